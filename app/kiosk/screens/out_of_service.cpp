/// The index cannot be read: people can be reached all the same.
#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/session/opening_words.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {

void draw_screen(Stage& stage, const OutOfService& out_of_service, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(36)};
    at.y += draw_page_title(stage, at, width, stage.text("out_of_service.title"),
                            stage.text(break_hint(out_of_service.offers)));
    const float left = room.height() - (at.y - top) - stage.dp(28);
    at.y += draw_channels(stage, at, width, left, out_of_service.offers,
                          {.codes = &out_of_service.codes});
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
