/// Other shops of ours, and firms that help where we cannot, by town.
#include <string>
#include <vector>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {

void draw_screen(Stage& stage, const Places& places, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(28)};
    at.y += ui::write_heading(stage.canvas, at, stage.text("places.title"), ui::Font::title,
                              stage.theme().text, width) +
            stage.dp(8);
    at.y += ui::write(stage.canvas, at, stage.text("places.hint"), ui::Font::body,
                      stage.theme().muted, width);
    for (const contact::Town& town : places.towns) {
        at.y += stage.dp(28);
        at.y += draw_part_title(stage, at, town.name, width);
        std::vector<contact::Offer> offers;
        for (const contact::Channel& channel : town.channels)
            offers.push_back({.channel = channel, .availability = {}});
        at.y += draw_channels(stage, at, width, 0, offers);
    }
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
