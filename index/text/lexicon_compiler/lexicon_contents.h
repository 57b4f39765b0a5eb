/// From the stem of every form to the little that must be written down.
#pragma once

#include <string>
#include <vector>

#include "index/text/lexicon_compiler/stem_table.h"
#include "index/text/lexicon_compiler/suffix_rules.h"

namespace okienko::text {

/// What a lexicon's file holds. Patches are named by their number in `patches`.
struct LexiconContents {
    std::vector<Patch> patches;            ///< the most used first
    std::vector<PatchedWord> words;        ///< folded words the rules get wrong, in order
    SuffixRules suffixes;                  ///< rules for folded words
    std::vector<PatchedWord> exact_words;  ///< forms whose exact stem the above get wrong, in order
};

/// Learns rules from `table` and keeps the words that they get wrong: find_patch, over the
/// contents, gives the stems of the table back.
LexiconContents condense(const StemTable& table, const RuleLimits& limits);

}  // namespace okienko::text
