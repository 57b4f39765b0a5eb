#include "app/kiosk/session/emergency_words.h"

namespace okienko::kiosk {

std::string emergency_key(contact::Emergency::Kind kind, std::string_view what) {
    return "emergency." + std::string(contact::to_string(kind)) + "." + std::string(what);
}

std::vector<std::string> emergency_steps(contact::Emergency::Kind kind) {
    const std::string first = emergency_key(kind, "first");
    if (contact::comes_staff_first(kind)) return {first, "emergency.staff", "emergency.call_too"};
    // With the loudspeaker on, 112 counts along with whoever presses.
    if (kind == contact::Emergency::Kind::not_breathing)
        return {"emergency.call", first, "emergency.staff"};
    return {first, "emergency.call", "emergency.staff"};
}

bool has_defibrillator(const EmergencyCard& card) {
    return !card.defibrillator.empty() && contact::may_need_defibrillator(card.kind);
}

}  // namespace okienko::kiosk
