/// The shop's year: content/contact/calendar.yaml.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/contact/holidays.h"
#include "app/contact/local_time.h"
#include "index/article/problem.h"

namespace okienko::contact {

/// Which days differ from their weekday. Public holidays are known without it.
struct Calendar {
    std::string time_zone = "Europe/Warsaw";

    /// Sundays on which shops may trade; a year without any named here has none.
    std::set<Date> trading_sundays = default_trading_sundays();

    std::set<Date> closed;                       ///< further days off, as for stocktaking
    std::map<Date, std::chrono::minutes> early;  ///< days that end at this time at the latest

    /// Those left in 2026: 6, 13 and 20 December.
    /// Source: ustawa z dnia 10 stycznia 2018 r. o ograniczeniu handlu w niedziele i święta,
    /// art. 7.
    static std::set<Date> default_trading_sundays();
};

struct ParsedCalendar {
    Calendar calendar;  ///< what is wrong or missing is as by default
    article::Problems problems;
};

/// The calendar in the YAML `text`, the content of `file` (named in problems only).
ParsedCalendar parse_calendar(std::string_view text, const std::string& file);

/// The calendar of calendar.yaml in `folder`; the default one where there is no such file.
ParsedCalendar read_calendar(const std::filesystem::path& folder);

/// The time zone of `calendar`; Warsaw's, if it names none that exists.
TimeZone zone_of(const Calendar& calendar);

}  // namespace okienko::contact
