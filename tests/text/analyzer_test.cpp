#include "index/text/analyzer.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "index/text/lexicon.h"
#include "index/text/words.h"

using okienko::text::Analyzer;
using okienko::text::Lexicon;
using okienko::text::polish_analyzer;
using okienko::text::Token;
using okienko::text::WordLists;

namespace {

const Analyzer& analyzer() {
    static const Analyzer analyzer = polish_analyzer(
        Lexicon::open(OKIENKO_LEXICON),
        WordLists{.stop_words = {"do", "ze", "sie"}, .overrides = {{"wkrętów", "wkręt"}}});
    return analyzer;
}

std::string words_of(std::string_view source) {
    std::string words;
    for (const Token& token : analyzer().analyze(source)) {
        words += (words.empty() ? "" : " ") + token.word;
    }
    return words;
}

std::string term_of(std::string_view word) {
    const auto tokens = analyzer().analyze(word);
    REQUIRE(tokens.size() == 1);
    return tokens.front().term;
}

}  // namespace

TEST_CASE("words are cut as a shopper would say them") {
    struct Case {
        const char* typed;
        const char* words;
    };

    const Case cases[] = {
        {"Żarówki LED", "zarowki led"},
        {"zarowki led", "zarowki led"},
        {"ŁÓDŹ", "lodz"},  // Ł has no decomposition, Ó and Ź have
        {"gwint E27, 60W", "gwint e27 60w"},
        {"pralka RTV-200.", "pralka rtv-200"},
        {"bateria CR-2032-B1", "bateria cr-2032-b1"},
        {"3,5 mm", "3,5 mm"},
        {"1.000,50 zł", "1.000,50 zl"},
        {"24-miesięczna gwarancja", "24 miesieczna gwarancja"},
        {"biało-czarny", "bialo czarny"},
        {"godziny 9-17", "godziny 9 17"},  // a range is two numbers, not a code
        {"zwrot.Jak zwrócić", "zwrot jak zwrocic"},
        {"sklep.example.pl", "sklep example pl"},
        {"kabel \xC5 USB", "kabel usb"},     // ill-formed UTF-8 is no word
        {"z\u0307aro\u0301wka", "zarowka"},  // letters typed as letter and mark
        {"\uFB01ltr", "filtr"},
        {"Київ їде", "київ їде"},  // marks of other scripts belong to the letter
        {"  ...  ", ""},
        {"", ""},
    };

    for (const Case& c : cases) {
        CAPTURE(c.typed);
        CHECK(words_of(c.typed) == c.words);
    }
}

TEST_CASE("a token's bytes are its word in the source") {
    const std::string source = "Śruba M6 — zażółć!";
    const auto tokens = analyzer().analyze(source);

    REQUIRE(tokens.size() == 3);
    CHECK(source.substr(tokens[2].begin, tokens[2].end - tokens[2].begin) == "zażółć");
    CHECK(tokens[2].position == 2);
}

TEST_CASE("stop words stay, marked, however they are typed") {
    const auto tokens = analyzer().analyze("Zgłosić się ze zwrotem");

    REQUIRE(tokens.size() == 4);
    CHECK_FALSE(tokens[0].is_stop);
    CHECK(tokens[1].is_stop);
    CHECK(tokens[2].is_stop);
    CHECK_FALSE(tokens[3].is_stop);
}

TEST_CASE("an editor's override decides, with Polish letters or without") {
    CHECK(term_of("Wkrętów") == "wkret");
    CHECK(term_of("wkretow") == "wkret");
}

TEST_CASE("codes and numbers are never stemmed") {
    for (const char* code : {"E27", "60W", "RTV-200a", "3,5", "A4ami"}) {
        CAPTURE(code);
        const auto tokens = analyzer().analyze(code);
        REQUIRE(tokens.size() == 1);
        CHECK(tokens.front().term == tokens.front().word);
    }
}

TEST_CASE("a word as long as a book gives a term an index can hold") {
    for (const char* letter : {"a", "ż", "ї", "7"}) {
        std::string source;
        for (int i = 0; i < 100'000; ++i) source += letter;
        const auto tokens = analyzer().analyze(source);
        REQUIRE(tokens.size() == 1);
        CHECK(tokens.front().end == source.size());
        CHECK(tokens.front().term.size() <= 120);
        CHECK_FALSE(tokens.front().term.empty());
    }
}

TEST_CASE("ten megabytes are read to the end") {
    std::string source;
    while (source.size() < 20'000'000) source += "żarówka ";
    const auto tokens = analyzer().analyze(source);

    CHECK(tokens.size() == source.size() / std::string("żarówka ").size());
    CHECK(tokens.back().end + 1 == source.size());
}

TEST_CASE("real words are told from slips, in every inflection, with Polish letters or without") {
    for (const char* word :
         {"podlega", "podłoga", "podloga", "odpisać", "odpisac", "kopytka", "przychodni"}) {
        CAPTURE(word);
        CHECK(analyzer().knows(word));
    }
    for (const char* word : {"podłgoa", "terminl", "paargon", "reklmaacja", "e27", "", "\xFF"}) {
        CAPTURE(word);
        CHECK_FALSE(analyzer().knows(word));
    }
}

TEST_CASE("an analyzer that knows no language calls no word real") {
    CHECK_FALSE(Analyzer(okienko::text::words, {}).knows("podłoga"));
}

TEST_CASE("a word of another subject is one in any inflection, with Polish letters or without") {
    const Analyzer shop = analyzer().with_other_subjects({"samolot", "pogoda", "gęś"});
    for (const char* word : {"samolotem", "pogodę", "pogode", "gęsi", "gesi"}) {
        CAPTURE(word);
        CHECK(shop.is_of_other_subject(term_of(word)));
        CHECK_FALSE(analyzer().is_of_other_subject(term_of(word)));
    }
    CHECK_FALSE(shop.is_of_other_subject(term_of("wiertarka")));
}

TEST_CASE("words lean in any inflection, and none does where nobody said so") {
    const Analyzer shop = analyzer().with_leanings({{"pogoda", -2}, {"paragon", 1.5}});
    for (const char* word : {"pogodę", "pogode"}) CHECK(shop.leaning_of(term_of(word)) == -2);
    CHECK(shop.leaning_of(term_of("paragonu")) == 1.5);
    CHECK(shop.leaning_of(term_of("wiertarka")) == 0);
    CHECK(shop.knows_leanings());
    CHECK_FALSE(analyzer().knows_leanings());
    CHECK(analyzer().leaning_of(term_of("pogoda")) == 0);
}

TEST_CASE("words of other subjects, and how words lean, stand in lists, some to a line") {
    const auto folder =
        std::filesystem::temp_directory_path() / ("okienko-lists-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "other-subjects.txt") << "# Podróże\nsamolot lot\n\n  pogoda \n";
    std::ofstream(folder / "leanings.txt") << "# Pytania\n1.5 paragon zwrot\n-2 pogoda\nkto gra\n";
    const WordLists lists = okienko::text::read_word_lists(folder);
    std::filesystem::remove_all(folder);
    CHECK(lists.leanings ==
          std::map<std::string, double>{{"paragon", 1.5}, {"zwrot", 1.5}, {"pogoda", -2}});
    CHECK(lists.other_subjects == std::vector<std::string>{"samolot", "lot", "pogoda"});
}
