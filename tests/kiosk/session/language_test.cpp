#include <algorithm>
#include <vector>

#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;

TEST_CASE("another language keeps the place, and the answers until they come in it") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    const auto place = visit.session.place();
    visit.does(PanelWanted{});
    CHECK(visit.session.has_panel());
    visit.does(LanguageChosen{"uk"});
    CHECK(visit.wanted<Ask>().question == "zwrot");
    CHECK(visit.wanted<Ask>().language == "uk");
    CHECK_FALSE(visit.session.has_panel());
    CHECK(visit.session.appearance().language == "uk");
    CHECK(visit.session.place() == place);
    CHECK(visit.screen<Results>().answer.hits.size() == 1);
    CHECK_FALSE(visit.screen<Results>().is_loading);
    CHECK(visit.session.can_go_back());
    visit.is_answered("zwrot", {"zwrot-bez-paragonu", "kaucja"});
    CHECK(visit.screen<Results>().answer.hits.size() == 2);
    CHECK(visit.session.place() == place);
    CHECK(visit.effects.empty());
}

TEST_CASE(
    "a topic is listed in the other language, and an article that one comes back to read in it") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(ShelfChosen{"zwroty"});
    visit.does(Listed{visit.wanted<ListShelf>().ticket, {summary("zwrot")}});
    visit.does(LanguageChosen{"en"});
    const auto list = visit.wanted<ListShelf>();
    CHECK(list.category == "zwroty");
    CHECK(list.language == "en");
    CHECK(visit.screen<Shelf>().articles[0].title == summary("zwrot").title);
    auto translated = summary("zwrot");
    translated.title = "Returning goods";
    visit.does(Listed{list.ticket, {translated}});
    CHECK(visit.screen<Shelf>().articles[0].title == "Returning goods");

    visit.reads("zwrot");
    visit.does(PersonWanted{});
    visit.does(LanguageChosen{"uk"});
    CHECK(visit.effects.empty());
    visit.does(WentBack{});
    CHECK(visit.sees<Reading>());
    CHECK(visit.wanted<Fetch>().language == "uk");
    visit.does(WentBack{});
    CHECK(visit.wanted<ListShelf>().language == "uk");
    visit.does(WentBack{});
    CHECK(visit.effects.empty());
}

TEST_CASE("answers come in the other language once no question is being typed over them") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("zwrot", {"zwrot"});
    visit.does(Typed{"zwrot b"});
    visit.does(LanguageChosen{"en"});
    CHECK(visit.wanted<Suggest>().language == "en");
    SUBCASE("by going back") {
        visit.does(WentBack{});
    }
    SUBCASE("by taking the letters back") {
        visit.does(Typed{""});
    }
    CHECK(visit.wanted<Ask>().language == "en");
}

TEST_CASE("who chooses another language is offered first who speaks it") {
    SessionOptions with = options();
    with.offers = [](const auto& channels, const auto&, const okienko::contact::Wish& wish) {
        std::vector<okienko::contact::Offer> offers;
        for (const auto& channel : channels) offers.push_back({.channel = channel});
        if (wish.language == "uk") std::reverse(offers.begin(), offers.end());
        return offers;
    };
    Visit visit(with);
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().offers[0].channel.id == "pracownik");
    visit.does(LanguageChosen{"uk"});
    CHECK(visit.screen<Contact>().offers[0].channel.id == "infolinia");
}

TEST_CASE("questions and articles are wanted in the visitor's language") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(LanguageChosen{"en"});
    visit.does(Asked{"refund"});
    CHECK(visit.wanted<Ask>().language == "en");
    visit.does(Opened{"zwrot-bez-paragonu"});
    CHECK(visit.wanted<Fetch>().language == "en");
}

TEST_CASE("an article that is read comes in the other language where there is a translation") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    visit.does(LanguageChosen{"en"});
    const auto fetch = visit.wanted<Fetch>();
    CHECK(fetch.article == "zwrot-bez-paragonu");
    CHECK(fetch.language == "en");
    CHECK_FALSE(visit.screen<Reading>().is_loading);  // it stays in sight meanwhile

    auto article = article_named("returns-without-a-receipt");
    article.language = "en";
    const auto place = visit.session.place();
    visit.does(Fetched{.ticket = fetch.ticket, .article = article});
    CHECK(visit.screen<Reading>().article.id == "returns-without-a-receipt");
    CHECK(visit.session.place() == place);
}

TEST_CASE("a translation that comes too late is not shown") {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    visit.does(LanguageChosen{"en"});
    const auto fetch = visit.wanted<Fetch>();
    SUBCASE("when the visitor reads something else") {
        visit.reads("wymiana-rozmiaru");
        visit.does(Fetched{.ticket = fetch.ticket, .article = article_named("late")});
        CHECK(visit.screen<Reading>().article.id == "wymiana-rozmiaru");
    }
    SUBCASE("and one that is missing leaves the article as it is") {
        visit.does(Fetched{.ticket = fetch.ticket});
        CHECK(visit.screen<Reading>().article.id == "zwrot-bez-paragonu");
        CHECK_FALSE(visit.screen<Reading>().is_missing);
    }
}

TEST_CASE("the panel is put away by going on, by going back, and by whoever comes next") {
    auto visit = Visit::to_stocked_kiosk();
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    visit.does(PanelWanted{});
    SUBCASE("by itself") {
        visit.does(PanelWanted{});
    }
    SUBCASE("back, which then leads nowhere else") {
        visit.does(WentBack{});
        CHECK(visit.sees<Results>());
    }
    SUBCASE("an article") {
        visit.does(Opened{"zwrot-bez-paragonu"});
    }
    SUBCASE("a wait") {
        visit.waits(60s);
        visit.wanted<Wipe>();
    }
    CHECK_FALSE(visit.session.has_panel());
}

TEST_CASE("a visit begins in the kiosk's own language, whatever the visitor before spoke") {
    auto with = options();
    with.appearance.language = "en";
    Visit visit(with);
    visit.does(stock());
    CHECK(visit.session.appearance().language == "en");
    visit.does(LanguageChosen{"uk"});
    CHECK(visit.session.seconds_left() == std::nullopt);
    visit.waits(45s);
    CHECK(visit.session.seconds_left() == 15);  // a chosen language can be lost
    visit.waits(15s);
    CHECK(visit.session.appearance().language == "en");
}

TEST_CASE("what is asked most is offered in the visitor's language, where it is translated") {
    auto visit = Visit::to_stocked_kiosk();
    auto stocked = stock();
    auto english = summary("zwrot-bez-paragonu");
    english.title = "Can I return it without a receipt?";
    stocked.most_asked_in["en"] = {english, summary("zgubione-rzeczy")};
    visit.does(stocked);
    CHECK(visit.screen<Attract>().most_asked.front().title == "Tytuł: zwrot-bez-paragonu");
    CHECK(visit.screen<Attract>().most_asked_in.at("en").front().title == english.title);
    visit.does(LanguageChosen{"en"});
    CHECK(visit.screen<Home>().most_asked.front().title == "Can I return it without a receipt?");
    visit.does(LanguageChosen{"uk"});
    CHECK(visit.screen<Home>().most_asked.front().title == "Tytuł: zwrot-bez-paragonu");
    visit.does(ShelfChosen{"zwroty"});
    CHECK(visit.wanted<ListShelf>().language == "uk");
}
