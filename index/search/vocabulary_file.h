/// What both sides of the vocabulary agree on.
///
/// The file tells every word once, and no more of it than the rest follows from. Numbers of words
/// and stems, the orders in which they are looked up and the words of every trigram are made anew
/// when a Vocabulary is opened.
#pragma once

#include <cstddef>

#include "index/search/table_file.h"

namespace okienko::search {

/// The tables of its file, in order, each packed. Words stand in the order of their texts, the
/// commoner one first where two are written alike and differ in their stems.
enum class VocabularyTable : std::size_t {
    shared_starts,     ///< bytes that each word shares with the one before, a byte each
    ending_sizes,      ///< how many bytes follow those
    endings,           ///< these bytes; case and diacritics are folded
    counts,            ///< occurrences in all articles
    changes,           ///< letters that are mostly written otherwise: 2 of "zarowki" in "żarówki"
    changed_places,    ///< bytes between each and the one before
    changed_sizes,     ///< bytes of a word that go
    changed_letters,   ///< and what comes in their place
    stem_cuts,         ///< bytes at a word's end that its stem lacks
    stem_endings,      ///< what it has instead
    stem_articles,     ///< articles that hold each stem, by number
    trigram_articles,  ///< each trigram of these words, ascending
    prefix_articles,   ///< each prefix, ascending
    count
};

inline constexpr FileKind vocabulary_kind = {'w', 'o', 'r', 'd', 's', ' ', ' ', ' '};
inline constexpr const char* vocabulary_file = "words";

/// What a longer start shared by two words is written down as.
inline constexpr std::size_t longest_shared_start = 127;

}  // namespace okienko::search
