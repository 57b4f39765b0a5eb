/// Words that were typed together, or apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/vocabulary.h"
#include "index/text/analyzer.h"

namespace okienko::search {

/// The word that `one` and `other` make together: "re", "klamacja" -> "reklamacja". All are case
/// and diacritics folded.
///
/// Empty where no article holds it.
std::optional<WordId> typed_apart(std::string_view one, std::string_view other,
                                  const Vocabulary& vocabulary);

/// A word that was found within another.
struct Part {
    std::string word;  ///< case and diacritics folded
    StemId stem;
    bool is_stop;
};

/// The words that `word` is made of: "zwrottowaru" -> "zwrot", "towaru"; "wsklepie" -> "w",
/// "sklepie"; "zwrotbezparagonu" -> "zwrot", "bez", "paragonu". The fewest words that do; of
/// several such, those whose rarest stem is in the most articles.
///
/// Each has four letters or more, or is a stop word or a negation before one; at most four. Empty
/// where articles do not hold such words, or `word` is too long to be made of them.
std::vector<Part> typed_together(std::string_view word, const Vocabulary& vocabulary,
                                 const text::Analyzer& analyzer);

}  // namespace okienko::search
