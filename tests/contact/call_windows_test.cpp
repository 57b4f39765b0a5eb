/// When somebody can be called back.
#include "app/contact/call_windows.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace okienko::contact;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

std::vector<Hours> office_hours() {
    return {{{Monday, Tuesday, Wednesday, Thursday, Friday}, 8h, 20h}, {{Saturday}, 9h, 17h}};
}

/// `local` by the clock of a shop in Poland.
sys_seconds at(year_month_day date, minutes time) {
    return TimeZone().moment({date, time});
}

std::string clock(const Appointment& appointment) {
    const auto time = appointment.at.since_midnight;
    const auto part = time % 1h;
    return std::to_string(time / 1h) + (part < 10min ? ":0" : ":") + std::to_string(part / 1min);
}

/// "0 14:00-16:00": days ahead, from, to.
std::vector<std::string> told(const std::vector<CallWindow>& windows) {
    std::vector<std::string> lines;
    lines.reserve(windows.size());
    for (const CallWindow& window : windows)
        lines.push_back(std::to_string(window.begins.days_ahead) + " " + clock(window.begins) +
                        "-" + clock(window.ends));
    return lines;
}

}  // namespace

TEST_CASE("the next times to be called back lie within the hours, nobody being kept from them") {
    struct Row {
        year_month_day date;
        minutes time;
        std::vector<std::string> windows;
    };

    const Row rows[] = {
        // A Thursday afternoon.
        {2026y / November / 26d, 13h + 10min, {"0 13:30-15:30", "0 15:30-17:30", "0 17:30-19:30"}},
        {2026y / November / 26d, 13h + 16min, {"0 14:00-16:00", "0 16:00-18:00", "0 18:00-20:00"}},
        // Too late for today: tomorrow from the opening on.
        {2026y / November / 26d, 19h + 20min, {"1 8:00-10:00", "1 10:00-12:00", "1 12:00-14:00"}},
        // A quarter of an hour is too short to call in.
        {2026y / November / 26d, 19h + 10min, {"0 19:30-20:00", "1 8:00-10:00", "1 10:00-12:00"}},
        // Over a Sunday.
        {2026y / November / 28d, 16h + 50min, {"2 8:00-10:00", "2 10:00-12:00", "2 12:00-14:00"}},
        // Over Independence Day, which is a Wednesday.
        {2026y / November / 10d, 19h + 50min, {"2 8:00-10:00", "2 10:00-12:00", "2 12:00-14:00"}},
    };
    for (const Row& row : rows) {
        const auto now = at(row.date, row.time);
        CAPTURE(now.time_since_epoch().count());
        CHECK(told(call_windows(office_hours(), {}, TimeZone(), now, 3)) == row.windows);
    }
}

TEST_CASE("whatever the hours, no window is empty, in the past, or laps over another") {
    const std::vector<std::vector<Hours>> all = {
        office_hours(),
        {{{Monday}, 10h, 10h + 40min}},
        {{{Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday}, 0h, 24h}},
        {{{Sunday}, 1h, 4h}},  // where an hour comes twice, or never
    };
    for (const auto& hours : all)
        for (int step = 0; step < 3 * 365; ++step) {
            const auto now = at(2026y / March / 1d, 0min) + step * 7h + 13min;
            const auto windows = call_windows(hours, {}, TimeZone(), now, 6);
            sys_seconds before = now;
            for (const CallWindow& window : windows) {
                REQUIRE(window.from >= before);
                REQUIRE(window.to - window.from >= 30min);
                REQUIRE(window.to - window.from <= 150min);
                before = window.to;
            }
        }
}

TEST_CASE("hours that are too short for a call leave no window, and nobody waiting for one") {
    const std::vector<Hours> coffee = {{{Monday, Wednesday, Friday}, 9h, 9h + 20min}};
    CHECK(call_windows(coffee, {}, TimeZone(), at(2026y / November / 26d, 8h), 3).empty());
}

TEST_CASE("where no hours are told, or the clock stands in 1970, no time is promised") {
    CHECK(call_windows({}, {}, TimeZone(), at(2026y / November / 26d, 9h), 3).empty());
    CHECK(call_windows(office_hours(), {}, TimeZone(), sys_seconds(1h), 3).empty());
}
