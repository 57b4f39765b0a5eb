/// The token filters of the chain, in the order it runs them.
#pragma once

#include <memory>

#include "index/text/analyzer.h"

namespace okienko::text {

/// No term is longer, in bytes: what has more is no word, and an index refuses it.
inline constexpr std::size_t longest_term = 120;

/// Terms in lower case, "ŻARÓWKI" -> "żarówki", and no longer than `longest_term`.
void fold_term_case(Tokens& tokens);

/// Sets each token's `word`: its term as `stemmer` folds it, "zarowki". Terms stay as they are.
TokenFilter fold_words(std::shared_ptr<const Stemmer> stemmer);

/// Marks the tokens whose word is in `stop_words`, folded by `stemmer`.
TokenFilter mark_stop_words(const Stemmer& stemmer, const std::set<std::string>& stop_words);

/// Terms become folded stems: the editors' override where there is one, the stemmer's otherwise.
///
/// An override for "żelazek" also serves "zelazek", unless that has one of its own.
TokenFilter stem_terms(std::shared_ptr<const Stemmer> stemmer,
                       const std::map<std::string, std::string>& overrides);

}  // namespace okienko::text
