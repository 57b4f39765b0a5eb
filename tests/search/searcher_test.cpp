#include "index/search/searcher.h"

#include <doctest/doctest.h>

#include "index/search/error.h"
#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

TEST_CASE("shoppers find the article that answers, however they type") {
    const SmallShop shop(four_articles());
    const Searcher searcher = shop.searcher();

    struct Case {
        std::string question;
        std::string id;
    };

    const Case cases[] = {
        {"zwrot bez paragonu", "zwrot-bez-paragonu"},
        {"ZWROT BEZ PARAGONU!!!", "zwrot-bez-paragonu"},
        {"jaka zarowka do lampy", "zarowka-gwint"},
        {"żarówki", "zarowka-gwint"},
        {"E27", "zarowka-gwint"},
        {"lodówka nie działa", "lodowka-nie-dziala"},
        {"lodowka nie dziala", "lodowka-nie-dziala"},
        {"paargon", "zwrot-bez-paragonu"},  // letters swapped
        {"gdoziny otwarcia", "godziny-otwarcia"},
        {"co to AND \"paragon\" OR NOT (", "zwrot-bez-paragonu"},  // no operators
        {"paragon \xC5\xFF", "zwrot-bez-paragonu"},                // ill-formed UTF-8
    };

    for (const Case& c : cases) {
        CAPTURE(c.question);
        CHECK(first_id(searcher.find({.question = c.question})) == c.id);
    }
}

TEST_CASE("a question is met by the article whose answer has the form it asks for") {
    const SmallShop shop({
        article_of("gwarancja", "Paragon i gwarancja", "Paragon i karta gwarancyjna są ważne."),
        article_of("gwarancja-bez", "Gwarancja i paragon", "Nie. Paragon i karta są ważne."),
        article_of("pytania", "Często zadawane pytania", "Zamek i klucz dorobimy w sklepie."),
        article_of("klucze", "O kluczach i zamkach", "Zamek i klucz dorobimy w sklepie."),
    });
    const Searcher searcher = shop.searcher();

    CHECK(first_id(searcher.find({.question = "czy paragon jest ważny"})) == "gwarancja-bez");
    CHECK(first_id(searcher.find({.question = "gdzie paragon jest ważny"})) == "gwarancja");
    CHECK(first_id(searcher.find({.question = "kiedy dorobimy klucz"})) == "pytania");
}

TEST_CASE("a question about nothing we have finds nothing") {
    const SmallShop shop(four_articles());
    const Searcher searcher = shop.searcher();

    for (const char* question : {"", "   ", "...", "12345", "xyzzy", "\xFF\xFE", "\n\t"}) {
        CAPTURE(question);
        const Answer answer = searcher.find({.question = question});
        CHECK(answer.hits.empty());
        CHECK(answer.intent == Intent::none);
    }
}

TEST_CASE("a real word that no article holds is corrected with less trust than one that is none") {
    const SmallShop shop(four_articles());
    const auto question = "zwrot bez parragonu";
    const Answer slip = shop.searcher().find({.question = question});
    REQUIRE(slip.corrected == "zwrot bez paragonu");

    const auto knows = [](std::string_view word) { return word == "parragonu"; };
    const Searcher searcher(shop.folder(), plain_analyzer(knows));
    const Answer real = searcher.find({.question = question});
    CHECK(real.corrected.empty());  // it may be meant as it stands: nobody is told of a slip
    CHECK(real.hits.at(0).article.id == slip.hits.at(0).article.id);
    CHECK(real.hits.at(0).score < slip.hits.at(0).score);
}

TEST_CASE("a real word that no article holds stays what it is, unless a finger slipped near by") {
    const SmallShop shop({article_of("kolory", "Kolory farb", "Kolory miesza dział farb.")});

    struct Case {
        std::string word;
        bool is_found;  // as the word that articles hold
    };

    const Case cases[] = {
        {"koldry", false},    // d is nowhere near the second o
        {"kkoloory", false},  // two slips
        {"kokory", true},     // k is beside l
        {"koloyr", true},     // swapped
        {"kolry", true},      // one is missing
    };

    for (const Case& c : cases) {
        CAPTURE(c.word);
        CHECK(shop.searcher().find({.question = c.word}).corrected == "kolory");
        const auto knows = [&](std::string_view word) { return word == c.word; };
        const Answer real =
            Searcher(shop.folder(), plain_analyzer(knows)).find({.question = c.word});
        CHECK(real.corrected.empty());
        CHECK(real.hits.empty() == !c.is_found);
    }
}

TEST_CASE("a name in a question counts for more than another word") {
    const SmallShop shop({article_of("klej", "Ogłoszenie", "Klej leży na półce."),
                          article_of("rasz", "Ogłoszenie", "Rasz leży na półce.")});
    CHECK(first_id(shop.searcher().find({.question = "gdzie klej rasz"})) == "klej");
    CHECK(first_id(shop.searcher().find({.question = "gdzie klej Rasz"})) == "rasz");
    // Every sentence begins with a capital letter.
    CHECK(first_id(shop.searcher().find({.question = "Rasz klej"})) == "klej");
}

TEST_CASE("what was corrected is told, in the words of the articles") {
    const SmallShop shop(four_articles());
    const Searcher searcher = shop.searcher();

    struct Case {
        std::string question;
        std::string corrected;
    };

    const Case cases[] = {
        {"Jaki gwint ma zarufka?", "Jaki gwint ma żarówka?"},
        {"zwrot bez paragonu", ""},  // known words are left alone
        {"zwrot bez parragonu", "zwrot bez paragonu"},
        {"zwrot beparagonu", "zwrot paragonu"},  // two letters too many are left out
        {"zwrot wsklepie", "zwrot w sklepie"},   // a space that is missing
        {"bez para gonu", "bez paragonu"},       // a space too many
        {"kłopot z paragonuu", ""},              // an ending more is no slip to tell of
        {"kot", ""},                             // too short to guess at
        {"pralka", ""},                          // unlike every word we know
        {"E28", ""},                             // a code is never corrected into another
    };

    for (const Case& c : cases) {
        CAPTURE(c.question);
        CHECK(searcher.find({.question = c.question}).corrected == c.corrected);
    }
}

TEST_CASE("three words that were typed together are taken apart, the negation too") {
    const SmallShop shop({article_of("kot", "Kot", "Kota trzymaj w domu. Bez kota jest nudno.")});
    const Searcher searcher = shop.searcher();

    CHECK(searcher.find({.question = "domubezkota"}).corrected == "domu bez kota");
    CHECK(searcher.find({.question = "wdomubezkota"}).corrected == "w domu bez kota");
    CHECK(searcher.find({.question = "domuxyzkota"}).corrected.empty());
}

TEST_CASE("a letter left out is likelier than one too many") {
    const SmallShop shop({
        article_of("most", "Most", "Most jest za sklepem. Most jest nowy. Most."),
        article_of("mostka", "Mostek", "Klucz do mostka roweru."),
    });
    const Searcher searcher = shop.searcher();

    CHECK(searcher.find({.question = "klucz mosta"}).corrected == "klucz mostka");
    CHECK(searcher.find({.question = "nowy mostt"}).corrected == "nowy most");  // typed twice
}

TEST_CASE("of articles about the same the one comes first that answers the kind of question") {
    const SmallShop shop({
        article_of("czynnosc", "", "Wybierz gwarancja w aplikacji i kliknij dalej po lewej."),
        article_of("pojecie", "", "Gwarancja to obietnica producenta, że naprawi swój wyrób."),
        article_of("zgoda", "", "Tak, gwarancja obejmuje wyrób kupiony w innym kraju."),
    });
    const Searcher searcher = shop.searcher();

    struct Case {
        std::string question;
        std::string id;
    };

    const Case cases[] = {
        {"co to jest gwarancja", "pojecie"},
        {"jak gwarancja", "czynnosc"},
        {"czy gwarancja", "zgoda"},
    };

    for (const Case& c : cases) {
        CAPTURE(c.question);
        CHECK(ids_of(searcher.find({.question = c.question})).front() == c.id);
    }
}

TEST_CASE("no more hits come back than were asked for") {
    const SmallShop shop(four_articles());
    const Searcher searcher = shop.searcher();

    CHECK(searcher.find({.question = "sklep lodówka paragon gwint", .limit = 2}).hits.size() == 2);
    CHECK(searcher.find({.question = "sklep lodówka paragon gwint", .limit = 10}).hits.size() == 4);
    CHECK(searcher.find({.question = "sklep", .limit = 0}).hits.empty());
}

TEST_CASE("scores descend, and articles that say the same are ordered by id") {
    std::vector<article::Article> articles;
    for (const char* id : {"drugi", "trzeci", "pierwszy"}) {
        articles.push_back(article_of(id, "Czy jest parking?", "Parking jest za sklepem."));
    }
    const SmallShop shop(articles);
    const Searcher searcher = shop.searcher();
    const Answer answer = searcher.find({.question = "parking"});

    CHECK(ids_of(answer) == std::vector<std::string>{"drugi", "pierwszy", "trzeci"});
    for (std::size_t i = 1; i < answer.hits.size(); ++i) {
        CHECK(answer.hits[i - 1].score >= answer.hits[i].score);
    }
}

TEST_CASE("an index answers alike in whatever order its articles came") {
    std::vector<article::Article> articles = four_articles();
    const SmallShop shop(articles);
    std::reverse(articles.begin(), articles.end());
    const SmallShop other(articles);
    const Searcher searcher = shop.searcher();
    const Searcher other_searcher = other.searcher();

    for (const char* question : {"zwrot", "lampa gwint", "sklep otwarty", "jak na w"}) {
        CAPTURE(question);
        CHECK(ids_of(searcher.find({.question = question})) ==
              ids_of(other_searcher.find({.question = question})));
    }
}

TEST_CASE("megabytes typed by a cat are answered by their first words") {
    const SmallShop shop(four_articles());
    const Searcher searcher = shop.searcher();

    std::string many = "paragon ";
    while (many.size() < 10'000'000) many += "lodówka ";
    CHECK(searcher.find({.question = many}).hits.size() == 2);

    const std::string one_word(10'000'000, 'a');
    CHECK(searcher.find({.question = one_word}).hits.empty());

    std::string hundred;
    for (int i = 0; i < 100; ++i) hundred += "parag ";
    CHECK(ids_of(searcher.find({.question = hundred + "gwint"})) ==
          std::vector<std::string>{"zwrot-bez-paragonu"});
}

TEST_CASE("an explained hit says which word of the article met which of the question") {
    const SmallShop shop(four_articles());
    const Searcher searcher = shop.searcher();

    const Answer plain = searcher.find({.question = "zakupy paragon"});
    CHECK(plain.hits.at(0).why.empty());
    const Answer told = searcher.find({.question = "zakupów paragon wyciąg", .explain = true});
    CHECK(told.hits.at(0).why == std::vector<std::string>{"zakupow = zakup, title",
                                                          "paragon = paragonu, title",
                                                          "wyciąg, text"});
}

TEST_CASE("an article comes back as it was written") {
    const SmallShop shop(four_articles());
    const Searcher searcher = shop.searcher();

    const auto article = searcher.article("zwrot-bez-paragonu");
    REQUIRE(article);
    CHECK(article->title == "Czy mogę zwrócić zakup bez paragonu?");
    CHECK(article->blocks.size() == four_articles()[0].blocks.size());
    CHECK(article->source_text == four_articles()[0].source_text);
    CHECK_FALSE(searcher.article("zwrot"));
    CHECK_FALSE(searcher.article(""));
    CHECK(searcher.size() == 4);
}

TEST_CASE("lists stand in Polish order, with what a list shows") {
    std::vector<article::Article> articles = {
        article_of("c", "Łata", "Tekst."),    article_of("d", "Lustro", "Tekst."),
        article_of("a", "Ćwiek", "Tekst."),   article_of("b", "Zamek", "Tekst."),
        article_of("e", "Czajnik", "Tekst."), article_of("f", "Cyna", "Tekst.")};
    articles[1].category = "reklamacje";
    articles[3].kind = article::Kind::guide;
    articles[3].blocks = article::parse_markdown("1. Zmierz.\n2. Wkręć.\n   1. Delikatnie.\n");
    const SmallShop shop(articles);
    const Searcher searcher = shop.searcher();

    std::vector<std::string> titles;
    for (const Summary& summary : searcher.list("")) titles.push_back(summary.title);
    CHECK(titles ==
          std::vector<std::string>{"Cyna", "Czajnik", "Ćwiek", "Lustro", "Łata", "Zamek"});

    const auto zwroty = searcher.list("zwroty");
    REQUIRE(zwroty.size() == 5);
    CHECK(zwroty.back().steps == 2);
    CHECK(zwroty.back().minutes == 1);
    CHECK(zwroty.back().kind == article::Kind::guide);
    CHECK(searcher.list("nieznana").empty());

    const auto summaries = searcher.summaries({"d", "nieznany", "a"});
    REQUIRE(summaries.size() == 2);
    CHECK(summaries[0].title == "Lustro");
    CHECK(summaries[1].title == "Ćwiek");
}

TEST_CASE("a shop without articles answers, and finds nothing") {
    const SmallShop shop({});
    const Searcher searcher = shop.searcher();

    CHECK(searcher.size() == 0);
    CHECK(searcher.find({.question = "paragon"}).intent == Intent::none);
    CHECK(searcher.list("").empty());
    CHECK_FALSE(searcher.article("a"));
}

TEST_CASE("odd articles are indexed like others") {
    article::Article empty;
    empty.id = "pusty";
    article::Article odd = article_of("dziwny", "Tytuł", "Tekst.");
    odd.title = "Bajty \xC5\xFF\nw tytule";
    odd.questions = {"", "\xF0\x9F", std::string(100'000, 'x')};
    odd.blocks = article::parse_markdown(std::string(300, 'y') + " \x01 koniec");
    const SmallShop shop({empty, odd});
    const Searcher searcher = shop.searcher();

    CHECK(searcher.size() == 2);
    const Answer answer = searcher.find({.question = "bajty koniec"});
    REQUIRE(answer.hits.size() == 1);
    CHECK(answer.hits[0].article.title == "Bajty \uFFFD\uFFFD w tytule");
}

TEST_CASE("where both answer, agents see their own article before the customers'") {
    const auto customers =
        article_of("zgubiony-paragon", "Zgubiony paragon", "Paragon odnajdziemy.");
    auto agents =
        article_of("zgubiony-paragon-procedura", "Zgubiony paragon klienta", "Odnajdź go.");
    CHECK(first_id(
              SmallShop({customers, agents}).searcher().find({.question = "zgubiony paragon"})) ==
          "zgubiony-paragon");

    agents.audience = article::Audience::agent;
    CHECK(first_id(
              SmallShop({customers, agents}).searcher().find({.question = "zgubiony paragon"})) ==
          "zgubiony-paragon-procedura");
}
