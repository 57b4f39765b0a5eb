#include "app/kiosk/screens/dialog.h"

#include <algorithm>

#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

/// Empty where a screen has none, or the dialog covers it.
ui::Rect emergency_beside(const Stage& stage, const ui::Rect& dialog) {
    const ui::Node* node = stage.canvas.nodes().find("emergency");
    if (node == nullptr || node->rect.meets(dialog)) return {};
    return node->rect;
}

}  // namespace

void draw_veil(Stage& stage) {
    ui::Canvas& canvas = stage.canvas;
    canvas.rise();
    canvas.nodes().begin_dialog();
    const ui::Colour dark = ui::faded(ui::rgb(0x000000), 0.6F);
    ui::fill(canvas, ui::rect_at({}, canvas.screen()), dark);
}

ui::Rect above_emergency(Stage& stage, const ui::Rect& dialog) {
    const ui::Node* node = stage.canvas.nodes().find("emergency");
    if (node == nullptr || stage.canvas.is_landscape()) return dialog;
    const float over = dialog.bottom + stage.dp(ui::gap_dp) - node->rect.top;
    const float spare = dialog.top - stage.canvas.area().top;
    return over > 0 && over <= spare ? dialog.moved(0, -over) : dialog;
}

bool draw_emergency(Stage& stage, const ui::Rect& dialog) {
    const ui::Rect button = emergency_beside(stage, dialog);
    if (!stage.emergency || button.is_empty()) return false;
    // Drawn anew rather than left out of the veil: its soft edge has the bright ground in it.
    stage.canvas.nodes().hand_up(stage.emergency->key);
    if (!ui::draw_button(stage.canvas, button, *stage.emergency)) return false;
    stage.report(EmergencyReported{});
    return true;
}

}  // namespace okienko::kiosk
