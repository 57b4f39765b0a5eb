#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;
using okienko::search::Intent;

TEST_CASE("a kiosk welcomes with its topics and what is asked most") {
    auto visit = Visit::to_stocked_kiosk();
    CHECK(visit.screen<Attract>().most_asked.size() == 2);
    visit.does(Touched{});
    CHECK(visit.screen<Home>().categories.size() == 2);
    CHECK(visit.screen<Home>().most_asked.size() == 2);
    CHECK_FALSE(visit.session.can_go_back());
}

TEST_CASE("a question is asked of the index and answered on the screen") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"zwrot bez paragonu"});
    CHECK(visit.wanted<Ask>().question == "zwrot bez paragonu");
    CHECK(visit.screen<Results>().is_loading);
    CHECK(visit.screen<Results>().question == "zwrot bez paragonu");

    visit.is_answered("zwrot bez paragonu", {"zwrot-bez-paragonu", "odmowa-zwrotu"});
    CHECK_FALSE(visit.screen<Results>().is_loading);
    CHECK(visit.screen<Results>().answer.hits.size() == 2);
    CHECK(visit.effects.empty());
}

TEST_CASE("blanks are not a question") {
    auto visit = Visit::to_stocked_kiosk();
    for (const char* blank : {"", " ", "\t\n", "     "}) {
        CAPTURE(blank);
        CHECK(visit.does(Asked{blank}).empty());
        CHECK(visit.sees<Home>());
    }
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    CHECK(visit.does(Asked{"  "}).empty());
    CHECK(visit.screen<Results>().question == "zwrot");
}

TEST_CASE("blanks around a question do not count") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"  zwrot bez paragonu \n"});
    CHECK(visit.wanted<Ask>().question == "zwrot bez paragonu");
}

TEST_CASE("the answers before stay in sight until there are new ones") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.does(Asked{"reklamacja"});
    CHECK(visit.screen<Results>().question == "reklamacja");
    CHECK(visit.screen<Results>().is_loading);
    REQUIRE(visit.screen<Results>().answer.hits.size() == 1);
    CHECK(visit.screen<Results>().answer.hits[0].article.id == "zwrot-bez-paragonu");
}

TEST_CASE("only the newest question is answered") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"zwrot"});
    const auto old = visit.wanted<Ask>().ticket;
    visit.does(Asked{"reklamacja"});
    const auto current = visit.wanted<Ask>().ticket;
    CHECK(old != current);

    visit.does(Answered{old, {.question = "zwrot", .intent = Intent::answered}});
    CHECK(visit.screen<Results>().is_loading);
    visit.does(Answered{current, {.question = "reklamacja", .intent = Intent::answered}});
    CHECK_FALSE(visit.screen<Results>().is_loading);
    CHECK(visit.screen<Results>().answer.question == "reklamacja");
}

TEST_CASE("an answer that comes after the visitor went elsewhere changes nothing") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"zwrot"});
    const auto ticket = visit.wanted<Ask>().ticket;
    visit.does(PersonWanted{});
    visit.does(Answered{ticket, {.question = "zwrot"}});
    CHECK(visit.sees<Contact>());
}

TEST_CASE("where nothing was found, the topics are offered") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("pogoda jutro", {});
    CHECK(visit.screen<Results>().answer.intent == Intent::none);
    CHECK(visit.screen<Results>().categories.size() == 2);
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    CHECK(visit.screen<Results>().categories.empty());
}

TEST_CASE("what is near a question is no answer: a person and the nearest topics come first") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"pogoda jutro"});
    okienko::search::Answer weak{.question = "pogoda jutro", .intent = Intent::none};
    weak.hits = {{.article = summary("ewakuacja", "bezpieczenstwo")},
                 {.article = summary("burza", "bezpieczenstwo")},
                 {.article = summary("stary", "nieznany")}};
    visit.does(Answered{visit.wanted<Ask>().ticket, weak});
    const auto& results = visit.screen<Results>();
    CHECK(has_no_answer(results));
    REQUIRE(results.categories.size() == 2);
    CHECK(results.categories[0].id == "bezpieczenstwo");
    CHECK(results.categories[1].id == "zwroty");
    CHECK(results.answer.hits.size() == 3);
}

TEST_CASE("a topic shows its articles") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(ShelfChosen{"zwroty"});
    CHECK(visit.wanted<ListShelf>().category == "zwroty");
    CHECK(visit.screen<Shelf>().category.name == "Zwroty i wymiana");
    CHECK(visit.screen<Shelf>().is_loading);
    visit.does(Listed{visit.wanted<ListShelf>().ticket, {summary("zwrot-bez-paragonu")}});
    CHECK(visit.screen<Shelf>().articles.size() == 1);
    CHECK_FALSE(visit.screen<Shelf>().is_loading);
}

TEST_CASE("a topic that went with the last generation is an empty shelf") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(ShelfChosen{"ogrod"});
    visit.does(Listed{visit.wanted<ListShelf>().ticket, {}});
    CHECK(visit.screen<Shelf>().articles.empty());
    CHECK(visit.screen<Shelf>().category.id == "ogrod");
}

TEST_CASE("a new generation does not disturb a visitor; the next look at the start shows it") {
    auto visit = Visit::to_stocked_kiosk();
    auto renewed = stock();
    renewed.categories.push_back({.id = "konto", .name = "Konto"});

    visit.reads("zwrot-bez-paragonu");
    visit.does(renewed);
    CHECK(visit.screen<Reading>().article.id == "zwrot-bez-paragonu");
    visit.does(WentBack{});
    CHECK(visit.screen<Home>().categories.size() == 3);
}

TEST_CASE("the topics do not move under the fingers of somebody who is choosing") {
    auto visit = Visit::to_stocked_kiosk();
    auto renewed = stock();
    renewed.categories.push_back({.id = "konto", .name = "Konto"});

    visit.does(Touched{});
    visit.does(renewed);
    CHECK(visit.screen<Home>().categories.size() == 2);
    visit.waits(60s);
    visit.does(Touched{});
    CHECK(visit.screen<Home>().categories.size() == 3);
}

TEST_CASE("a first screen that had nothing to offer is filled at once") {
    Visit visit;
    visit.does(Touched{});
    CHECK(visit.screen<Home>().categories.empty());
    visit.does(stock());
    CHECK(visit.screen<Home>().categories.size() == 2);
}

TEST_CASE("a question asked before the index is open waits for it") {
    Visit visit;
    visit.does(Asked{"zwrot"});
    const auto ticket = visit.wanted<Ask>().ticket;
    visit.does(stock());
    visit.does(Answered{ticket, {.question = "zwrot", .intent = Intent::answered}});
    CHECK_FALSE(visit.screen<Results>().is_loading);
}
