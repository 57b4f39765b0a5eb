/// From the stem of every form to the little that must be written down.
#pragma once

#include <string>
#include <vector>

#include "index/text/lexicon_compiler/ending_rules.h"
#include "index/text/lexicon_compiler/stem_table.h"
#include "index/text/patch.h"

namespace okienko::text {

/// What a lexicon's file holds. Values name patches by their number in `patches`, from 1.
struct LexiconContents {
    std::vector<Patch> patches;  ///< the most used first
    Endings endings;             ///< of words in folded letters
    Endings marked_endings;      ///< of words in marked letters, whose stem `endings` gets wrong
};

/// The endings that give the stems of `table` back.
LexiconContents condense(const StemTable& table);

}  // namespace okienko::text
