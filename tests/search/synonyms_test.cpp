/// Questions in other words than the articles'.
#include "index/text/synonyms.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

/// A searcher of `shop` whose chain has these synonyms.
Searcher searcher_with(const SmallShop& shop, std::string_view synonyms) {
    return Searcher(shop.folder(),
                    plain_analyzer().with_synonyms(text::parse_synonyms(synonyms).lines));
}

}  // namespace

TEST_CASE("a word that no article has finds what its synonym finds") {
    const SmallShop shop(four_articles());
    CHECK(searcher_with(shop, "").find({.question = "hajs"}).hits.empty());

    const Answer answer =
        searcher_with(shop, "hajs > dowód").find({.question = "hajs", .explain = true});
    CHECK(first_id(answer) == "zwrot-bez-paragonu");
    CHECK(answer.corrected.empty());
    REQUIRE_FALSE(answer.hits.empty());
    REQUIRE_FALSE(answer.hits[0].why.empty());
    CHECK(answer.hits[0].why[0].starts_with("hajs → dowód"));
    CHECK(marked(answer.hits[0].snippet.text, answer.hits[0].snippet.highlights).find("[dowód]") !=
          std::string::npos);
}

TEST_CASE("a one-way synonym leads one way only") {
    const SmallShop shop(four_articles());
    const Searcher searcher = searcher_with(shop, "prąd > paragon");
    CHECK(ids_of(searcher.find({.question = "prąd"})) ==
          std::vector<std::string>{"lodowka-nie-dziala", "zwrot-bez-paragonu"});
    CHECK(ids_of(searcher.find({.question = "paragon"})) ==
          std::vector<std::string>{"zwrot-bez-paragonu"});
}

TEST_CASE("the typed word weighs more than the words it also means") {
    const SmallShop shop(
        {article_of("a", "Paczka", "Oto paczka."), article_of("b", "Przesyłka", "Oto przesyłka.")});
    const Searcher searcher = searcher_with(shop, "paczka ~ przesyłka");
    CHECK(ids_of(searcher.find({.question = "paczka"})) == std::vector<std::string>{"a", "b"});
    CHECK(ids_of(searcher.find({.question = "przesyłka"})) == std::vector<std::string>{"b", "a"});
}

TEST_CASE("a hundred words that each mean others are a question like any") {
    std::string synonyms;
    std::string question;
    for (int i = 0; i < 120; ++i) {
        const std::string word = std::to_string(10'000 + i);
        synonyms += word + " > paragon, zwrot, lampa, prąd, gwint, dowód\n";
        question += word + ' ';
    }
    const SmallShop shop(four_articles());
    CHECK_FALSE(
        searcher_with(shop, synonyms).find({.question = question, .explain = true}).hits.empty());
}
