/// A hand-off in words: for the eye, for the ear and for a phone.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/session/screen.h"
#include "app/kiosk/session/slip.h"
#include "app/language/language.h"

namespace okienko::kiosk {

/// "dziś o 16:00", "jutro o 9:00", "w poniedziałek o 9:00"
std::string when_of(const contact::Appointment& appointment, const language::Language& words);

/// "dziś, 14:00–16:00", "wtorek, 14:00–16:00"
std::string window_of(const contact::CallWindow& window, const language::Language& words);

/// The same in a sentence: "we wtorek, 14:00–16:00"
std::string window_within(const contact::CallWindow& window, const language::Language& words);

/// How it stands, in a few words: "Pracownik jest w drodze".
std::string state_of(const Slip& slip, const language::Language& words);

/// "Punkt obsługi klienta: teraz nieczynne"; empty unless it is waited for at a desk where nobody
/// is now.
std::string closed_desk_words(const SlipShown& shown, const language::Language& words);

/// What happens next, and by when.
std::string next_of(const Slip& slip, const language::Language& words);

/// The same where the desk may be closed: then when to come there.
std::string next_of(const SlipShown& shown, const language::Language& words);

/// When somebody can come here again and what works meanwhile, where it is too late or too early
/// for anybody to be called; otherwise empty.
std::string away_words(const Contact& contact, const language::Language& words);

/// All of it for a phone: its number, how it stands, what happens next, and `ending` below.
std::string slip_text(const SlipShown& shown, const language::Language& words,
                      const std::vector<std::string>& ending);

/// "K 7 M 3, P X 4 R": to be heard character by character.
std::string spelled(const std::string& number);

}  // namespace okienko::kiosk
