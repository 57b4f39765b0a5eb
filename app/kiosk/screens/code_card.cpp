#include "app/kiosk/screens/code_card.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr int quiet = 4;  // modules
constexpr float largest_module_dp = 9;

float module_size(const Stage& stage, const Code& code, float room) {
    const auto modules = static_cast<float>(code.side + 2 * quiet);
    return std::max(1.0F, std::min(std::floor(room / modules), stage.dp(largest_module_dp)));
}

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

float code_side(const Stage& stage, const Code& code, float room) {
    if (code.side == 0) return 0;
    return module_size(stage, code, room) * static_cast<float>(code.side + 2 * quiet);
}

void draw_code(Stage& stage, ui::Point at, const Code& code, float room, std::string_view label) {
    if (code.side == 0) return;
    ui::Canvas& canvas = stage.canvas;
    const float module = module_size(stage, code, room);
    const float side = code_side(stage, code, room);
    const ui::Rect card = ui::rect_at({std::round(at.x), std::round(at.y)}, {side, side});
    if (card.meets(canvas.clip())) draw_modules(canvas, card, code, module);
    canvas.nodes().add(
        {"code", std::string(label), ui::Role::text, card, card.clipped(canvas.clip())});
}

}  // namespace okienko::kiosk
