#include "index/search/suggester.h"

#include <doctest/doctest.h>

#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

std::vector<std::string> suggested(const Searcher& searcher, std::string_view text,
                                   const std::vector<std::string>& before = {}) {
    std::vector<std::string> ids;
    const Suggestions found = searcher.suggest({.text = text, .before = before});
    for (const Hit& hit : found.hits) ids.push_back(hit.article.id);
    return ids;
}

std::string first_suggested(const Searcher& searcher, std::string_view text) {
    const auto ids = suggested(searcher, text);
    return ids.empty() ? "" : ids.front();
}

std::vector<ArticleNumber> first_three(const std::vector<Ranked>& ranked) {
    std::vector<ArticleNumber> articles;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i) {
        articles.push_back(ranked[i].article);
    }
    return articles;
}

}  // namespace

TEST_CASE("an article comes up from the first letter on") {
    const SmallShop shop(four_articles());
    const Searcher searcher = shop.searcher();

    struct Case {
        std::string typed;
        std::string id;
    };

    const Case cases[] = {
        {"l", "lodowka-nie-dziala"},      // the title begins with it
        {"L", "lodowka-nie-dziala"},      //
        {"  l", "lodowka-nie-dziala"},    // blanks before it say nothing
        {"ló", "lodowka-nie-dziala"},     // with Polish letters or without
        {"gw", "zarowka-gwint"},          // a word further on in the title
        {"żar", "zarowka-gwint"},         //
        {"zarow", "zarowka-gwint"},       //
        {"jaka zarow", "zarowka-gwint"},  //
        {"zakup bez p", "zwrot-bez-paragonu"},
        {"zakup bez par", "zwrot-bez-paragonu"},
        {"paargon", "zwrot-bez-paragonu"},  // nothing begins so: letters swapped
        {"zarowka ", "zarowka-gwint"},      // the word is done
    };

    for (const Case& c : cases) {
        CAPTURE(c.typed);
        CHECK(first_suggested(searcher, c.typed) == c.id);
    }
}

TEST_CASE("one letter of a further word tells articles apart that hold the words before it") {
    const SmallShop shop({
        article_of("a", "Oferty", "Tutaj zwrot zakupu opisuje krok po kroku dział sprzedaży."),
        article_of("b", "Oferty", "Tutaj zwrot prezentu opisuje krok po kroku dział sprzedaży."),
    });
    const Searcher searcher = shop.searcher();

    CHECK(first_suggested(searcher, "zwrot z") == "a");
    CHECK(first_suggested(searcher, "zwrot p") == "b");
    CHECK(first_suggested(searcher, "zwrot pr") == "b");
}

TEST_CASE("nothing typed suggests nothing, and odd letters do no harm") {
    const SmallShop shop(four_articles());
    const Searcher searcher = shop.searcher();

    for (const char* typed : {"", " ", "?", "q", "qq", "\xC5", "\xFF\xFE\xFD", "\n"}) {
        CAPTURE(typed);
        const Suggestions found = searcher.suggest({.text = typed});
        CHECK(found.hits.empty());
        CHECK(found.completions.empty());
    }
}

TEST_CASE("of the first three at most one changes while the others still match") {
    const auto list = [](std::initializer_list<ArticleNumber> articles) {
        std::vector<Ranked> ranked;
        for (const ArticleNumber article : articles) {
            ranked.push_back({article, 2 - 0.1 * static_cast<double>(ranked.size())});
        }
        return ranked;
    };
    using Articles = std::vector<ArticleNumber>;

    // Nothing was shown: the best come first.
    CHECK(first_three(steadied(list({1, 2, 3, 4}), {})) == Articles{1, 2, 3});
    // Three newcomers are better: one comes in, the two best of those shown stay.
    CHECK(first_three(steadied(list({1, 2, 3, 4, 5, 6}), {4, 5, 6})) == Articles{1, 4, 5});
    // One newcomer may come in at once.
    CHECK(first_three(steadied(list({1, 5, 4, 6}), {4, 5, 6})) == Articles{1, 5, 4});
    // What no longer matches makes room.
    CHECK(first_three(steadied(list({1, 2, 3, 4}), {4, 5, 6})) == Articles{1, 2, 4});
    CHECK(first_three(steadied(list({1, 2, 3}), {4, 5, 6})) == Articles{1, 2, 3});
    std::vector<Ranked> faded = list({1, 2, 3, 4});
    faded.back().score = 0.1;
    CHECK(first_three(steadied(faded, {4, 5, 6})) == Articles{1, 2, 3});
    CHECK(steadied({}, {1, 2}).empty());
}

TEST_CASE("a list that is being looked at stays while a word is typed") {
    std::vector<article::Article> articles;
    for (const char* word : {"lampa", "lampka", "lakier", "lada", "latarka", "lampion"}) {
        articles.push_back(article_of(word, std::string(word) + " w sklepie", "Tekst o niczym."));
    }
    const SmallShop shop(articles);
    const Searcher searcher = shop.searcher();

    std::vector<std::string> before = suggested(searcher, "l");
    for (const char* typed : {"la", "lam", "lamp", "lampi"}) {
        CAPTURE(typed);
        const auto after = suggested(searcher, typed, before);
        const std::size_t places = std::min<std::size_t>(3, before.size());
        int gone = 0;
        for (std::size_t i = 0; i < places; ++i) {
            const bool still_matches = before[i].starts_with(typed);
            const auto end = after.begin() + std::min<std::ptrdiff_t>(3, std::ssize(after));
            gone += still_matches && std::find(after.begin(), end, before[i]) == end;
        }
        CHECK(gone <= 1);
        before = after;
    }
    CHECK(before.front() == "lampion");
}

TEST_CASE(
    "a chip says what a text says otherwise than the field, and never only what stands there") {
    struct Row {
        const char* typed;
        const char* ending;
        const char* news;
    };

    const Row rows[] = {
        {"jak odd", "jak oddać sprzęt", "oddać sprzęt"},
        {"par", "paragon", "paragon"},
        {"jak zwrucic par", "jak zwrócić par", "zwrócić par"},  // a word before the last is another
        {"zgubilam par", "zgubiłam paragon", "paragon"},        // its letters are no news
        {"Zwrot tow", "zwrot towaru", "towaru"},
        {"zwrot ", "zwrot towaru", "towaru"},
        {"", "zwrot", "zwrot"},
        {"jak zwrot", "zwrot", "zwrot"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CHECK(news_of(row.ending, row.typed) == row.news);
    }
}
