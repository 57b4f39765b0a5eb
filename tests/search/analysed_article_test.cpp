#include "index/search/analysed_article.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

/// Where Xapian writes a random number of its own; no search sees it.
constexpr std::size_t uuid_begin = 16;
constexpr std::size_t uuid_end = 32;

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

TEST_CASE("articles that are analysed ahead come whole and in order, however many analyse them") {
    const std::vector<article::Article> articles = many_articles();
    for (const std::size_t analysts : {0U, 1U, 2U, 3U, 8U}) {
        CAPTURE(analysts);
        std::vector<std::string> ids;
        const auto take = [&](std::size_t place, const AnalysedArticle& article) {
            CHECK(place == ids.size());
            CHECK(article.tokens.size() == 5);
            ids.push_back(article.summary.id);
        };
        analyse_ahead(pointers_to(articles), plain_analyzer(), analysts, take);
        REQUIRE(ids.size() == articles.size());
        for (std::size_t i = 0; i < ids.size(); ++i) CHECK(ids[i] == articles[i].id);

        const auto none = [](auto, const auto&) { FAIL("there is none"); };
        analyse_ahead({}, plain_analyzer(), analysts, none);
    }
}

TEST_CASE("the bytes of an index do not depend on how many threads analyse its articles") {
    const std::vector<article::Article> articles = many_articles();
    const auto index_by = [&](std::size_t analysts) {
        const Folder folder;
        write_index(folder.path(), pointers_to(articles), plain_analyzer(), {}, {}, {}, analysts);
        std::map<std::string, std::string> files;
        for (const char* name : {"words", "articles", "postings"}) {
            std::ifstream file(folder.path() / name, std::ios::binary);
            files[name] = {std::istreambuf_iterator<char>(file), {}};
            REQUIRE(files[name].size() > uuid_end);
        }
        std::fill(files["postings"].begin() + uuid_begin, files["postings"].begin() + uuid_end, 0);
        return files;
    };
    const auto by_one = index_by(1);
    for (const std::size_t analysts : {2U, 5U}) {
        CAPTURE(analysts);
        const auto by_many = index_by(analysts);
        CHECK(by_many.at("words") == by_one.at("words"));
        CHECK(by_many.at("articles") == by_one.at("articles"));
        CHECK(by_many.at("postings") == by_one.at("postings"));
    }
}

TEST_CASE("a disk that fills up while articles are analysed ahead is told to the caller") {
    const std::vector<article::Article> articles = many_articles();
    const auto fail = [](std::size_t place, const AnalysedArticle&) {
        if (place == 3) throw std::runtime_error("no space left");
    };
    CHECK_THROWS_WITH(analyse_ahead(pointers_to(articles), plain_analyzer(), 3, fail),
                      "no space left");
}
