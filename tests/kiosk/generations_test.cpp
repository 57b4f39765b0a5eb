#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <semaphore>
#include <string>
#include <vector>

#include "app/kiosk/worker.h"
#include "app/notices/notice_folders.h"
#include "tests/publish/shop_content.h"

using namespace okienko;
using namespace okienko::kiosk;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// A translation into English of the article `id`.
article::Article english(const std::string& id, const std::string& title, const std::string& text) {
    return article::parse_article("---\ntranslation_of: " + id + "\nlanguage: en\ntitle: " + title +
                                      "\nkind: faq\naudience: customer\ncategory: zwroty\n---\n\n" +
                                      text + "\n",
                                  "a.md")
        .article;
}

}  // namespace

TEST_CASE("a running kiosk answers from what was published within a second") {
    publish::ShopContent shop;
    shop.publish();
    std::counting_semaphore<> rung{0};
    Worker worker(
        {generations_in(shop.data()), [](const sentence::Sentence& what) { FAIL(what.english); }},
        {.wake = [&] { rung.release(); }});
    const auto next_stock = [&](std::uint64_t generation) {
        while (true) {
            REQUIRE(rung.try_acquire_for(10s));
            for (const Event& event : worker.take_events()) {
                const auto* stocked = std::get_if<Stocked>(&event);
                if (stocked != nullptr && stocked->generation == generation) return;
            }
        }
    };
    next_stock(1);

    shop.put("parking", "customer", "Parking jest za sklepem.");
    shop.publish();
    const auto published = std::chrono::steady_clock::now();
    next_stock(2);
    CHECK(std::chrono::steady_clock::now() - published < 1s);

    worker.carry_out({Ask{1, "gdzie jest parking"}});
    REQUIRE(rung.try_acquire_for(10s));
    for (const Event& event : worker.take_events()) {
        const auto* answered = std::get_if<Answered>(&event);
        if (answered != nullptr) CHECK(answered->answer.hits.at(0).article.id == "parking");
    }
}

TEST_CASE("a kiosk that runs through midnight no longer offers what ended with the day") {
    publish::ShopContent shop;
    shop.library.shelves_text += "most_asked:\n  - zwrot\n  - kasa\n";
    for (auto& article : shop.library.articles)
        if (article.id == "kasa") article.valid_to = 2026y / November / 26;
    shop.publish();
    auto day = 2026y / November / 26;
    IndexKeeper keeper(generations_in(shop.data(), [&] { return day; }),
                       [](const sentence::Sentence& what) { FAIL(what.english); });
    const auto offered = [&]() -> std::optional<std::size_t> {
        for (const Event& event : keeper.renew())
            if (const auto* stocked = std::get_if<Stocked>(&event))
                return stocked->most_asked.size();
        return std::nullopt;
    };
    CHECK(offered() == 2);
    CHECK(offered() == std::nullopt);
    day = 2026y / November / 27;
    CHECK(offered() == 1);
    CHECK(offered() == std::nullopt);
}

TEST_CASE("a question in Polish is answered by the Polish articles, whatever the screen speaks") {
    publish::ShopContent shop;
    shop.put("zguba", "customer", "Rzeczy zgubione w sklepie czekają w punkcie obsługi.");
    shop.library.articles.push_back(english(
        "zwrot", "Returning goods", "Bring your receipt (paragon) to the desk (punkt obsługi)."));
    shop.publish();
    IndexKeeper keeper(generations_in(shop.data()),
                       [](const sentence::Sentence& what) { FAIL(what.english); });
    keeper.renew();

    const struct {
        const char* question;
        const char* language;
        const char* id;
    } rows[] = {
        {"rzeczy zgubione w sklepie", "pl", "zguba"},  // though the translation has "punkt obsługi"
        {"rzeczy zgubione punkt", "pl", "zguba"},
        {"returning goods", "en", "zwrot"},
        {"paragon", "en", "zwrot"},  // as sure in both: the visitor's language
    };

    for (const auto& row : rows) {
        CAPTURE(row.question);
        const Event answered = keeper.answer(Ask{1, row.question, "en"}).back();
        const auto& full = std::get<Answered>(answered);
        CHECK(full.language == row.language);
        REQUIRE_FALSE(full.answer.hits.empty());
        CHECK(full.answer.hits.front().article.id == row.id);
        const Event suggested = keeper.answer(Suggest{2, row.question, "en"}).back();
        const auto& ahead = std::get<Suggested>(suggested);
        CHECK(ahead.language == row.language);
        REQUIRE_FALSE(ahead.suggestions.hits.empty());
        CHECK(ahead.suggestions.hits.front().article.id == row.id);
    }
}

TEST_CASE("a topic is in the order of the titles that are shown, with what is only Polish last") {
    publish::ShopContent shop;
    shop.put("zguba", "customer", "Rzeczy zgubione w sklepie.");
    shop.put("brak", "customer", "Czego nie mamy.");
    shop.library.articles.push_back(english("zguba", "Things left behind", "Ask at the desk."));
    shop.library.articles.push_back(english("zwrot", "Returning goods", "Ask at the desk."));
    shop.publish();
    IndexKeeper keeper(generations_in(shop.data()),
                       [](const sentence::Sentence& what) { FAIL(what.english); });
    keeper.renew();
    const auto titles_in = [&](const char* language) {
        std::vector<std::string> titles;
        const Event listed = keeper.answer(ListShelf{1, "zwroty", language}).back();
        for (const auto& summary : std::get<Listed>(listed).articles)
            titles.push_back(summary.title);
        return titles;
    };
    const auto polish = titles_in("pl");
    const auto foreign = titles_in("en");
    REQUIRE(foreign.size() == polish.size());
    REQUIRE(foreign.size() > 3);
    // "Things" are what is called "zguba" in Polish, "goods" what "zwrot" is.
    const auto place = [&](const char* title) {
        return std::find(polish.begin(), polish.end(), title) - polish.begin();
    };
    CHECK(place("Artykuł zguba") < place("Artykuł zwrot"));
    CHECK(foreign[0] == "Returning goods");
    CHECK(foreign[1] == "Things left behind");
    CHECK(std::find(polish.begin(), polish.end(), foreign[2]) != polish.end());
}

TEST_CASE("what does not work is told as of the moment that the clock shows") {
    publish::ShopContent shop;
    shop.publish();
    const notices::NoticeFolders folders = notices::NoticeFolders::open(shop.data());
    contact::Notice notice;
    notice.id = "winda";
    notice.title = "Winda nie działa";
    notice.alternatives = {"Zapytaj pracownika."};
    notice.since = {2026y / December / 24, 9h};
    notice.updated = notice.since;
    notice.expected_end = {2026y / December / 24, 18h};
    folders.write(notice);
    const auto state_at = [&](std::chrono::minutes clock) {
        const auto moment = folders.zone().moment({2026y / December / 24, clock});
        IndexKeeper keeper(
            generations_in(
                shop.data(), [] { return 2026y / December / 24; }, [moment] { return moment; }),
            [](const sentence::Sentence& what) { FAIL(what.english); });
        for (const Event& event : keeper.renew())
            if (const auto* noticed = std::get_if<Noticed>(&event))
                return noticed->notices.at(0).shown.state;
        return contact::NoticeState::gone;
    };
    CHECK(state_at(8h) == contact::NoticeState::announced);
    CHECK(state_at(10h) == contact::NoticeState::active);
    CHECK(state_at(19h) == contact::NoticeState::overdue);
}

TEST_CASE("what a question in Polish finds is shown in the screen's language where it can be") {
    publish::ShopContent shop;
    shop.put("zguba", "customer", "Rzeczy zgubione w sklepie czekają w punkcie obsługi.");
    shop.put("kurtka", "customer", "Kurtkę zgubioną w sklepie oddamy.");
    shop.library.articles.push_back(
        english("zguba", "Lost property", "Ask at the desk.\n\nIt is by the entrance."));
    shop.publish();
    IndexKeeper keeper(generations_in(shop.data()),
                       [](const sentence::Sentence& what) { FAIL(what.english); });
    keeper.renew();
    const Event answered = keeper.answer(Ask{1, "zgubione w sklepie rzeczy i kurtka", "en"}).back();
    const auto& hits = std::get<Answered>(answered).answer.hits;
    CHECK(std::get<Answered>(answered).language == "pl");  // part of it
    REQUIRE(hits.size() == 2);
    for (const search::Hit& hit : hits) {
        const bool is_translated = hit.article.id == "zguba";
        CHECK(hit.article.language == (is_translated ? "en" : "pl"));
        CHECK((hit.article.title == "Lost property") == is_translated);
        CHECK((hit.snippet.text == "Ask at the desk.") == is_translated);
        CHECK(hit.snippet.highlights.empty() == is_translated);
    }
    const Event one = keeper.answer(Ask{2, "zgubione rzeczy", "en"}).back();
    CHECK(std::get<Answered>(one).answer.hits.front().article.title == "Lost property");
    const Event ahead = keeper.answer(Suggest{3, "rzeczy zgu", "en"}).back();
    CHECK(std::get<Suggested>(ahead).suggestions.hits.front().article.title == "Lost property");
}

TEST_CASE("where the clock cannot be right, no article is left out for its dates") {
    publish::ShopContent shop;
    shop.library.shelves_text += "most_asked:\n  - zwrot\n  - kasa\n";
    for (auto& article : shop.library.articles)
        if (article.id == "kasa") {
            article.valid_from = 2026y / January / 1;
            article.valid_to = 2026y / December / 31;
        }
    shop.publish();

    struct Row {
        article::Date today;
        std::size_t offered;
    };

    const Row rows[] = {{1970y / January / 1, 2},
                        {2026y / December / 31, 2},
                        {2027y / January / 1, 1},
                        {2106y / February / 7, 2}};
    for (const Row& row : rows) {
        CAPTURE(static_cast<int>(row.today.year()));
        IndexKeeper keeper(generations_in(shop.data(), [&] { return row.today; }),
                           [](const sentence::Sentence& what) { FAIL(what.english); });
        std::size_t offered = 0;
        for (const Event& event : keeper.renew())
            if (const auto* stocked = std::get_if<Stocked>(&event))
                offered = stocked->most_asked.size();
        CHECK(offered == row.offered);
        const Event listed = keeper.answer(ListShelf{1, "zwroty"}).back();
        CHECK(std::get<Listed>(listed).articles.size() == row.offered);
        const Event answered = keeper.answer(Ask{2, "gdzie są kasy"}).back();
        CHECK(std::get<Answered>(answered).answer.hits.size() == row.offered - 1);
    }
}
