/// Bytes as hexadecimal digits, two a byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace okienko::journal {

std::string to_hexadecimal(std::span<const std::uint8_t> bytes);

/// Fills `bytes` from `text`, which has two digits for each and nothing else; false otherwise.
bool from_hexadecimal(std::string_view text, std::span<std::uint8_t> bytes);

}  // namespace okienko::journal
