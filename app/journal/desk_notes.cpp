#include "app/journal/desk_notes.h"

#include "app/journal/database.h"
#include "app/journal/journal.h"
#include "app/journal/redaction.h"

namespace okienko::journal {

void Journal::store(const Flag& flag) {
    database_
        ->statement(
            "INSERT INTO flags (id, kind, article, text, by, at) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO NOTHING")
        .bind(flag.id, static_cast<std::int64_t>(flag.kind), flag.article, redacted(flag.text),
              flag.by, flag.at)
        .run();
}

void Journal::store(const Deed& deed) {
    database_->statement("INSERT INTO deeds (at, kind, by, note) VALUES (?, ?, ?, ?)")
        .bind(deed.at, static_cast<std::int64_t>(deed.kind), deed.by, deed.note)
        .run();
}

std::vector<Flag> Journal::flags(Time since, std::size_t limit) const {
    auto rows = database_->statement(
        "SELECT id, kind, article, text, by, at FROM flags WHERE at >= ? ORDER BY at DESC LIMIT ?");
    rows.bind(since, static_cast<std::int64_t>(limit));
    std::vector<Flag> flags;
    while (rows.next())
        flags.push_back({rows.id(0), static_cast<Flag::Kind>(rows.integer(1)), rows.text(2),
                         rows.text(3), rows.text(4), rows.time(5)});
    return flags;
}

std::vector<Deed> Journal::deeds(Time since) const {
    auto rows = database_->statement(
        "SELECT kind, by, at, note FROM deeds WHERE at >= ? ORDER BY at, rowid");
    rows.bind(since);
    std::vector<Deed> deeds;
    while (rows.next())
        deeds.push_back(
            {static_cast<Deed::Kind>(rows.integer(0)), rows.text(1), rows.time(2), rows.text(3)});
    return deeds;
}

std::vector<AskedQuestion> Journal::asked(Time since) const {
    auto rows = database_->statement(
        "SELECT question, at FROM searches WHERE at >= ?1 "
        "UNION ALL SELECT steps.text, hand_offs.at FROM hand_offs JOIN steps "
        "ON steps.hand_off = hand_offs.id AND steps.kind = 1 WHERE hand_offs.at >= ?1 "
        "ORDER BY 2");
    rows.bind(since);
    std::vector<AskedQuestion> questions;
    while (rows.next()) questions.push_back({rows.text(0), rows.time(1)});
    return questions;
}

}  // namespace okienko::journal
