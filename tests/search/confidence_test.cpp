#include "index/search/confidence.h"

#include <doctest/doctest.h>

#include <string>

#include "small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

std::vector<article::Article> complaints() {
    return {article_of("reklamacja", "Jak złożyć reklamację?",
                       "Reklamację złożysz przy kasie. Bilet z parkomatu zachowaj."),
            article_of("zwrot", "Czy mogę zwrócić zakup?", "Zwrot przyjmujemy przy kasie."),
            article_of("dostawa", "Ile kosztuje dostawa?", "Dostawa kosztuje 20 zł."),
            article_of("raty", "Czy kupię na raty?", "Raty dajemy od 300 zł.")};
}

Intent intent_of(const SmallShop& shop, const std::string& question,
                 const std::vector<std::string>& other_subjects) {
    const Searcher searcher(shop.folder(), plain_analyzer().with_other_subjects(other_subjects));
    return searcher.find({.question = question}).intent;
}

}  // namespace

TEST_CASE("an article that has a question's words does not answer one about another subject") {
    struct Row {
        std::string question;
        std::string other_subject;
    };

    const Row rows[] = {
        {"reklamacja biletów lotniczych", "lotniczy"},  // no article has it
        {"bilet", "bilet"},                             // one has it in passing
    };
    const SmallShop shop(complaints());
    for (const Row& row : rows) {
        CAPTURE(row.question);
        REQUIRE(intent_of(shop, row.question, {}) == Intent::answered);
        CHECK(intent_of(shop, row.question, {row.other_subject}) != Intent::answered);
    }
    CHECK(intent_of(shop, "jak złożyć reklamację", {"lotniczy", "bilet"}) == Intent::answered);
}

TEST_CASE("words that people ask other things with make an answer less sure") {
    const SmallShop shop(complaints());
    const std::string question = "gdzie kupię bilet";
    const auto intent_with = [&](double leaning) {
        const Searcher searcher(shop.folder(), plain_analyzer().with_leanings(
                                                   {{"gdzie", leaning}, {"bilet", leaning}}));
        return searcher.find({.question = question}).intent;
    };
    CHECK(intent_with(2) == Intent::answered);
    CHECK(intent_with(-2) != Intent::answered);

    CHECK(leaning_sign(4) == 0.5);
    CHECK(leaning_sign(-100) == -1);  // a long question says no more than a clear one
    CHECK(leaning_sign(100) == 1);
}

TEST_CASE("how sure an answer is lies between none and answered") {
    CHECK(confidence(0) == Intent::none);
    CHECK(confidence(1) == Intent::answered);
    Intent last = Intent::none;
    bool was_unsure = false;
    for (double sure = 0; sure <= 1; sure += 0.01) {
        const Intent intent = confidence(sure);
        was_unsure = was_unsure || intent == Intent::unsure;
        CHECK_FALSE((last == Intent::answered && intent != Intent::answered));
        last = intent;
    }
    CHECK(was_unsure);
}
