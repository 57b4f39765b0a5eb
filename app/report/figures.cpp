#include "app/report/figures.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <utility>

#include "app/report/charts.h"
#include "app/report/markup.h"

namespace okienko::report {
namespace {

/// What a colour, or the mark, means.
using Key = std::pair<const char*, const char*>;

std::string key_of(const Wording& wording, std::initializer_list<Key> keys) {
    std::string entries;
    for (const auto& [colour, meaning] : keys) {
        const bool is_mark = std::string_view(colour) == "mark";
        const std::string sample =
            is_mark ? R"(<line x1="6.5" y1="0" x2="6.5" y2="13" class="mark"/>)"
                    : "<rect width=\"13\" height=\"13\" class=\"" + std::string(colour) + "\"/>";
        entries +=
            element("li", "<svg width=\"13\" height=\"13\" aria-hidden=\"true\">" + sample +
                              "</svg>" + escaped(wording.text(std::string("key.") + meaning)));
    }
    return element("ul", entries, " class=\"key\"");
}

std::string figure(const std::string& key, const std::string& chart,
                   std::string_view attributes = {}) {
    return element("figure", key + chart, attributes);
}

/// What somebody typed: its direction of writing is its own.
std::string quoted(const std::string& text) {
    return element("bdi", escaped(text));
}

std::string small(const std::string& text) {
    return element("small", escaped(text));
}

/// As many lines as a chart shows; its table has them all.
template <typename Line>
std::span<const Line> first(const std::vector<Line>& lines) {
    constexpr std::size_t most = 10;
    return std::span(lines).first(std::min(most, lines.size()));
}

std::optional<std::size_t> mark_of(std::size_t before) {
    return before == 0 ? std::nullopt : std::optional(before);
}

/// How high a count is drawn: one and two alike.
std::size_t drawn(std::size_t count) {
    return is_few(count) ? fewest - 1 : count;
}

/// "20% of 15 answers"; of how many is not told where that would tell a few of them.
std::string helpfulness_of(const Helpfulness& line, const Wording& wording) {
    const std::size_t all = line.helped + line.not_helped;
    const double share = static_cast<double>(line.helped) / static_cast<double>(all);
    if (is_few(line.helped) || is_few(line.not_helped)) return wording.share(share);
    return wording.share(share) + " " +
           small(wording.text("of_answers", "count", wording.number(all)));
}

/// Questions, now and before.
std::string compared(const std::vector<QuestionGroup>& groups, const char* colour,
                     const Wording& wording) {
    std::vector<Bar> bars;
    for (const QuestionGroup& group : first(groups))
        bars.push_back({.label = quoted(group.example),
                        .parts = {{group.times.now, colour}},
                        .mark = mark_of(group.times.before),
                        .value = wording.number(group.times.now)});
    return bar_chart(bars);
}

std::string short_date(const Date& date, const Wording& wording) {
    const auto month = static_cast<unsigned>(date.month());
    return std::to_string(static_cast<unsigned>(date.day())) + " " +
           wording.text("month.m" + std::to_string(month));
}

/// Days, or weeks of days.
std::vector<Day> steps_of(const std::vector<Day>& days) {
    constexpr std::size_t most = 92;
    const std::size_t length = days.size() > most ? 7 : 1;
    std::vector<Day> steps;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i % length == 0) steps.push_back({.date = days[i].date});
        steps.back().questions += days[i].questions;
        steps.back().unanswered += days[i].unanswered;
    }
    return steps;
}

}  // namespace

std::string days_figure(const Report& report, const Wording& wording) {
    const auto steps = steps_of(report.days);
    const std::size_t labels = std::max<std::size_t>(1, (steps.size() + 7) / 8);
    Columns chart{.height = 250};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Day& day = steps[i];
        const bool has_label = i % labels == 0;
        const std::size_t unanswered = drawn(day.unanswered);
        const std::size_t found = drawn(day.questions) - std::min(unanswered, drawn(day.questions));
        chart.columns.push_back({.parts = {{unanswered, "bad"}, {found, "pale"}},
                                 .label = has_label ? short_date(day.date, wording) : "",
                                 .is_minor = i % (2 * labels) != 0});
    }
    const std::string description =
        wording.text("days_description", "share",
                     wording.share(report.totals.unanswered.now, report.totals.questions.now));
    return figure(key_of(wording, {{"pale", "found"}, {"bad", "unanswered"}}),
                  with_scale(chart, drawing("days", wording.text("heading.days"), description,
                                            chart.height, column_chart(chart))),
                  " class=\"days\"");
}

std::string gaps_figure(const Report& report, const Wording& wording) {
    std::vector<Bar> bars;
    for (const Gap& gap : first(report.gaps)) {
        std::string evidence;
        const auto add = [&](const char* key, std::size_t count) {
            if (count == 0) return;
            evidence += (evidence.empty() ? "" : " · ") + wording.text_of_people(key, count);
        };
        add("evidence.hand_offs", gap.hand_offs);
        add("evidence.flagged", gap.flagged);
        add("evidence.rescued", gap.rescued);
        bars.push_back(
            {.label = element("b", quoted(gap.example)) + (evidence.empty() ? "" : small(evidence)),
             .parts = {{gap.times - gap.precise, "bad"}, {gap.precise, "pale"}},
             .mark = {},
             .value = wording.number(gap.times)});
    }
    return figure(key_of(wording, {{"bad", "asked"}, {"pale", "precise"}}), bar_chart(bars));
}

std::string not_found_figure(const Report& report, const Wording& wording) {
    return figure(key_of(wording, {{"bad", "now"}, {"mark", "before"}}),
                  compared(report.not_found, "bad", wording));
}

std::string rising_figure(const Report& report, const Wording& wording) {
    return figure(key_of(wording, {{"now", "now"}, {"mark", "before"}}),
                  compared(report.rising, "now", wording));
}

std::string unopened_figure(const Report& report, const Wording& wording) {
    std::vector<Bar> bars;
    for (const Unopened& line : first(report.unopened))
        bars.push_back({.label = quoted(line.example),
                        .parts = {{line.went_on, "bad"},
                                  {line.unopened - line.went_on, "pale"},
                                  {line.asked - line.unopened, "now"}},
                        .mark = {},
                        .value = wording.share(line.unopened, line.asked)});
    return figure(key_of(wording, {{"bad", "went_on"}, {"pale", "unopened"}, {"now", "opened"}}),
                  bar_chart(bars));
}

std::string rephrasings_figure(const Report& report, const Wording& wording) {
    std::vector<Bar> bars;
    for (const Rephrasing& line : first(report.rephrasings))
        bars.push_back({.label = quoted(line.from) + " → " + element("b", quoted(line.to)),
                        .parts = {{line.found, "good"}, {line.times - line.found, "pale"}},
                        .mark = {},
                        .value = wording.number(line.times)});
    return figure(key_of(wording, {{"good", "then_found"}, {"pale", "then_not"}}), bar_chart(bars));
}

std::string helpfulness_figure(const Report& report, const Wording& wording) {
    std::vector<Share> shares;
    for (const Helpfulness& line : first(report.helpfulness)) {
        std::string reasons;
        for (const Count& reason : line.reasons)
            reasons += (reasons.empty() ? "" : " · ") + wording.reason(reason.what) + " " +
                       wording.people(reason.times);
        const std::size_t all = line.helped + line.not_helped;
        shares.push_back({.label = escaped(line.title) + (reasons.empty() ? "" : small(reasons)),
                          .share = static_cast<double>(line.helped) / static_cast<double>(all),
                          .interval = line.interval,
                          .value = helpfulness_of(line, wording)});
    }
    const Totals& totals = report.totals;
    const double average = static_cast<double>(totals.helped.now) /
                           static_cast<double>(totals.helped.now + totals.not_helped.now);
    return figure(
        key_of(wording, {{"now", "share"}, {"pale", "interval"}}),
        interval_chart(shares, average, wording.text("average", "share", wording.share(average))));
}

std::string shelves_figure(const Report& report, const Wording& wording) {
    std::vector<Bar> bars;
    for (const ShelfUse& shelf : report.coverage->shelves) {
        if (shelf.articles == 0) continue;
        bars.push_back(
            {.label = escaped(shelf.name),
             .parts = {{shelf.opened, "now"}, {shelf.articles - shelf.opened, "pale"}},
             .mark = {},
             .value = wording.number(shelf.opened) + "/" + wording.number(shelf.articles)});
    }
    return figure(key_of(wording, {{"now", "ever_opened"}, {"pale", "never_opened"}}),
                  bar_chart(bars));
}

std::string most_opened_figure(const Report& report, const Wording& wording) {
    std::vector<Bar> bars;
    for (const ArticleCount& line : first(report.coverage->most_opened)) {
        bars.push_back({.label = escaped(line.title),
                        .parts = {{line.times, "now"}},
                        .mark = {},
                        .value = wording.number(line.times)});
    }
    return figure("", bar_chart(bars));
}

std::string topics_figure(const Report& report, const Wording& wording) {
    std::vector<Bar> bars;
    for (const Topic& topic : first(report.topics))
        bars.push_back({.label = escaped(wording.topic(topic)),
                        .parts = {{topic.times.now, "now"}},
                        .mark = mark_of(topic.times.before),
                        .value = wording.number(topic.times.now)});
    return figure(key_of(wording, {{"now", "now"}, {"mark", "before"}}), bar_chart(bars));
}

std::string hours_figure(const Report& report, const Wording& wording) {
    std::size_t first = 24;
    std::size_t last = 0;
    for (const auto& day : report.hours) {
        for (std::size_t hour = 0; hour < day.size(); ++hour) {
            if (day[hour] == 0) continue;
            first = std::min(first, hour);
            last = std::max(last, hour);
        }
    }
    std::vector<std::string> headings;
    for (std::size_t hour = first; hour <= last; ++hour) headings.push_back(std::to_string(hour));
    constexpr const char* weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday"};
    std::vector<HeatRow> rows;
    for (std::size_t day = 0; day < report.hours.size(); ++day) {
        const auto begin = report.hours[day].begin();
        rows.push_back({.label = escaped(wording.text(std::string("column.") + weekdays[day])),
                        .cells = {begin + static_cast<std::ptrdiff_t>(first),
                                  begin + static_cast<std::ptrdiff_t>(last) + 1}});
    }
    return figure("", heat_map(rows, headings));
}

std::string waits_figure(const Report& report, const Wording& wording) {
    Columns chart{.height = 190, .has_scale = false};
    const Waits& waits = report.staff;
    for (std::size_t i = 0; i < waits.buckets.size(); ++i) {
        std::string label = wording.bucket(i);
        // The unit is told once, below them all.
        if (const auto unit = label.find("\u00A0min"); unit != std::string::npos) label.erase(unit);
        chart.columns.push_back(
            {.parts = {{drawn(waits.buckets[i]), i < 4 ? "now" : "bad"}},
             .label = label,
             .value = waits.buckets[i] == 0 ? "" : wording.people(waits.buckets[i])});
    }
    const std::string description =
        wording.text("waits_description", "median", wording.duration(waits.median));
    return figure("", drawing("waiting", wording.text("heading.waits"), description, chart.height,
                              column_chart(chart)) +
                          element("p", escaped(wording.text("minutes_axis")), " class=\"note\""));
}

}  // namespace okienko::report
