/// The stem of every form in the dictionary: what the lexicon's file must reproduce.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/text/lexicon_compiler/families.h"

namespace okienko::text {

/// A form and the stem of its likeliest reading, diacritics kept.
struct StemmedForm {
    std::string_view form;
    std::string_view stem;
    bool is_meant = false;  ///< it is among those a shopper means who types its folded spelling
};

/// A folded spelling, and what a shopper who types it most likely means.
struct FoldedForm {
    std::string spelling;
    std::string_view stem;           ///< diacritics kept
    std::vector<StemmedForm> forms;  ///< all that are spelled so; at least one is meant
    bool is_obscure = false;         ///< only names have it, which were not seen in use
};

/// The spellings of all forms, in the order of the dictionary. Views stay good as long as the
/// dictionary does.
using StemTable = std::vector<FoldedForm>;

StemTable make_stem_table(const Dictionary& dictionary, const Usage& usage,
                          const Families& families);

}  // namespace okienko::text
