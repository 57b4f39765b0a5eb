/// What lies below a dialog: dimmed, and without feeling for fingers or keys. The emergency button
/// alone stays as it is: nobody has to answer a question first.
#pragma once

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// Rises above what was drawn so far and dims it, but for the emergency button where `dialog`
/// leaves it in sight. Keys do not lead out of what is drawn from here on.
void draw_veil(Stage& stage, const ui::Rect& dialog);

/// `dialog`, moved up as far as it takes not to lie on the emergency button, while there is room.
ui::Rect above_emergency(Stage& stage, const ui::Rect& dialog);

/// Reports an emergency where a finger has tapped its button beside `dialog`; whether it has.
bool report_emergency(Stage& stage, const ui::Rect& dialog);

}  // namespace okienko::kiosk
