/// How far two words are apart for somebody who types on a Polish keyboard.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace okienko::search {

/// Costs are counted in tenths of a letter too many or missing: that is 10. A neighbouring key
/// costs 8, another letter 11, a wrong first letter 15, two letters swapped 8.
/// Source: optimal string alignment distance; costs tuned on typed questions
/// (tests/relevance/README.md).
using TypingCost = int;

/// Costs above this are not told apart.
inline constexpr TypingCost highest_typing_cost = 22;

/// Compares one typed word with many others, letter by letter of the other word, so that words
/// that begin alike share the work.
class TypingDistance {
public:
    /// Words longer than this are not compared.
    static constexpr std::size_t longest = 38;

    /// How much a word may cost to be of interest: `most` in all, and `most_at_start` for the part
    /// of it that stands for the first `start` typed letters.
    struct Limits {
        TypingCost most = highest_typing_cost;
        TypingCost most_at_start = highest_typing_cost;
        std::size_t start = 0;
    };

    /// `typed` is at most `longest` bytes long, and outlives this. `is_reversed` says that words
    /// come in letter by letter from their end: then no letter is known to be the first.
    TypingDistance(std::string_view typed, Limits limits, bool is_reversed = false);

    /// Takes the letters of `other` from the one at `from` on; the letters before it were given by
    /// earlier calls. Stops after the letter with which `other`, and every word that begins
    /// like it, is out of the limits.
    ///
    /// How many letters of `other` are taken in all: all of them, unless it stopped.
    std::size_t take(std::string_view other, std::size_t from);

    /// The cost between `typed` and a word of `length` letters that was taken whole.
    TypingCost cost(std::size_t length) const;

private:
    bool take_letter(std::string_view other, std::size_t at);
    TypingCost cost_at(std::string_view other, std::size_t i, std::size_t j) const;
    TypingCost change(char typed, char letter, bool is_first) const;

    std::string_view typed_;
    Limits limits_;
    bool is_reversed_;
    /// [i][j]: between the first i letters of the other word and the first j typed. Only cells near
    /// the diagonal are filled in; beside them stands a cost that is out of any limit.
    std::array<std::array<TypingCost, longest + 4>, longest + 1> costs_;
};

/// The cost between two words of at most `TypingDistance::longest` bytes.
TypingCost typing_cost(std::string_view typed, std::string_view other);

}  // namespace okienko::search
