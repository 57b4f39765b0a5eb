#include "app/kiosk/screens/code_card.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr int quiet = 4;  // modules

void draw_modules(ui::Canvas& canvas, const ui::Rect& card, const Code& code, float module) {
    // The corners stay within the quiet around the modules.
    ui::fill(canvas, card, ui::rgb(0xFFFFFF), std::min(canvas.dp(24), 2 * module));
    const auto dark = [&](int x, int y) {
        return x < code.side &&
               code.dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(code.side) +
                         static_cast<std::size_t>(x)];
    };
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x) {
            if (!dark(x, y)) continue;
            const int first = x;
            while (dark(x + 1, y)) ++x;
            const float left = card.left + module * static_cast<float>(first + quiet);
            const float top = card.top + module * static_cast<float>(y + quiet);
            ui::fill(canvas,
                     {left, top, left + module * static_cast<float>(x + 1 - first), top + module},
                     ui::rgb(0x000000));
        }
}

}  // namespace

float code_side(const Stage& stage, const Code& code) {
    if (code.side == 0) return 0;
    return stage.dp(module_dp) * static_cast<float>(code.side + 2 * quiet);
}

bool has_words_beside_code(const Stage& stage, float room) {
    constexpr float least_dp = 320;
    return stage.canvas.roominess(room) > least_dp;
}

void draw_code(Stage& stage, ui::Point at, const Code& code, std::string_view label) {
    if (code.side == 0) return;
    ui::Canvas& canvas = stage.canvas;
    const float side = code_side(stage, code);
    const ui::Rect card = ui::rect_at({std::round(at.x), std::round(at.y)}, {side, side});
    if (card.meets(canvas.clip())) draw_modules(canvas, card, code, stage.dp(module_dp));
    canvas.nodes().add(
        {"code", std::string(label), ui::Role::text, card, card.clipped(canvas.clip())});
}

}  // namespace okienko::kiosk
