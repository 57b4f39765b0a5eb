/// What a question wants to know of words: tables by number, made of the list in a vocabulary's
/// file when that is opened.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/table_file.h"
#include "index/search/word_shape.h"

namespace okienko::search {

/// Numbers of words and stems, from 0, the commonest words first.
using WordId = std::uint32_t;
using StemId = std::uint32_t;

/// Longer words have no highest count of their own.
inline constexpr std::size_t longest_counted = 40;

/// Texts by number.
class TextTable {
public:
    void add(std::string_view text);

    std::size_t size() const { return begins_.size() - 1; }

    std::string_view operator[](std::size_t number) const {
        const std::uint32_t begin = begins_[number];
        return {text_.data() + begin, begins_[number + 1] - begin};
    }

private:
    std::vector<std::uint32_t> begins_ = {0};  ///< and where the last one ends
    std::string text_;
};

/// Lists of numbers by number.
class NumberLists {
public:
    NumberLists() = default;

    /// As many lists as there are `sizes`, each for so many numbers. All are appended.
    explicit NumberLists(std::span<const std::uint32_t> sizes);

    void append(std::size_t list, std::uint32_t number) { numbers_[next_[list]++] = number; }

    std::size_t size() const { return begins_.size() - 1; }

    std::span<const std::uint32_t> operator[](std::size_t list) const {
        return std::span(numbers_).subspan(begins_[list], begins_[list + 1] - begins_[list]);
    }

private:
    std::vector<std::uint32_t> begins_ = {0};  ///< and where the last one ends
    std::vector<std::uint32_t> next_;          ///< where each goes on
    std::vector<std::uint32_t> numbers_;
};

/// Words and stems by number, and lists of both.
struct VocabularyTables {
    TextTable words;                            ///< case and diacritics folded
    TextTable written;                          ///< as most often written, case-folded; empty where
                                                ///< that is the folded word
    std::vector<StemId> word_stems;             ///< by word
    std::vector<std::uint32_t> word_counts;     ///< occurrences in all articles
    std::vector<std::uint32_t> highest_counts;  ///< of the words of at least 0, 1, 2... bytes
    std::vector<WordId> words_sorted;           ///< by text
    std::vector<std::uint8_t>
        shared_starts;                    ///< bytes that each of those shares with the one before
    std::vector<WordId> words_by_ending;  ///< by text read backwards
    TextTable stems;
    std::vector<std::uint32_t> stem_articles;  ///< articles that hold the stem
    std::vector<StemId> stems_sorted;          ///< by text
    NumberLists stem_words;                    ///< the words of each stem, ascending
    std::vector<Trigram> trigrams;             ///< ascending
    std::vector<std::uint32_t> trigram_articles;
    NumberLists trigram_words;            ///< the words that hold each, ascending
    std::vector<std::uint64_t> prefixes;  ///< ascending
    std::vector<std::uint32_t> prefix_articles;
};

/// Throws: IndexError, if the file is damaged.
VocabularyTables read_tables(const TableFile& file);

}  // namespace okienko::search
