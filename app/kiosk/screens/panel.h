/// The panel above a screen: the languages, and how much the screen moves.
#pragma once

#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// Draws it above everything; a tap beside it puts it away.
void draw_panel(Stage& stage, const Appearance& appearance);

}  // namespace okienko::kiosk
