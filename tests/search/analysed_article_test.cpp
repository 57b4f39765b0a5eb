#include "index/search/analysed_article.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

/// So many articles that they are analysed in several goes.
std::vector<article::Article> many_articles() {
    std::vector<article::Article> articles;
    for (int i = 0; i < 1200; ++i) {
        const std::string number = std::to_string(i);
        articles.push_back(article_of("towar-" + number, "Towar " + number, "Opis nr " + number));
    }
    return articles;
}

std::vector<const article::Article*> pointers_to(const std::vector<article::Article>& articles) {
    std::vector<const article::Article*> pointers;
    for (const article::Article& article : articles) pointers.push_back(&article);
    return pointers;
}

}  // namespace

TEST_CASE("articles that are analysed ahead come whole and in order") {
    const std::vector<article::Article> articles = many_articles();
    std::vector<std::string> ids;
    const auto take = [&](std::size_t place, const AnalysedArticle& article) {
        CHECK(place == ids.size());
        CHECK(article.tokens.size() == 5);
        ids.push_back(article.summary.id);
    };
    analyse_ahead(pointers_to(articles), plain_analyzer(), take);
    REQUIRE(ids.size() == articles.size());
    for (std::size_t i = 0; i < ids.size(); ++i) CHECK(ids[i] == articles[i].id);

    analyse_ahead({}, plain_analyzer(), [](auto, const auto&) { FAIL("there is none"); });
}

TEST_CASE("a disk that fills up while articles are analysed ahead is told to the caller") {
    const std::vector<article::Article> articles = many_articles();
    const auto fail = [](std::size_t place, const AnalysedArticle&) {
        if (place == 3) throw std::runtime_error("no space left");
    };
    CHECK_THROWS_WITH(analyse_ahead(pointers_to(articles), plain_analyzer(), fail),
                      "no space left");
}
