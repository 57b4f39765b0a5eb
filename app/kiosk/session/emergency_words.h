/// What an emergency card says, as keys of the interface's words: for the eye and for the ear.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// "emergency.fire.name" for fire and "name".
std::string emergency_key(contact::Emergency::Kind kind, std::string_view what);

/// What to do, in this order: make safe, 112, call staff. A lost child and a theft begin with
/// staff, who close the doors.
std::vector<std::string> emergency_steps(contact::Emergency::Kind kind);

/// Does the card say where a defibrillator hangs? Where nobody may need one, it would only delay.
bool has_defibrillator(const EmergencyCard& card);

}  // namespace okienko::kiosk
