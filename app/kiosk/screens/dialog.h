/// What lies below a dialog: dimmed, and without feeling for fingers or keys. The emergency button
/// alone stays as it is: nobody has to answer a question first.
#pragma once

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// Rises above what was drawn so far and dims it. Keys do not lead out of what is drawn from here
/// on.
void draw_veil(Stage& stage);

/// `dialog`, moved up as far as it takes not to lie on the emergency button, while there is room.
ui::Rect above_emergency(Stage& stage, const ui::Rect& dialog);

/// Draws the emergency button above the veil, where `dialog` leaves it in sight: for fingers, and
/// for keys as the last of what the dialog holds. Reports an emergency; whether it has.
bool draw_emergency(Stage& stage, const ui::Rect& dialog);

}  // namespace okienko::kiosk
