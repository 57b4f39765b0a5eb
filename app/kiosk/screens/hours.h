/// Opening hours in words: "pon.–pt. 8:00–21:00".
#pragma once

#include <string>
#include <vector>

#include "app/contact/channel.h"
#include "app/language/language.h"

namespace okienko::kiosk {

/// A line for each entry of `hours`; days that follow one another are told as first and last. It
/// may be broken between days, and nowhere else.
std::vector<std::string> lines_of(const std::vector<contact::Hours>& hours,
                                  const language::Language& words);

}  // namespace okienko::kiosk
