/// From the stem of every form to the little that must be written down.
#pragma once

#include <string>
#include <vector>

#include "index/text/lexicon_compiler/ending_rules.h"
#include "index/text/lexicon_compiler/stem_table.h"
#include "index/text/patch.h"
#include "index/text/stem_rules.h"

namespace okienko::text {

/// What a lexicon's file holds. Patches and rules are named by their number, from 1.
struct LexiconContents {
    std::vector<Patch> patches;
    Endings exceptions;                ///< of words that the rules get wrong -> patch
    Endings rules;                     ///< -> rule
    std::vector<Proposals> proposals;  ///< by rule
    std::vector<std::string> stems;    ///< of real words, folded
    Endings marked;  ///< of words in marked letters whose stem the above get wrong -> patch
};

/// What gives the stems of `table` back, save those of names that nobody writes: for them, rules
/// are as good.
LexiconContents condense(const StemTable& table);

}  // namespace okienko::text
