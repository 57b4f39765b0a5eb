/// Serialises the endings of an EndingTrie.
#pragma once

#include <string>

#include "index/text/lexicon_compiler/ending_rules.h"

namespace okienko::text {

/// The bytes of an EndingTrie; none for no endings.
///
/// Throws: std::runtime_error, if ICU cannot build it.
std::string build_trie(const Endings& endings);

}  // namespace okienko::text
