/// Names of records, which no two machines ever give twice.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace okienko::journal {

/// 128 random bits. Random, so that kiosks need not agree on a counter, and an id tells nothing.
struct RecordId {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const RecordId&) const = default;
};

/// Throws: JournalError, if the system has no randomness.
RecordId random_id();

/// 32 hexadecimal digits.
std::string to_string(const RecordId& id);

/// The id that to_string wrote; empty for anything else.
std::optional<RecordId> parse_id(std::string_view text);

}  // namespace okienko::journal
