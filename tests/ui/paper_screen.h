/// A screen without a graphics card, and a hand that touches it.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "app/ui/toolkit.h"

namespace okienko::ui {

/// Takes textures and makes nothing of them; counts them, so that none is lost.
class PaperRenderer : public Renderer {
public:
    TextureId make_texture(const Coverage&) override { return next(); }

    TextureId make_texture(const Pixels&) override { return next(); }

    void drop_texture(TextureId) override { --textures_; }

    int textures() const { return textures_; }

private:
    TextureId next() {
        ++textures_;
        return ++last_;
    }

    char* last_ = nullptr;
    int textures_ = 0;
};

/// The real fonts, drawn once for all tests of a program in as many sizes as some go round.
inline std::shared_ptr<Fonts> shared_fonts() {
    constexpr std::size_t kept = 7;
    static const auto fonts = std::make_shared<Fonts>(FontFiles{}, kept);
    return fonts;
}

/// Draws with the real fonts, sixty frames a second, without waiting for any.
class PaperScreen {
public:
    using Draw = std::function<void(Canvas&)>;

    /// On `renderer`, where somebody paints what is drawn.
    explicit PaperScreen(Size size = {1080, 1920}, Draw draw = {}, float pixels_per_dp = 1,
                         Renderer* renderer = nullptr,
                         std::shared_ptr<Fonts> fonts = shared_fonts())
        : toolkit_(renderer == nullptr ? renderer_ : *renderer, pixels_per_dp, std::move(fonts)),
          size_(size),
          draw_(std::move(draw)) {}

    void show(Draw draw) {
        draw_ = std::move(draw);
        frame(2);
    }

    void resize(Size size) {
        size_ = size;
        frame(2);
    }

    void resize(Size size, float pixels_per_dp) {
        toolkit_.magnify(pixels_per_dp);
        resize(size);
    }

    void look(Palette palette, int text_percent) {
        toolkit_.look(palette, text_percent);
        frame(2);
    }

    void frame(int count = 1, float seconds = 1 / 60.0F) {
        for (; count > 0; --count)
            toolkit_.draw_frame(size_, seconds, [this](Canvas& canvas) {
                if (draw_) draw_(canvas);
            });
    }

    /// Draws a frame, and shows what it was drawn with.
    void look_at(const Draw& look) {
        toolkit_.draw_frame(size_, 1 / 60.0F, [&](Canvas& canvas) {
            if (draw_) draw_(canvas);
            look(canvas);
        });
    }

    /// Draws until nothing moves, ten seconds at most.
    void settle() {
        for (int i = 0; i < 600 && (i == 0 || toolkit_.wants_frame()); ++i) frame();
    }

    bool has(std::string_view key) const { return toolkit_.nodes().find(key) != nullptr; }

    const Node& node(std::string_view key) const {
        const Node* found = toolkit_.nodes().find(key);
        REQUIRE_MESSAGE(found != nullptr, "not on the screen: ", std::string(key));
        return *found;
    }

    /// Long enough after the touch before to be meant.
    void press(Point at) {
        constexpr float a_while = 0.5F;
        touch().press(at);
        frame(1, a_while);
    }

    /// As many people do, whatever they touch.
    void tap_twice(Point at) {
        press(at);
        release(at);
        touch().press(at);
        frame(1, 0.15F);
        release(at);
    }

    void move(Point to) {
        touch().move(to);
        frame();
    }

    void release(Point at) {
        touch().release(at);
        frame(2);
    }

    void tap(Point at) {
        press(at);
        release(at);
    }

    void tap(std::string_view key) { tap(node(key).visible.center()); }

    /// Moves in steps of a frame each.
    void drag(Point from, Point to, int steps = 8) {
        press(from);
        for (int i = 1; i <= steps; ++i) {
            const float part = static_cast<float>(i) / static_cast<float>(steps);
            move({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
        }
        release(to);
    }

    void type(std::u32string_view text) {
        for (const char32_t character : text) touch().strike(character);
        frame(2);
    }

    void strike(Key key) {
        touch().strike(key);
        frame(2);
    }

    Touch& touch() { return toolkit_.touch(); }

    Toolkit& toolkit() { return toolkit_; }

    const PaperRenderer& renderer() const { return renderer_; }

    Size size() const { return size_; }

private:
    PaperRenderer renderer_;
    Toolkit toolkit_;
    Size size_;
    Draw draw_;
};

}  // namespace okienko::ui
