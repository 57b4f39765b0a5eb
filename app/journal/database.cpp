#include "app/journal/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <system_error>
#include <thread>
#include <unordered_map>

namespace okienko::journal {
namespace {

using Cause = JournalError::Cause;

Cause cause_of(int code) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return Cause::full;
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
            return Cause::unwritable;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Cause::damaged;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Cause::busy;
        default:
            return Cause::other;
    }
}

/// What SQLite says stands behind our own words; it is English, and for whoever looks after it.
sentence::Sentence sentence_of(Cause cause, sqlite3* connection,
                               const std::filesystem::path& file) {
    std::string said = sqlite3_errmsg(connection);
    const int system_error = sqlite3_system_errno(connection);
    if (system_error != 0) said += "; " + std::generic_category().message(system_error);
    const std::vector<sentence::Value> values{{"file", file.string()}, {"said", said}};
    switch (cause) {
        case Cause::full:
            return sentence::say("journal_full", "{file}: there is no room left ({said})", values);
        case Cause::unwritable:
            return sentence::say("journal_unwritable",
                                 "{file}: the journal cannot be opened or written ({said})",
                                 values);
        case Cause::damaged:
            return sentence::say("journal_damaged", "{file}: the journal is damaged ({said})",
                                 values);
        case Cause::busy:
            return sentence::say("journal_busy",
                                 "{file}: another program holds the journal ({said})", values);
        default:
            return sentence::say("journal_failed", "{file}: the journal cannot be used ({said})",
                                 values);
    }
}

/// Syncs a file or folder that another descriptor wrote; its own locks are not SQLite's.
bool sync(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool is_synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return is_synced;
}

}  // namespace

struct Database::Handle {
    Handle(const std::filesystem::path& path, std::chrono::milliseconds how_long, int mode)
        : file(std::filesystem::absolute(path)), patience(how_long) {
        const int code = sqlite3_open_v2(file.c_str(), &connection, mode, nullptr);
        if (code == SQLITE_OK) return;
        const Cause cause = cause_of(code);
        const JournalError error(cause, sentence_of(cause, connection, file));
        sqlite3_close(connection);
        throw error;
    }

    ~Handle() {
        for (const auto& [sql, statement] : statements) sqlite3_finalize(statement);
        sqlite3_close(connection);
    }

    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    [[noreturn]] void fail() const {
        const Cause cause = cause_of(sqlite3_extended_errcode(connection));
        throw JournalError(cause, sentence_of(cause, connection, file));
    }

    void require(int code) const {
        if (code != SQLITE_OK) fail();
    }

    /// Both programs may come first, and a change of the journal's mode is not waited for.
    void use_write_ahead_log() const {
        const auto deadline = std::chrono::steady_clock::now() + patience;
        int code = SQLITE_OK;
        while ((code = sqlite3_exec(connection, "PRAGMA journal_mode=WAL", nullptr, nullptr,
                                    nullptr)) == SQLITE_BUSY &&
               std::chrono::steady_clock::now() < deadline) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        require(code);
    }

    std::filesystem::path file;
    std::chrono::milliseconds patience;
    sqlite3* connection = nullptr;
    std::unordered_map<std::string, sqlite3_stmt*> statements;
};

struct Statement::Handle {
    Handle(const Database::Handle& owner, sqlite3_stmt* prepared)
        : database(owner), statement(prepared) {}

    ~Handle() {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }

    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    const Database::Handle& database;
    sqlite3_stmt* statement;
};

Statement::Statement(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}

Statement::Statement(Statement&&) noexcept = default;
Statement::~Statement() = default;

bool Statement::next() {
    const int code = sqlite3_step(handle_->statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) handle_->database.fail();
    return code == SQLITE_ROW;
}

void Statement::run() {
    while (next()) {
    }
}

void Statement::restart() {
    sqlite3_reset(handle_->statement);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_->statement, column);
}

std::string Statement::text(int column) const {
    const auto* bytes = sqlite3_column_text(handle_->statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_->statement, column));
    return bytes == nullptr ? std::string()
                            : std::string(reinterpret_cast<const char*>(bytes), size);
}

std::string_view Statement::text_view(int column) const {
    const auto* bytes = sqlite3_column_text(handle_->statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_->statement, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(reinterpret_cast<const char*>(bytes), size);
}

Blob Statement::blob(int column) const {
    const auto* bytes =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_->statement, column));
    return bytes == nullptr ? Blob()
                            : Blob(bytes, bytes + sqlite3_column_bytes(handle_->statement, column));
}

RecordId Statement::id(int column) const {
    RecordId id;
    const auto* bytes =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_->statement, column));
    if (bytes == nullptr) return id;
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_->statement, column));
    std::copy_n(bytes, std::min(size, id.bytes.size()), id.bytes.begin());
    return id;
}

Time Statement::time(int column) const {
    return Time(std::chrono::milliseconds(integer(column)));
}

std::optional<Time> Statement::optional_time(int column) const {
    const bool is_null = sqlite3_column_type(handle_->statement, column) == SQLITE_NULL;
    return is_null ? std::nullopt : std::optional(time(column));
}

void Statement::bind_one(int index, std::int64_t value) {
    handle_->database.require(sqlite3_bind_int64(handle_->statement, index, value));
}

void Statement::bind_one(int index, std::string_view value) {
    // A null pointer would be NULL, which the tables refuse.
    const char* bytes = value.data() == nullptr ? "" : value.data();
    handle_->database.require(sqlite3_bind_text64(handle_->statement, index, bytes, value.size(),
                                                  SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_one(int index, const Blob& value) {
    handle_->database.require(sqlite3_bind_blob64(handle_->statement, index, value.data(),
                                                  value.size(), SQLITE_TRANSIENT));
}

void Statement::bind_one(int index, const RecordId& value) {
    handle_->database.require(sqlite3_bind_blob64(handle_->statement, index, value.bytes.data(),
                                                  value.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind_one(int index, Time value) {
    bind_one(index, static_cast<std::int64_t>(value.time_since_epoch().count()));
}

void Statement::bind_one(int index, const std::optional<Time>& value) {
    if (value) {
        bind_one(index, *value);
    } else {
        handle_->database.require(sqlite3_bind_null(handle_->statement, index));
    }
}

Database::Database(const std::filesystem::path& file, std::chrono::milliseconds patience)
    : handle_(
          std::make_unique<Handle>(file, patience, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) {
    sqlite3_busy_timeout(handle_->connection, static_cast<int>(patience.count()));
    handle_->use_write_ahead_log();
    run("PRAGMA synchronous=FULL");
    run("PRAGMA secure_delete=ON");
    run("PRAGMA temp_store=MEMORY");  // nothing of anybody's in a file of its own
    run("PRAGMA foreign_keys=ON");
}

Database::Database(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}

Database Database::reading(const std::filesystem::path& file, std::chrono::milliseconds patience) {
    if (!std::filesystem::is_regular_file(file)) {
        throw JournalError(
            Cause::unwritable,
            sentence::say("journal_missing", "{file}: there is no journal of this name",
                          {{"file", std::filesystem::absolute(file).string()}}));
    }
    Database database(std::make_unique<Handle>(file, patience, SQLITE_OPEN_READONLY));
    sqlite3_busy_timeout(database.handle_->connection, static_cast<int>(patience.count()));
    database.run("PRAGMA temp_store=MEMORY");
    database.run("PRAGMA query_only=ON");
    database.run("BEGIN");
    return database;
}

Database::Database(Database&&) noexcept = default;
Database::~Database() = default;

Statement Database::statement(std::string_view sql) {
    sqlite3_stmt*& prepared = handle_->statements[std::string(sql)];
    if (prepared == nullptr) {
        handle_->require(sqlite3_prepare_v3(handle_->connection, sql.data(),
                                            static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                            &prepared, nullptr));
    }
    assert(!sqlite3_stmt_busy(prepared));
    return Statement(std::make_unique<Statement::Handle>(*handle_, prepared));
}

void Database::run(const std::string& sql) {
    handle_->require(sqlite3_exec(handle_->connection, sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::number(std::string_view sql) {
    Statement asked = statement(sql);
    return asked.next() ? asked.integer(0) : 0;
}

std::int64_t Database::changed_rows() const {
    return sqlite3_changes64(handle_->connection);
}

bool Database::rewrite() {
    const int code = sqlite3_exec(handle_->connection, "VACUUM", nullptr, nullptr, nullptr);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) return false;
    handle_->require(code);
    return true;
}

bool Database::truncate_log() {
    const int code = sqlite3_wal_checkpoint_v2(handle_->connection, nullptr,
                                               SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) return false;
    handle_->require(code);
    // SQLite syncs the main file here, and not the log it cut: a power cut could bring that back.
    std::filesystem::path log = handle_->file;
    log += "-wal";
    return sync(log);
}

std::string Database::damage() {
    try {
        std::string found;
        auto check = statement("PRAGMA integrity_check");
        while (check.next()) {
            if (check.text(0) != "ok") found += check.text(0) + "\n";
        }
        return found;
    } catch (const JournalError& error) {
        if (error.cause != Cause::damaged) throw;
        return error.what();
    }
}

const std::filesystem::path& Database::file() const {
    return handle_->file;
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!is_open_) return;
    // Where the error itself has rolled back already, there is nothing to do.
    sqlite3_exec(database_.handle_->connection, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.run("COMMIT");
    is_open_ = false;
}

}  // namespace okienko::journal
