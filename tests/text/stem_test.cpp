/// What shoppers type, and what it is found under.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "index/text/folding.h"
#include "index/text/lexicon.h"

using okienko::text::fold_diacritics;
using okienko::text::Lexicon;

namespace {

const Lexicon& lexicon() {
    static const auto lexicon = Lexicon::open(OKIENKO_LEXICON);
    return *lexicon;
}

}  // namespace

TEST_CASE("the forms of a word share its stem, with Polish letters or without") {
    struct Case {
        const char* form;
        const char* stem;
    };

    const Case cases[] = {
        {"działać", "dzialac"},  // a till that works, not a cannon
        {"działa", "dzialac"},    {"dziala", "dzialac"},
        {"działają", "dzialac"},  {"działający", "dzialac"},
        {"żarówki", "zarowka"},   {"żarówkami", "zarowka"},
        {"zarowkami", "zarowka"}, {"zwroty", "zwrot"},
        {"paragonu", "paragon"},  {"reklamację", "reklamacja"},
        {"pralki", "pralka"},     {"najładniejszy", "ladny"},
        {"psy", "pies"},          {"ludzi", "czlowiek"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.form);
        CHECK(lexicon().folded_stem(c.form) == c.stem);
    }
    CHECK(lexicon().exact_stem("żarówkami") == "żarówka");
}

TEST_CASE("what turns the meaning round is kept apart") {
    CHECK(lexicon().folded_stem("nie") == "nie");
    CHECK(lexicon().folded_stem("niedziałający") != lexicon().folded_stem("działający"));
    CHECK(lexicon().folded_stem("niedzialajaca") == lexicon().folded_stem("niedziałający"));
}

TEST_CASE("words of different meaning keep different stems") {
    const std::pair<const char*, const char*> cases[] = {
        {"lato", "rok"}, {"działo", "działać"}, {"podlega", "podłoga"}, {"nie", "ich"}};
    for (const auto& [a, b] : cases) {
        CAPTURE(a);
        CHECK(lexicon().folded_stem(a) != lexicon().folded_stem(b));
    }
}

TEST_CASE("the forms of a word that the dictionary lacks meet in its root") {
    const std::pair<std::string, std::vector<const char*>> cases[] = {
        {"zappk", {"żappka", "żappki", "żappkę", "żappką", "żappce", "żappek", "zappke"}},
        {"airfryer", {"airfryer", "airfryera", "airfryery", "airfryerem", "airfryerów"}},
        {"scrollowac", {"scrollować", "scrolluje", "scrollowała"}},
        {"brugpralk", {"brugpralka", "brugpralki", "brugpralkę", "brugpralek"}}};
    for (const auto& [root, forms] : cases) {
        for (const char* form : forms) {
            CAPTURE(form);
            CHECK(lexicon().folded_stem(form) == root);
            CHECK_FALSE(lexicon().knows(form));
        }
    }
    CHECK(lexicon().exact_stem("żappką") == "żappk");
    CHECK(lexicon().folded_stem("ufoe") == "ufo");  // no root of fewer than three letters
}

TEST_CASE("any bytes have a stem: none is empty, and none of a long word is a letter") {
    for (const char* word : {"a", "e27", "iphonea", "zażółć", "Київ", "\xC5", "\xFF\xFE", "naj",
                             "nienaj", "żżżżżżżż", "-", " ", "qqqq", "abc\xC5"}) {
        CAPTURE(word);
        CHECK_FALSE(lexicon().folded_stem(word).empty());
        CHECK_FALSE(lexicon().exact_stem(word).empty());
        if (std::string(word).size() > 2) CHECK(lexicon().folded_stem(word).size() > 1);
    }
    CHECK(lexicon().folded_stem("").empty());
}

TEST_CASE("the folded stem is the exact stem folded, also of words nobody has listed") {
    for (const char* word : {"żarówkami", "zażółcenie", "smartfonowałem", "iphoneami", "chińczyków",
                             "niedziałającą", "najzieleńszych", "drzwiczkach"}) {
        CAPTURE(word);
        CHECK(lexicon().folded_stem(word) == fold_diacritics(lexicon().exact_stem(word)));
    }
}

TEST_CASE("real words are known, in any form, and slips are not") {
    for (const char* word : {"podlega", "podłoga", "podlogi", "żarówkami", "reklamacjach",
                             "niedziałający", "najtańsze", "zwrócilibyśmy"}) {
        CAPTURE(word);
        CHECK(lexicon().knows(word));
    }
    for (const char* word :
         {"paragno", "reklmacja", "zwrrot", "zarufka", "gwaranjca", "xqzw", "e27", "a", ""}) {
        CAPTURE(word);
        CHECK_FALSE(lexicon().knows(word));
    }
}
