#include "app/ui/rounded.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <numbers>
#include <tuple>
#include <vector>

#include "app/ui/paint.h"
#include "tests/ui/paper_screen.h"

namespace okienko::ui {
namespace {

/// The triangles of the frame that was drawn last, in pixels.
struct Triangle {
    ImDrawVert corners[3];

    float area() const {
        const auto [a, b, c] = std::tuple(corners[0].pos, corners[1].pos, corners[2].pos);
        return ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }

    bool is_opaque() const {
        return std::all_of(corners, corners + 3, [](const ImDrawVert& corner) {
            return (corner.col & IM_COL32_A_MASK) == IM_COL32_A_MASK;
        });
    }

    float height() const {
        const auto [low, high] =
            std::minmax({corners[0].pos.y, corners[1].pos.y, corners[2].pos.y});
        return high - low;
    }
};

std::vector<Triangle> triangles() {
    std::vector<Triangle> all;
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (int at = 0; at + 2 < list.IdxBuffer.Size; at += 3) {
            const auto corner = [&](int of) { return list.VtxBuffer[list.IdxBuffer[at + of]]; };
            all.push_back({{corner(0), corner(1), corner(2)}});
        }
    }
    return all;
}

}  // namespace

TEST_CASE("a rectangle with round corners is filled whole, no part of it twice") {
    struct Case {
        Rect rect;
        float radius;
    };

    const Case cases[] = {
        {{10, 10, 510, 210}, 20},  {{10.5F, 20.25F, 300.75F, 90.5F}, 12},
        {{10, 10, 400, 90}, 40},  // a pill
        {{10, 10, 60, 60}, 25},   // a disc
        {{10, 10, 1070, 1900}, 3},
    };
    PaperScreen screen;
    for (const Case& it : cases) {
        CAPTURE(it.rect.right);
        CAPTURE(it.radius);
        screen.show([&it](Canvas& canvas) { fill(canvas, it.rect, rgb(0x336699), it.radius); });
        float area = 0;
        for (const Triangle& triangle : triangles()) {
            if (!triangle.is_opaque()) continue;
            // None is turned over: then the sum is the area only where none lies on another.
            CHECK(triangle.area() > -0.01F);
            area += triangle.area();
        }
        const Rect inside = it.rect.inset(0.5F);  // the edge is a pixel wide and fades out
        const float radius = std::min({it.radius, inside.width() / 2, inside.height() / 2});
        const float cut = (4 - std::numbers::pi_v<float>)*radius * radius;
        CHECK(area == doctest::Approx(inside.width() * inside.height() - cut).epsilon(0.02));
    }
}

TEST_CASE("nearly all of a card is two triangles, so that a slow painter has little to look at") {
    PaperScreen screen;
    screen.show([](Canvas& canvas) { fill(canvas, {10, 10, 510, 410}, rgb(0x336699), 20); });
    float high = 0;
    for (const Triangle& triangle : triangles())
        if (triangle.is_opaque() && triangle.height() > 20) high += triangle.area();
    CHECK(high > 0.85F * 500 * 400);
}

TEST_CASE("nothing is drawn of a shadow where a card hides it") {
    PaperScreen screen;
    screen.show([](Canvas& canvas) { shadow(canvas, {100, 100, 900, 700}, 4); });
    const Rect hidden{140, 140, 860, 660};
    for (const Triangle& triangle : triangles()) {
        const ImVec2& a = triangle.corners[0].pos;
        const ImVec2& b = triangle.corners[1].pos;
        const ImVec2& c = triangle.corners[2].pos;
        const Rect around{std::min({a.x, b.x, c.x}), std::min({a.y, b.y, c.y}),
                          std::max({a.x, b.x, c.x}), std::max({a.y, b.y, c.y})};
        CHECK_FALSE(around.meets(hidden));
    }
    CHECK_FALSE(triangles().empty());
}

}  // namespace okienko::ui
