/// The stem of every form in the dictionary: what the lexicon's file must reproduce.
#pragma once

#include <string>
#include <vector>

#include "index/text/lexicon_compiler/families.h"

namespace okienko::text {

/// A form and the stem of its likeliest reading, diacritics kept.
struct StemmedForm {
    std::string form;
    std::string stem;
};

/// A folded spelling, and what a shopper who types it most likely means.
struct FoldedForm {
    std::string spelling;
    std::vector<std::string> forms;  ///< with diacritics; one or more, of one stem
    std::string stem;                ///< diacritics kept
};

struct StemTable {
    std::vector<StemmedForm> exact;  ///< in alphabetical order of forms
    std::vector<FoldedForm> folded;  ///< in alphabetical order of spellings
};

StemTable make_stem_table(const Dictionary& dictionary, const Usage& usage,
                          const Families& families);

}  // namespace okienko::text
