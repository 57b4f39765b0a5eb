#include "app/ui/toolkit.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <string_view>

#include "app/ui/paint.h"
#include "tests/ui/paper_screen.h"

namespace okienko::ui {

TEST_CASE("frames that look the same have the same fingerprint, others have not") {
    PaperScreen screen;
    std::string words = "Zwroty";
    screen.show([&words](Canvas& canvas) {
        write(canvas, {20, 20}, words, Font::body, canvas.theme().text, 500);
    });
    const auto before = screen.toolkit().fingerprint();
    screen.frame(3);
    CHECK(screen.toolkit().fingerprint() == before);
    words = "Zwrotu";
    screen.frame();
    CHECK(screen.toolkit().fingerprint() != before);
}

TEST_CASE("a screen at rest asks for no frame") {
    PaperScreen screen;
    screen.show([](Canvas& canvas) { fill(canvas, canvas.area(), canvas.theme().surface); });
    CHECK_FALSE(screen.toolkit().wants_frame());
    screen.touch().press({5, 5});
    CHECK(screen.toolkit().wants_frame());
    screen.frame();
    CHECK_FALSE(screen.toolkit().wants_frame());
}

TEST_CASE("an icon that was never shown comes with the next frame") {
    PaperScreen screen;
    screen.frame(2);
    bool is_there = false;
    screen.show([&is_there](Canvas& canvas) {
        is_there = canvas.fonts().icon(IconSize::small, "local_shipping") != nullptr;
    });
    CHECK(is_there);
}

TEST_CASE("another text size makes another font texture and drops the one before") {
    PaperScreen screen;
    screen.show([](Canvas&) {});
    CHECK(screen.renderer().textures() == 1);
    screen.look(Palette::light, 200);
    CHECK(screen.renderer().textures() == 1);
}

TEST_CASE("letters, words and lines double with the text size") {
    PaperScreen screen;
    float height = 0;
    float width = 0;
    screen.show([&](Canvas& canvas) {
        height = canvas.fonts().height(Font::body);
        width = canvas.fonts().width(Font::body, "Zażółć gęślą jaźń, Київ");
    });
    const float small_height = height;
    const float small_width = width;
    screen.look(Palette::light, 200);
    CHECK(height == doctest::Approx(2 * small_height));
    CHECK(width == doctest::Approx(2 * small_width).epsilon(0.03));
}

TEST_CASE("Polish and Ukrainian letters, and what texts are set with, are in every font") {
    PaperScreen screen;
    screen.show([](Canvas& canvas) {
        for (std::size_t i = 0; i < font_count; ++i)
            for (const char16_t letter : std::u16string_view(u"aąĆęŁńÓśŹżґЄїЖ0„”–…·°€ ")) {
                CAPTURE(i);
                CAPTURE(static_cast<unsigned>(letter));
                const ImFont* font = canvas.fonts().get(static_cast<Font>(i));
                CHECK(font->FindGlyphNoFallback(letter) != nullptr);
            }
    });
}

}  // namespace okienko::ui
