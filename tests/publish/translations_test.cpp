/// Translations are published beside the Polish articles, each language in an index of its own.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "index/publish/generation.h"
#include "shop_content.h"

using namespace okienko;
using namespace okienko::publish;
using article::Audience;

namespace {

void translate(ShopContent& shop, const std::string& id, const std::string& language,
               const std::string& markdown, const std::string& audience = "customer") {
    const std::string text = "---\ntranslation_of: " + id + "\nlanguage: " + language +
                             "\ntitle: Translated\nkind: faq\naudience: " + audience +
                             "\ncategory: zwroty\n---\n\n" + markdown + "\n";
    shop.library.articles.push_back(article::parse_article(text, "a.md").article);
}

std::string found_in(const Generation& generation, const std::string& language,
                     const char* question) {
    const auto* searcher = generation.searcher(language);
    if (searcher == nullptr) return "no index";
    const auto answer = searcher->find({.question = question});
    return answer.hits.empty() ? "" : answer.hits.front().article.id;
}

}  // namespace

TEST_CASE("a translation is found in its own language, and in no other") {
    ShopContent shop;
    translate(shop, "zwrot", "en", "Returning goods: a xylophone, too.");
    translate(shop, "zwrot", "uk", "Повернення: також ксилофон.");
    const Published published = shop.publish();
    CHECK(published.articles == 5);

    for (const Audience audience : {Audience::customer, Audience::agent}) {
        const Generation generation = shop.open(audience);
        CHECK(found_in(generation, "en", "xylophone") == "zwrot");
        CHECK(found_in(generation, "pl", "xylophone").empty());
        CHECK(found_in(generation, "uk", "xylophone").empty());
        CHECK(found_in(generation, "uk", "ксилофон") == "zwrot");
        CHECK(found_in(generation, "pl", "zwrot bez paragonu") == "zwrot");
        CHECK(generation.searcher().article("zwrot")->language == "pl");
        CHECK(generation.searcher("en")->article("zwrot")->title == "Translated");
    }
}

TEST_CASE("Polish words are no slips for the words of a translation") {
    ShopContent shop;
    translate(shop, "zwrot", "en", "Returning goods with the metka on, and a xylophone.");
    translate(shop, "zwrot", "uk", "Повернення: metka і ксилофон.");
    shop.publish();
    const Generation generation = shop.open();

    struct Row {
        const char* language;
        const char* question;
        const char* corrected;
    };

    const Row rows[] = {
        {"en", "bez metki", ""},
        {"uk", "bez metki", ""},
        {"en", "xylophnoe", "xylophone"},  // a slip in a word of the article is still one
        {"uk", "ксилофно", "ксилофон"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.language);
        CAPTURE(row.question);
        const auto* searcher = generation.searcher(row.language);
        REQUIRE(searcher != nullptr);
        CHECK(searcher->find({.question = row.question}).corrected == row.corrected);
        CHECK(searcher->suggest({.text = row.question}).corrected == row.corrected);
    }
}

TEST_CASE("where nothing is translated, nothing is written for another language") {
    const ShopContent shop;
    shop.publish();
    CHECK(shop.open().searcher("en") == nullptr);
    CHECK_FALSE(std::filesystem::exists(shop.generation(1) / "customer/index-en"));
}

TEST_CASE("an agents' translation is kept from customers") {
    ShopContent shop;
    translate(shop, "rabat", "en", "A discount of tajnynapiwek.", "agent");
    shop.publish();
    CHECK(found_in(shop.open(Audience::agent), "en", "tajnynapiwek") == "rabat");
    CHECK(shop.open().searcher("en") == nullptr);
}

TEST_CASE("a translation is changed, kept and removed by itself") {
    ShopContent shop;
    translate(shop, "zwrot", "en", "Returning goods.");
    shop.publish();
    CHECK_FALSE(shop.publish().is_new);

    auto& articles = shop.library.articles;
    const auto is_english = [](const auto& article) { return article.language == "en"; };
    std::erase_if(articles, is_english);
    translate(shop, "zwrot", "en", "Returning goods and a xylophone.");
    CHECK(shop.publish().changed == 1);

    std::erase_if(articles, is_english);
    shop.library.broken = {"zwrot.en"};
    const Published kept = shop.publish();
    CHECK(kept.kept == std::vector<std::string>{"zwrot.en"});
    CHECK(found_in(shop.open(), "en", "xylophone") == "zwrot");

    shop.library.broken.clear();
    CHECK(shop.publish().removed == 1);
    CHECK(shop.open().searcher("en") == nullptr);
    CHECK(found_in(shop.open(), "pl", "zwrot bez paragonu") == "zwrot");
}
