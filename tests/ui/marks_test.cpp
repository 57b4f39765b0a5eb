/// What has to be seen on any ground, by what is drawn.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "app/ui/article_view.h"
#include "app/ui/paint.h"
#include "app/ui/scroll.h"
#include "app/ui/target.h"
#include "app/ui/theme.h"
#include "tests/ui/paper_screen.h"

namespace okienko::ui {
namespace {

constexpr Rect control{300, 300, 600, 400};

/// The corners of a triangle around `at`, clockwise or not.
bool is_within(Point at, const std::array<ImDrawVert, 3>& corners) {
    int left = 0;
    int right = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const ImVec2 one = corners[i].pos;
        const ImVec2 other = corners[(i + 1) % corners.size()].pos;
        const float side = (other.x - one.x) * (at.y - one.y) - (other.y - one.y) * (at.x - one.x);
        if (side >= 0) ++left;
        if (side <= 0) ++right;
    }
    return left == 3 || right == 3;
}

/// The opaque colour that was drawn last at `at`.
Colour colour_at(Point at) {
    Colour colour = 0;
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (int index = 0; index + 2 < list.IdxBuffer.Size; index += 3) {
            const auto corner = [&](int of) { return list.VtxBuffer[list.IdxBuffer[index + of]]; };
            const std::array corners{corner(0), corner(1), corner(2)};
            const bool is_opaque = corners[0].col >> IM_COL32_A_SHIFT == 0xFF;
            if (is_opaque && is_within(at, corners)) colour = corners[0].col;
        }
    }
    return colour;
}

/// The colours on a line from `from` to `to`, each once where it changes.
std::vector<Colour> colours_between(Point from, Point to) {
    std::vector<Colour> colours;
    const int steps = static_cast<int>(std::hypot(to.x - from.x, to.y - from.y));
    for (int i = 0; i <= steps; ++i) {
        const float share = (static_cast<float>(i) + 0.5F) / static_cast<float>(steps + 1);
        const Colour colour =
            colour_at({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
        if (colours.empty() || colours.back() != colour) colours.push_back(colour);
    }
    return colours;
}

/// Whether some colour stands out from both of its neighbours.
bool has_line(const std::vector<Colour>& colours) {
    for (std::size_t i = 1; i + 1 < colours.size(); ++i)
        if (contrast(colours[i], colours[i - 1]) >= 3 && contrast(colours[i], colours[i + 1]) >= 3)
            return true;
    return false;
}

struct Ground {
    const char* name;
    Colour Theme::*colour;
};

constexpr std::array grounds{
    Ground{"background", &Theme::background}, Ground{"surface", &Theme::surface},
    Ground{"hero, above", &Theme::hero_from}, Ground{"hero, below", &Theme::hero_to},
    Ground{"keyboard", &Theme::keyboard},     Ground{"primary", &Theme::primary},
    Ground{"danger", &Theme::danger}};

void on_every_ground(const std::function<void(PaperScreen&, Colour)>& check) {
    for (const Palette palette : {Palette::light, Palette::dark, Palette::contrast}) {
        for (const Ground& ground : grounds) {
            CAPTURE(static_cast<int>(palette));
            CAPTURE(std::string(ground.name));
            PaperScreen screen;
            screen.toolkit().look(palette, 100);
            screen.frame(2);
            check(screen, theme(palette).*ground.colour);
        }
    }
}

}  // namespace

TEST_CASE("the focus mark stands out from whatever lies below, in every theme") {
    on_every_ground([](PaperScreen& screen, Colour ground) {
        screen.show([ground](Canvas& canvas) {
            fill(canvas, canvas.area(), ground);
            draw_focus(canvas, control);
            fill(canvas, control, ground, 20);
        });
        CHECK(has_line(colours_between({270, 350}, {310, 350})));
        CHECK(has_line(colours_between({450, 390}, {450, 430})));
    });
}

TEST_CASE("the focus mark of a link stands out around each of its lines, in every theme") {
    on_every_ground([](PaperScreen& screen, Colour ground) {
        const Rect lines[] = {{500, 300, 700, 340}, {200, 340, 400, 380}};
        screen.show([&](Canvas& canvas) {
            fill(canvas, canvas.area(), ground);
            draw_focus_behind(canvas, lines);
        });
        for (const Rect& line : lines) {
            const Point middle = line.center();
            CHECK(has_line(colours_between({line.left - 20, middle.y}, middle)));
            CHECK(has_line(colours_between({middle.x, line.bottom + 20}, middle)));
        }
    });
}

TEST_CASE("the focus mark of a link lies below its words") {
    for (const Palette palette : {Palette::light, Palette::dark, Palette::contrast}) {
        CAPTURE(static_cast<int>(palette));
        PaperScreen screen;
        screen.toolkit().look(palette, 100);
        Rect link;
        screen.show([&](Canvas& canvas) {
            draw_article(canvas, {100, 100}, 800,
                         {article::Paragraph{{{"zasady zwrotu", false, false, "zasady"}}}}, {}, {});
            link = canvas.nodes().last().rect;
        });
        const auto under_the_words = [&] {
            return colours_between(link.center(), {link.center().x, link.bottom});
        };
        const auto holds = [](const std::vector<Colour>& colours, Colour colour) {
            return std::find(colours.begin(), colours.end(), colour) != colours.end();
        };
        const Colour line = theme(palette).primary;
        REQUIRE(holds(under_the_words(), line));
        screen.strike(Key::tab);
        REQUIRE(screen.toolkit().focus() == "link:zasady#0");
        CHECK(holds(under_the_words(), line));
    }
}

TEST_CASE("the scroll bar stands out from whatever lies below, in every theme") {
    on_every_ground([](PaperScreen& screen, Colour ground) {
        Scroll scroll;
        screen.show([&](Canvas& canvas) {
            ScrollRegion region(canvas, scroll, canvas.area());
            fill(canvas, canvas.area(), ground);
            region.end(5000);
        });
        const float right = 1079;
        CHECK(has_line(colours_between({right - 40, 20}, {right, 20})));
    });
}

TEST_CASE("nothing of the welcome's ground leaves its round corners") {
    constexpr float radius = 48;
    PaperScreen screen;
    for (const Palette palette : {Palette::light, Palette::dark}) {
        screen.toolkit().look(palette, 100);
        screen.frame(2);
        screen.show([](Canvas& canvas) { hero(canvas, control.grown(100), radius); });
        const Rect middle = control.grown(100).inset(radius);
        const ImDrawData& data = *ImGui::GetDrawData();
        float furthest = 0;
        for (int i = 0; i < data.CmdListsCount; ++i) {
            for (const ImDrawVert& corner : data.CmdLists[i]->VtxBuffer) {
                const float x =
                    std::max({middle.left - corner.pos.x, corner.pos.x - middle.right, 0.0F});
                const float y =
                    std::max({middle.top - corner.pos.y, corner.pos.y - middle.bottom, 0.0F});
                furthest = std::max(furthest, std::hypot(x, y));
            }
        }
        CHECK(furthest > radius - 2);
        // Half a pixel fades out at the edge.
        CHECK(furthest < radius + 1.5F);
    }
}

}  // namespace okienko::ui
