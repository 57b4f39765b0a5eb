#include "app/kiosk/session/opening_words.h"
#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;

namespace {

/// A shop whose staff go home, and what is asked for when its ways to a person are looked up.
struct Shop {
    bool is_open = true;
    std::vector<std::string> languages;

    SessionOptions kiosk() {
        SessionOptions with = options();
        with.appearance.is_calm = true;
        with.offers = [this](const auto& channels, const auto&,
                             const okienko::contact::Wish& wish) {
            using State = okienko::contact::Availability::State;
            languages.push_back(wish.language);
            std::vector<okienko::contact::Offer> offers;
            for (const auto& channel : channels) {
                if (wish.out_of_order.contains(channel.id)) continue;
                offers.push_back({.channel = channel});
                offers.back().availability.state = is_open ? State::open : State::closed;
            }
            return offers;
        };
        return with;
    }
};

std::string_view hint_of(const Visit& visit) {
    return break_hint(visit.screen<OutOfService>().offers);
}

}  // namespace

TEST_CASE("a kiosk that loses its index still leads to people") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"zwrot"});
    visit.does(Failed{visit.wanted<Ask>().ticket});
    CHECK(visit.screen<OutOfService>().offers.size() == 2);
    CHECK_FALSE(visit.session.can_go_back());
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().offers.size() == 2);
    visit.does(WentBack{});
    CHECK(visit.sees<OutOfService>());
    visit.does(WentHome{});
    CHECK(visit.sees<OutOfService>());
}

TEST_CASE("a kiosk out of service leads to staff and the telephone first, to social media last") {
    using Way = okienko::contact::Channel::Kind;
    SessionOptions with = options();
    with.channels.clear();
    for (const Way kind : {Way::social, Way::chat, Way::phone, Way::desk, Way::staff})
        with.channels.push_back({.id = "x", .kind = kind, .name = "X"});
    Visit visit(with);
    visit.does(Failed{});
    std::vector<Way> found;
    for (const auto& offer : visit.screen<OutOfService>().offers)
        found.push_back(offer.channel.kind);
    CHECK(found == std::vector{Way::phone, Way::staff, Way::chat, Way::desk, Way::social});
}

TEST_CASE("a kiosk out of service leads to what is open before all that is closed") {
    using Way = okienko::contact::Channel::Kind;
    constexpr auto closed_state = okienko::contact::Availability::State::closed;
    SessionOptions with = options();
    with.make_code = [](const std::string& text) {
        return Code{.side = static_cast<int>(text.size()), .dark = {}};
    };
    with.offers = [](const auto&, const auto&, const auto&) {
        std::vector<okienko::contact::Offer> offers(3);
        offers[0].channel = {.id = "pracownik", .kind = Way::staff, .name = "Pracownik"};
        offers[1].channel = {.id = "siec", .kind = Way::social, .name = "Sieć"};
        offers[1].channel.value = "https://social.example.com";
        offers[2].channel = {.id = "czat", .kind = Way::chat, .name = "Czat"};
        for (const std::size_t closed : {0, 2}) offers[closed].availability.state = closed_state;
        return offers;
    };
    Visit visit(with);
    visit.does(Failed{});
    const auto& screen = visit.screen<OutOfService>();
    REQUIRE(screen.offers.size() == 3);
    CHECK(screen.offers[0].channel.id == "siec");
    CHECK(screen.offers[1].channel.id == "pracownik");
    CHECK(screen.offers[2].channel.id == "czat");
    CHECK(screen.codes.contains("siec"));
    CHECK_FALSE(screen.codes.contains("pracownik"));
    CHECK(break_hint(screen.offers) == "out_of_service.hint_without_people");
    CHECK(break_hint({screen.offers[1]}) == "out_of_service.hint_closed");
    CHECK(break_hint({}) == "out_of_service.hint");
    auto open_staff = screen.offers[1];
    open_staff.availability.state = okienko::contact::Availability::State::open;
    CHECK(break_hint({open_staff, screen.offers[0]}) == "out_of_service.hint");
}

TEST_CASE("a kiosk out of service all night says in the morning that somebody is there") {
    Shop shop;
    Visit visit(shop.kiosk());
    visit.does(Failed{});
    CHECK(hint_of(visit) == "out_of_service.hint");
    shop.is_open = false;
    visit.waits(30s);
    CHECK(hint_of(visit) == "out_of_service.hint");
    CHECK(visit.session.until_change() == 30s);
    visit.waits(30s);
    CHECK(hint_of(visit) == "out_of_service.hint_closed");
    shop.is_open = true;
    visit.waits(8h);
    CHECK(hint_of(visit) == "out_of_service.hint");
}

TEST_CASE("nothing changes places on a screen out of service that somebody is touching") {
    Shop shop;
    Visit visit(shop.kiosk());
    visit.does(Failed{});
    visit.waits(59s);
    visit.does(Touched{});
    shop.is_open = false;
    visit.waits(59s);
    CHECK(hint_of(visit) == "out_of_service.hint");
    visit.waits(1s);
    CHECK(hint_of(visit) == "out_of_service.hint_closed");
}

TEST_CASE("a kiosk out of service looks up who is there for another language, and on coming back") {
    Shop shop;
    Visit visit(shop.kiosk());
    visit.does(Failed{});
    visit.does(LanguageChosen{"uk"});
    CHECK(shop.languages.back() == "uk");
    visit.does(PersonWanted{});
    shop.is_open = false;
    visit.does(WentBack{});
    CHECK(hint_of(visit) == "out_of_service.hint_closed");
}

TEST_CASE("a kiosk out of service offers no way that a notice takes out") {
    Shop shop;
    Visit visit(shop.kiosk());
    visit.does(Failed{});
    REQUIRE(visit.screen<OutOfService>().offers.size() == 2);
    visit.does(notices());
    REQUIRE(visit.screen<OutOfService>().offers.size() == 1);
    CHECK(visit.screen<OutOfService>().offers[0].channel.id == "pracownik");
}

TEST_CASE("a kiosk that starts without an index says so") {
    Visit visit;
    visit.does(Failed{});
    CHECK(visit.sees<OutOfService>());
}

TEST_CASE("what an index would be needed for is not begun without one") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Failed{});
    const auto place = visit.session.place();
    for (const Event& event :
         {Event(Asked{"zwrot"}), Event(ShelfChosen{"zwroty"}), Event(Opened{"x"})}) {
        CHECK(visit.does(event).empty());
        CHECK(visit.sees<OutOfService>());
    }
    visit.does(Failed{});
    CHECK(visit.session.place() == place);
}

TEST_CASE("an index that can be read again brings the kiosk back") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Failed{});
    visit.does(stock());
    CHECK(visit.sees<Attract>());
    visit.does(Touched{});
    visit.does(Failed{});
    visit.does(stock());
    CHECK(visit.screen<Home>().categories.size() == 2);
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    CHECK(visit.sees<Results>());
}

TEST_CASE("a generation brings its own ways to reach a person, which outlive it") {
    auto visit = Visit::to_stocked_kiosk();
    auto renewed = stock();
    renewed.channels = {{.id = "punkt-obslugi", .name = "Punkt obsługi klienta"}};
    visit.does(renewed);
    visit.does(stock());
    visit.does(Failed{});
    REQUIRE(visit.screen<OutOfService>().offers.size() == 1);
    CHECK(visit.screen<OutOfService>().offers[0].channel.id == "punkt-obslugi");
}

TEST_CASE("who looks for a person meanwhile is not interrupted by failure or repair") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.does(PersonWanted{});
    visit.does(Failed{});
    CHECK(visit.screen<Contact>().about == "zwrot");
    visit.does(stock());
    CHECK(visit.screen<Contact>().about == "zwrot");
    CHECK(visit.session.can_go_back());
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
}

TEST_CASE("whoever has a slip and is done can end the visit without an index") {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(DeskWanted{});
    visit.is_committed();
    visit.does(Failed{});
    REQUIRE(visit.sees<SlipShown>());
    visit.does(EndingWanted{});
    CHECK_FALSE(visit.screen<Closing>().can_ask);
    SUBCASE("and may have second thoughts") {
        visit.does(WentBack{});
        CHECK(visit.sees<SlipShown>());
    }
    SUBCASE("and can ask again as soon as there is one") {
        visit.does(stock());
        CHECK(visit.screen<Closing>().can_ask);
        visit.does(WentHome{});
        CHECK(visit.sees<Home>());
    }
    SUBCASE("and is forgotten at once") {
        visit.does(Finished{});
        CHECK(visit.sees<OutOfService>());
    }
}

TEST_CASE("a kiosk out of service forgets its visitors like any other") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Failed{});
    visit.does(ThemeChosen{Theme::contrast});
    visit.waits(60s);
    visit.wanted<Wipe>();
    CHECK(visit.sees<OutOfService>());
    CHECK(visit.session.appearance() == Appearance{});
}
