#include "index/search/completer.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

using Completions = std::vector<std::string>;

/// An article that people ask for in these words.
article::Article asked_article(const std::string& id, const std::string& title,
                               const Completions& questions, const std::string& markdown) {
    std::string source = "---\nid: " + id + "\ntitle: " + title +
                         "\nkind: faq\naudience: customer\ncategory: zwroty\nowner: Obsługa\n"
                         "questions:\n";
    for (const std::string& question : questions) source += "  - " + question + "\n";
    source += "---\n\n" + markdown + "\n";
    article::Article article = article::parse_article(source, id + ".md").article;
    article.source_text = source;
    return article;
}

/// A dictionary that lacks nothing but slips.
bool dictionary_has(std::string_view word) {
    return word != "paragn" && word != "odac";
}

SmallShop asking_shop() {
    return SmallShop({
        asked_article(
            "paragon", "Zwrot bez paragonu",
            {"nie mam paragonu", "zgubilam paragon, co dalej", "paragn wyblakl"},
            "Paragon to dowód zakupu. Paragon trzymaj w domu. Paragon zgubiłam. Zgubiłam go."),
        asked_article("karta", "Jak działa karta podarunkowa?", {"karta podarunkowa nie dziala"},
                      "Zapłać kartą podarunkową. Za kartą podarunkową przemawia wygoda. Kartą "
                      "podarunkową zapłacisz także w sieci."),
        asked_article("klient", "Rozmowa", {"klient na mnie krzyczy"}, "Krzyk cichnie."),
        asked_article(
            "serwis", "Jak oddać sprzęt do serwisu", {"jak odac pralke", "chce oddac"},
            "Oddział serwisu przyjmuje w piątki. Oddech zostaw na potem. Warto oddać klucze."),
    });
}

Completions completions(const SmallShop& shop, std::string_view typed) {
    const Searcher searcher(shop.folder(), plain_analyzer(dictionary_has));
    return searcher.suggest({.text = typed}).completions;
}

}  // namespace

TEST_CASE("blanks before a text change nothing about how it goes on") {
    const SmallShop shop = asking_shop();
    for (const std::string typed : {"kar", "karta pod", "zgubiłam par", "nie mam "}) {
        CAPTURE(typed);
        const Completions expected = completions(shop, typed);
        CHECK_FALSE(expected.empty());
        CHECK(completions(shop, "  " + typed) == expected);
    }
}

TEST_CASE("a word goes on in the form that follows the one before it") {
    const SmallShop shop = asking_shop();

    struct Case {
        std::string typed;
        std::string first;
    };

    const Case cases[] = {
        {"bez parag", "bez paragonu"},  // though "paragon" is commoner
        {"Moja karta pod", "Moja karta podarunkowa"},
        {"klient krzy", "klient krzyczy"},  // somebody said more between them
        {"kartą pod", "kartą podarunkową"},
        {"jak odd", "jak oddać"},    // not "oddział", nor "oddech"
        {"chce odd", "chce oddać"},  // asked without Polish letters
        {"jak d", "jak działa"},     // from one letter on
    };

    for (const Case& c : cases) {
        CAPTURE(c.typed);
        const Completions found = completions(shop, c.typed);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front() == c.first);
    }
}

TEST_CASE("a question goes on as others asked it, in good Polish") {
    const SmallShop shop = asking_shop();

    struct Case {
        std::string typed;
        std::string whole;
        bool is_there;
    };

    const Case cases[] = {
        {"jak odd", "jak oddać sprzęt do serwisu", true},
        {"jak oddać ", "jak oddać sprzęt do serwisu", true},  // the word is done
        {"zgub", "zgubiłam paragon, co dalej", true},         // with the letters it lacked
        {"jak dzi", "jak działa karta podarunkowa", true},    // without its question mark
        {"paragn", "paragn wyblakl", false},                  // slips stay where they help
        {"jak odda", "jak odac pralke", false},
        {"jak oddać sprzęt do serwisu", "jak oddać sprzęt do serwisu", false},  // stands there
    };

    for (const Case& c : cases) {
        CAPTURE(c.typed);
        const Completions found = completions(shop, c.typed);
        CHECK((std::find(found.begin(), found.end(), c.whole) != found.end()) == c.is_there);
    }
}

TEST_CASE("words that nobody put side by side are not") {
    const SmallShop shop = asking_shop();

    for (const char* typed : {"serwis par", "paragon odd", "klej ", "zwrot p"}) {
        CAPTURE(std::string(typed));
        CHECK(completions(shop, typed).empty());
    }
}

TEST_CASE("a word alone is one that people ask with") {
    const SmallShop shop = asking_shop();

    CHECK(completions(shop, "kar").front() == "karta");
    CHECK(completions(shop, "zw").front() == "zwrot");
    for (const char* typed : {"od", "odd", "oddz"}) {
        CAPTURE(typed);
        for (const std::string& one : completions(shop, typed)) {
            CHECK_FALSE(one.starts_with("oddzia"));
            CHECK_FALSE(one.starts_with("oddech"));
        }
    }
    const Searcher searcher = shop.searcher();
    CHECK(searcher.suggest({.text = "kar", .completions = 1}).completions.size() == 1);
    CHECK(searcher.suggest({.text = "kar", .completions = 0}).completions.empty());
}
