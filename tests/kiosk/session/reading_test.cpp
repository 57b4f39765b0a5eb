#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;

TEST_CASE("an article that is touched is fetched and read") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.does(Opened{"zwrot-bez-paragonu"});
    CHECK(visit.wanted<Fetch>().article == "zwrot-bez-paragonu");
    CHECK(visit.screen<Reading>().is_loading);
    CHECK(visit.screen<Reading>().article.id == "zwrot-bez-paragonu");

    visit.reads("odmowa-zwrotu");
    const auto& reading = visit.screen<Reading>();
    CHECK_FALSE(reading.is_loading);
    CHECK_FALSE(reading.is_missing);
    CHECK(reading.article.title == "Tytuł: odmowa-zwrotu");
    CHECK(reading.category_name == "Zwroty i wymiana");
    CHECK(reading.minutes == 3);
    CHECK(reading.steps == 5);
    CHECK(reading.images == "images");
    CHECK(reading.related.size() == 1);
    CHECK(reading.helped == Reading::Helped::not_said);
}

TEST_CASE("a link to an article that is gone leads to an apology and ways on") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    visit.does(Opened{"dawny-artykul"});
    visit.does(Fetched{.ticket = visit.wanted<Fetch>().ticket, .article = std::nullopt});
    CHECK(visit.screen<Reading>().is_missing);
    CHECK_FALSE(visit.screen<Reading>().is_loading);
    CHECK(visit.screen<Reading>().related.size() == 2);
    visit.does(WentBack{});
    CHECK(visit.screen<Reading>().article.id == "zwrot-bez-paragonu");
}

TEST_CASE("a link from an article to itself goes nowhere") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    const auto place = visit.session.place();
    CHECK(visit.does(Opened{"zwrot-bez-paragonu"}).empty());
    CHECK(visit.session.place() == place);
    CHECK_FALSE(visit.screen<Reading>().is_loading);
}

TEST_CASE("back leads the way a visitor came, answers and all") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("zwrot", {"zwrot-bez-paragonu", "odmowa-zwrotu"});
    const auto results = visit.session.place();
    visit.reads("zwrot-bez-paragonu");
    const auto first = visit.session.place();
    visit.reads("odmowa-zwrotu");

    CHECK(visit.does(WentBack{}).empty());
    CHECK(visit.screen<Reading>().article.id == "zwrot-bez-paragonu");
    CHECK(visit.session.place() == first);
    CHECK(visit.does(WentBack{}).empty());
    CHECK(visit.screen<Results>().answer.hits.size() == 2);
    CHECK(visit.session.place() == results);
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
    CHECK_FALSE(visit.session.can_go_back());
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
}

TEST_CASE("every place a visitor goes to has a number of its own") {
    auto visit = Visit::to_stocked_kiosk();
    std::vector<std::uint64_t> places{visit.session.place()};
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    places.push_back(visit.session.place());
    visit.reads("zwrot-bez-paragonu");
    places.push_back(visit.session.place());
    visit.does(WentHome{});
    places.push_back(visit.session.place());
    for (std::size_t i = 1; i < places.size(); ++i) CHECK(places[i - 1] < places[i]);
}

TEST_CASE("a question that was replaced before its answer came is no stop on the way back") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"zwrot"});
    visit.asks("reklamacja", {"reklamacja-jak-zlozyc"});
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
}

TEST_CASE("asking the same again is not another stop on the way back") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
}

TEST_CASE("start forgets the way back, and keeps the visitor's text size") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(TextSizeChosen{200});
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.reads("zwrot-bez-paragonu");
    visit.does(WentHome{});
    CHECK(visit.sees<Home>());
    CHECK_FALSE(visit.session.can_go_back());
    CHECK(visit.session.appearance().text_percent == 200);
}

TEST_CASE("the way back has an end, however long a visit is") {
    auto visit = Visit::to_stocked_kiosk();
    for (int i = 0; i < 1000; ++i) visit.reads("artykul-" + std::to_string(i));
    int steps = 0;
    for (; visit.session.can_go_back(); ++steps) visit.does(WentBack{});
    CHECK(steps == 32);
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
}

TEST_CASE("an article that comes late does not take another's place") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    visit.does(Opened{"odmowa-zwrotu"});
    const auto ticket = visit.wanted<Fetch>().ticket;
    visit.does(PersonWanted{});
    visit.does(WentBack{});
    visit.does(Fetched{.ticket = ticket, .article = article_named("odmowa-zwrotu")});
    CHECK(visit.screen<Reading>().article.id == "zwrot-bez-paragonu");
}

TEST_CASE("an article that helped is thanked for") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    visit.does(Helped{true});
    CHECK(visit.screen<Reading>().helped == Reading::Helped::yes);
}

TEST_CASE("an article that did not help leads to people who know what was read") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    visit.does(Helped{false});
    CHECK(visit.screen<Contact>().did_not_help);
    CHECK(visit.screen<Contact>().about == "Tytuł: zwrot-bez-paragonu");
    CHECK(visit.screen<Contact>().offers.size() == 2);
    visit.does(WentBack{});
    CHECK(visit.screen<Reading>().article.id == "zwrot-bez-paragonu");
}

TEST_CASE("a person can be had on every screen, and is told what it is about") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().about.empty());
    CHECK_FALSE(visit.screen<Contact>().did_not_help);

    visit.does(WentHome{});
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().about == "zwrot");

    visit.reads("zwrot-bez-paragonu");
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().about == "Tytuł: zwrot-bez-paragonu");
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().about == "Tytuł: zwrot-bez-paragonu");

    visit.does(WayOutWanted{});
    visit.does(PersonWanted{});
    CHECK(visit.sees<Contact>());
}

TEST_CASE("colours and text size are the visitor's choice") {
    auto visit = Visit::to_stocked_kiosk();
    CHECK(visit.session.appearance() == Appearance{});
    visit.does(ThemeChosen{Theme::contrast});
    visit.does(TextSizeChosen{150});
    CHECK(visit.session.appearance() == Appearance{Theme::contrast, 150});
    visit.does(TextSizeChosen{-7});
    CHECK(visit.session.appearance().text_percent == 150);
}
