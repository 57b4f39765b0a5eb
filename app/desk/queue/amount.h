/// Money as agents type it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace okienko::desk {

/// Grosze of "50", "12,50 zł", "1 000.5"; 0 for nothing; empty for what is no amount.
std::optional<std::int64_t> parse_amount(std::string_view typed);

}  // namespace okienko::desk
