/// Whether every text on every screen can be read on what is really drawn below it.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tests/screens/looks.h"

namespace okienko::kiosk {
namespace {

using Corners = std::array<ImDrawVert, 3>;

/// The shares that the corners have in a point; none where it lies outside of the triangle.
std::optional<std::array<float, 3>> shares_of(const Corners& corners, ui::Point at) {
    const auto [a, b, c] = corners;
    const float whole =
        (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y);
    if (std::abs(whole) < 0.001F) return {};
    const auto part = [&](const ImDrawVert& one, const ImDrawVert& other) {
        return ((one.pos.x - at.x) * (other.pos.y - at.y) -
                (other.pos.x - at.x) * (one.pos.y - at.y)) /
               whole;
    };
    const std::array shares{part(b, c), part(c, a), part(a, b)};
    if (std::any_of(shares.begin(), shares.end(), [](float share) { return share < 0; })) return {};
    return shares;
}

float channel_of(ui::Colour colour, int shift) {
    return static_cast<float>(colour >> static_cast<unsigned>(shift) & 0xFFU);
}

/// A plain triangle, and how far it can be seen.
struct Shape {
    Corners corners;
    ui::Rect box;

    /// What becomes of the colour `below` at a point.
    ui::Colour over(ui::Colour below, ui::Point at) const {
        if (!box.contains(at)) return below;
        const auto shares = shares_of(corners, at);
        if (!shares) return below;
        const auto mean = [&](int shift) {
            float sum = 0;
            for (std::size_t i = 0; i < corners.size(); ++i)
                sum += (*shares)[i] * channel_of(corners[i].col, shift);
            return sum;
        };
        const float opacity = mean(24) / 255;
        ui::Colour blended = 0xFF000000U;
        for (const int shift : {0, 8, 16}) {
            const float value = mean(shift) * opacity + channel_of(below, shift) * (1 - opacity);
            blended |= static_cast<ui::Colour>(std::lround(value)) << static_cast<unsigned>(shift);
        }
        return blended;
    }
};

struct Letter {
    ui::Point center;
    float height;
    ui::Colour colour;
    std::size_t below;  ///< how many shapes were drawn before
};

/// What the last frame is made of.
struct Drawing {
    std::vector<Shape> shapes;
    std::vector<Letter> letters;

    /// At a point, of the first `count` shapes.
    ui::Colour ground(ui::Point at, std::size_t count) const {
        ui::Colour colour = 0xFF000000U;
        for (std::size_t i = 0; i < count; ++i) colour = shapes[i].over(colour, at);
        return colour;
    }
};

/// Whether a texture's point lies in the part that soft lines are drawn from.
bool is_of_lines(ImVec2 uv) {
    const ImVec4* lines = ImGui::GetIO().Fonts->TexUvLines;
    return std::any_of(lines, lines + IM_DRAWLIST_TEX_LINES_WIDTH_MAX + 1, [&](const ImVec4& it) {
        return uv.y == it.y && uv.x >= it.x && uv.x <= it.z;
    });
}

Drawing drawing() {
    Drawing drawn;
    const ImVec2 plain = ImGui::GetIO().Fonts->TexUvWhitePixel;
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ui::Rect clip{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z,
                                command.ClipRect.w};
            const auto vertex = [&](unsigned at) {
                const unsigned index = list.IdxBuffer[static_cast<int>(command.IdxOffset + at)];
                return list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
            };
            for (unsigned at = 0; at + 2 < command.ElemCount; at += 3) {
                const Corners corners{vertex(at), vertex(at + 1), vertex(at + 2)};
                const auto [left, right] =
                    std::minmax({corners[0].pos.x, corners[1].pos.x, corners[2].pos.x});
                const auto [top, bottom] =
                    std::minmax({corners[0].pos.y, corners[1].pos.y, corners[2].pos.y});
                const ui::Rect box = ui::Rect{left, top, right, bottom}.clipped(clip);
                if (box.is_empty()) continue;
                const bool is_plain = corners[0].uv.x == plain.x && corners[0].uv.y == plain.y;
                if (is_plain) {
                    drawn.shapes.push_back({corners, box});
                    continue;
                }
                // A letter or an icon is two triangles; shadows, and what does nothing now, are
                // faint.
                const bool is_faint = channel_of(corners[0].col, 24) < 128;
                const bool is_whole = box.width() == right - left && box.height() == bottom - top;
                if (is_faint || !is_whole || is_of_lines(corners[0].uv)) continue;
                drawn.letters.push_back({box.center(), box.height(), corners[0].col | 0xFF000000U,
                                         drawn.shapes.size()});
            }
        }
    }
    return drawn;
}

/// Calls `check` at every kind of screen in every theme and every size of text.
template <typename Check>
void at_every_sight(const Check& check) {
    for (const ui::Size size : both_sizes) {
        KioskScreen kiosk(size);
        for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast})
            for (const int percent : {100, 150, 200})
                for (const Sight& sight : sights()) {
                    const std::string name = sight.name;
                    CAPTURE(name);
                    CAPTURE(size.width);
                    CAPTURE(static_cast<int>(theme));
                    CAPTURE(percent);
                    kiosk.start_over();
                    kiosk.tell(ThemeChosen{theme});
                    kiosk.tell(TextSizeChosen{percent});
                    kiosk.go_to(sight);
                    kiosk.come_to_rest();
                    check(kiosk, drawing());
                }
    }
}

}  // namespace

TEST_CASE("every text on every screen can be read on what is drawn below it") {
    constexpr std::size_t every = 6;  // of the triangles: every third letter
    at_every_sight([&](KioskScreen&, const Drawing& drawn) {
        REQUIRE_FALSE(drawn.letters.empty());
        double least = 21;
        ui::Point where;
        for (std::size_t i = 0; i < drawn.letters.size(); i += every) {
            const Letter& letter = drawn.letters[i];
            const double found =
                ui::contrast(letter.colour, drawn.ground(letter.center, letter.below));
            if (found >= least) continue;
            least = found;
            where = letter.center;
        }
        CAPTURE(where.x);
        CAPTURE(where.y);
        CHECK(least >= 4.5);
    });
}

/// Buttons without an edge of their own: an icon in a field, which the test of texts sees, and a
/// disc with a halo.
bool has_no_edge(const ui::Node& node) {
    return node.key == "search.clear" || node.key == "attract.start";
}

/// Red is as bright as the veiled ground beside a dialog: its words, which the test of texts sees,
/// tell what it is, as they may.
/// Source: WCAG 2.2, 1.4.11: the edge of a control counts where nothing else identifies it.
bool is_told_by_words(const ui::Node& node, const ui::Nodes& nodes) {
    return nodes.dialog() > 0 && node.key == "emergency";
}

TEST_CASE("every button stands out from what is really drawn around it") {
    at_every_sight([&](KioskScreen& kiosk, const Drawing& drawn) {
        const ui::Nodes& nodes = kiosk.screen.toolkit().nodes();
        for (const ui::Node& node : std::span(nodes.all()).subspan(nodes.dialog())) {
            if (node.role != ui::Role::button || node.rect != node.visible) continue;
            const ui::Rect& rect = node.rect;
            if (has_no_edge(node) || is_told_by_words(node, nodes) || rect.left < 3) continue;
            const auto at = [&](float x) {
                return drawn.ground({rect.left + x, rect.center().y}, drawn.shapes.size());
            };
            CAPTURE(node.key);
            CHECK(std::max(ui::contrast(at(0.6F), at(-2)), ui::contrast(at(5), at(-2))) >= 3);
        }
    });
}

}  // namespace okienko::kiosk
