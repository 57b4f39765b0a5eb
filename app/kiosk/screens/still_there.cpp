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
    const float disc = canvas.grown(112);
    const float inside = width - 2 * padding;
    const float beside = inside - disc - stage.dp(28);
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
    const float title_height = ui::height_of(canvas, title, ui::Font::title, beside);
    const float words =
        title_height + stage.dp(8) + ui::height_of(canvas, countdown, ui::Font::body, beside);
    const float head = std::max(words, disc);
    const float height = head + 2 * gap + buttons.height() + 2 * padding;

    const ui::Rect dialog = above_emergency(stage, ui::centered(canvas.area(), {width, height}));
    draw_veil(stage);
    ui::box(canvas, dialog, theme.surface, theme.border, stage.dp(28));
    ui::Rect place = dialog.inset(padding);
    ui::Rect above = place.take_top(head, 2 * gap);
    const ui::Rect clock = ui::centered(above.take_left(disc, stage.dp(28)), {disc, disc});
    ui::fill(canvas, clock, theme.primary, disc / 2);
    ui::write_in(canvas, clock, std::to_string(seconds_left), ui::Font::title, theme.on_primary);
    ui::Point pen{above.left, above.center().y - words / 2};
    pen.y +=
        ui::write_heading(canvas, pen, title, ui::Font::title, theme.text, beside) + stage.dp(8);
    ui::write(canvas, pen, countdown, ui::Font::body, theme.muted, beside);
    const std::string tapped = buttons.draw(canvas, place.take_top(buttons.height()), true);
    if (tapped == "idle.finish") stage.report(Finished{});
    draw_emergency(stage, dialog);
}

}  // namespace okienko::kiosk
