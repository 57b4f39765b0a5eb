// Articles that editors put first for a time.
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

article::Date day(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

const article::Date first_day = day(2026, 12, 1);
const article::Date last_day = day(2027, 1, 15);

article::Promotion promotion(const std::string& article, const std::vector<std::string>& for_what) {
    return {article, for_what, first_day, last_day};
}

std::vector<article::Article> gifts() {
    return {article_of("karta", "Karta na prezent", "Karta to dobry prezent."),
            article_of("lampa", "Lampa", "Lampa na baterie."),
            article_of("pakowanie", "Pakowanie prezentów", "Prezent pakujemy w papier."),
            article_of("zwrot", "Zwrot", "Towar przyjmujemy do końca miesiąca.")};
}

std::string first_of(const Answer& answer) {
    return answer.hits.empty() ? "" : answer.hits.front().article.id;
}

}  // namespace

TEST_CASE("a promoted article stands first for its words, in any inflection, from day to day") {
    struct Row {
        std::string question;
        std::optional<article::Date> today;
        std::string first;
    };

    const Row rows[] = {
        {"karta na prezent", first_day, "zwrot"},
        {"kartami i prezentami", last_day, "zwrot"},
        {"PREZENTEM KARTACH", first_day, "zwrot"},
        {"karta na prezent", day(2026, 11, 30), "karta"},
        {"karta na prezent", day(2027, 1, 16), "karta"},
        {"karta na prezent", day(1970, 1, 1), "karta"},
        {"karta na prezent", std::nullopt, "karta"},  // nobody knows the day
        {"pakowanie prezentu", first_day, "pakowanie"},
        {"lampa", first_day, "lampa"},
    };
    const SmallShop shop(gifts());
    Searcher searcher = shop.searcher();
    searcher.promote({promotion("zwrot", {"w prezencie jak karta"}),
                      promotion("nieznany", {"lampa"}), promotion("zwrot", {"jak na"})});
    for (const Row& row : rows) {
        CAPTURE(row.question);
        const Answer answer = searcher.find({.question = row.question, .today = row.today});
        CHECK(first_of(answer) == row.first);
        for (std::size_t i = 1; i < answer.hits.size(); ++i) {
            CHECK(answer.hits[i - 1].score >= answer.hits[i].score);
            CHECK(answer.hits[i].article.id != answer.hits.front().article.id);
        }
    }
}

TEST_CASE("a promoted word that no article holds is no slip for one that does") {
    const SmallShop shop(gifts());
    Searcher searcher = shop.searcher();
    REQUIRE(searcher.find({.question = "lampka na karcie"}).corrected == "lampa na karcie");
    searcher.promote({promotion("zwrot", {"lampka"})});
    const Answer answer = searcher.find({.question = "lampka na karcie", .today = first_day});
    CHECK(answer.corrected.empty());
    CHECK(first_of(answer) == "zwrot");
    CHECK(searcher.suggest({.text = "lampka na kar", .today = first_day}).corrected.empty());
}

TEST_CASE("a promoted article answers a question that no article has a word of") {
    const SmallShop shop(gifts());
    Searcher searcher = shop.searcher();
    searcher.promote({promotion("zwrot", {"choinka"})});
    const Answer answer =
        searcher.find({.question = "choinki", .explain = true, .today = first_day});
    REQUIRE(answer.hits.size() == 1);
    CHECK(answer.intent == Intent::answered);
    CHECK(answer.hits[0].article.id == "zwrot");
    CHECK(answer.hits[0].why == std::vector<std::string>{"choinki = choinka, promoted"});
    CHECK_FALSE(answer.hits[0].snippet.text.empty());
    CHECK(searcher.find({.question = "choinki", .limit = 0, .today = first_day}).hits.empty());
}

TEST_CASE("of promoted articles the one that more words asked for comes first") {
    const SmallShop shop(gifts());
    Searcher searcher = shop.searcher();
    searcher.promote({promotion("lampa", {"prezent"}), promotion("zwrot", {"prezent"}),
                      promotion("pakowanie", {"karta prezent"})});
    const auto ids = ids_of(searcher.find({.question = "karta na prezent", .today = first_day}));
    CHECK(ids == std::vector<std::string>{"pakowanie", "lampa", "zwrot", "karta"});
}

TEST_CASE("an article that does not hold on the day is not promoted") {
    std::vector<article::Article> articles = gifts();
    articles[3].valid_to = day(2026, 12, 31);
    const SmallShop shop(articles);
    Searcher searcher = shop.searcher();
    searcher.promote({promotion("zwrot", {"prezent"})});
    CHECK(first_of(searcher.find({.question = "prezent", .today = day(2026, 12, 31)})) == "zwrot");
    CHECK(first_of(searcher.find({.question = "prezent", .today = day(2027, 1, 1)})) != "zwrot");
}

TEST_CASE("a promoted article comes first while its word is typed") {
    const SmallShop shop(gifts());
    Searcher searcher = shop.searcher();
    searcher.promote({promotion("zwrot", {"prezent"})});
    const auto suggested = [&](const char* typed, std::optional<article::Date> today) {
        std::vector<std::string> ids;
        for (const Hit& hit : searcher.suggest({.text = typed, .today = today}).hits) {
            ids.push_back(hit.article.id);
        }
        return ids;
    };
    CHECK(suggested("prez", first_day).at(0) == "zwrot");
    CHECK(suggested("prezent ", first_day).at(0) == "zwrot");
    CHECK(suggested("prez", day(2026, 11, 30)).at(0) != "zwrot");
}

TEST_CASE("who looks for a thing that no article speaks of is led to where things are found") {
    struct Row {
        std::string question;
        std::string first;
        bool is_led;
    };

    const Row rows[] = {
        {"gdzie są widelce", "pakowanie", true},
        {"szukam widelca stołowego", "pakowanie", true},
        {"gdzie lampa", "lampa", false},                // an article speaks of it
        {"gdzie są widelce do lampy", "lampa", false},  // and here
        {"gdzie", "", false},                           // no thing
        {"widelce", "", false},                         // nobody asks where
    };
    const SmallShop shop(gifts());
    Searcher searcher = shop.searcher();
    searcher.lead({{"nieznany", {"gdzie"}}, {"pakowanie", {"gdzie", "szukam"}}});
    for (const Row& row : rows) {
        CAPTURE(row.question);
        const Answer answer = searcher.find({.question = row.question});
        CHECK(first_of(answer) == row.first);
        if (row.is_led) CHECK(answer.intent == Intent::unsure);
        if (row.is_led) CHECK(answer.corrected.empty());
    }
}
