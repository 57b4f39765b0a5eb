/// What a visitor says they need, so that the person who comes is ready for it.
#pragma once

#include <string_view>
#include <vector>

#include "app/contact/availability.h"

namespace okienko::kiosk {

/// Only what was touched; nothing is guessed from anybody's ways.
enum class Need {
    sign_language,  ///< an interpreter of Polish Sign Language
    writing,        ///< to write and read rather than to hear and speak
    clear_speech,   ///< slowly and clearly, the face in sight
    wheelchair
};

inline constexpr Need all_needs[] = {Need::sign_language, Need::writing, Need::clear_speech,
                                     Need::wheelchair};

/// "sign-language", "writing"...: how the journal keeps it.
std::string_view name_of(Need need);

/// Whether somebody would rather not telephone: who signs, writes or asks to be spoken to clearly.
bool avoids_calls(const std::vector<Need>& needs);

/// `offers` in another order where the needs ask for one: an interpreter who is there first, else
/// whoever can be written to; for clear speech whoever is face to face; the telephone last. A
/// wheelchair asks for none: who comes here is first as it is.
std::vector<contact::Offer> ranked_for(const std::vector<Need>& needs,
                                       std::vector<contact::Offer> offers);

}  // namespace okienko::kiosk
