#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;

namespace {

/// Somebody reads in large letters on black, and leaves.
Visit reader_who_left() {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(ThemeChosen{Theme::dark});
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.reads("zwrot-bez-paragonu");
    return visit;
}

}  // namespace

TEST_CASE("a kiosk left alone forgets its visitor and welcomes the next") {
    auto visit = reader_who_left();
    visit.waits(59'999ms);
    CHECK(visit.sees<Reading>());
    CHECK(visit.effects.empty());

    visit.waits(1ms);
    visit.wanted<Wipe>();
    CHECK(visit.sees<Attract>());
    CHECK_FALSE(visit.session.can_go_back());
    CHECK(visit.session.appearance() == Appearance{});
}

TEST_CASE("waiting adds up, and a touch begins it anew") {
    auto visit = reader_who_left();
    for (int second = 0; second < 59; ++second) visit.waits(1s);
    visit.does(Touched{});
    for (int second = 0; second < 59; ++second) visit.waits(1s);
    CHECK(visit.sees<Reading>());
    visit.waits(1s);
    CHECK(visit.sees<Attract>());
}

TEST_CASE("an answer is no touch") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"zwrot"});
    const auto ticket = visit.wanted<Ask>().ticket;
    visit.waits(59s);
    visit.does(Answered{ticket, {.question = "zwrot"}});
    visit.waits(1s);
    CHECK(visit.sees<Attract>());
}

TEST_CASE("a kiosk that nobody touched has nothing to forget") {
    auto visit = Visit::to_stocked_kiosk();
    visit.waits(1h);
    CHECK(visit.effects.empty());
    visit.does(Touched{});
    visit.waits(1h);
    visit.wanted<Wipe>();  // perhaps a word stands in the search field
    visit.waits(1h);
    CHECK(visit.effects.empty());
}

TEST_CASE("an answer for the visitor before is not shown to the next") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"gdzie jest mój list"});
    const auto ticket = visit.wanted<Ask>().ticket;
    visit.waits(60s);
    visit.does(Asked{"zwrot"});
    visit.does(Answered{ticket, {.question = "gdzie jest mój list"}});
    CHECK(visit.screen<Results>().is_loading);
    CHECK(visit.screen<Results>().answer.question.empty());
}

TEST_CASE("a visitor who has gone still is warned for twenty seconds") {
    auto visit = reader_who_left();
    CHECK_FALSE(visit.session.seconds_left());
    visit.waits(39'999ms);
    CHECK_FALSE(visit.session.seconds_left());
    visit.waits(1ms);
    CHECK(visit.session.seconds_left() == 20);
    visit.waits(1ms);
    CHECK(visit.session.seconds_left() == 20);
    visit.waits(999ms);
    CHECK(visit.session.seconds_left() == 19);
    visit.waits(18'500ms);
    CHECK(visit.session.seconds_left() == 1);

    visit.does(Touched{});
    CHECK_FALSE(visit.session.seconds_left());
    CHECK(visit.sees<Reading>());
}

TEST_CASE("one may go on as often as one likes") {
    auto visit = reader_who_left();
    for (int times = 0; times < 100; ++times) {
        visit.waits(59s);
        CHECK(visit.session.seconds_left() == 1);
        visit.does(Touched{});
    }
    CHECK(visit.sees<Reading>());
}

TEST_CASE("nobody is warned at the start, where nothing would be lost") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Touched{});
    visit.waits(59s);
    CHECK_FALSE(visit.session.seconds_left());

    visit.does(TextSizeChosen{100});
    visit.does(ThemeChosen{Theme::dark});
    visit.waits(59s);
    CHECK(visit.session.seconds_left() == 1);
}

TEST_CASE("a short patience is half a warning") {
    auto with = options();
    with.patience = 10s;
    Visit visit(with);
    visit.does(stock());
    visit.reads("zwrot-bez-paragonu");
    visit.waits(4s);
    CHECK_FALSE(visit.session.seconds_left());
    visit.waits(1s);
    CHECK(visit.session.seconds_left() == 5);
}

TEST_CASE("who reads large text is given three times as long") {
    auto visit = reader_who_left();
    visit.does(TextSizeChosen{200});
    visit.waits(159s);
    CHECK_FALSE(visit.session.seconds_left());
    visit.waits(1s);
    CHECK(visit.session.seconds_left() == 20);
    visit.waits(20s);
    visit.wanted<Wipe>();
}

TEST_CASE("a visitor who is done need not wait") {
    auto visit = reader_who_left();
    visit.does(Finished{});
    visit.wanted<Wipe>();
    CHECK(visit.sees<Attract>());
    CHECK(visit.session.appearance() == Appearance{});
    visit.waits(1h);
    CHECK(visit.effects.empty());
}

TEST_CASE("between visits something else is said every few seconds, and a touch begins a visit") {
    auto visit = Visit::to_stocked_kiosk();
    CHECK(visit.session.is_stepping());
    CHECK(visit.screen<Attract>().step == 0);
    visit.waits(Session::step);
    CHECK(visit.screen<Attract>().step == 1);
    visit.waits(3 * Session::step);
    CHECK(visit.screen<Attract>().step == 4);
    CHECK(visit.effects.empty());
    CHECK_FALSE(visit.session.seconds_left());
    visit.does(Touched{});
    CHECK(visit.sees<Home>());
    CHECK_FALSE(visit.session.is_stepping());
    visit.does(Finished{});
    CHECK(visit.screen<Attract>().step == 0);
}

TEST_CASE("where nothing is to move, nothing does") {
    auto with = options();
    with.appearance.is_calm = true;
    Visit visit(with);
    visit.does(stock());
    CHECK_FALSE(visit.session.is_stepping());
    visit.waits(1h);
    CHECK(visit.screen<Attract>().step == 0);
}

TEST_CASE("whatever is touched between visits, it does what it says") {
    auto visit = Visit::to_stocked_kiosk();
    SUBCASE("a language") {
        visit.does(LanguageChosen{"uk"});
        CHECK(visit.sees<Home>());
        CHECK(visit.session.appearance().language == "uk");
    }
    SUBCASE("a person") {
        visit.does(PersonWanted{});
        CHECK(visit.sees<Contact>());
        visit.does(WentBack{});
        CHECK(visit.sees<Home>());
    }
    SUBCASE("an emergency") {
        visit.does(EmergencyReported{});
        CHECK(visit.sees<EmergencyCard>());
    }
}

TEST_CASE("a visit that ends well ends with thanks and what next") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    visit.does(Helped{true});
    visit.does(EndingWanted{});
    const auto& closing = visit.screen<Closing>();
    CHECK(closing.about == "Tytuł: zwrot-bez-paragonu");
    CHECK(closing.helped == Closing::Helped::yes);
    SUBCASE("and another question") {
        visit.does(WentHome{});
        CHECK(visit.sees<Home>());
    }
    SUBCASE("and a second thought") {
        visit.does(WentBack{});
        CHECK(visit.sees<Reading>());
    }
    SUBCASE("and is forgotten at once") {
        visit.does(Finished{});
        visit.wanted<Wipe>();
        CHECK(visit.sees<Attract>());
    }
    SUBCASE("or by time") {
        visit.waits(60s);
        visit.wanted<Wipe>();
    }
}

TEST_CASE("who ends without having said is asked whether it helped") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.does(PersonWanted{});
    visit.does(EndingWanted{});
    CHECK(visit.screen<Closing>().helped == Closing::Helped::not_said);
    CHECK(visit.screen<Closing>().about == "zwrot");
    SUBCASE("yes") {
        visit.does(Helped{true});
        CHECK(visit.screen<Closing>().helped == Closing::Helped::yes);
    }
    SUBCASE("no, and comes to people who know what it is about") {
        visit.does(Helped{false});
        CHECK(visit.screen<Contact>().did_not_help);
        CHECK(visit.screen<Contact>().about == "zwrot");
    }
}

TEST_CASE("what did not help may be said with one touch, or not at all") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    visit.does(ReasonGiven{Reason::unclear});  // of what?
    visit.does(Helped{false});
    CHECK_FALSE(visit.screen<Contact>().reason);
    CHECK_FALSE(visit.screen<Contact>().offers.empty());
    visit.does(ReasonGiven{Reason::outdated});
    CHECK(visit.screen<Contact>().reason == Reason::outdated);
}
