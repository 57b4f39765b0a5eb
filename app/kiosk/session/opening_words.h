/// When somebody can be reached, in words: for the eye and for the ear.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact/availability.h"
#include "app/language/language.h"

namespace okienko::kiosk {

/// "poniedziałek" within a week, otherwise "27 listopada 2026".
std::string day_of(const contact::Appointment& appointment, const language::Language& words);

/// The same in a sentence: "w poniedziałek", "27 listopada 2026".
std::string on_day_of(const contact::Appointment& appointment, const language::Language& words);

/// "Otwarte teraz, do 21:00", "Teraz nieczynne, otwieramy jutro o 9:00"; empty where nobody knows.
std::string opening_of(const contact::Availability& availability, const language::Language& words);

/// The same in the middle of a sentence: "teraz nieczynne, otwieramy jutro o 9:00".
std::string opening_within(const contact::Availability& availability,
                           const language::Language& words);

/// The key of what is said of a screen that finds no answers, above the ways to people: `offers` as
/// they stand there, what is open first.
std::string_view break_hint(const std::vector<contact::Offer>& offers);

}  // namespace okienko::kiosk
