/// Who can help, and when: ranked by what is open, told in the visitor's language.
#include "app/kiosk/session/opening_words.h"
#include "app/kiosk/session/slip_words.h"
#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;
namespace contact = okienko::contact;

namespace {

contact::Appointment at(int days_ahead, std::chrono::minutes time) {
    using namespace std::chrono;
    const auto date = sys_days(2026y / November / 26d) + days(days_ahead);
    return {.at = {year_month_day(date), time}, .days_ahead = days_ahead};
}

contact::Availability open_until(int days_ahead, std::chrono::minutes time) {
    return {.state = contact::Availability::State::open, .closes = at(days_ahead, time)};
}

contact::Availability closed_until(int days_ahead, std::chrono::minutes time) {
    return {.state = contact::Availability::State::closed, .opens = at(days_ahead, time)};
}

}  // namespace

TEST_CASE("opening hours are told as people say them") {
    struct Row {
        contact::Availability availability;
        const char* polish;
        const char* english;
    };

    const Row rows[] = {
        {{}, "", ""},
        {open_until(0, 21h), "Otwarte teraz, do 21:00", "Open now, until 21:00"},
        {open_until(3, 9h), "Otwarte teraz", "Open now"},
        {{.state = contact::Availability::State::open}, "Otwarte teraz", "Open now"},
        {closed_until(0, 9h + 5min), "Teraz nieczynne, otwieramy dziś o 9:05",
         "Closed now, opens today at 9:05"},
        {closed_until(1, 9h), "Teraz nieczynne, otwieramy jutro o 9:00",
         "Closed now, opens tomorrow at 9:00"},
        {closed_until(4, 8h), "Teraz nieczynne, otwieramy w poniedziałek o 8:00",
         "Closed now, opens on Monday at 8:00"},
        {closed_until(7, 8h), "Teraz nieczynne, otwieramy 3 grudnia 2026 o 8:00",
         "Closed now, opens on 3 December 2026 at 8:00"},
        {{.state = contact::Availability::State::closed}, "Teraz nieczynne", "Closed now"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.polish);
        CHECK(opening_of(row.availability, languages().of("pl")) == row.polish);
        CHECK(opening_of(row.availability, languages().of("en")) == row.english);
    }
}

TEST_CASE("every weekday has the form that a sentence takes, in every language") {
    const struct {
        const char* code;
        std::vector<std::string> days;  // from Saturday on
    } rows[] = {
        {"pl",
         {"w sobotę o 8:00", "w niedzielę o 8:00", "w poniedziałek o 8:00", "we wtorek o 8:00",
          "w środę o 8:00"}},
        {"en",
         {"on Saturday at 8:00", "on Sunday at 8:00", "on Monday at 8:00", "on Tuesday at 8:00",
          "on Wednesday at 8:00"}},
        {"uk",
         {"у суботу о 8:00", "у неділю о 8:00", "у понеділок о 8:00", "у вівторок о 8:00",
          "у середу о 8:00"}},
    };

    for (const auto& row : rows) {
        const auto& words = languages().of(row.code);
        // From Thursday, the 26th, two days on are Saturday, six days Wednesday.
        for (int ahead = 2; ahead < 7; ++ahead) {
            const std::string& day = row.days[static_cast<std::size_t>(ahead - 2)];
            CAPTURE(day);
            const std::string told = opening_of(closed_until(ahead, 8h), words);
            CHECK(told.ends_with(" " + day));
            CHECK(when_of(at(ahead, 8h), words) == day);
        }
    }
    // The other two days, from elsewhere in the week.
    const auto from_monday = [](int days_ahead) {
        auto appointment = at(4 + days_ahead, 8h);
        appointment.days_ahead = days_ahead;
        return appointment;
    };
    CHECK(on_day_of(from_monday(3), languages().of("pl")) == "w czwartek");
    CHECK(on_day_of(from_monday(4), languages().of("pl")) == "w piątek");
    CHECK(on_day_of(from_monday(3), languages().of("en")) == "on Thursday");
    CHECK(on_day_of(from_monday(4), languages().of("en")) == "on Friday");
    CHECK(on_day_of(from_monday(3), languages().of("uk")) == "у четвер");
    CHECK(on_day_of(from_monday(4), languages().of("uk")) == "у п’ятницю");
    const contact::CallWindow window{.begins = at(5, 8h), .ends = at(5, 10h)};
    CHECK(window_of(window, languages().of("pl")) == "wtorek, 8:00–10:00");
    CHECK(window_within(window, languages().of("pl")) == "we wtorek, 8:00–10:00");
}

TEST_CASE("who can help is asked for with the visitor's language and the topic that did not help") {
    contact::Wish wished;
    std::string zone;
    auto with = options();
    with.offers = [&](const auto& channels, const auto& calendar, const contact::Wish& wish) {
        wished = wish;
        zone = calendar.time_zone;
        return std::vector<contact::Offer>{{.channel = channels[1]}, {.channel = channels[0]}};
    };
    Visit visit(with);
    auto stocked = stock();
    stocked.calendar.time_zone = "Europe/Kyiv";
    visit.does(stocked);
    visit.does(LanguageChosen{"uk"});
    visit.reads("zwrot-bez-paragonu");
    visit.does(Helped{false});
    CHECK(wished.language == "uk");
    CHECK(wished.category == "zwroty");
    CHECK(zone == "Europe/Kyiv");
    REQUIRE(visit.screen<Contact>().offers.size() == 2);
    CHECK(visit.screen<Contact>().offers[0].channel.id == "infolinia");
    visit.does(Failed{});
    visit.does(WentHome{});
    CHECK(visit.screen<OutOfService>().offers[0].channel.id == "infolinia");
}
