/// The staff call: made by one touch, and then what has become of it.
#pragma once

#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// The first thing on the contact screen. Returns its height and the gap below it; 0 where nobody
/// can be called.
float draw_call(Stage& stage, ui::Point at, float width, const Contact& contact);

/// The same on an emergency's card.
float draw_emergency_call(Stage& stage, ui::Point at, float width, const EmergencyCard& card);

/// On all other screens, while somebody may still come: a band that leads to it.
void draw_call_band(Stage& stage, ui::Rect& content, const Slip& call);

/// On all screens but the staff's, while the next emergency is a drill: a band that says so.
void draw_drill_band(Stage& stage, ui::Rect& content);

}  // namespace okienko::kiosk
