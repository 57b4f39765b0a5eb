/// Words in the order of their texts, each told by what sets it off from the one before.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/table_file.h"
#include "index/search/varint.h"
#include "index/search/vocabulary_file.h"

namespace okienko::search {

/// What the file of a vocabulary says of a word.
struct ListedWord {
    std::string_view text;     ///< case and diacritics folded
    std::string_view written;  ///< as most often written, case-folded; empty where that is `text`
    std::string_view stem;
    std::uint32_t count = 0;        ///< occurrences in all articles
    std::uint8_t shared_start = 0;  ///< bytes that `text` shares with the word before, at most
                                    ///< `longest_shared_start`; the writer finds them by itself
};

/// The tables of a vocabulary's file that a list takes: all before the articles of stems.
inline constexpr auto list_tables = static_cast<std::size_t>(VocabularyTable::stem_articles);

/// Takes words in their order.
class WordListWriter {
public:
    void add(const ListedWord& word);

    /// Writes the first tables of a vocabulary's file.
    void write(TableFileWriter& file) const;

private:
    void add_text(std::string_view text);
    void add_written(std::string_view text, std::string_view written);
    void add_stem(std::string_view text, std::string_view stem);

    std::string& table(VocabularyTable table) { return tables_[static_cast<std::size_t>(table)]; }

    std::string before_;  ///< the word
    std::array<std::string, list_tables> tables_;
};

/// Gives them back.
class WordListReader {
public:
    /// Throws: IndexError, here and below, if the list is damaged.
    explicit WordListReader(const TableFile& file);

    /// How many words there are.
    std::size_t size() const { return unpacked_.front().size(); }

    /// The next of them, as often as there are words. Its texts live until the one after is read.
    ListedWord next();

    /// Whether all that the list holds was read.
    bool at_end() const;

private:
    std::size_t read_text();
    void read_written();
    void read_stem();

    ByteReader& table(VocabularyTable table) { return tables_[static_cast<std::size_t>(table)]; }

    const TableFile* file_;
    std::vector<std::string> unpacked_;
    std::vector<ByteReader> tables_;
    bool is_first_ = true;
    std::string text_;  ///< of the word at hand, like the next two
    std::string written_;
    std::string stem_;
};

}  // namespace okienko::search
