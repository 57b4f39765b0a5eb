/// Times as editors write them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "app/contact/local_time.h"

namespace okienko::contact {

/// "8:00" and "21:30", up to "24:00".
std::optional<std::chrono::minutes> parse_clock(std::string_view text);

/// "8:00" for 480 minutes.
std::string clock_text(std::chrono::minutes since_midnight);

/// "2026-11-25 8:30".
std::optional<LocalTime> parse_moment(std::string_view text);

/// The same, for parse_moment to read back.
std::string moment_text(const LocalTime& moment);

}  // namespace okienko::contact
