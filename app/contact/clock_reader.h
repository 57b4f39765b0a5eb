/// Times of day as editors write them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace okienko::contact {

/// "8:00" and "21:30", up to "24:00".
std::optional<std::chrono::minutes> parse_clock(std::string_view text);

}  // namespace okienko::contact
