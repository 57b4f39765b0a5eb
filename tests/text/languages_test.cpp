/// What shoppers type in English and Ukrainian, and what it is found under.
#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "index/text/analyzer.h"
#include "index/text/folding.h"
#include "index/text/lexicon.h"
#include "index/text/stemmer.h"
#include "index/text/ukrainian_letters.h"

using namespace okienko::text;

namespace {

const Stemmer& stemmer(const char* language) {
    static const auto english = stemmer_for("en", {});
    static const auto ukrainian = stemmer_for("uk", OKIENKO_UKRAINIAN_LEXICON);
    static const auto polish = stemmer_for("pl", OKIENKO_LEXICON);
    const std::string name = language;
    return *(name == "en" ? english : name == "uk" ? ukrainian : polish);
}

std::string stem(const char* language, const char* word) {
    return stemmer(language).folded_stem(fold_case(word));
}

struct Case {
    const char* form;
    const char* stem;
};

}  // namespace

TEST_CASE("the forms of an English word share its stem") {
    const Case cases[] = {
        {"return", "return"},    {"Returns", "return"}, {"returned", "return"},
        {"returning", "return"}, {"refunds", "refund"}, {"receipts", "receipt"},
        {"shop's", "shop"},      {"shop’s", "shop"},    {"shops", "shop"},
        {"a''ed", "aed"},        {"don't", "dont"},     {"don’t", "dont"},
        {"dont", "dont"},        {"café", "cafe"},      {"cafes", "cafe"},
        {"e27", "e27"},          {"boxes", "box"},      {"a", "a"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.form);
        CHECK(stem("en", c.form) == c.stem);
    }
    CHECK_FALSE(stemmer("en").knows("return"));  // it has no dictionary to tell by
}

TEST_CASE("the forms of a Ukrainian word share its stem, with an apostrophe or without") {
    const Case cases[] = {
        {"шафа", "шафа"},
        {"шафами", "шафа"},
        {"Чеків", "чек"},
        {"чеку", "чек"},
        {"повернення", "повернення"},
        {"поверненням", "повернення"},
        {"повертаю", "повертати"},
        {"повертаєте", "повертати"},
        {"пральної", "пральний"},
        {"банкоматом", "банкомат"},
        {"п'ять", "пять"},
        {"п’ять", "пять"},
        {"пʼять", "пять"},
        {"пять", "пять"},
        {"ґудзики", "гудзик"},
        {"гудзиком", "гудзик"},
        {"грошей", "гроші"},
        {"гроші", "гроші"},
        {"системі", "система"},
        {"києва", "київ"},
        {"смартфонами", "смартфон"},
        {"e27", "e27"},
        {"paragonu", "paragon"},  // Polish words stand in Ukrainian articles
        {"żarówkami", "zarowka"},
        {"я", "я"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.form);
        CHECK(stem("uk", c.form) == c.stem);
    }
}

TEST_CASE("real Ukrainian words are told from slips") {
    for (const std::string word : {"повернути", "чеками", "п'ять", "пять", "гроші", "пральна"}) {
        CAPTURE(word);
        CHECK(stemmer("uk").knows(word));
    }
    for (const std::string word : {"повернтуи", "чкеками", "пральнка", "paargon", "e27", "я", ""}) {
        CAPTURE(word);
        CHECK_FALSE(stemmer("uk").knows(word));
    }
}

TEST_CASE("letters of a Russian keyboard count as the Ukrainian ones they stand for") {
    CHECK(fold_ukrainian("обьявление") == "обьявление");
    CHECK(fold_ukrainian("сыр") == "сир");
    CHECK(fold_ukrainian("об’єкт") == "обєкт");
    CHECK(fold_ukrainian("объект") == "обект");
}

TEST_CASE("Ukrainian letters become bytes and come back") {
    const std::string word = "щастяґєїжцюь";
    const auto bytes = ukrainian_bytes(word);
    REQUIRE(bytes);
    CHECK(bytes->size() == word.size() / 2);
    CHECK(ukrainian_letters(*bytes) == word);
    for (const char* other : {"ы", "Шафа", "paragon", "e27", "шафа1", "\xD0"}) {
        CAPTURE(other);
        CHECK_FALSE(ukrainian_bytes(other));
    }
}

TEST_CASE("in every language any bytes have a stem, and no long word a stem of one letter") {
    for (const char* language : {"pl", "en", "uk"}) {
        for (const char* word : {"a",
                                 "ies",
                                 "'''",
                                 "’",
                                 "є",
                                 "ёж",
                                 "ъъъ",
                                 "\xC5",
                                 "\xFF\xFE",
                                 "-",
                                 " ",
                                 "zażółć",
                                 "Київ",
                                 "ing",
                                 "eds",
                                 "żżż",
                                 "123",
                                 "naj",
                                 "найнайнайкраще",
                                 "'s's's"}) {
            CAPTURE(language);
            CAPTURE(word);
            for (const auto& made : {stem(language, word), stemmer(language).exact_stem(word)}) {
                CHECK_FALSE(made.empty());
            }
        }
        CHECK(stem(language, "").empty());
    }
}

TEST_CASE("an analyzer folds words and stop words as its language does") {
    const Analyzer english = stemming_analyzer(
        english_stemmer(), {.stop_words = {"it's"}, .overrides = {{"żabka", "żabka"}}});
    const auto tokens = english.analyze("It’s the Żabka’s receipts");
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0].is_stop);
    CHECK(tokens[0].word == "its");
    CHECK(tokens[3].term == "receipt");

    const Analyzer ukrainian =
        stemming_analyzer(ukrainian_stemmer(Lexicon::open(OKIENKO_UKRAINIAN_LEXICON)),
                          {.stop_words = {"в", "її"}, .overrides = {{"стали", "стати"}}});
    const auto words = ukrainian.analyze("Стали в чергу");
    REQUIRE(words.size() == 3);
    CHECK(words[0].term == "стати");
    CHECK(words[1].is_stop);
    CHECK(words[2].term == "черга");
}

TEST_CASE("there is no stemmer for a language nobody wrote one for") {
    CHECK_THROWS_AS(stemmer_for("de", {}), LexiconError);
    CHECK_THROWS_AS(stemmer_for("uk", "/nowhere/ukrainian.lexicon"), LexiconError);
}
