#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;

namespace {

void types(Visit& visit, const std::string& digits) {
    for (const char digit : digits) visit.does(PinKey{.digit = digit - '0'});
}

void enters(Visit& visit, const std::string& digits) {
    types(visit, digits);
    visit.does(PinKey{.key = PinKey::Key::enter});
}

Visit at_the_pad() {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(WayOutWanted{});
    return visit;
}

}  // namespace

TEST_CASE("the right PIN leaves the kiosk") {
    auto visit = at_the_pad();
    CHECK(visit.sees<PinPad>());
    types(visit, "2580");
    CHECK(visit.screen<PinPad>().digits == 4);
    CHECK(visit.effects.empty());
    visit.does(PinKey{.key = PinKey::Key::enter});
    CHECK(visit.effects.empty());
    CHECK(visit.sees<Service>());
    visit.does(LeaveWanted{});
    visit.wanted<Leave>();
}

TEST_CASE("behind the PIN staff see what the kiosk runs on, and how to begin anew") {
    auto with = options();
    with.version = "1.2.3";
    with.clock = [] { return std::string("2026-12-24 09:30"); };
    Visit visit(with);
    auto stocked = stock();
    stocked.generation = 7;
    stocked.articles = 118;
    visit.does(stocked);
    visit.does(WayOutWanted{});
    enters(visit, "2580");
    const auto& service = visit.screen<Service>();
    CHECK(service.generation == 7);
    CHECK(service.articles == 118);
    CHECK(service.version == "1.2.3");
    CHECK(service.clock == "2026-12-24 09:30");
    SUBCASE("to restart it") {
        visit.does(RestartWanted{});
        visit.wanted<Restart>();
    }
    SUBCASE("to go back to the customers") {
        visit.does(Finished{});
        visit.wanted<Wipe>();
        CHECK(visit.sees<Attract>());
    }
    SUBCASE("and nobody finds it afterwards") {
        visit.does(PersonWanted{});
        visit.does(WentBack{});
        CHECK_FALSE(visit.sees<Service>());
        visit.does(LeaveWanted{});
        CHECK(visit.effects.empty());
        visit.does(RestartWanted{});
        CHECK(visit.effects.empty());
    }
    SUBCASE("nor if it is left open") {
        visit.waits(60s);
        visit.wanted<Wipe>();
        CHECK(visit.sees<Attract>());
    }
}

TEST_CASE("behind the PIN the device is looked at, and the gravest finding comes first") {
    using State = Finding::State;
    auto with = options();
    with.can_examine = true;
    Visit visit(with);
    visit.does(stock());
    visit.does(LanguageChosen{"en"});
    visit.does(WayOutWanted{});
    enters(visit, "2580");
    CHECK(visit.wanted<Examine>().language == "en");
    CHECK(visit.screen<Service>().is_examining);
    visit.does(ExaminationWanted{});
    CHECK(visit.effects.empty());

    visit.does(Examined{{{State::ok, "Zegar", {}},
                         {State::warning, "Paczki", "Załóż dziennik."},
                         {State::failed, "Dysk", "Zwolnij miejsce."},
                         {State::ok, "Czcionki", {}}}});
    const auto& service = visit.screen<Service>();
    CHECK_FALSE(service.is_examining);
    std::string order;
    for (const Finding& finding : service.findings) order += finding.sentence + " ";
    CHECK(order == "Dysk Paczki Zegar Czcionki ");
    visit.does(ExaminationWanted{});
    visit.wanted<Examine>();
    CHECK(visit.screen<Service>().findings.size() == 4);
}

TEST_CASE("nobody but staff has the device looked at, and nobody else sees what was found") {
    auto with = options();
    with.can_examine = true;
    Visit visit(with);
    visit.does(stock());
    visit.does(ExaminationWanted{});
    CHECK(visit.effects.empty());
    visit.does(WayOutWanted{});
    enters(visit, "2580");
    visit.does(Finished{});
    visit.does(Examined{{{Finding::State::failed, "Dysk", {}}}});
    CHECK(visit.sees<Attract>());
}

TEST_CASE("without a PIN there is no way out") {
    auto with = options();
    with.is_pin = nullptr;
    Visit visit(with);
    visit.does(WayOutWanted{});
    CHECK(visit.sees<Home>());
    enters(visit, "2580");
    CHECK(visit.effects.empty());
}

TEST_CASE("keys typed elsewhere than at the pad are no PIN") {
    auto visit = Visit::to_stocked_kiosk();
    enters(visit, "2580");
    CHECK(visit.effects.empty());
    CHECK(visit.sees<Home>());
}

TEST_CASE("a slip of the finger is taken back") {
    auto visit = at_the_pad();
    visit.does(PinKey{.key = PinKey::Key::erase});
    types(visit, "2581");
    visit.does(PinKey{.key = PinKey::Key::erase});
    CHECK(visit.screen<PinPad>().digits == 3);
    enters(visit, "0");
    CHECK(visit.sees<Service>());
}

TEST_CASE("a wrong PIN is told, until the next digit") {
    auto visit = at_the_pad();
    enters(visit, "1111");
    CHECK(visit.effects.empty());
    CHECK(visit.screen<PinPad>().was_wrong);
    CHECK(visit.screen<PinPad>().digits == 0);
    types(visit, "2");
    CHECK_FALSE(visit.screen<PinPad>().was_wrong);
    CHECK(visit.screen<PinPad>().digits == 1);
}

TEST_CASE("enter without a digit is no attempt") {
    auto visit = at_the_pad();
    for (int times = 0; times < 10; ++times) visit.does(PinKey{.key = PinKey::Key::enter});
    CHECK_FALSE(visit.screen<PinPad>().was_wrong);
    CHECK(visit.screen<PinPad>().locked_for_seconds == 0);
}

TEST_CASE("no more digits are taken than a PIN can have") {
    auto visit = at_the_pad();
    types(visit, std::string(1000, '7'));
    CHECK(visit.screen<PinPad>().digits == 12);
}

TEST_CASE("three wrong PINs lock the pad for a minute") {
    auto visit = at_the_pad();
    enters(visit, "1111");
    enters(visit, "2222");
    CHECK(visit.screen<PinPad>().locked_for_seconds == 0);
    enters(visit, "3333");
    CHECK(visit.screen<PinPad>().locked_for_seconds == 60);

    enters(visit, "2580");
    CHECK(visit.effects.empty());
    CHECK(visit.screen<PinPad>().digits == 0);

    visit.does(Touched{});
    visit.waits(59'500ms);
    CHECK(visit.screen<PinPad>().locked_for_seconds == 1);
    visit.does(Touched{});
    visit.waits(500ms);
    CHECK(visit.screen<PinPad>().locked_for_seconds == 0);
    enters(visit, "2580");
    CHECK(visit.sees<Service>());
}

TEST_CASE("leaving the pad does not help against the lock") {
    auto visit = at_the_pad();
    for (const char* wrong : {"1111", "2222", "3333"}) enters(visit, wrong);
    SUBCASE("through the start") {
        visit.does(WentHome{});
    }
    SUBCASE("by going back") {
        visit.does(WentBack{});
    }
    SUBCASE("as a new visitor") {
        visit.does(Finished{});
    }
    visit.does(WayOutWanted{});
    CHECK(visit.screen<PinPad>().locked_for_seconds == 60);
    enters(visit, "2580");
    CHECK(visit.effects.empty());
}

TEST_CASE("wrong PINs are counted across visits to the pad") {
    auto visit = at_the_pad();
    for (const char* wrong : {"1111", "2222", "3333"}) {
        enters(visit, wrong);
        visit.does(WentBack{});
        visit.does(WayOutWanted{});
    }
    CHECK(visit.screen<PinPad>().locked_for_seconds == 60);
}

TEST_CASE("after the lock there are three attempts again") {
    auto visit = at_the_pad();
    for (const char* wrong : {"1111", "2222", "3333"}) enters(visit, wrong);
    visit.does(Touched{});
    visit.waits(30s);
    visit.does(Touched{});
    visit.waits(30s);
    enters(visit, "4444");
    enters(visit, "5555");
    CHECK(visit.screen<PinPad>().locked_for_seconds == 0);
    enters(visit, "6666");
    CHECK(visit.screen<PinPad>().locked_for_seconds == 60);
}

TEST_CASE("digits left on the pad are not there for whoever comes next") {
    auto visit = at_the_pad();
    types(visit, "258");
    SUBCASE("after going back") {
        visit.does(WentBack{});
    }
    SUBCASE("after asking for a person") {
        visit.does(PersonWanted{});
    }
    SUBCASE("after a wait") {
        visit.waits(60s);
        visit.wanted<Wipe>();
    }
    visit.does(WayOutWanted{});
    CHECK(visit.screen<PinPad>().digits == 0);
    enters(visit, "0");
    CHECK(visit.effects.empty());
}

TEST_CASE("a visitor who strayed to the pad can go on") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    visit.does(WayOutWanted{});
    CHECK(visit.session.can_go_back());
    visit.does(WentBack{});
    CHECK(visit.sees<Reading>());

    visit.does(WayOutWanted{});
    visit.does(PersonWanted{});
    CHECK(visit.sees<Contact>());
    visit.does(WentBack{});
    CHECK(visit.sees<Reading>());  // the pad is no stop on the way back
}

TEST_CASE("what staff read of the kiosk is so while they read it") {
    auto visit = at_the_pad();
    enters(visit, "2580");
    auto renewed = stock();
    renewed.generation = 8;
    visit.does(renewed);
    CHECK(visit.screen<Service>().generation == 8);
    visit.does(JournalState{.trouble = okienko::journal::JournalError::Cause::full});
    CHECK(visit.screen<Service>().trouble == okienko::journal::JournalError::Cause::full);
    visit.does(JournalState{});
    CHECK_FALSE(visit.screen<Service>().trouble);
}

TEST_CASE("findings come in the language that staff have chosen while the device was looked at") {
    auto with = options();
    with.can_examine = true;
    Visit visit(with);
    visit.does(WayOutWanted{});
    enters(visit, "2580");
    CHECK(visit.wanted<Examine>().language == "pl");
    visit.does(LanguageChosen{"en"});
    CHECK(visit.effects.empty());
    visit.does(Examined{{{Finding::State::ok, "Wszystko działa", {}}}});
    CHECK(visit.wanted<Examine>().language == "en");
    CHECK(visit.screen<Service>().findings.empty());
    visit.does(Examined{{{Finding::State::ok, "All is well", {}}}});
    REQUIRE(visit.screen<Service>().findings.size() == 1);
    CHECK_FALSE(visit.screen<Service>().is_examining);
}
