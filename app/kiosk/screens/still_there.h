/// The question whether anybody is still there.
#pragma once

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// Draws it above everything; any touch answers it.
void draw_still_there(Stage& stage, int seconds_left);

}  // namespace okienko::kiosk
