#include "app/journal/reader.h"

#include "app/journal/database.h"
#include "app/journal/schema.h"

namespace okienko::journal {
namespace {

// A unary plus keeps SQLite from the index by age, which would fetch every row by its random id:
// reading the whole table in its own order is quicker for all but the shortest spans.
constexpr std::string_view searches_with_visits =
    "SELECT id, question, outcome, language, visit, at FROM searches WHERE +at >= ? AND +at < ?";
constexpr std::string_view searches_without_visits =
    "SELECT id, question, outcome, language, x'', at FROM searches WHERE +at >= ? AND +at < ?";

std::optional<Time> moment(Database& database, std::string_view sql) {
    auto row = database.statement(sql);
    return row.next() ? row.optional_time(0) : std::nullopt;
}

}  // namespace

Reader::Reader(const std::filesystem::path& file, std::chrono::milliseconds patience)
    : database_(std::make_unique<Database>(Database::reading(file, patience))),
      version_(readable_version(*database_)) {}

Reader::~Reader() = default;

void Reader::searches(const Span& span, const std::function<void(const SearchRow&)>& take) const {
    auto rows = database_->statement(has_views() ? searches_with_visits : searches_without_visits);
    rows.bind(span.begin, span.end);
    while (rows.next()) {
        take({.id = rows.id(0),
              .question = rows.text_view(1),
              .outcome = rows.text_view(2),
              .language = rows.text_view(3),
              .visit = rows.id(4),
              .at = rows.time(5)});
    }
}

void Reader::views(const Span& span, const std::function<void(const ViewRow&)>& take) const {
    if (!has_views()) return;
    auto rows = database_->statement(
        "SELECT article, search, visit, at FROM views WHERE +at >= ? AND +at < ?");
    rows.bind(span.begin, span.end);
    while (rows.next()) {
        take({.article = rows.text_view(0),
              .search = rows.id(1),
              .visit = rows.id(2),
              .at = rows.time(3)});
    }
}

void Reader::feedback(const Span& span, const std::function<void(const FeedbackRow&)>& take) const {
    auto rows = database_->statement(
        "SELECT article, helped, reason, at FROM feedback WHERE +at >= ? AND +at < ?");
    rows.bind(span.begin, span.end);
    while (rows.next()) {
        take({.article = rows.text_view(0),
              .helped = rows.integer(1) != 0,
              .reason = rows.text_view(2),
              .at = rows.time(3)});
    }
}

void Reader::hand_offs(const Span& span, const std::function<void(const HandOffRow&)>& take) const {
    auto rows = database_->statement(
        "SELECT kind, at, promised, "
        "(SELECT min(changes.at) FROM changes WHERE hand_off = id AND changes.state IN (?, ?)), "
        "state, ' ' || needs || ' ' LIKE '% drill %', language, "
        "coalesce((SELECT text FROM steps WHERE hand_off = id AND steps.kind = 1 "
        "ORDER BY step DESC LIMIT 1), ''), "
        "coalesce((SELECT text FROM steps WHERE hand_off = id AND steps.kind = 2 "
        "ORDER BY step DESC LIMIT 1), '') "
        "FROM hand_offs WHERE +at >= ? AND +at < ?");
    rows.bind(static_cast<std::int64_t>(State::taken), static_cast<std::int64_t>(State::on_the_way),
              span.begin, span.end);
    while (rows.next()) {
        take({.kind = static_cast<NewHandOff::Kind>(rows.integer(0)),
              .at = rows.time(1),
              .promised = rows.optional_time(2),
              .taken = rows.optional_time(3),
              .state = static_cast<State>(rows.integer(4)),
              .is_drill = rows.integer(5) != 0,
              .language = rows.text_view(6),
              .question = rows.text_view(7),
              .article = rows.text_view(8)});
    }
}

std::vector<Flag> Reader::flags(const Span& span) const {
    std::vector<Flag> flags;
    if (version_ < 2) return flags;
    auto rows = database_->statement(
        "SELECT id, kind, article, text, by, at FROM flags WHERE at >= ? AND at < ? "
        "ORDER BY at DESC");
    rows.bind(span.begin, span.end);
    while (rows.next()) {
        flags.push_back({rows.id(0), static_cast<Flag::Kind>(rows.integer(1)), rows.text(2),
                         rows.text(3), rows.text(4), rows.time(5)});
    }
    return flags;
}

std::optional<Time> Reader::first_view() const {
    return has_views() ? moment(*database_, "SELECT min(at) FROM views") : std::nullopt;
}

std::optional<Time> Reader::last_entry() const {
    return moment(*database_,
                  "SELECT max(at) FROM (SELECT max(at) AS at FROM searches UNION ALL "
                  "SELECT max(at) FROM feedback UNION ALL SELECT max(at) FROM hand_offs)");
}

std::size_t Reader::overdue_call_backs(Time now) const {
    auto row = database_->statement(
        "SELECT count(*) FROM hand_offs WHERE state <= 5 AND due < ? AND kind = ?");
    row.bind(now, static_cast<std::int64_t>(NewHandOff::Kind::call_back)).next();
    return static_cast<std::size_t>(row.integer(0));
}

std::string Reader::damage() const {
    return database_->damage();
}

}  // namespace okienko::journal
