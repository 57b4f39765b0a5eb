/// Days off in Poland.
#include "app/contact/holidays.h"

#include <doctest/doctest.h>

#include <optional>
#include <sstream>

using namespace okienko::contact;
using namespace std::chrono;

TEST_CASE("Easter Sunday is where the church has it, at both ends of its range too") {
    // The first and the last day it can fall on: 22 March and 25 April.
    const Date easters[] = {1818y / March / 22, 1943y / April / 25, 2000y / April / 23,
                            2008y / March / 23, 2011y / April / 24, 2024y / March / 31,
                            2025y / April / 20, 2026y / April / 5,  2027y / March / 28,
                            2028y / April / 16, 2029y / April / 1,  2038y / April / 25,
                            2076y / April / 19, 2285y / March / 22};
    for (const Date& day : easters) {
        CAPTURE(static_cast<int>(day.year()));
        CHECK(easter(day.year()) == day);
    }
}

TEST_CASE("Easter is a Sunday between 22 March and 25 April, in every year") {
    for (year of{1583}; of < year(3000); ++of) {
        const Date day = easter(of);
        CAPTURE(static_cast<int>(of));
        CHECK(day.ok());
        CHECK(weekday(day) == Sunday);
        CHECK((day >= of / March / 22 && day <= of / April / 25));
    }
}

TEST_CASE("public holidays of 2026, those that move with Easter and those that do not") {
    const std::pair<Date, Holiday> days_off[] = {
        {2026y / January / 1, Holiday::new_year},
        {2026y / January / 6, Holiday::epiphany},
        {2026y / April / 5, Holiday::easter},
        {2026y / April / 6, Holiday::easter_monday},
        {2026y / May / 1, Holiday::labour_day},
        {2026y / May / 3, Holiday::constitution_day},
        {2026y / May / 24, Holiday::pentecost},
        {2026y / June / 4, Holiday::corpus_christi},
        {2026y / August / 15, Holiday::assumption},
        {2026y / November / 1, Holiday::all_saints},
        {2026y / November / 11, Holiday::independence_day},
        {2026y / December / 24, Holiday::christmas_eve},
        {2026y / December / 25, Holiday::christmas},
        {2026y / December / 26, Holiday::second_day_of_christmas},
    };
    int found = 0;
    for (sys_days day = 2026y / January / 1; day < 2027y / January / 1; day += days(1)) {
        if (public_holiday(Date(day))) ++found;
    }
    CHECK(found == std::size(days_off));
    for (const auto& [date, holiday] : days_off) {
        CAPTURE(static_cast<unsigned>(date.month()));
        CAPTURE(static_cast<unsigned>(date.day()));
        CHECK(public_holiday(date) == holiday);
    }
}

TEST_CASE("Christmas Eve is a day off since 2025, Epiphany since 2011") {
    CHECK_FALSE(public_holiday(2024y / December / 24));
    CHECK(public_holiday(2025y / December / 24) == Holiday::christmas_eve);
    CHECK_FALSE(public_holiday(2010y / January / 6));
    CHECK(public_holiday(2011y / January / 6) == Holiday::epiphany);
}

TEST_CASE("of two holidays on one day, the one that moves is named") {
    CHECK(easter(2008y) + months(0) == 2008y / March / 23);
    CHECK(public_holiday(2008y / May / 11) == Holiday::pentecost);
    CHECK(public_holiday(2285y / May / 1) == Holiday::labour_day);
    CHECK(public_holiday(1818y / May / 10) == Holiday::pentecost);
}

TEST_CASE("the day a leap year adds is no day off") {
    CHECK_FALSE(public_holiday(2028y / February / 29));
    CHECK(public_holiday(2028y / June / 15) == Holiday::corpus_christi);
}
