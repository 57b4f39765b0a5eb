#include "app/kiosk/screens/reach.h"

#include <algorithm>

#include "app/ui/paint.h"

namespace okienko::kiosk {

float height_in_reach(const Stage& stage) {
    constexpr float designed_across_dp = 1080;
    constexpr float designed_along_dp = 1920;
    const float scale = stage.canvas.metrics().text_scale;
    const float share = scale > 1.5F ? 0.78F : scale > 1 ? 0.66F : 0.5F;
    const ui::Size screen = stage.canvas.screen();
    const float whole = screen.height;
    // Where lines are shorter there are more of them.
    const float narrowness = std::max(stage.dp(designed_across_dp) / screen.width, 1.0F);
    const float height = std::max(whole, stage.dp(designed_along_dp) * narrowness) * share;
    // As much again around the words stands between them and the edges.
    const float words = ui::height_of(stage.canvas, stage.text("view.lowered"), ui::Font::heading,
                                      screen.width - 2 * stage.dp(margin_dp));
    return whole - height < 2 * words ? whole : height;
}

bool can_come_lower(const Stage& stage) {
    return height_in_reach(stage) < stage.canvas.screen().height;
}

bool has_come_lower(const Stage& stage) {
    return stage.canvas.area().height() < stage.canvas.screen().height;
}

}  // namespace okienko::kiosk
