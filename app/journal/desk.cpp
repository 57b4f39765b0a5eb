/// What the desk asks of a journal and does in it.
#include <algorithm>

#include "app/journal/database.h"
#include "app/journal/journal.h"
#include "app/journal/redaction.h"

namespace okienko::journal {
namespace {

constexpr std::string_view columns =
    "SELECT id, number, kind, at, promised, kiosk, language, needs, state, changed, agent, "
    "EXISTS (SELECT 1 FROM call_backs WHERE hand_off = id), "
    "coalesce((SELECT text FROM steps WHERE hand_off = id AND kind = 1 "
    "ORDER BY step DESC LIMIT 1), '') FROM hand_offs ";

std::string select(std::string_view condition) {
    return std::string(columns) += condition;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

HandOff row_of(const Statement& row) {
    HandOff hand_off;
    hand_off.id = row.id(0);
    hand_off.number = row.text(1);
    hand_off.kind = static_cast<NewHandOff::Kind>(row.integer(2));
    hand_off.at = row.time(3);
    hand_off.promised = row.optional_time(4);
    hand_off.kiosk = row.text(5);
    hand_off.language = row.text(6);
    hand_off.needs = words_of(row.text(7));
    hand_off.state = static_cast<State>(row.integer(8));
    hand_off.changed = row.time(9);
    hand_off.agent = row.text(10);
    hand_off.has_call_back = row.integer(11) != 0;
    hand_off.question = row.text(12);
    return hand_off;
}

std::optional<HandOff> first_row(Statement& rows) {
    return rows.next() ? std::optional(row_of(rows)) : std::nullopt;
}

std::vector<HandOff> all_rows(Statement& rows) {
    std::vector<HandOff> all;
    while (rows.next()) all.push_back(row_of(rows));
    return all;
}

/// Who has the hand-off after `change`.
std::string agent_after(const Change& change, const std::string& before) {
    if (change.state == State::taken || change.state == State::on_the_way) return change.by;
    return change.state == State::escalated ? std::string() : before;
}

void add_change(Database& database, const RecordId& id, const Change& change,
                const std::string& agent) {
    database.statement("UPDATE hand_offs SET state = ?, changed = ?, agent = ? WHERE id = ?")
        .bind(static_cast<std::int64_t>(change.state), change.at, agent, id)
        .run();
    database
        .statement(
            "INSERT INTO changes (hand_off, change, state, by, at, note) SELECT ?, "
            "(SELECT coalesce(max(change), 0) + 1 FROM changes WHERE hand_off = ?), "
            "?, ?, ?, ?")
        .bind(id, id, static_cast<std::int64_t>(change.state), change.by, change.at,
              redacted(change.note))
        .run();
    if (!is_closed(change.state)) return;
    database.statement("DELETE FROM call_backs WHERE hand_off = ?").bind(id).run();
}

void insert(Database& database, const RecordId& id, const Closing& closing) {
    database
        .statement(
            "INSERT INTO closings (hand_off, article, answer, refusal, product, "
            "amount_grosze, approver) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(id, closing.article, redacted(closing.answer), redacted(closing.refusal),
              redacted(closing.product), closing.amount_grosze, closing.approver)
        .run();
}

}  // namespace

std::optional<HandOff> Journal::find(std::string_view number) const {
    auto rows = database_->statement(select("WHERE number = ?"));
    return first_row(rows.bind(number));
}

std::optional<HandOff> Journal::find(const RecordId& id) const {
    auto rows = database_->statement(select("WHERE id = ?"));
    return first_row(rows.bind(id));
}

std::vector<Step> Journal::trail(const RecordId& id) const {
    auto rows =
        database_->statement("SELECT kind, text, at FROM steps WHERE hand_off = ? ORDER BY step");
    rows.bind(id);
    std::vector<Step> steps;
    while (rows.next()) {
        steps.push_back({static_cast<Step::Kind>(rows.integer(0)), rows.text(1), rows.time(2)});
    }
    return steps;
}

std::vector<Change> Journal::changes(const RecordId& id) const {
    auto rows = database_->statement(
        "SELECT state, by, at, note FROM changes WHERE hand_off = ? ORDER BY change");
    rows.bind(id);
    std::vector<Change> changes;
    while (rows.next()) {
        changes.push_back(
            {static_cast<State>(rows.integer(0)), rows.text(1), rows.time(2), rows.text(3)});
    }
    return changes;
}

std::optional<Closing> Journal::closing(const RecordId& id) const {
    auto row = database_->statement(
        "SELECT article, answer, refusal, product, amount_grosze, approver FROM closings "
        "WHERE hand_off = ?");
    if (!row.bind(id).next()) return std::nullopt;
    return Closing{row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.text(5)};
}

Changed Journal::change(const RecordId& id, const Change& change) {
    Transaction transaction(*database_);
    const auto before = find(id);
    if (!before || !may_follow(before->state, change.state)) {
        return before ? Changed{false, before->state, before->agent} : Changed{};
    }
    const auto agent = agent_after(change, before->agent);
    add_change(*database_, id, change, agent);
    transaction.commit();
    if (is_closed(change.state) && before->has_call_back) cut_log();
    return {true, change.state, agent};
}

Changed Journal::change_own(const RecordId& id, const Change& change) {
    Transaction transaction(*database_);
    const auto before = find(id);
    if (!before) return {};
    const bool is_free = before->agent.empty() || before->agent == change.by;
    if (!is_free || !may_follow(before->state, change.state))
        return {false, before->state, before->agent};
    const auto agent = agent_after(change, before->agent);
    add_change(*database_, id, change, agent);
    transaction.commit();
    if (is_closed(change.state) && before->has_call_back) cut_log();
    return {true, change.state, agent};
}

std::size_t Journal::mark_seen(const std::vector<RecordId>& ids, const std::string& by, Time at) {
    std::size_t count = 0;
    Transaction transaction(*database_);
    for (const RecordId& id : ids) {
        const auto before = find(id);
        if (!before || !may_follow(before->state, State::seen)) continue;
        add_change(*database_, id, {State::seen, by, at, {}}, before->agent);
        ++count;
    }
    transaction.commit();
    return count;
}

Changed Journal::take(const RecordId& id, const std::string& agent, Time at) {
    Transaction transaction(*database_);
    const auto before = find(id);
    if (!before) return {};
    const bool is_free = before->agent.empty() && may_follow(before->state, State::taken);
    if (!is_free) return {before->agent == agent, before->state, before->agent};
    add_change(*database_, id, {State::taken, agent, at, {}}, agent);
    transaction.commit();
    return {true, State::taken, agent};
}

Changed Journal::answer(const RecordId& id, const std::string& by, Time at,
                        const std::string& text) {
    Transaction transaction(*database_);
    const auto before = find(id);
    if (!before || is_closed(before->state)) {
        return before ? Changed{false, before->state, before->agent} : Changed{};
    }
    add_change(*database_, id, {before->state, by, at, text}, before->agent);
    transaction.commit();
    return {true, before->state, before->agent};
}

Changed Journal::close(const RecordId& id, const Change& change, const Closing& closing) {
    Transaction transaction(*database_);
    const auto before = find(id);
    if (!before || is_closed(before->state)) {
        return before ? Changed{false, before->state, before->agent} : Changed{};
    }
    Change done = change;
    done.state = State::done;
    add_change(*database_, id, done, before->agent);
    insert(*database_, id, closing);
    transaction.commit();
    if (before->has_call_back) cut_log();
    return {true, State::done, before->agent};
}

std::size_t Journal::hand_over(const std::string& from, const std::string& to, Time at) {
    Transaction transaction(*database_);
    const auto theirs = of_agent(from);
    const std::string note = from + " -> " + to;
    for (const HandOff& hand_off : theirs) {
        add_change(*database_, hand_off.id, {State::taken, to, at, note}, to);
    }
    transaction.commit();
    return theirs.size();
}

std::optional<CallBack> Journal::call_back(const RecordId& id, const SecretKey& key) const {
    auto row = database_->statement("SELECT sealed FROM call_backs WHERE hand_off = ?");
    if (!row.bind(id).next()) return std::nullopt;
    auto call_back = opened(row.blob(0), key);
    if (!call_back) {
        throw JournalError(
            JournalError::Cause::wrong_key,
            sentence::say(
                "journal_wrong_key",
                "{file}: this call-back data was sealed for another key, or changed since",
                {{"file", database_->file().string()}}));
    }
    return call_back;
}

// The condition is the index's own, word for word, so that SQLite uses it.

std::vector<HandOff> Journal::queue(std::size_t limit) const {
    auto rows = database_->statement(select("WHERE state <= 5 ORDER BY urgency, due, at LIMIT ?"));
    return all_rows(rows.bind(static_cast<std::int64_t>(limit)));
}

std::vector<HandOff> Journal::overdue(Time now, std::size_t limit) const {
    auto rows = database_->statement(select("WHERE state <= 5 AND due < ? ORDER BY due LIMIT ?"));
    return all_rows(rows.bind(now, static_cast<std::int64_t>(limit)));
}

std::vector<HandOff> Journal::of_agent(const std::string& agent) const {
    auto rows =
        database_->statement(select("WHERE state <= 5 AND agent = ? ORDER BY urgency, due, at"));
    return all_rows(rows.bind(agent));
}

}  // namespace okienko::journal
