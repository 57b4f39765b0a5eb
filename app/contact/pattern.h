/// Words to look for in a question, however they are inflected or mistyped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/token.h"

namespace okienko::contact {

/// One word of a pattern.
struct PatternWord {
    std::string term;  ///< its stem; of a beginning, the letters themselves
    std::string word;  ///< as it is written, case and diacritics folded
    bool is_beginning = false;
    bool is_exact = false;           ///< in this very form, and without slips
    std::uint64_t term_letters = 0;  ///< which letters `term` has, a bit each: `pattern_word` knows
    std::uint64_t word_letters = 0;  ///< the same of `word`
};

/// The word that `token` is, to be found in questions.
PatternWord pattern_word(const text::Token& token, bool is_beginning = false,
                         bool is_exact = false);

/// Any of these will do.
using Alternatives = std::vector<PatternWord>;

struct Pattern {
    std::string written;
    std::vector<Alternatives> places;
};

/// Do all places of `pattern` occur in `tokens`, each at a word of its own, with at most five other
/// words in between? A token is a word by its stem, by its letters, or with slips a typist makes:
/// one in five letters and more, two in nine and more. What is in `look_alikes`, words and stems,
/// is never taken for a slip.
bool matches(const Pattern& pattern, const text::Tokens& tokens,
             const std::set<std::string>& look_alikes);

/// Does the first place occur, and besides nothing but words of the pattern and of `filler`?
bool is_all_there_is(const Pattern& pattern, const Alternatives& filler, const text::Tokens& tokens,
                     const std::set<std::string>& look_alikes);

}  // namespace okienko::contact
