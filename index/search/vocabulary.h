/// Every word of an index: how it is written, its stem, and how common each is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "index/search/table_file.h"
#include "index/search/varint.h"
#include "index/search/word_shape.h"

namespace okienko::search {

/// Numbers of words and stems, from 0, the commonest words first.
using WordId = std::uint32_t;
using StemId = std::uint32_t;

/// The tables of a vocabulary's file, in order.
enum class VocabularyTable : std::size_t {
    word_ends,        ///< where each word ends in word_text
    word_text,        ///< case and diacritics folded
    written_ends,     ///< where each word ends in written_text
    written_text,     ///< as most often written, case-folded; empty where that is the folded word
    word_stems,       ///< a StemId a word
    word_counts,      ///< occurrences in all articles
    highest_counts,   ///< the highest of the words of at least 0, 1, 2... bytes
    words_sorted,     ///< WordIds by text
    shared_starts,    ///< bytes that each of words_sorted shares with the one before, one byte each
    words_by_ending,  ///< WordIds by text read backwards
    stem_ends,        ///< where each stem ends in stem_text
    stem_text,
    stem_articles,      ///< articles that hold the stem
    stems_sorted,       ///< StemIds by text
    stem_word_ends,     ///< where the words of each stem end in stem_words
    stem_words,         ///< WordIds
    trigrams,           ///< ascending
    trigram_articles,   ///< articles that hold it
    trigram_word_ends,  ///< where the words of each trigram end in trigram_words
    trigram_words,      ///< WordIds, ascending, as differences from the one before
    prefixes,           ///< ascending
    prefix_articles,    ///< articles that hold it
    count
};

inline constexpr FileKind vocabulary_kind = {'w', 'o', 'r', 'd', 's', ' ', ' ', ' '};
/// What a longer start shared by two words is written down as.
inline constexpr std::size_t longest_shared_start = 127;

/// Longer words have no highest count of their own.
inline constexpr std::size_t longest_counted = 40;

inline constexpr const char* vocabulary_file = "words";

/// The words of an index that was written. Every number read from the file is checked before it
/// is used as an index, so that a damaged file ends in an IndexError.
class Vocabulary {
public:
    /// Throws: IndexError, if the file is missing, damaged or of another version.
    explicit Vocabulary(const std::filesystem::path& folder);

    std::size_t words() const { return word_stems_.size(); }

    std::size_t stems() const { return stem_articles_.size(); }

    std::string_view word(WordId word) const { return text_of(word, words_); }

    /// "żarówki" for "zarowki": the word as articles mostly write it.
    std::string_view written(WordId word) const {
        const std::string_view as_written = text_of(word, written_);
        return as_written.empty() ? this->word(word) : as_written;
    }

    StemId stem_of(WordId word) const {
        const StemId stem = word_stems_[checked(word)];
        if (stem >= stem_articles_.size())
            file_.damaged("stem_range", "a stem's number is out of range");
        return stem;
    }

    std::uint32_t count_of(WordId word) const { return word_counts_[checked(word)]; }

    std::string_view stem(StemId stem) const { return text_of(stem, stems_); }

    std::optional<StemId> find_stem(std::string_view stem) const;

    /// Articles that hold it; 0 where none does.
    std::uint32_t articles_with_stem(StemId stem) const;
    std::uint32_t articles_with(Trigram trigram) const;
    std::uint32_t articles_with_prefix(std::uint64_t prefix) const;

    /// Occurrences of the commonest word of at least `bytes` bytes, at most `longest_counted`.
    std::uint32_t highest_count(std::size_t bytes) const { return highest_counts_[bytes]; }

    /// All words by text, and how many bytes each shares with the one before it, at most
    /// `longest_shared_start`.
    struct SortedWords {
        std::span<const WordId> words;
        std::span<const std::uint8_t> shared;
    };

    SortedWords sorted_words() const { return {words_sorted_, shared_starts_}; }

    std::span<const WordId> words_of(StemId stem) const;

    /// The word that is written `text` (case and diacritics folded) and has this stem.
    std::optional<WordId> find_word(std::string_view text, std::string_view stem) const;

    /// The commonest word that is written `text` (case and diacritics folded).
    std::optional<WordId> find_word(std::string_view text) const;

    /// The words that begin with `start` (case and diacritics folded), by text.
    std::span<const WordId> words_starting_with(std::string_view start) const;

    /// The words that end with `ending` (case and diacritics folded), by text read backwards.
    std::span<const WordId> words_ending_with(std::string_view ending) const;

    /// Calls `take` with every word that holds `trigram`.
    template <class Take>
    void for_each_word(Trigram trigram, Take take) const {
        ByteReader differences(words_with(trigram));
        std::uint64_t word = 0;
        while (!differences.at_end()) {
            word += differences.number();
            take(checked(static_cast<WordId>(word)));
        }
    }

    [[noreturn]] void damaged(std::string_view code, std::string_view what) const {
        file_.damaged(code, what);
    }

private:
    struct Texts {
        std::span<const std::uint32_t> ends;
        std::string_view text;
    };

    template <class Row>
    std::span<const Row> rows(VocabularyTable table) const;
    Texts texts(VocabularyTable ends, VocabularyTable text) const;

    std::string_view text_of(std::uint32_t index, const Texts& texts) const {
        if (index >= texts.ends.size())
            file_.damaged("word_range", "a word's number is out of range");
        const std::uint32_t begin = index == 0 ? 0 : texts.ends[index - 1];
        const std::uint32_t end = texts.ends[index];
        if (begin > end || end > texts.text.size())
            file_.damaged("word_outside", "a word lies outside its table");
        return {texts.text.data() + begin, end - begin};
    }

    std::string_view words_with(Trigram trigram) const;

    WordId checked(WordId word) const {
        if (word >= word_stems_.size())
            file_.damaged("word_range", "a word's number is out of range");
        return word;
    }

    void check_sizes() const;

    TableFile file_;
    Texts words_;
    Texts written_;
    std::span<const StemId> word_stems_;
    std::span<const std::uint32_t> word_counts_;
    std::span<const std::uint32_t> highest_counts_;
    std::span<const WordId> words_sorted_;
    std::span<const std::uint8_t> shared_starts_;
    std::span<const WordId> words_by_ending_;
    Texts stems_;
    std::span<const std::uint32_t> stem_articles_;
    std::span<const StemId> stems_sorted_;
    std::span<const std::uint32_t> stem_word_ends_;
    std::span<const WordId> stem_words_;
    std::span<const Trigram> trigrams_;
    std::span<const std::uint32_t> trigram_articles_;
    Texts trigram_words_;
    std::span<const std::uint64_t> prefixes_;
    std::span<const std::uint32_t> prefix_articles_;
};

}  // namespace okienko::search
