/// What stands above all that comes up while somebody types that there is an emergency.
#pragma once

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// What it takes of a screen's height, whichever language is spoken.
float alarm_height(Stage& stage);

/// Draws it at the top of `content`, of which the rest remains: help is one touch away for whoever
/// types that somebody needs it.
void draw_alarm(Stage& stage, ui::Rect& content);

}  // namespace okienko::kiosk
