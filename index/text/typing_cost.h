/// How far two words are apart for somebody who types on a Polish keyboard.
#pragma once

#include <cstddef>
#include <string_view>

namespace okienko::text {

/// Slips between a typed word and the one that was meant, in tenths of a letter too many or
/// missing: that is 10. A neighbouring key costs 8, another letter 11, a wrong first letter 15, two
/// letters swapped 8.
/// Source: optimal string alignment distance; costs tuned on typed questions
/// (tests/relevance/README.md).
using TypingCost = int;

inline constexpr TypingCost cheapest_slip = 8;

/// Costs above this are not told apart.
inline constexpr TypingCost highest_typing_cost = 22;

/// How many letters two words of at most that cost can differ by in length.
inline constexpr std::size_t most_length_difference = 2;

/// Longer words are not compared.
inline constexpr std::size_t longest_compared_word = 38;

/// The cost between two words, case and diacritics folded, of at most `longest_compared_word`
/// bytes; anything above `most`, which is at most `highest_typing_cost`, where it is above that.
TypingCost typing_cost(std::string_view typed, std::string_view other, TypingCost most);

}  // namespace okienko::text
