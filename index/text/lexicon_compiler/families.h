/// Words that belong together, and the one stem they get.
#pragma once

#include <string>
#include <vector>

#include "index/text/lexicon_compiler/dictionary.h"
#include "index/text/lexicon_compiler/usage.h"

namespace okienko::text {

/// Joins lexemes that share many of their forms: "pić" with "picie" and "pity", "polski" with
/// "Polska". A family has a root, what joins it directly, and close kin of those: longer chains
/// drift.
class Families {
public:
    Families(const Dictionary& dictionary, const Usage& usage);

    /// The family of a lexeme, by the number of its root.
    LexemeId family_of(LexemeId lexeme) const { return roots_[lexeme]; }

    /// The lemma of the family's most used word: the stem of all of them, diacritics kept.
    const std::string& name_of(LexemeId family) const;

private:
    const Dictionary* dictionary_;
    std::vector<LexemeId> roots_;   ///< by lexeme
    std::vector<LexemeId> namers_;  ///< by root
};

}  // namespace okienko::text
