/// Words the dictionary knows, and those the editors add.
#include "app/proofreading/spelling.h"

#include <doctest/doctest.h>

#include "manuscript.h"
#include "tests/article/temporary_folder.h"

using namespace okienko_test;
using proofreading::Dictionary;

TEST_CASE("a dictionary knows Polish in every form, and no slip") {
    const auto dictionary = Dictionary::open(proofreading::dictionary_folder);
    REQUIRE(dictionary);
    for (const char* word :
         {"paragon", "żarówkami", "Żarówka", "łódź", "oddaliśmy", "E27", "112"}) {
        CAPTURE(word);
        CHECK(dictionary->knows(word));
    }
    for (const char* word : {"pargon", "żarufka", "butelkomat", "оплата", "\xFF"}) {
        CAPTURE(word);
        CHECK_FALSE(dictionary->knows(word));
    }
    const auto suggestions = dictionary->suggest("pargon");
    CHECK(std::find(suggestions.begin(), suggestions.end(), "paragon") != suggestions.end());
    CHECK(dictionary->suggest("оплата").empty());
}

TEST_CASE("editors add words to a list, whole or by their beginning") {
    TemporaryFolder folder;
    folder.write("pisownia.dic", "# nasze słowa\nbutelkomat*   # i odmiana\n  poke \n\n*\nab*\n");
    auto dictionary = Dictionary::open(proofreading::dictionary_folder);
    REQUIRE(dictionary);
    dictionary->add_list(folder.path() / "pisownia.dic");
    dictionary->add_list(folder.path() / "brak.dic");
    dictionary->add_words("Dom i Majsterek");
    for (const char* word : {"butelkomat", "Butelkomatach", "poke", "Majsterek"}) {
        CAPTURE(word);
        CHECK(dictionary->knows(word));
    }
    for (const char* word : {"pokeu", "abcd", "nasze-slowaq", "pargon"}) {
        CAPTURE(word);
        CHECK_FALSE(dictionary->knows(word));
    }
}

TEST_CASE("without a dictionary there is none") {
    TemporaryFolder folder;
    CHECK_FALSE(Dictionary::open(folder.path()));
}

TEST_CASE("an unknown word is told once an article, where it first stands") {
    const auto dictionary = Dictionary::open(proofreading::dictionary_folder);
    REQUIRE(dictionary);
    const Reading reading{.dictionary = &*dictionary};
    CHECK(lines_with("pisownia", {.body = "Weź paragon.\n\nWeź pargon i pargon.\nPargon."},
                     reading) == "12 13");
    // Addresses, abbreviations and what people type are none of its business.
    CHECK_FALSE(is_told(
        "pisownia",
        {.body = "Napisz na kowalsky_x@exampl.com albo na www.exampl.com. AGDX. mObywatel. Дякую.",
         .more = "questions: [zgubilam pargon]\nkeywords: [pargon]\n"},
        reading));
}
