/// A file of numbered tables behind a header that says what it is: the form of our index files.
///
///     "okienko" and a zero byte; the file's kind, 8 bytes; version and number of tables, 4 bytes
///     each; the file's size, 8 bytes; offset and size of every table, 8 bytes each; the tables,
///     each beginning at a multiple of 8. Numbers have their lowest byte first.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "index/sentence/sentence.h"

namespace okienko::search {

static_assert(std::endian::native == std::endian::little, "tables are read as they lie on disk");

/// Eight letters that name a kind of file, as "articles".
using FileKind = std::array<char, 8>;

/// Where a table lies in its file, in bytes.
struct TableExtent {
    std::uint64_t offset;
    std::uint64_t size;
};

/// Writes the tables of one file, one after the other.
class TableFileWriter {
public:
    /// Throws: IndexError, if the file cannot be made.
    TableFileWriter(std::filesystem::path file, FileKind kind, std::size_t tables);

    /// Ends the table written so far, if any, and begins the next.
    void begin_table();

    /// Where the next byte lands within the table.
    std::uint64_t position() const { return at_ - tables_.back().offset; }

    void append(std::string_view bytes);

    template <class Row>
    void append_table(const std::vector<Row>& rows) {
        static_assert(std::is_trivially_copyable_v<Row>);
        begin_table();
        append({reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row)});
    }

    /// Throws: IndexError, if there are more bytes than a reader takes.
    void append_packed_table(std::string_view bytes);

    /// Writes the header. Every table has been written.
    ///
    /// Throws: IndexError, if anything of the file could not be written.
    void finish();

private:
    void end_table();
    std::uint64_t header_size() const;

    std::filesystem::path file_;
    FileKind kind_;
    std::size_t count_;
    std::vector<TableExtent> tables_;
    std::uint64_t at_ = 0;
    std::ofstream out_;
};

/// A file of tables, mapped into memory for as long as this object lives.
class TableFile {
public:
    /// Throws: IndexError, if the file is missing, cut short, of another kind or version, or holds
    /// another number of tables.
    TableFile(const std::filesystem::path& file, FileKind kind, std::size_t tables);
    ~TableFile();
    TableFile(const TableFile&) = delete;
    TableFile& operator=(const TableFile&) = delete;

    std::string_view bytes(std::size_t table) const { return tables_[table]; }

    /// Throws: IndexError, if the table's size is no multiple of a row's.
    template <class Row>
    std::span<const Row> rows(std::size_t table) const {
        static_assert(std::is_trivially_copyable_v<Row> && alignof(Row) <= 8);
        const std::string_view bytes = tables_[table];
        if (bytes.size() % sizeof(Row) != 0) damaged("table_half_row", "a table has half a row");
        return {reinterpret_cast<const Row*>(bytes.data()), bytes.size() / sizeof(Row)};
    }

    /// The bytes of a table that was packed.
    ///
    /// Throws: IndexError, if they came to harm.
    std::string unpacked(std::size_t table) const;

    /// Throws: IndexError that names the file and `what` is wrong with it, a sentence without
    /// values.
    [[noreturn]] void damaged(std::string_view code, std::string_view what) const;

private:
    [[noreturn]] void damaged(const sentence::Sentence& why) const;
    void map();
    void find_tables(FileKind kind, std::size_t count);

    std::filesystem::path file_;
    std::string_view content_;
    std::vector<std::string_view> tables_;
};

}  // namespace okienko::search
