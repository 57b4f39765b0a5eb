/// Where the field for questions stands: in the dock of a standing screen, at the top of a lying
/// one.
#pragma once

#include "app/kiosk/screens/frame.h"
#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// The dock with the field in it; an empty dock where the screen lies.
Dock search_dock(Stage& stage);

/// Where the screen lies, takes the field's part of `room` and draws the field there.
void draw_search_header(Stage& stage, ui::Rect& room);

/// Draws the field into `rect` and reports what is asked.
void draw_search_field(Stage& stage, const ui::Rect& rect);

}  // namespace okienko::kiosk
