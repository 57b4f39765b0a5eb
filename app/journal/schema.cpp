#include "app/journal/schema.h"

#include <string>

#include "app/journal/database.h"

namespace okienko::journal {
namespace {

// "Okno" in ASCII: tells our files from other programs' databases.
constexpr int application_id = 0x4F6B6E6F;

/// Version 1. Ids are 128 random bits, moments are milliseconds since 1970 in UTC; the numbers of
/// kinds and states are those of the enums in hand_off.h. `urgency` is 0 for an emergency, else 1;
/// `due` is the promise, or a moment that never comes.
constexpr const char* tables_1 = R"sql(
CREATE TABLE hand_offs (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    number TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    promised INTEGER,
    kiosk TEXT NOT NULL,
    language TEXT NOT NULL,
    needs TEXT NOT NULL,
    state INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    agent TEXT NOT NULL DEFAULT '',
    urgency INTEGER NOT NULL,
    due INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX open_hand_offs ON hand_offs (urgency, due, at) WHERE state <= 5;
CREATE INDEX overdue_hand_offs ON hand_offs (due) WHERE state <= 5;
CREATE INDEX hand_offs_of_agents ON hand_offs (agent) WHERE state <= 5;
CREATE INDEX hand_offs_by_age ON hand_offs (at);

CREATE TABLE steps (
    hand_off BLOB NOT NULL REFERENCES hand_offs (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (hand_off, step)
) WITHOUT ROWID;

CREATE TABLE changes (
    hand_off BLOB NOT NULL REFERENCES hand_offs (id) ON DELETE CASCADE,
    change INTEGER NOT NULL,
    state INTEGER NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (hand_off, change)
) WITHOUT ROWID;

CREATE TABLE call_backs (
    hand_off BLOB PRIMARY KEY NOT NULL REFERENCES hand_offs (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX call_backs_by_age ON call_backs (at);

CREATE TABLE closings (
    hand_off BLOB PRIMARY KEY NOT NULL REFERENCES hand_offs (id) ON DELETE CASCADE,
    article TEXT NOT NULL,
    answer TEXT NOT NULL,
    refusal TEXT NOT NULL,
    product TEXT NOT NULL,
    amount_grosze INTEGER NOT NULL,
    approver TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE feedback (
    view BLOB PRIMARY KEY NOT NULL CHECK (length(view) = 16),
    article TEXT NOT NULL,
    helped INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX feedback_by_age ON feedback (at);

CREATE TABLE searches (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    question TEXT NOT NULL,
    outcome TEXT NOT NULL,
    hits INTEGER NOT NULL,
    language TEXT NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX searches_by_age ON searches (at);
)sql";

/// Version 2: what the desk writes beside hand-offs.
constexpr const char* tables_2 = R"sql(
CREATE TABLE flags (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    kind INTEGER NOT NULL,
    article TEXT NOT NULL,
    text TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX flags_by_age ON flags (at);

CREATE TABLE deeds (
    at INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    by TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX deeds_by_age ON deeds (at);
)sql";

/// Version 3: which questions belong to one visit, and which articles were opened, so that editors
/// see what was found and not read. `search` is the question an article was opened from; empty ids
/// are those that nobody knew.
constexpr const char* tables_3 = R"sql(
ALTER TABLE searches ADD COLUMN visit BLOB NOT NULL DEFAULT x'';

CREATE TABLE views (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    article TEXT NOT NULL,
    search BLOB NOT NULL,
    visit BLOB NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX views_by_age ON views (at);
)sql";

using Cause = JournalError::Cause;

[[noreturn]] void refuse(const Database& database, Cause cause, std::string_view code,
                         std::string_view pattern) {
    throw JournalError(cause, sentence::say(code, pattern, {{"file", database.file().string()}}));
}

[[noreturn]] void refuse_empty(const Database& database) {
    refuse(database, Cause::damaged, "journal_empty",
           "{file}: this file is empty, and no journal yet: a kiosk or a desk makes it one");
}

[[noreturn]] void refuse_other(const Database& database) {
    refuse(database, Cause::damaged, "journal_of_another",
           "{file}: this is another program's database, not Okienko's journal");
}

[[noreturn]] void refuse_newer(const Database& database) {
    refuse(database, Cause::newer, "journal_newer",
           "{file}: this journal was written by a newer Okienko; install that one");
}

}  // namespace

int readable_version(Database& database) {
    const auto version = database.number("PRAGMA user_version");
    const auto application = database.number("PRAGMA application_id");
    if (application != application_id) {
        const bool is_empty = database.number("SELECT count(*) FROM sqlite_master") == 0;
        is_empty ? refuse_empty(database) : refuse_other(database);
    }
    if (version > schema_version) {
        refuse_newer(database);
    }
    return static_cast<int>(version);
}

void prepare_schema(Database& database) {
    if (database.number("PRAGMA user_version") == schema_version &&
        database.number("PRAGMA application_id") == application_id) {
        return;
    }
    // Kiosk and desk may both come to a new file: the second finds the first one's tables.
    Transaction transaction(database);
    const auto version = database.number("PRAGMA user_version");
    const bool is_new = version == 0 && database.number("SELECT count(*) FROM sqlite_master") == 0;
    if (!is_new && database.number("PRAGMA application_id") != application_id) {
        refuse_other(database);
    }
    if (version > schema_version) {
        refuse_newer(database);
    }
    if (is_new) {
        database.run(tables_1);
        database.run("PRAGMA application_id=" + std::to_string(application_id));
    }
    if (version < 2) database.run(tables_2);
    if (version < 3) database.run(tables_3);
    if (version < schema_version)
        database.run("PRAGMA user_version=" + std::to_string(schema_version));
    transaction.commit();
}

}  // namespace okienko::journal
