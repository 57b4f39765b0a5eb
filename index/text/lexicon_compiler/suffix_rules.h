/// Rules for words no dictionary has: what the ending of a word says about its stem.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/patch.h"

namespace okienko::text {

/// A word and the number of its patch.
struct PatchedWord {
    std::string word;
    std::uint32_t patch;
};

/// What a rule must do to be kept.
struct RuleLimits {
    std::size_t longest_suffix = 8;  ///< bytes
    std::size_t least_words = 10;    ///< that end in the suffix
    std::size_t least_gain = 3;      ///< words it gets right that the shorter rule does not
    double least_share = 0.3;        ///< of the words that end in the suffix, got right
};

/// Suffixes, written from the end backwards ("imaw" for -wami), and the patch each implies.
using SuffixRules = std::map<std::string, std::uint32_t, std::less<>>;

/// Learns the rules from words whose patches are known; `patches` by number.
///
/// A rule never cuts more letters than its suffix has: what it drops, it has seen.
SuffixRules learn_suffix_rules(std::span<const PatchedWord> words,
                               const std::vector<Patch>& patches, const RuleLimits& limits);

}  // namespace okienko::text
