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

void draw_veil(Stage& stage, const ui::Rect& dialog) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Rect spared = emergency_beside(stage, dialog);
    canvas.rise();
    canvas.nodes().begin_dialog();
    const ui::Colour dark = ui::faded(ui::rgb(0x000000), 0.6F);
    ui::fill(canvas, ui::rect_at({}, canvas.screen()), dark);
    // Drawn anew rather than left out of the veil: its soft edge has the bright ground in it.
    if (stage.emergency && !spared.is_empty())
        ui::paint_button(canvas, spared, *stage.emergency, canvas.touch().holds(spared));
}

ui::Rect above_emergency(Stage& stage, const ui::Rect& dialog) {
    const ui::Node* node = stage.canvas.nodes().find("emergency");
    if (node == nullptr || stage.canvas.is_landscape()) return dialog;
    const float over = dialog.bottom + stage.dp(ui::gap_dp) - node->rect.top;
    const float spare = dialog.top - stage.canvas.area().top;
    return over > 0 && over <= spare ? dialog.moved(0, -over) : dialog;
}

bool report_emergency(Stage& stage, const ui::Rect& dialog) {
    const ui::Rect button = emergency_beside(stage, dialog);
    if (button.is_empty() || !stage.canvas.touch().taps(button)) return false;
    stage.report(EmergencyReported{});
    return true;
}

}  // namespace okienko::kiosk
