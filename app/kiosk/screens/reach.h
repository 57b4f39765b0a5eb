/// How far down the controls of a standing screen come when they are brought into reach.
#pragma once

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// Of a standing screen's height, what the controls take in reach: half of one that begins at
/// 900 mm ends at about 1220 mm. Large text needs more, and a small screen is in reach with more of
/// it; all of it where what is left above would hold no words.
/// Source: EN 301 549, 8.3.2: controls between 380 and 1220 mm above the floor.
float height_in_reach(const Stage& stage);

/// Whether that brings anything lower.
bool can_come_lower(const Stage& stage);

/// Whether it did.
bool has_come_lower(const Stage& stage);

}  // namespace okienko::kiosk
