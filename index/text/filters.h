/// The token filters of the Polish chain, in the order it runs them.
#pragma once

#include <memory>

#include "index/text/analyzer.h"

namespace okienko::text {

/// No term is longer, in bytes: what has more is no word, and an index refuses it.
inline constexpr std::size_t longest_term = 120;

/// Terms in lower case, "ŻARÓWKI" -> "żarówki", and no longer than `longest_term`.
void fold_term_case(Tokens& tokens);

/// Sets each token's `word`: its term without diacritics, "zarowki". Terms keep theirs.
void fold_word_diacritics(Tokens& tokens);

/// Marks the tokens whose word is in `stop_words`.
TokenFilter mark_stop_words(const std::set<std::string>& stop_words);

/// Terms become folded stems: the editors' override where there is one, the lexicon's otherwise.
///
/// An override for "żelazek" also serves "zelazek", unless that has one of its own.
TokenFilter stem_terms(std::shared_ptr<const Lexicon> lexicon,
                       const std::map<std::string, std::string>& overrides);

}  // namespace okienko::text
