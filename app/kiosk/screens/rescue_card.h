/// Help that is offered unasked: nearest topics first, then a person.
#pragma once

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// Returns its height and the gap below it; 0 where nothing is offered.
float draw_rescue(Stage& stage, ui::Point at, float width);

}  // namespace okienko::kiosk
