/// How far two words are apart for somebody who types on a Polish keyboard.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace okienko::search {

/// The cost of the slips between a typed word and the words it is compared with.
///
/// A neighbouring key costs 0.8, another letter 1.1, a wrong first letter 1.5, two letters swapped
/// 0.8, a letter too many or missing 1. Words are compared letter by letter of the other word, so
/// that words with a common start share the work.
/// Source: optimal string alignment distance; costs tuned on typed questions
/// (tests/relevance/README.md).
class TypingDistance {
public:
    /// Words longer than this are not compared.
    static constexpr std::size_t longest = 38;

    /// `typed` is at most `longest` bytes long, case and diacritics folded.
    explicit TypingDistance(std::string_view typed);

    /// Takes the letters of `other` from the one at `from` on; the letters before it were given by
    /// earlier calls. Stops after the letter with which `other`, and every word that begins
    /// like it, costs more than `most`.
    ///
    /// How many letters of `other` were taken: all of them, unless it stopped.
    std::size_t take(std::string_view other, std::size_t from, double most);

    /// The cost between `typed` and a word of `length` letters that was taken whole.
    double cost(std::size_t length) const { return costs_[length][typed_.size()]; }

private:
    double take_letter(std::string_view other, std::size_t at);

    std::string_view typed_;
    /// [i][j]: between the first i letters of the other word and the first j typed.
    std::array<std::array<double, longest + 1>, longest + 1> costs_;
};

}  // namespace okienko::search
