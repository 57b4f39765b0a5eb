#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/editor/json_line.h"
#include "app/editor/report_text.h"
#include "index/article/fields.h"

namespace okienko::editor {
namespace {

using nlohmann::ordered_json;

double seconds_of(std::chrono::milliseconds time) {
    return static_cast<double>(time.count()) / 1000;
}

double thousandths(double value) {
    return std::round(value * 1000) / 1000;
}

/// What so many people did; null for one or two: some, and not told.
ordered_json people(std::size_t count) {
    return report::is_few(count) ? ordered_json() : ordered_json(count);
}

ordered_json json_of(const report::Compared& count) {
    return {{"now", people(count.now)}, {"before", people(count.before)}};
}

/// An array of what `describe` makes of each.
template <typename Line, typename Describe>
ordered_json list_of(const std::vector<Line>& lines, const Describe& describe) {
    ordered_json list = ordered_json::array();
    for (const Line& line : lines) list.push_back(describe(line));
    return list;
}

ordered_json json_of(const report::Totals& totals) {
    return {{"visits", json_of(totals.visits)},         {"questions", json_of(totals.questions)},
            {"answered", json_of(totals.answered)},     {"unsure", json_of(totals.unsure)},
            {"unanswered", json_of(totals.unanswered)}, {"people", json_of(totals.people)},
            {"opened", json_of(totals.opened)},         {"helped", json_of(totals.helped)},
            {"not_helped", json_of(totals.not_helped)}, {"hand_offs", json_of(totals.hand_offs)}};
}

ordered_json json_of(const report::Day& day) {
    return {{"date", article::date_text(day.date)},
            {"questions", people(day.questions)},
            {"unanswered", people(day.unanswered)},
            {"hand_offs", people(day.hand_offs)}};
}

ordered_json json_of(const report::QuestionGroup& group) {
    return {{"question", group.example}, {"language", group.language},
            {"stems", group.stems},      {"wordings", people(group.wordings)},
            {"times", group.times.now},  {"before", group.times.before}};
}

ordered_json json_of(const report::Unopened& line) {
    return {{"question", line.example},
            {"asked", line.asked},
            {"unopened", people(line.unopened)},
            {"went_on", line.went_on}};
}

ordered_json json_of(const report::Helpfulness& line) {
    ordered_json reasons = ordered_json::object();
    for (const report::Count& reason : line.reasons) reasons[reason.what] = people(reason.times);
    return {{"article", line.article},
            {"title", line.title},
            {"helped", people(line.helped)},
            {"not_helped", people(line.not_helped)},
            {"low", thousandths(line.interval.low)},
            {"high", thousandths(line.interval.high)},
            {"reasons", reasons}};
}

ordered_json json_of(const report::Rephrasing& line) {
    return {{"from", line.from}, {"to", line.to}, {"times", line.times}, {"found", line.found}};
}

ordered_json json_of(const report::Synonym& line) {
    return {{"from", line.from},
            {"to", line.to},
            {"times", line.times},
            {"of", people(line.of)},
            {"example_from", line.example_from},
            {"example_to", line.example_to}};
}

ordered_json json_of(const report::Gap& gap) {
    return {{"question", gap.example},       {"stems", gap.stems},     {"times", gap.times},
            {"precise", gap.precise},        {"rescued", gap.rescued}, {"hand_offs", gap.hand_offs},
            {"flagged", people(gap.flagged)}};
}

ordered_json json_of(const report::Topic& topic) {
    return {{"category", topic.category},
            {"name", topic.name},
            {"now", topic.times.now},
            {"before", topic.times.before}};
}

ordered_json json_of(const report::Waits& waits) {
    const bool is_told = !report::is_few(waits.taken);
    ordered_json buckets = ordered_json::array();
    for (const std::size_t bucket : waits.buckets) buckets.push_back(people(bucket));
    return {{"taken", people(waits.taken)},
            {"not_taken", people(waits.not_taken)},
            {"promised", people(waits.promised)},
            {"kept", people(waits.kept)},
            {"median_seconds", is_told ? ordered_json(seconds_of(waits.median)) : ordered_json()},
            {"p90_seconds", is_told ? ordered_json(seconds_of(waits.p90)) : ordered_json()},
            {"bounds_minutes", report::Waits::bounds},
            {"buckets", buckets}};
}

ordered_json json_of(const report::Emergencies& told) {
    return {
        {"real", people(told.real)},
        {"false_alarms", people(told.false_alarms)},
        {"drills", people(told.drills)},
        {"before", people(told.before)},
        {"median_seconds", told.median ? ordered_json(seconds_of(*told.median)) : ordered_json()}};
}

ordered_json json_of(const report::Due& due) {
    return {{"article", due.article},
            {"title", due.title},
            {"owner", due.owner},
            {"since", article::date_text(due.since)}};
}

ordered_json json_of(const report::ArticleCount& line) {
    return {{"article", line.article},
            {"title", line.title},
            {"owner", line.owner},
            {"times", line.times}};
}

ordered_json json_of(const report::ShelfUse& shelf) {
    return {{"category", shelf.category},
            {"name", shelf.name},
            {"articles", shelf.articles},
            {"opened", shelf.opened},
            {"overdue", shelf.overdue}};
}

ordered_json json_of(const report::AgentFlag& flag) {
    return {{"date", article::date_text(flag.date)},
            {"kind", flag.is_missing ? "missing" : "wrong"},
            {"article", flag.article},
            {"text", flag.text},
            {"by", flag.by}};
}

const auto describe = [](const auto& line) { return json_of(line); };

ordered_json json_of(const report::Coverage& coverage) {
    return {{"articles", coverage.articles},
            {"shelves", list_of(coverage.shelves, describe)},
            {"most_opened", list_of(coverage.most_opened, describe)},
            {"never_opened", list_of(coverage.never_opened, describe)},
            {"overdue", list_of(coverage.overdue, describe)},
            {"expired", list_of(coverage.expired, describe)},
            {"without_owner", coverage.without_owner}};
}

}  // namespace

std::string report_json(const report::Report& report) {
    ordered_json json{{"since", article::date_text(report.period.first)},
                      {"until", article::date_text(report.period.last)}};
    json["views_since"] =
        report.views_since ? ordered_json(article::date_text(*report.views_since)) : ordered_json();
    json["totals"] = json_of(report.totals);
    json["days"] = list_of(report.days, describe);
    json["not_found"] = list_of(report.not_found, describe);
    json["unopened"] = list_of(report.unopened, describe);
    json["rephrasings"] = list_of(report.rephrasings, describe);
    json["synonyms"] = list_of(report.synonyms, describe);
    json["helpfulness"] = list_of(report.helpfulness, describe);
    json["gaps"] = list_of(report.gaps, describe);
    json["rising"] = list_of(report.rising, describe);
    json["topics"] = list_of(report.topics, describe);
    json["hours"] = report.hours;
    json["waits"] = {{"staff", json_of(report.staff)}, {"call_back", json_of(report.call_backs)}};
    json["emergencies"] = json_of(report.emergencies);
    json["coverage"] = report.coverage ? json_of(*report.coverage) : ordered_json();
    json["flags"] = list_of(report.flags, describe);
    json["hidden"] = people(report.hidden);
    return one_line(json);
}

}  // namespace okienko::editor
