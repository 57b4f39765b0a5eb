/// Notices in words: what, until when, and what to do instead.
#pragma once

#include <string>
#include <string_view>

#include "app/contact/local_time.h"
#include "app/contact/notice.h"
#include "app/language/language.h"

namespace okienko::contact {

/// "dziś o 18:00", "jutro o 8:00", "wczoraj o 21:00", "27 listopada 2026 o 8:00".
std::string moment_words(const LocalTime& moment, Date today, const language::Language& words);

/// "dziś", "jutro", "wczoraj", "27 listopada 2026".
std::string day_words(Date date, Date today, const language::Language& words);

/// "Awaria", "Planowane", "Wycofany produkt".
std::string_view kind_words(Notice::Kind kind, const language::Language& words);

/// What holds of a notice: "Powinno znów działać dziś o 18:00.", "Trwa dłużej, niż zakładaliśmy.
/// Ostatnio sprawdzone dziś o 15:10."
std::string state_words(const ShownNotice& shown, Date today, const language::Language& words);

}  // namespace okienko::contact
