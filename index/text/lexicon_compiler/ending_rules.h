/// The fewest endings that tell the patch of every word.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "index/text/lexicon_compiler/ending_order.h"
#include "index/text/packed_trie.h"

namespace okienko::text {

/// What the values stand for, as far as endings matter: letters cut, by value.
using CutLetters = std::vector<std::uint8_t>;

/// Keys and values of an EndingTrie.
using Endings = PackedTrie::Keys;

/// The fewest endings from which EndingTrie::find has the values of all `words`, each once, save
/// for those that leave too few letters: a longer ending decides where a shorter one is wrong, and
/// a word's own key where no ending will do.
///
/// An ending never stands for a value that cuts more letters than it has: what a rule drops, it has
/// seen. Of equally few, the values of most words are preferred, so that unknown words get the
/// likeliest.
/// Source: Draves, King, Venkatachary and Zill, Constructing Optimal IP Routing Tables, 1999.
Endings fewest_endings(std::span<const ValuedWord> words, const CutLetters& cuts);

}  // namespace okienko::text
