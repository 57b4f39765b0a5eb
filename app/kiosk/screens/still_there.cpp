#include "app/kiosk/screens/still_there.h"

#include <algorithm>
#include <string>

#include "app/kiosk/screens/dialog.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {

void draw_still_there(Stage& stage, int seconds_left) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float padding = stage.dp(48);
    const float width = std::min(canvas.area().width() - 2 * stage.dp(margin_dp),
                                 stage.dp(760) * canvas.metrics().text_scale);
    const float inside = width - 2 * padding;
    const std::string_view title = stage.text("idle.title");
    const std::string countdown = stage.words.text("idle.countdown", {{"seconds", seconds_left}});
    ui::ButtonRow buttons(canvas,
                          {{.key = "idle.stay",
                            .label = stage.text("idle.stay"),
                            .icon = "check",
                            .style = ui::ButtonStyle::primary},
                           {.key = "idle.finish", .label = stage.text("idle.finish"), .icon = {}}},
                          inside);
    const float gap = stage.dp(16);
    const float title_height = ui::height_of(canvas, title, ui::Font::title, inside);
    const float countdown_height = ui::height_of(canvas, countdown, ui::Font::body, inside);
    const float height = title_height + countdown_height + buttons.height() + 3 * gap + 2 * padding;

    const ui::Rect dialog = above_emergency(stage, ui::centered(canvas.area(), {width, height}));
    draw_veil(stage, dialog);
    ui::box(canvas, dialog, theme.surface, theme.border, stage.dp(28));
    ui::Rect place = dialog.inset(padding);
    ui::write_heading(canvas, place.take_top(title_height, gap).corner(), title, ui::Font::title,
                      theme.text, inside);
    ui::write(canvas, place.take_top(countdown_height, 2 * gap).corner(), countdown, ui::Font::body,
              theme.muted, inside);
    const std::string tapped = buttons.draw(canvas, place.take_top(buttons.height()), true);
    if (tapped == "idle.finish") stage.report(Finished{});
    report_emergency(stage, dialog);
}

}  // namespace okienko::kiosk
