#include "app/kiosk/screens/alarm.h"

#include "app/kiosk/screens/bar_buttons.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

ui::Button alarm_button(const Stage& stage) {
    return {.key = "alarm",
            .label = stage.text("emergency.typed"),
            .icon = "warning",
            .style = ui::ButtonStyle::danger,
            .other_labels = in_every_language(stage, {"emergency.typed"})};
}

float padding(const Stage& stage) {
    return stage.dp(16);
}

}  // namespace

float alarm_height(Stage& stage) {
    const float width = stage.canvas.area().width() - 2 * stage.dp(margin_dp);
    return ui::button_height(stage.canvas, alarm_button(stage), width) + 2 * padding(stage);
}

void draw_alarm(Stage& stage, ui::Rect& content) {
    const ui::Rect band = content.take_top(alarm_height(stage));
    if (ui::draw_button(stage.canvas, band.inset(stage.dp(margin_dp), padding(stage)),
                        alarm_button(stage)))
        stage.report(EmergencyReported{});
}

}  // namespace okienko::kiosk
