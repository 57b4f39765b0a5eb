/// Who can help at a given moment.
#include "app/contact/availability.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/article/problems_in.h"

using namespace okienko::contact;
using namespace std::chrono;
using State = Availability::State;

namespace {

const TimeZone warsaw;

/// When the clock in Warsaw shows `date`, `time`.
sys_seconds at(Date date, minutes time) {
    return warsaw.moment({date, time});
}

/// Days by number, Monday 1, as "12345"; "h" are holidays, "t" trading Sundays.
Hours on(const std::string& days, minutes open, minutes close) {
    Hours hours{{}, open, close};
    for (const char day : days) {
        if (day == 'h') hours.on_holidays = true;
        if (day == 't') hours.on_trading_sundays = true;
        if (day >= '1' && day <= '7') hours.days.emplace_back(static_cast<unsigned>(day - '0'));
    }
    return hours;
}

const std::vector<Hours> counter = {on("12345", 9h, 21h), on("6", 9h, 20h), on("t", 10h, 18h)};

struct Row {
    const char* why;
    Date date;
    minutes time;
    State state;
    Date next;  // when it closes or opens
    minutes next_time;
    int days_ahead;
};

void check(const std::vector<Hours>& hours, const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const auto found = availability(hours, Calendar(), warsaw, at(row.date, row.time));
        CHECK(found.state == row.state);
        const auto& next = row.state == State::open ? found.closes : found.opens;
        REQUIRE(next);
        CHECK(next->at == LocalTime{row.next, row.next_time});
        CHECK(next->days_ahead == row.days_ahead);
        CHECK(found.closes.has_value() == (row.state == State::open));
    }
}

std::vector<std::string> ids(const std::vector<Offer>& offers) {
    std::vector<std::string> ids;
    for (const Offer& offer : offers) ids.push_back(offer.channel.id);
    return ids;
}

}  // namespace

TEST_CASE("a counter is open within its hours, and otherwise tells when it opens") {
    const Date wednesday = 2026y / November / 25;
    check(counter,
          {
              {"before opening", wednesday, 8h + 59min, State::closed, wednesday, 9h, 0},
              {"as it opens", wednesday, 9h, State::open, wednesday, 21h, 0},
              {"a minute before closing", wednesday, 20h + 59min, State::open, wednesday, 21h, 0},
              {"as it closes", wednesday, 21h, State::closed, 2026y / November / 26, 9h, 1},
              {"Saturday night", 2026y / November / 28, 22h, State::closed, 2026y / November / 30,
               9h, 2},
              {"a Sunday without trade", 2026y / November / 29, 12h, State::closed,
               2026y / November / 30, 9h, 1},
              {"a trading Sunday", 2026y / December / 6, 12h, State::open, 2026y / December / 6,
               18h, 0},
              {"the night before it", 2026y / December / 5, 23h, State::closed,
               2026y / December / 6, 10h, 1},
          });
}

TEST_CASE("holidays are days off, those that move too") {
    check(
        counter,
        {
            {"11 November, a Wednesday", 2026y / November / 11, 12h, State::closed,
             2026y / November / 12, 9h, 1},
            {"the evening before it", 2026y / November / 10, 22h, State::closed,
             2026y / November / 12, 9h, 2},
            {"24 December, and two holidays and a Sunday behind it", 2026y / December / 24, 10h,
             State::closed, 2026y / December / 28, 9h, 4},
            {"the evening of the 23rd", 2026y / December / 23, 21h, State::closed,
             2026y / December / 28, 9h, 5},
            {"Holy Saturday", 2026y / April / 4, 12h, State::open, 2026y / April / 4, 20h, 0},
            {"Easter Monday", 2026y / April / 6, 12h, State::closed, 2026y / April / 7, 9h, 1},
            {"Corpus Christi, a Thursday", 2026y / June / 4, 12h, State::closed, 2026y / June / 5,
             9h, 1},
            {"29 February", 2028y / February / 29, 12h, State::open, 2028y / February / 29, 21h, 0},
            {"the night to it", 2028y / February / 28, 22h, State::closed, 2028y / February / 29,
             9h, 1},
            {"the turn of the year", 2026y / December / 31, 22h, State::closed, 2027y / January / 2,
             9h, 2},
        });
    const auto day = availability(counter, {}, warsaw, at(2026y / November / 11, 12h));
    CHECK(day.holiday == Holiday::independence_day);
    CHECK_FALSE(availability(counter, {}, warsaw, at(2026y / November / 12, 12h)).holiday);
}

TEST_CASE("hours that name holidays hold on them, and round the clock has no end") {
    const std::vector<Hours> duty = {on("1234567h", 0h, 24h)};
    for (const Date& date : {2026y / December / 25, 2026y / April / 5, 2026y / November / 29}) {
        const auto found = availability(duty, {}, warsaw, at(date, 3h));
        CHECK(found.state == State::open);
        CHECK_FALSE(found.closes);
    }
    const std::vector<Hours> short_day = {on("1234567", 9h, 21h), on("h", 10h, 14h)};
    check(short_day, {{"a short holiday", 2026y / November / 11, 12h, State::open,
                       2026y / November / 11, 14h, 0}});
}

TEST_CASE("hours over midnight close when they really do") {
    const std::vector<Hours> night = {on("5", 20h, 24h), on("6", 0h, 4h), on("6", 22h, 24h)};
    check(night,
          {
              {"Friday evening", 2026y / November / 27, 23h, State::open, 2026y / November / 28, 4h,
               1},
              {"behind midnight", 2026y / November / 28, 1h, State::open, 2026y / November / 28, 4h,
               0},
              {"Saturday until midnight", 2026y / November / 28, 23h, State::open,
               2026y / November / 28, 24h, 0},
              {"between", 2026y / November / 28, 12h, State::closed, 2026y / November / 28, 22h, 0},
          });
}

TEST_CASE("spans that touch are one, and a break is a break") {
    const std::vector<Hours> day = {on("3", 8h, 12h), on("3", 12h, 15h), on("3", 16h, 18h)};
    const Date wednesday = 2026y / November / 25;
    check(day, {
                   {"no break at noon", wednesday, 11h, State::open, wednesday, 15h, 0},
                   {"the break", wednesday, 15h + 30min, State::closed, wednesday, 16h, 0},
               });
}

TEST_CASE("when the clocks change, what remains is counted in real minutes") {
    const std::vector<Hours> night = {on("1234567", 0h, 6h)};

    struct Change {
        const char* why;
        sys_seconds now;
        State state;
        minutes remaining;
    };

    // In 2026 clocks go forward on 29 March at 2:00, and back on 25 October at 3:00.
    const Change changes[] = {
        {"an ordinary night", at(2026y / November / 25, 1h), State::open, 5h},
        {"an hour is left out", at(2026y / March / 29, 1h), State::open, 4h},
        {"an hour comes twice", at(2026y / October / 25, 1h), State::open, 6h},
        {"the first 2:30", sys_days(2026y / October / 25) + 30min, State::open, 4h + 30min},
        {"the second 2:30", sys_days(2026y / October / 25) + 1h + 30min, State::open, 3h + 30min},
        {"the evening before, forward", at(2026y / March / 28, 12h), State::closed, 12h},
    };
    for (const Change& change : changes) {
        CAPTURE(change.why);
        const auto found = availability(night, {}, warsaw, change.now);
        CHECK(found.state == change.state);
        CHECK((found.closes ? found.closes : found.opens)->remaining == change.remaining);
    }
}

TEST_CASE("a time the clock leaves out is an hour later, and one it shows twice the first") {
    CHECK(warsaw.moment({2026y / March / 29, 2h + 30min}) == sys_days(2026y / March / 29) + 90min);
    CHECK(warsaw.local(sys_days(2026y / March / 29) + 90min) ==
          LocalTime{2026y / March / 29, 3h + 30min});
    CHECK(warsaw.moment({2026y / October / 25, 2h + 30min}) ==
          sys_days(2026y / October / 25) + 30min);
    CHECK(warsaw.moment({2026y / December / 31, 24h}) == sys_days(2026y / December / 31) + 23h);
    CHECK(TimeZone::exists("Europe/Warsaw"));
    CHECK_FALSE(TimeZone::exists("Europe/Warszawa"));
    CHECK_FALSE(TimeZone::exists(""));
}

TEST_CASE("a clock that cannot be right tells nothing about hours") {
    for (const sys_seconds now :
         {sys_seconds(), sys_seconds(-1s), at(2025y / December / 31, 12h),
          sys_seconds(sys_days(2100y / January / 1)), sys_seconds(sys_days(9999y / May / 4))}) {
        const auto found = availability(counter, {}, warsaw, now);
        CHECK(found.state == State::unknown);
        CHECK_FALSE(found.opens);
        CHECK_FALSE(found.closes);
    }
    CHECK(availability({}, {}, warsaw, at(2026y / November / 25, 12h)).state == State::unknown);
}

TEST_CASE("whenever the clock is asked, and however it jumped, what it tells agrees with itself") {
    Calendar calendar;
    calendar.closed = {2027y / January / 5};
    const std::vector<std::vector<Hours>> schedules = {counter,
                                                       {on("1234567h", 0h, 24h)},
                                                       {on("5", 20h, 24h), on("6", 0h, 4h)},
                                                       {on("t", 9h, 17h)}};
    sys_seconds now = at(2026y / November / 25, 12h);
    for (int i = 0; i < 4000; ++i) {
        // Back and forth, by steps that fall on every minute of the day in time.
        now += seconds((i * 7919 % 100'003 - 50'000) * 61);
        const auto& hours = schedules[static_cast<std::size_t>(i) % schedules.size()];
        const auto found = availability(hours, calendar, warsaw, now);
        CAPTURE(now.time_since_epoch().count());
        if (found.state == State::open) {
            CHECK_FALSE(found.opens);
            if (found.closes) {
                const auto then = warsaw.moment(found.closes->at);
                CHECK(availability(hours, calendar, warsaw, then).state != State::open);
                CHECK(availability(hours, calendar, warsaw, then - 1min).state == State::open);
            }
        }
        if (found.opens) {
            CHECK(found.state == State::closed);
            const auto then = warsaw.moment(found.opens->at);
            CHECK(then > now);
            CHECK(availability(hours, calendar, warsaw, then).state == State::open);
            CHECK(availability(hours, calendar, warsaw, then - 1min).state == State::closed);
        }
    }
}

TEST_CASE("further days off and short days are the calendar's") {
    Calendar calendar;
    calendar.closed = {2026y / November / 26};
    calendar.early[2026y / December / 31] = 17h;
    const auto stocktaking =
        availability(counter, calendar, warsaw, at(2026y / November / 26, 12h));
    CHECK(stocktaking.state == State::closed);
    CHECK(stocktaking.opens->at == LocalTime{2026y / November / 27, 9h});
    CHECK_FALSE(stocktaking.holiday);
    const auto last = availability(counter, calendar, warsaw, at(2026y / December / 31, 12h));
    CHECK(last.closes->at == LocalTime{2026y / December / 31, 17h});
    calendar.early[2026y / December / 31] = 9h;
    CHECK(availability(counter, calendar, warsaw, at(2026y / December / 31, 12h)).state ==
          State::closed);
}

TEST_CASE("people are offered by what is open and quickest") {
    const auto channel = [](const char* id, std::vector<Hours> hours, int wait) {
        return Channel{
            .id = id, .hours = std::move(hours), .languages = {"pl"}, .wait = minutes(wait)};
    };
    std::vector<Channel> channels = {
        channel("e-mail", {}, 600),
        channel("late", {on("1234567", 14h, 22h)}, 1),
        channel("counter", counter, 10),
        channel("staff", counter, 2),
        channel("early", {on("4", 7h, 8h)}, 1),
        {.id = "branch", .kind = Channel::Kind::branch, .hours = counter},
    };
    const auto noon = at(2026y / November / 25, 12h);
    using Ids = std::vector<std::string>;
    CHECK(ids(offers(channels, {}, warsaw, noon, {})) ==
          Ids{"staff", "counter", "e-mail", "late", "early"});
    CHECK(ids(offers(channels, {}, warsaw, at(2026y / November / 25, 23h), {})) ==
          Ids{"e-mail", "early", "staff", "counter", "late"});

    SUBCASE("who speaks the language comes before who does not") {
        channels[2].languages = {"pl", "uk"};
        CHECK(ids(offers(channels, {}, warsaw, noon, {.language = "uk"}))[0] == "counter");
    }
    SUBCASE("who can solve the matter comes first of all that are open") {
        channels[2].languages = {"en"};
        channels[3].solves = {"zwroty"};
        const auto found = offers(channels, {}, warsaw, noon, {.category = "reklamacje"});
        CHECK(found[0].channel.id == "counter");
        CHECK_FALSE(found[0].speaks);
        CHECK(found[0].solves);
        CHECK_FALSE(found[1].solves);
    }
    SUBCASE("what a notice takes out is not offered") {
        CHECK(ids(offers(channels, {}, warsaw, noon, {.out_of_order = {"staff"}})) ==
              Ids{"counter", "e-mail", "late", "early"});
    }
    SUBCASE("with a clock that stands in 1970 everybody is offered, by how long it takes") {
        CHECK(ids(offers(channels, {}, warsaw, {}, {})) ==
              Ids{"late", "early", "staff", "counter", "e-mail"});
    }
}
