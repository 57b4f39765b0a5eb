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
    CHECK(visit.sees<Home>());
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
    CHECK(visit.sees<Home>());
}

TEST_CASE("an answer is no touch") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"zwrot"});
    const auto ticket = visit.wanted<Ask>().ticket;
    visit.waits(59s);
    visit.does(Answered{ticket, {.question = "zwrot"}});
    visit.waits(1s);
    CHECK(visit.sees<Home>());
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
    CHECK(visit.sees<Home>());
    CHECK(visit.session.appearance() == Appearance{});
    visit.waits(1h);
    CHECK(visit.effects.empty());
}
