/// The words that say what a number counts or measures.
#pragma once

#include <string_view>

namespace okienko::ui {

/// Whether `word` is a unit in Polish, English or Ukrainian, in any of its forms: "zł", "minuty",
/// "року", "m²", "Days". What follows a slash is left out, as in "zł/m²".
///
/// A unit is what a number means little without: money, time, length, weight, content, power, and
/// how often. Whatever else is counted ("5 paragonów", "6 digits") is not.
bool is_unit(std::string_view word);

}  // namespace okienko::ui
