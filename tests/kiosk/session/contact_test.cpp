/// Who can help, and when: ranked by what is open, told in the visitor's language.
#include "app/kiosk/session/opening_words.h"
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
        {closed_until(4, 8h), "Teraz nieczynne, otwieramy: poniedziałek, 8:00",
         "Closed now, opens Monday, 8:00"},
        {closed_until(7, 8h), "Teraz nieczynne, otwieramy: 3 grudnia 2026, 8:00",
         "Closed now, opens 3 December 2026, 8:00"},
        {{.state = contact::Availability::State::closed}, "Teraz nieczynne", "Closed now"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.polish);
        CHECK(opening_of(row.availability, languages().of("pl")) == row.polish);
        CHECK(opening_of(row.availability, languages().of("en")) == row.english);
    }
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
