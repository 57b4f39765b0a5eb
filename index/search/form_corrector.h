/// The word somebody meant who mistyped a form of it that no article holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "index/search/vocabulary.h"
#include "index/text/analyzer.h"
#include "index/text/typing_cost.h"

namespace okienko::search {

/// A word of the language in a form of its own, of a stem that articles hold.
struct CorrectedForm {
    std::string word;        ///< case and diacritics folded
    StemId stem;             ///< held by an article at least
    WordId begins_as;        ///< a word of the vocabulary that begins as it does
    std::size_t begin;       ///< so many bytes of both
    text::TypingCost slips;  ///< of one slip, in those bytes
};

/// The form that `typed` (case and diacritics folded) most likely stands for: it begins as a word
/// of the vocabulary, one slip aside, ends as `typed` does, and is a word of the language whose
/// stem articles hold. "pozctowego" -> "pocztowego" where articles have "pocztowa" only.
///
/// Empty for words of fewer than five letters and where the slip lies in the ending, of four
/// letters at most; always in a language whose words `analyzer` does not know.
///
/// Throws: IndexError, if the vocabulary is damaged.
std::optional<CorrectedForm> form_meant(std::string_view typed, const Vocabulary& vocabulary,
                                        const text::Analyzer& analyzer);

/// `form` for people to read: it begins as articles write that word, and ends as `typed` does,
/// which it was made of: "pozczątkową" -> "początkową".
std::string written_form(const CorrectedForm& form, std::string_view typed,
                         const Vocabulary& vocabulary);

}  // namespace okienko::search
