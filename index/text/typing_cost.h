/// How far two words are apart for somebody who types on a Polish keyboard.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace okienko::text {

/// Slips between a typed word and the one that was meant, in tenths of a missing letter: that is
/// 10. A letter too many costs 11, or 9 if it is the one before again; a neighbouring key 8,
/// another letter 11, a wrong first letter 15, two letters swapped 8. Source: optimal string
/// alignment distance; costs tuned on typed questions (tests/relevance/README.md).
using TypingCost = int;

inline constexpr TypingCost cheapest_slip = 8;

/// What two slips cost at least; no one slip costs as much.
inline constexpr TypingCost two_slips = 2 * cheapest_slip;

/// Costs above this are not told apart.
inline constexpr TypingCost highest_typing_cost = 22;

/// How many letters two words of at most that cost can differ by in length.
inline constexpr std::size_t most_length_difference = 2;

/// Longer words are not compared.
inline constexpr std::size_t longest_compared_word = 38;

/// The cost between two words, case and diacritics folded, of at most `longest_compared_word`
/// bytes; anything above `most`, which is at most `highest_typing_cost`, where it is above that.
TypingCost typing_cost(std::string_view typed, std::string_view other, TypingCost most);

/// The costs between a typed word and words that are spelled letter by letter, so that words which
/// begin alike share the work: a list in the order of the alphabet is compared in a fraction of
/// the time that its words take one by one.
class SpelledCosts {
public:
    /// `typed` has at most `longest_compared_word` bytes and outlives this. Its first `head`
    /// letters may cost less than two slips; words in which they cost more are out of reach.
    explicit SpelledCosts(std::string_view typed, std::size_t head = 0);

    /// Keeps the first `kept` of the letters spelled, which are no fewer, and spells `letter` after
    /// them. What comes back is the least that a word beginning so may cost.
    TypingCost spell(std::size_t kept, char letter);

    /// The cost of the word of the first `letters` letters spelled, which are no fewer; anything
    /// above `highest_typing_cost` where it is above that.
    TypingCost cost(std::size_t letters) const { return cost(letters, typed_.size()); }

    /// The same against the first `typed` letters that were typed.
    TypingCost cost(std::size_t letters, std::size_t typed) const;

private:
    /// Longer words are out of reach of any typed one.
    static constexpr std::size_t most_letters = longest_compared_word + most_length_difference;

    /// `cost` of a cell in `column`; out of reach where the head may not cost that much.
    TypingCost within_head(std::size_t column, TypingCost cost) const;
    TypingCost fill(std::size_t row);
    TypingCost cost_at(std::size_t row, std::size_t column) const;
    TypingCost least_after(std::size_t row) const;

    std::string_view typed_;
    std::size_t head_;
    std::array<char, most_letters + 1> spelled_ = {};  ///< from 1
    /// [i][j]: between the first i letters spelled and the first j typed. Only cells near the
    /// diagonal are filled in; beside them stands a cost that is out of reach.
    std::array<std::array<TypingCost, longest_compared_word + 2>, most_letters + 1> costs_;
};

}  // namespace okienko::text
