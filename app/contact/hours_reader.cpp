#include "app/contact/hours_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/contact/clock_reader.h"
#include "index/article/did_you_mean.h"
#include "index/article/encoding.h"

namespace okienko::contact {
namespace {

using article::Fields;
using article::FileProblems;
using article::Yaml;
using std::chrono::minutes;

const std::vector<std::string> day_words = {"mon", "tue", "wed",     "thu",    "fri",
                                            "sat", "sun", "trading", "holiday"};

constexpr std::size_t week_days = 7;

/// The days an entry names.
struct Named {
    std::array<bool, week_days> week{};  // Monday first
    bool trading = false;
    bool holiday = false;
};

std::optional<std::size_t> parse_day(const std::string& word, int line, FileProblems& problems) {
    const auto found = std::find(day_words.begin(), day_words.end(), word);
    if (found != day_words.end()) return static_cast<std::size_t>(found - day_words.begin());
    problems.error(line,
                   article::unknown("unknown_day", "day", word, day_words, "the days are {known}"));
    return std::nullopt;
}

void mark_day(std::size_t day, Named& named) {
    if (day < week_days) {
        named.week.at(day) = true;
    } else {
        (day_words.at(day) == "trading" ? named.trading : named.holiday) = true;
    }
}

/// Marks "mon" or "mon-fri" in `named`; "sat-mon" runs over the week's end.
void mark_days(std::string_view range, int line, Named& named, FileProblems& problems) {
    const auto hyphen = range.find('-');
    const auto first = parse_day(article::one_line(range.substr(0, hyphen)), line, problems);
    if (!first) return;
    if (hyphen == std::string_view::npos) return mark_day(*first, named);
    const auto last = parse_day(article::one_line(range.substr(hyphen + 1)), line, problems);
    if (!last) return;
    if (*first >= week_days || *last >= week_days) {
        problems.error(line, "days_in_range",
                       "\"trading\" and \"holiday\" stand alone, not in a range");
        return;
    }
    for (auto day = *first;; day = (day + 1) % week_days) {
        mark_day(day, named);
        if (day == *last) return;
    }
}

Named parse_days(std::string_view text, int line, FileProblems& problems) {
    Named named;
    while (true) {
        const auto comma = text.find(',');
        mark_days(text.substr(0, comma), line, named, problems);
        if (comma == std::string_view::npos) return named;
        text.remove_prefix(comma + 1);
    }
}

void set_days(Hours& hours, const Named& named) {
    for (unsigned day = 0; day < week_days; ++day) {
        if (named.week.at(day)) hours.days.emplace_back(day + 1);
    }
    hours.on_trading_sundays = named.trading;
    hours.on_holidays = named.holiday;
}

bool has_days(const Hours& hours) {
    return !hours.days.empty() || hours.on_trading_sundays || hours.on_holidays;
}

std::optional<Hours> read_entry(const Yaml& value, FileProblems& problems) {
    Fields fields(value, {"days", "open", "close"}, problems);
    fields.require("days");
    const auto days_text = fields.text("days");
    Hours hours;
    if (!days_text.empty()) set_days(hours, parse_days(days_text, fields.line("days"), problems));
    const auto open = read_clock(fields, "open", problems);
    const auto close = read_clock(fields, "close", problems);
    if (!open || !close || !has_days(hours)) return std::nullopt;
    if (*close <= *open) {
        problems.error(fields.line("close"), "closes_before",
                       "\"close\" must be later than \"open\"; give the hours behind midnight to "
                       "the next day");
        return std::nullopt;
    }
    hours.open = *open;
    hours.close = *close;
    return hours;
}

bool overlap(const Hours& a, const Hours& b) {
    const bool share_a_day = std::find_first_of(a.days.begin(), a.days.end(), b.days.begin(),
                                                b.days.end()) != a.days.end() ||
                             (a.on_trading_sundays && b.on_trading_sundays) ||
                             (a.on_holidays && b.on_holidays);
    return share_a_day && a.open < b.close && b.open < a.close;
}

}  // namespace

std::optional<minutes> read_clock(Fields& fields, const char* key, FileProblems& problems) {
    fields.require(key);
    const auto text = fields.text(key);
    if (text.empty()) return std::nullopt;
    const auto time = parse_clock(text);
    if (!time) {
        problems.error(fields.line(key), "clock_expected",
                       "\"{key}\" must be a time from 0:00 to 24:00, not \"{said}\"",
                       {{"key", key}, {"said", text}});
    }
    return time;
}

std::vector<Hours> read_hours(Fields& fields, FileProblems& problems) {
    std::vector<Hours> all;
    for (const Yaml* value : fields.maps("hours")) {
        const auto hours = read_entry(*value, problems);
        if (!hours) continue;
        const bool is_double = std::any_of(
            all.begin(), all.end(), [&](const Hours& other) { return overlap(*hours, other); });
        if (is_double) {
            problems.error(value->line, "hours_overlap",
                           "these hours overlap with others of the same day; name each once");
        } else {
            all.push_back(*hours);
        }
    }
    return all;
}

}  // namespace okienko::contact
