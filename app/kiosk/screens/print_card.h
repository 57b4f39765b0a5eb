/// The same on paper: offered, or how it stands with the sheet.
#pragma once

#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// Draws it from `at` down. Returns its height and the gap below it; 0 where there is no printer.
float draw_printing(Stage& stage, ui::Point at, float width, Printing printing);

}  // namespace okienko::kiosk
