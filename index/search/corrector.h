/// The word somebody meant who typed one that no article holds.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "index/search/vocabulary.h"
#include "index/text/typing_cost.h"

namespace okienko::search {

/// A word, and what the slips between it and what was typed cost.
struct Correction {
    WordId word;
    text::TypingCost slips;
};

/// Corrects single words from a vocabulary. The vocabulary outlives it.
class Corrector {
public:
    explicit Corrector(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}

    /// From now on words of these stems are no slips, whatever articles hold: editors promote an
    /// article for them.
    void spare(std::set<std::string, std::less<>> stems) { spared_ = std::move(stems); }

    bool spares(std::string_view stem) const { return spared_.contains(stem); }

    /// The word of the vocabulary that `word` (case and diacritics folded) most likely stands for:
    /// few and easy slips, and a common word rather than a rare one. "zarowak" -> "zarowka".
    ///
    /// Empty for words of fewer than four letters, with a digit, or far from every known word.
    std::optional<Correction> correct(std::string_view word) const;

private:
    const Vocabulary* vocabulary_;
    std::set<std::string, std::less<>> spared_;
};

}  // namespace okienko::search
