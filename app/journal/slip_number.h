/// The number on a customer's slip: short enough to read out, and hard to get wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace okienko::journal {

/// The 19 characters of a number, those that look and sound like no other: no 0 and O, 1 and I, 2
/// beside Z, 5 beside S, 8 beside B; and no vowels, so that no number is a word.
constexpr std::string_view slip_alphabet = "2345679CFHKMNPRTWXY";

/// A new number, as "K7M3-PX4R": seven random characters and a check character. Random, so that it
/// tells neither how many there were nor what the next one is.
/// Throws: JournalError, if the system has no randomness.
std::string random_slip_number();

/// The number somebody meant by `typed`: "k7m3 px4r" -> "K7M3-PX4R"; empty if it is none.
///
/// Capital and small letters count alike, blanks and hyphens not at all; Z, S and G are read as the
/// 2, 5 and 6 they were seen for. One wrong character, or two in each other's place, never make
/// another number.
/// Source: the check digit of ISBN-10, with the prime 19 in place of 11.
std::optional<std::string> parse_slip_number(std::string_view typed);

}  // namespace okienko::journal
