/// Slips in forms of words that articles hold in others only.
#include "index/search/form_corrector.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

/// The dictionary, which reads with and without diacritics.
bool is_polish(std::string_view word) {
    static const std::set<std::string> words = {"pocztowego", "poczatkowa", "firmami", "zwrotnego",
                                                "kopertami",  "kosza",      "koszula", "koszeulka"};
    return words.contains(text::fold_diacritics(word));
}

/// Articles that hold each word in one form.
SmallShop shop_of_forms() {
    return SmallShop(
        {article_of("formy", "Formy", "Stempel pocztowy i początkowy. Firma. Koperta."),
         article_of("koszary", "Koszary", "Budynek koszar."),
         article_of("koszula", "Koszula", "Tkanina lniana.")});
}

Answer answer_to(const SmallShop& shop, const std::string& question) {
    return Searcher(shop.folder(), plain_analyzer(is_polish)).find({.question = question});
}

}  // namespace

TEST_CASE("a slip is mended in a form that no article holds") {
    const SmallShop shop = shop_of_forms();
    const Vocabulary vocabulary(shop.folder());
    const text::Analyzer analyzer = plain_analyzer(is_polish);

    struct Case {
        std::string typed, meant;
    };

    const Case cases[] = {
        {"pozctowego", "pocztowego"},  // swapped
        {"poctowego", "pocztowego"},   // missing
        {"pocxtowego", "pocztowego"},  // the key beside
        {"ppcztowego", "pocztowego"},  // near the beginning
        {"frimami", "firmami"},        // short
        {"koperrtami", "kopertami"},   // typed twice
        {"pocztowgeo", ""},            // in the ending
        {"zwrtonego", ""},             // of a word that no article holds in any form
        {"pozctowych", ""},            // of a form that the dictionary lacks
        {"pzoctwoego", ""},            // two slips
        {"fimy", ""},                  // too short
        {"firmami", ""},               // none
        {std::string(200, 'p'), ""},   // no word
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.typed);
        const auto form = form_meant(c.typed, vocabulary, analyzer);
        CHECK((form ? form->word : "") == c.meant);
        if (form) CHECK(vocabulary.articles_with_stem(form->stem) > 0);
    }
    CHECK_FALSE(form_meant("pozctowego", vocabulary, plain_analyzer()));  // nobody knows words
}

TEST_CASE("a mended form is written as articles begin it, and ends as it was typed") {
    const SmallShop shop = shop_of_forms();
    const Vocabulary vocabulary(shop.folder());
    const auto form = form_meant("pozcatkowa", vocabulary, plain_analyzer(is_polish));
    REQUIRE(form);
    CHECK(written_form(*form, "pozcątkową", vocabulary) == "początkową");
    CHECK(written_form(*form, "pozcatkowa", vocabulary) == "początkowa");
    CHECK(answer_to(shop, "stempel pozcątkową").corrected == "stempel początkową");
}

TEST_CASE("one slip in a form is likelier than a missing space, and mended once") {
    // "koszaulka" is two words without their space, and a slip in a form of "koszeulina" as well.
    const SmallShop shop({article_of("aulka", "Aulka", "Kosz i aulka."),
                          article_of("koszeulina", "Koszeulina", "Jedna koszeulina.")});
    CHECK(answer_to(shop, "gdzie koszaulka stoi").corrected == "gdzie koszeulka stoi");
}

TEST_CASE("a word that only ends like a form of another is a slip where one is near") {
    const SmallShop shop = shop_of_forms();
    // Its first five letters are those of "koszary", which is what a stem is here.
    const Answer answer = answer_to(shop, "lniana koszaula");
    CHECK(answer.corrected == "lniana koszula");
    CHECK(answer.hits.at(0).article.id == "koszula");
    // One that an article begins with, or that nobody knows and ends like a name, is none.
    CHECK(answer_to(shop, "budynek koszar").corrected.empty());
    CHECK(answer_to(shop, "stempel koperski").corrected.empty());
}
