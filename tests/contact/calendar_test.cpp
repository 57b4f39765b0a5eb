/// The shop's year, as editors write it.
#include "app/contact/calendar.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/article/problems_in.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::contact;
using namespace std::chrono;

TEST_CASE("a calendar names trading Sundays, days off and short days") {
    const auto read = parse_calendar(
        "time_zone: Europe/Kyiv\ntrading_sundays: [2027-01-31, 2027-03-21]\n"
        "closed: [2027-01-05]\nearly:\n  - {date: 2027-04-27, close: \"18:00\"}\n",
        "calendar.yaml");
    CHECK(told(read.problems).empty());
    CHECK(read.calendar.time_zone == "Europe/Kyiv");
    CHECK(read.calendar.trading_sundays ==
          std::set<Date>{2027y / January / 31, 2027y / March / 21});
    CHECK(read.calendar.closed == std::set<Date>{2027y / January / 5});
    CHECK(read.calendar.early.at(2027y / April / 27) == 18h);
}

TEST_CASE("a slip in the calendar is told with its line") {
    struct Row {
        std::string text;
        std::string told;
    };

    const Row rows[] = {
        {"trading_sundays: [2026-12-07]\n",
         "calendar.yaml:1: one of \"trading_sundays\" is no Sunday\n"},
        {"closed: [5.01.2027]\n",
         "calendar.yaml:1: \"closed\" must hold days as 2026-12-20, not \"5.01.2027\"\n"},
        {"time_zone: Warszawa\n",
         "calendar.yaml:1: unknown time zone \"Warszawa\"; write it as Europe/Warsaw\n"},
        {"early:\n  - {date: 2026-12-31, close: wieczór}\n",
         "calendar.yaml:2: \"close\" must be a time from 0:00 to 24:00, not \"wieczór\"\n"},
        {"close: []\n", "calendar.yaml:1: unknown key \"close\"; did you mean \"closed\"?\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto read = parse_calendar(row.text, "calendar.yaml");
        CHECK(told(read.problems) == row.told);
        CHECK(read.calendar.time_zone == "Europe/Warsaw");
    }
}

TEST_CASE(
    "without a calendar the default one holds: trading Sundays as the law has them, until 2027") {
    const TemporaryFolder folder;
    const auto read = read_calendar(folder.path());
    CHECK(read.problems.empty());
    // The last Sunday of four months, the one before Easter, and three before Christmas.
    std::set<Date> lawful = {2027y / March / 21};
    for (const auto month : {January, April, June, August})
        lawful.insert(Date(sys_days(2027y / month / Sunday[last])));
    for (const auto year : {2026y, 2027y})
        for (int week = 1; week <= 3; ++week)
            lawful.insert(Date(sys_days(year / December / 25) - days(1) -
                               (weekday(sys_days(year / December / 24)) - Sunday) -
                               weeks(week - 1)));
    CHECK(read.calendar.trading_sundays == lawful);
}

TEST_CASE("the calendar that comes with the project is sound") {
    const auto read = read_calendar(std::filesystem::path(OKIENKO_SOURCE_DIR) / "content/contact");
    CHECK(told(read.problems).empty());
    CHECK(read.calendar.trading_sundays == Calendar::default_trading_sundays());
}
