#include "app/contact/calendar.h"

#include "app/contact/hours_reader.h"
#include "app/contact/local_time.h"
#include "app/contact/text_file.h"
#include "index/article/encoding.h"
#include "index/article/fields.h"
#include "index/article/yaml.h"

namespace okienko::contact {
namespace {

using article::Fields;
using article::FileProblems;
using article::Yaml;

std::set<Date> read_dates(Fields& fields, const char* key, FileProblems& problems) {
    std::set<Date> dates;
    for (const std::string& text : fields.texts(key)) {
        const auto date = article::parse_date(text);
        if (date) {
            dates.insert(*date);
        } else {
            problems.error(fields.line(key), "days_expected",
                           "\"{key}\" must hold days as 2026-12-20, not \"{said}\"",
                           {{"key", key}, {"said", text}});
        }
    }
    return dates;
}

void read_trading_sundays(Fields& fields, Calendar& calendar, FileProblems& problems) {
    if (!fields.has("trading_sundays")) return;
    calendar.trading_sundays = read_dates(fields, "trading_sundays", problems);
    for (const Date& date : calendar.trading_sundays) {
        if (std::chrono::weekday(date) == std::chrono::Sunday) continue;
        problems.error(fields.line("trading_sundays"), "no_sunday",
                       "one of \"trading_sundays\" is no Sunday");
    }
}

void read_time_zone(Fields& fields, Calendar& calendar, FileProblems& problems) {
    const auto name = fields.text("time_zone");
    if (name.empty()) return;
    if (TimeZone::exists(name)) {
        calendar.time_zone = name;
    } else {
        problems.error(fields.line("time_zone"), "unknown_time_zone",
                       "unknown time zone \"{said}\"; write it as Europe/Warsaw", {{"said", name}});
    }
}

void read_early(const Yaml& value, Calendar& calendar, FileProblems& problems) {
    Fields fields(value, {"date", "close"}, problems);
    fields.require("date");
    const auto date = fields.date("date");
    const auto close = read_clock(fields, "close", problems);
    if (date && close) calendar.early[*date] = *close;
}

}  // namespace

std::set<Date> Calendar::default_trading_sundays() {
    using namespace std::chrono;
    return {2026y / December / 6,  2026y / December / 13, 2026y / December / 20,
            2027y / January / 31,  2027y / March / 21,    2027y / April / 25,
            2027y / June / 27,     2027y / August / 29,   2027y / December / 5,
            2027y / December / 12, 2027y / December / 19};
}

ParsedCalendar parse_calendar(std::string_view text, const std::string& file) {
    ParsedCalendar parsed;
    FileProblems problems(file);
    const auto yaml = article::parse_yaml(article::decode(text, problems), 1, problems);
    Fields fields(yaml.root, {"time_zone", "trading_sundays", "closed", "early"}, problems);
    read_time_zone(fields, parsed.calendar, problems);
    read_trading_sundays(fields, parsed.calendar, problems);
    parsed.calendar.closed = read_dates(fields, "closed", problems);
    for (const Yaml* value : fields.maps("early")) read_early(*value, parsed.calendar, problems);
    parsed.problems = problems.by_line();
    return parsed;
}

ParsedCalendar read_calendar(const std::filesystem::path& folder) {
    const auto file = folder / "calendar.yaml";
    const auto text = read_text(file);
    return text ? parse_calendar(*text, file.generic_string()) : ParsedCalendar();
}

TimeZone zone_of(const Calendar& calendar) {
    return TimeZone::exists(calendar.time_zone) ? TimeZone(calendar.time_zone) : TimeZone();
}

}  // namespace okienko::contact
