/// What the journal tells editors and whoever answers for the service.
#include "app/journal/database.h"
#include "app/journal/journal.h"

namespace okienko::journal {
namespace {

std::vector<Count> counts_of(Statement& rows) {
    std::vector<Count> counts;
    while (rows.next()) {
        counts.push_back({rows.text(0), static_cast<std::size_t>(rows.integer(1))});
    }
    return counts;
}

}  // namespace

std::size_t Journal::false_alarms(const std::string& kiosk, Time since) const {
    auto row = database_->statement(
        "SELECT count(*) FROM hand_offs WHERE at >= ? AND urgency = 0 AND state = ? AND kiosk = ? "
        "AND ' ' || needs || ' ' NOT LIKE '% drill %'");
    row.bind(since, static_cast<std::int64_t>(State::cancelled), kiosk).next();
    return static_cast<std::size_t>(row.integer(0));
}

std::vector<Count> Journal::unanswered(Time since, std::size_t limit) const {
    auto rows = database_->statement(
        "SELECT question, count(*) AS times FROM searches WHERE at >= ? AND outcome = 'none' "
        "GROUP BY question COLLATE NOCASE ORDER BY times DESC, question LIMIT ?");
    return counts_of(rows.bind(since, static_cast<std::int64_t>(limit)));
}

std::vector<Count> Journal::unhelpful(Time since, std::size_t limit) const {
    auto rows = database_->statement(
        "SELECT article, count(*) AS times FROM feedback WHERE at >= ? AND helped = 0 "
        "GROUP BY article ORDER BY times DESC, article LIMIT ?");
    return counts_of(rows.bind(since, static_cast<std::int64_t>(limit)));
}

std::vector<Count> Journal::handed_off_after(Time since, std::size_t limit) const {
    auto rows = database_->statement(
        "SELECT steps.text, count(DISTINCT hand_offs.id) AS times FROM hand_offs "
        "JOIN steps ON steps.hand_off = hand_offs.id AND steps.kind = ? WHERE hand_offs.at >= ? "
        "GROUP BY steps.text ORDER BY times DESC, steps.text LIMIT ?");
    return counts_of(rows.bind(static_cast<std::int64_t>(Step::Kind::read), since,
                               static_cast<std::int64_t>(limit)));
}

std::vector<std::chrono::milliseconds> Journal::waits(Time since) const {
    auto rows = database_->statement(
        "SELECT min(changes.at) - hand_offs.at AS wait FROM hand_offs JOIN changes ON "
        "changes.hand_off = hand_offs.id AND changes.state IN (?, ?) WHERE hand_offs.at >= ? "
        "GROUP BY hand_offs.id ORDER BY wait");
    rows.bind(static_cast<std::int64_t>(State::taken), static_cast<std::int64_t>(State::on_the_way),
              since);
    std::vector<std::chrono::milliseconds> waits;
    while (rows.next()) waits.emplace_back(rows.integer(0));
    return waits;
}

}  // namespace okienko::journal
