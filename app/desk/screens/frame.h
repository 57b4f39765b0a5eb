/// What stands around every screen: lists and who is there above, keys below, alarms between.
#pragma once

#include "app/desk/screens/stage.h"

namespace okienko::desk {

/// Draws the bars and bands and returns what remains for a screen.
ui::Rect draw_frame(Stage& stage);

/// Takes a band off the top of `remaining` that tells of an emergency nobody has; nothing where
/// there is none.
void draw_alarm(Stage& stage, ui::Rect& remaining);

/// Says what has just happened, above the keys. Draw it after the screen.
void draw_toast(Stage& stage);

}  // namespace okienko::desk
