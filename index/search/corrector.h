/// The word somebody meant who typed one that no article holds.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "index/search/vocabulary.h"

namespace okienko::search {

/// Whether a word (case and diacritics folded) is one of the language, in articles or not.
using IsRealWord = std::function<bool(std::string_view word)>;

/// Corrects single words from a vocabulary. The vocabulary outlives it.
class Corrector {
public:
    /// Real words are left alone, if it can be told: "podlega" is no slip for "podloga".
    explicit Corrector(const Vocabulary& vocabulary, IsRealWord is_real_word = {})
        : vocabulary_(&vocabulary), is_real_word_(std::move(is_real_word)) {}

    /// The word of the vocabulary that `word` (case and diacritics folded) most likely stands for:
    /// few and easy slips, and a common word rather than a rare one. "zarowak" -> "zarowka".
    ///
    /// Empty for words of fewer than four letters, with a digit, or far from every known word, and
    /// for real words.
    std::optional<WordId> correct(std::string_view word) const;

private:
    const Vocabulary* vocabulary_;
    IsRealWord is_real_word_;
};

}  // namespace okienko::search
