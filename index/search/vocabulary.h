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
#include "index/search/vocabulary_file.h"
#include "index/search/vocabulary_tables.h"
#include "index/search/word_shape.h"

namespace okienko::search {

/// The words of an index that was written. A damaged file ends in an IndexError when it is opened,
/// and a number that a damaged file of articles has for a word, when it is asked for.
class Vocabulary {
public:
    /// Throws: IndexError, if the file is missing, damaged or of another version.
    explicit Vocabulary(const std::filesystem::path& folder);

    std::size_t words() const { return tables_.word_stems.size(); }

    std::size_t stems() const { return tables_.stems.size(); }

    std::string_view word(WordId word) const { return tables_.words[checked(word)]; }

    /// "żarówki" for "zarowki": the word as articles mostly write it.
    std::string_view written(WordId word) const {
        const std::string_view as_written = tables_.written[checked(word)];
        return as_written.empty() ? this->word(word) : as_written;
    }

    StemId stem_of(WordId word) const { return tables_.word_stems[checked(word)]; }

    std::uint32_t count_of(WordId word) const { return tables_.word_counts[checked(word)]; }

    std::string_view stem(StemId stem) const { return tables_.stems[checked_stem(stem)]; }

    std::optional<StemId> find_stem(std::string_view stem) const;

    /// Articles that hold it; 0 where none does.
    std::uint32_t articles_with_stem(StemId stem) const;
    std::uint32_t articles_with(Trigram trigram) const;
    std::uint32_t articles_with_prefix(std::uint64_t prefix) const;

    /// Occurrences of the commonest word of at least `bytes` bytes, at most `longest_counted`.
    std::uint32_t highest_count(std::size_t bytes) const { return tables_.highest_counts[bytes]; }

    /// All words by text, and how many bytes each shares with the one before it, at most
    /// `longest_shared_start`.
    struct SortedWords {
        std::span<const WordId> words;
        std::span<const std::uint8_t> shared;
    };

    SortedWords sorted_words() const { return {tables_.words_sorted, tables_.shared_starts}; }

    std::span<const WordId> words_of(StemId stem) const {
        return tables_.stem_words[checked_stem(stem)];
    }

    /// The word that is written `text` (case and diacritics folded) and has this stem.
    std::optional<WordId> find_word(std::string_view text, std::string_view stem) const;

    /// The commonest word that is written `text` (case and diacritics folded).
    std::optional<WordId> find_word(std::string_view text) const;

    /// The words that begin with `start` (case and diacritics folded), by text.
    std::span<const WordId> words_starting_with(std::string_view start) const;

    /// The words that end with `ending` (case and diacritics folded), by text read backwards.
    std::span<const WordId> words_ending_with(std::string_view ending) const;

    /// The words that hold `trigram`, ascending.
    std::span<const WordId> words_with(Trigram trigram) const;

    /// Calls `take` with each of them.
    template <class Take>
    void for_each_word(Trigram trigram, Take take) const {
        for (const WordId word : words_with(trigram)) take(word);
    }

    [[noreturn]] void damaged(std::string_view code, std::string_view what) const {
        file_.damaged(code, what);
    }

private:
    WordId checked(WordId word) const {
        if (word >= tables_.word_stems.size())
            file_.damaged("word_range", "a word's number is out of range");
        return word;
    }

    StemId checked_stem(StemId stem) const {
        if (stem >= tables_.stem_articles.size())
            file_.damaged("stem_range", "a stem's number is out of range");
        return stem;
    }

    TableFile file_;
    VocabularyTables tables_;
};

}  // namespace okienko::search
