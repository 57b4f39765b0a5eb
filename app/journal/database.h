/// SQLite as the journal uses it: one connection, statements, transactions.
///
/// Every error is a JournalError that names the file and the cause.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/journal/error.h"
#include "app/journal/record_id.h"
#include "app/journal/time.h"

namespace okienko::journal {

using Blob = std::vector<std::uint8_t>;

/// A prepared statement in use. It goes back to its database when it goes; of one text, one is in
/// use at a time.
class Statement {
public:
    /// Values for the question marks, in order.
    template <typename... Values>
    Statement& bind(const Values&... values) {
        int index = 0;
        (bind_one(++index, values), ...);
        return *this;
    }

    /// Goes to the next row; false behind the last. Columns are numbered from 0.
    bool next();

    /// Goes to the end, for a statement without rows.
    void run();

    /// Back to before the first row, for other values.
    void restart();

    std::int64_t integer(int column) const;
    std::string text(int column) const;

    /// The same, valid until the next row.
    std::string_view text_view(int column) const;
    Blob blob(int column) const;
    RecordId id(int column) const;
    Time time(int column) const;
    std::optional<Time> optional_time(int column) const;

    Statement(Statement&&) noexcept;
    ~Statement();

private:
    friend class Database;
    struct Handle;
    explicit Statement(std::unique_ptr<Handle> handle);

    void bind_one(int index, std::int64_t value);
    void bind_one(int index, std::string_view value);
    void bind_one(int index, const Blob& value);
    void bind_one(int index, const RecordId& value);
    void bind_one(int index, Time value);
    void bind_one(int index, const std::optional<Time>& value);

    std::unique_ptr<Handle> handle_;
};

/// One connection, for one thread at a time.
class Database {
public:
    /// Opens `file`, making it where there is none, so that a commit is on the disk when it returns
    /// and deleted data is overwritten. Waits up to `patience` for other programs.
    Database(const std::filesystem::path& file, std::chrono::milliseconds patience);

    /// Opens `file`, which is there, to read it as it is at this moment, whatever others write
    /// meanwhile; nothing is changed in it, and nobody is kept from writing.
    static Database reading(const std::filesystem::path& file, std::chrono::milliseconds patience);
    ~Database();

    Database(Database&&) noexcept;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// The statement of `sql`, prepared at its first use and kept.
    Statement statement(std::string_view sql);

    /// Runs all statements in `sql`, which have no rows to read.
    void run(const std::string& sql);

    /// The whole number that `sql` asks for.
    std::int64_t number(std::string_view sql);

    /// How many rows the last statement changed.
    std::int64_t changed_rows() const;

    /// Writes the whole file anew, for deleted rows leave copies in the unused parts of pages where
    /// they once stood; false if another program reads or writes, so that it could not.
    bool rewrite();

    /// Overwrites the write-ahead log's content in the main file and leaves an empty log, both
    /// synced; false if another program reads on, so that it could not.
    bool truncate_log();

    /// What is wrong with the file, as SQLite finds it reading all of it; empty if it is whole.
    std::string damage();

    const std::filesystem::path& file() const;

private:
    friend class Statement;
    friend class Transaction;
    struct Handle;
    explicit Database(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> handle_;
};

/// All or nothing: rolled back unless committed.
class Transaction {
public:
    /// Begins to write; waits for another program that does.
    explicit Transaction(Database& database);
    ~Transaction();

    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Once this returns, everything written since the beginning is on the disk.
    void commit();

private:
    Database& database_;
    bool is_open_ = true;
};

}  // namespace okienko::journal
