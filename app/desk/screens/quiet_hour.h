/// Nobody waits: what customers are told, what they read lately, and what agents may read.
#pragma once

#include "app/desk/screens/stage.h"

namespace okienko::desk {

void draw_quiet_hour(Stage& stage, const ui::Rect& place);

}  // namespace okienko::desk
