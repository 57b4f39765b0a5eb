/// Rules learned from words: which patches an ending proposes.
#pragma once

#include <span>
#include <vector>

#include "index/text/lexicon_compiler/ending_rules.h"
#include "index/text/patch_table.h"
#include "index/text/stem_rules.h"
#include "index/text/stem_set.h"

namespace okienko::text {

/// What a rule must do to be kept.
struct RuleLimits {
    std::size_t longest_ending = 10;    ///< letters
    std::size_t least_words = 20;       ///< that have the ending
    std::size_t least_gain = 5;         ///< words it gets right that the shorter rule does not
    std::size_t least_guess_gain = 12;  ///< or would get right if their stems were unknown
};

struct ProposalRules {
    Endings endings;                   ///< values are numbers of rules, from 1
    std::vector<Proposals> proposals;  ///< by rule
};

/// Learns rules from words whose values are numbers of `patches`, from 1. A rule never cuts more
/// letters than its ending has: what it drops, it has seen.
ProposalRules learn_rules(std::span<const ValuedWord> words, const PatchTable& patches,
                          const StemSet& stems, const RuleLimits& limits = {});

}  // namespace okienko::text
