/// What a visitor needs to talk to somebody: chips that are touched, and what follows from them.
#pragma once

#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// Draws them from `at` down. Returns the height and the gap below it.
float draw_needs(Stage& stage, ui::Point at, float width, const Contact& contact);

}  // namespace okienko::kiosk
