#include "app/journal/journal.h"

#include <limits>
#include <utility>

#include "app/journal/database.h"
#include "app/journal/redaction.h"
#include "app/journal/schema.h"
#include "app/journal/slip_number.h"

namespace okienko::journal {
namespace {

constexpr std::int64_t no_promise = std::numeric_limits<std::int64_t>::max();

std::string joined(const std::vector<std::string>& needs) {
    std::string text;
    for (const std::string& need : needs) text += (text.empty() ? "" : " ") + need;
    return text;
}

std::string number_of(Database& database, const RecordId& id) {
    auto known = database.statement("SELECT number FROM hand_offs WHERE id = ?");
    return known.bind(id).next() ? known.text(0) : std::string();
}

std::string new_number(Database& database) {
    auto taken = database.statement("SELECT 1 FROM hand_offs WHERE number = ?");
    std::string number = random_slip_number();
    while (taken.bind(number).next()) {
        taken.restart();
        number = random_slip_number();
    }
    return number;
}

void insert(Database& database, const NewHandOff& hand_off, std::string_view number) {
    const bool is_emergency = hand_off.kind == NewHandOff::Kind::emergency;
    const std::int64_t due =
        hand_off.promised ? hand_off.promised->time_since_epoch().count() : no_promise;
    database
        .statement(
            "INSERT INTO hand_offs (id, number, kind, at, promised, kiosk, language, needs, "
            "state, changed, urgency, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(hand_off.id, number, static_cast<std::int64_t>(hand_off.kind), hand_off.at,
              hand_off.promised, hand_off.kiosk, hand_off.language, joined(hand_off.needs),
              static_cast<std::int64_t>(State::sent), hand_off.at,
              std::int64_t{is_emergency ? 0 : 1}, due)
        .run();
}

void insert_trail(Database& database, const NewHandOff& hand_off) {
    std::int64_t number = 0;
    for (const Step& step : hand_off.trail) {
        const bool is_typed = step.kind == Step::Kind::asked || step.kind == Step::Kind::said;
        database
            .statement("INSERT INTO steps (hand_off, step, kind, text, at) VALUES (?, ?, ?, ?, ?)")
            .bind(hand_off.id, ++number, static_cast<std::int64_t>(step.kind),
                  is_typed ? redacted(step.text) : step.text, step.at)
            .run();
    }
}

void insert_sending(Database& database, const NewHandOff& hand_off) {
    database
        .statement(
            "INSERT INTO changes (hand_off, change, state, by, at, note) "
            "VALUES (?, 1, ?, 'kiosk', ?, '')")
        .bind(hand_off.id, static_cast<std::int64_t>(State::sent), hand_off.at)
        .run();
}

}  // namespace

Journal::Journal(const Options& options)
    : database_(std::make_unique<Database>(options.file, options.patience)),
      desk_key_(options.desk_key) {
    prepare_schema(*database_);
    cut_log();  // a program that was stopped may have left deleted data there
}

Journal::~Journal() = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

std::string Journal::hand_off(const NewHandOff& hand_off) {
    if (hand_off.call_back && !desk_key_) {
        throw JournalError(
            JournalError::Cause::no_key,
            sentence::say("journal_no_desk_key",
                          "{file}: call-back data is not kept, since no desk's key is configured",
                          {{"file", database_->file().string()}}));
    }
    Transaction transaction(*database_);
    std::string number = number_of(*database_, hand_off.id);
    if (!number.empty()) return number;  // committed before, by a try that did not hear of it

    number = new_number(*database_);
    insert(*database_, hand_off, number);
    insert_trail(*database_, hand_off);
    insert_sending(*database_, hand_off);
    if (hand_off.call_back) {
        database_->statement("INSERT INTO call_backs (hand_off, at, sealed) VALUES (?, ?, ?)")
            .bind(hand_off.id, hand_off.at, sealed(*hand_off.call_back, *desk_key_))
            .run();
    }
    transaction.commit();
    return number;
}

void Journal::store(const Feedback& feedback) {
    database_
        ->statement(
            "INSERT INTO feedback (view, article, helped, reason, at) "
            "VALUES (?, ?, ?, ?, ?) ON CONFLICT (view) DO UPDATE SET "
            "article = excluded.article, helped = excluded.helped, "
            "reason = excluded.reason, at = excluded.at")
        .bind(feedback.view, feedback.article, std::int64_t{feedback.helped ? 1 : 0},
              redacted(feedback.reason), feedback.at)
        .run();
}

void Journal::store(const Search& search) {
    database_
        ->statement(
            "INSERT INTO searches (id, question, outcome, hits, language, at, visit) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
        .bind(search.id, redacted(search.question), search.outcome,
              static_cast<std::int64_t>(search.hits), search.language, search.at, search.visit)
        .run();
}

void Journal::store(const View& view) {
    database_
        ->statement(
            "INSERT INTO views (id, article, search, visit, at) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO NOTHING")
        .bind(view.id, view.article, view.search, view.visit, view.at)
        .run();
}

bool Journal::has_news() {
    const auto version = database_->number("PRAGMA data_version");
    return std::exchange(last_version_, version) != version;
}

bool Journal::erase(std::string_view number) {
    database_->statement("DELETE FROM hand_offs WHERE number = ?").bind(number).run();
    const bool was_there = database_->changed_rows() > 0;
    tidy();
    return was_there;
}

std::size_t Journal::purge(Time now, const Retention& retention) {
    std::int64_t gone = 0;
    Transaction transaction(*database_);
    const auto older = [&](std::string_view deletion, std::chrono::days age) {
        database_->statement(deletion).bind(Time(now - age)).run();
        gone += database_->changed_rows();
    };
    older("DELETE FROM call_backs WHERE at < ?", retention.call_backs);
    older("DELETE FROM hand_offs WHERE at < ?", retention.hand_offs);
    older("DELETE FROM feedback WHERE at < ?", retention.feedback);
    older("DELETE FROM searches WHERE at < ?", retention.searches);
    older("DELETE FROM views WHERE at < ?", retention.searches);
    older("DELETE FROM flags WHERE at < ?", retention.desk_notes);
    older("DELETE FROM deeds WHERE at < ?", retention.desk_notes);
    transaction.commit();
    tidy();
    return static_cast<std::size_t>(gone);
}

bool Journal::needs_tidying() const {
    return needs_tidying_;
}

void Journal::tidy() {
    needs_tidying_ = true;
    try {
        needs_tidying_ = !database_->rewrite() || !database_->truncate_log();
    } catch (const JournalError&) {
        // A full disk, for one. What was deleted is deleted all the same, and its bytes go later.
    }
}

/// The log still holds what was deleted from the file.
void Journal::cut_log() {
    try {
        database_->truncate_log();
    } catch (const JournalError&) {
        // As above: the next program that opens the journal cuts it.
    }
}

std::string Journal::damage() const {
    return database_->damage();
}

}  // namespace okienko::journal
