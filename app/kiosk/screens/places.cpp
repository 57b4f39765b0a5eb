/// Other shops of ours, and firms that help where we cannot, by town.
#include <algorithm>
#include <string>
#include <vector>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

float draw_town(Stage& stage, ui::Point at, float width, const contact::Town& town) {
    const float top = at.y;
    at.y += stage.dp(28);
    at.y += draw_part_title(stage, at, town.name, width);
    std::vector<contact::Offer> offers;
    for (const contact::Channel& channel : town.channels)
        offers.push_back({.channel = channel, .availability = {}});
    return at.y + draw_channels(stage, at, width, 0, offers) - top;
}

/// Two columns where a screen has room for both, the next town in the shorter one.
float draw_towns(Stage& stage, ui::Point at, float width, const std::vector<contact::Town>& towns) {
    const bool has_two = stage.canvas.roominess(width) > 1500;
    const float gap = stage.dp(32);
    const float column = has_two ? (width - gap) / 2 : width;
    float left = 0;
    float right = 0;
    for (const contact::Town& town : towns) {
        const bool is_right = has_two && right < left;
        float& used = is_right ? right : left;
        used += draw_town(stage, {at.x + (is_right ? column + gap : 0), at.y + used}, column, town);
    }
    return std::max(left, right);
}

}  // namespace

void draw_screen(Stage& stage, const Places& places, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(28)};
    at.y +=
        draw_page_title(stage, at, width, stage.text("places.title"), stage.text("places.hint"));
    at.y += draw_towns(stage, at, width, places.towns);
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
