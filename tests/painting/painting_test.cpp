/// Our painter against Dear ImGui's own, which paints every triangle with its texture and blends
/// it: the same frames, pixel by pixel. Needs a display and OpenGL, be it software's.
#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui/backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/window/gl_frames.h"
#include "app/window/gl_renderer.h"
#include "app/window/glfw_window.h"
#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {
namespace {

/// Of 255: how far a colour may be off where both round, once for each of two layers.
constexpr int most_difference = 2;

/// Dear ImGui's painter in the context that is current.
class ImGuiPainter {
public:
    ImGuiPainter() {
        const OtherFonts others(nothing_);
        ImGui_ImplOpenGL3_Init("#version 150");
        ImGui_ImplOpenGL3_CreateDeviceObjects();
    }

    ~ImGuiPainter() {
        const OtherFonts others(nothing_);
        ImGui_ImplOpenGL3_Shutdown();
    }

    ImGuiPainter(const ImGuiPainter&) = delete;
    ImGuiPainter& operator=(const ImGuiPainter&) = delete;

    static void draw() { ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData()); }

private:
    /// It makes a texture of the fonts, and drops it: not of ours, which have one.
    class OtherFonts {
    public:
        explicit OtherFonts(ImFontAtlas& others)
            : ours_(std::exchange(ImGui::GetIO().Fonts, &others)) {}

        ~OtherFonts() { ImGui::GetIO().Fonts = ours_; }

        OtherFonts(const OtherFonts&) = delete;
        OtherFonts& operator=(const OtherFonts&) = delete;

    private:
        ImFontAtlas* ours_;
    };

    ImFontAtlas nothing_;
};

/// How two pictures of one size differ at the pixel where they differ most.
struct Difference {
    int most = 0;
    int x = 0;
    int y = 0;  ///< from the bottom
};

Difference difference_of(const window::Screenshot& one, const window::Screenshot& other) {
    REQUIRE(one.pixels.size() == other.pixels.size());
    Difference found;
    for (std::size_t at = 0; at < one.pixels.size(); ++at) {
        const int here = std::abs(int{one.pixels[at]} - int{other.pixels[at]});
        if (here <= found.most) continue;
        const int pixel = static_cast<int>(at / 3);
        found = {here, pixel % one.width, pixel / one.width};
    }
    return found;
}

/// How many reds there are: a picture of nothing has one.
std::size_t shades(const window::Screenshot& picture) {
    std::set<unsigned char> found;
    for (std::size_t at = 0; at < picture.pixels.size(); at += 3) found.insert(picture.pixels[at]);
    return found.size();
}

const Sight& sight_named(std::string_view name) {
    static const std::vector<Sight> all = sights();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Sight& it) { return it.name == name; });
    REQUIRE(found != all.end());
    return *found;
}

/// A frame that is half scrolled: nothing begins at a whole pixel.
void scroll_a_little(KioskScreen& kiosk) {
    const ui::Size size = kiosk.screen.size();
    const ui::Point finger{size.width / 2, size.height / 2};
    kiosk.screen.press(finger);
    kiosk.screen.move({finger.x, finger.y - 120.3F});
    kiosk.screen.move({finger.x, finger.y - 240.7F});
}

}  // namespace

TEST_CASE("every screen is painted as Dear ImGui's own painter paints it") {
    constexpr float side = 1024;
    constexpr ui::Size standing{600, side};
    constexpr ui::Size lying{side, 600};

    struct Row {
        const char* sight;
        ui::Size size;
        Theme theme;
        bool is_scrolled = false;
    };

    const Row rows[] = {
        {"between visits", standing, Theme::light},
        {"home, not all works", standing, Theme::light, true},
        {"typing", standing, Theme::dark},
        {"guide", standing, Theme::contrast, true},
        {"guide", standing, Theme::dark, true},
        {"code", standing, Theme::light},
        {"results", lying, Theme::light, true},
        {"emergency", lying, Theme::dark},
        {"still there?", lying, Theme::light},
        {"languages", lying, Theme::contrast},
    };
    window::GlfwWindow frame(
        {.width = static_cast<int>(side), .height = static_cast<int>(side), .windowed = true});
    window::GlRenderer renderer;
    for (const ui::Size size : {standing, lying}) {
        KioskScreen kiosk(size, &renderer);
        const ImGuiPainter theirs;
        window::GlFrames ours;
        for (const Row& row : rows) {
            if (row.size != size) continue;
            const std::string sight = row.sight;
            CAPTURE(sight);
            CAPTURE(size.width);
            kiosk.start_over();
            kiosk.tell(ThemeChosen{row.theme});
            kiosk.go_to(sight_named(row.sight));
            kiosk.come_to_rest();
            if (row.is_scrolled) scroll_a_little(kiosk);
            // Over what the other one has painted last, so that nothing may stay unpainted.
            ours.draw(size);
            const auto ours_seen = window::read_back_buffer(size);
            ImGuiPainter::draw();
            const auto theirs_seen = window::read_back_buffer(size);
            const Difference difference = difference_of(ours_seen, theirs_seen);
            CAPTURE(difference.x);
            CAPTURE(difference.y);
            CHECK(difference.most <= most_difference);
            CHECK(shades(theirs_seen) > 20);
            kiosk.screen.touch().forget();
        }
    }
}

/// The three colours of a pixel of the screen.
std::array<int, 3> pixel_at(const window::Screenshot& picture, ui::Size screen, float x, float y) {
    const auto row = static_cast<std::size_t>(screen.height - 1 - y);
    const std::size_t at =
        3 * (row * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x));
    return {picture.pixels[at], picture.pixels[at + 1], picture.pixels[at + 2]};
}

TEST_CASE("the corners of the bright button below a dialog have nothing brighter around them") {
    constexpr ui::Size standing{600, 1024};
    constexpr int corner = 12;
    window::GlfwWindow frame({.width = 600, .height = 1024, .windowed = true});
    window::GlRenderer renderer;
    KioskScreen kiosk(standing, &renderer);
    window::GlFrames ours;
    for (const Theme theme : {Theme::light, Theme::dark})
        for (const std::string sight : {"still there?", "languages"}) {
            CAPTURE(sight);
            CAPTURE(static_cast<int>(theme));
            kiosk.start_over();
            kiosk.tell(ThemeChosen{theme});
            kiosk.go_to(sight_named(sight));
            kiosk.come_to_rest();
            ours.draw(standing);
            const auto seen = window::read_back_buffer(standing);
            const ui::Rect button = kiosk.screen.node("emergency").rect;
            const auto at = [&](float x, float y) { return pixel_at(seen, standing, x, y); };
            const auto ground = at(button.left - 3, button.top - 1);
            const auto inside = at(button.left + 3, button.center().y);
            REQUIRE(ground != inside);
            int outside_of_both = 0;
            for (int x = 0; x < corner; ++x)
                for (int y = 0; y < corner; ++y) {
                    const auto found =
                        at(button.left + static_cast<float>(x), button.top + static_cast<float>(y));
                    for (std::size_t i = 0; i < found.size(); ++i) {
                        const auto [least, most] = std::minmax(ground[i], inside[i]);
                        if (found[i] < least - most_difference || found[i] > most + most_difference)
                            ++outside_of_both;
                    }
                }
            CHECK(outside_of_both == 0);
            kiosk.screen.touch().forget();
        }
}

}  // namespace okienko::kiosk
