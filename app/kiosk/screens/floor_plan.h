/// The floor of a shop from above: what stands there, where this screen is, and the way to the
/// desk.
#pragma once

#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// Draws it as a card, as large as it goes in a `room` of this size. Returns its height.
float draw_floor_plan(Stage& stage, ui::Point at, ui::Size room, const contact::FloorPlan& plan);

}  // namespace okienko::kiosk
