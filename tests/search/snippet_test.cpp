#include <doctest/doctest.h>

#include "index/search/characters.h"
#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

Hit first_hit(const SmallShop& shop, const char* question) {
    const Searcher searcher = shop.searcher();
    const Answer answer = searcher.find({.question = question});
    REQUIRE_FALSE(answer.hits.empty());
    return answer.hits.front();
}

std::size_t characters_in(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

TEST_CASE("a hit shows the first paragraph, in which the article answers its title") {
    const SmallShop shop(four_articles());
    const Hit hit = first_hit(shop, "zwrot zakupów bez paragonu");

    CHECK(hit.section.empty());
    CHECK(marked(hit.snippet.text, hit.snippet.highlights) ==
          "Tak. Wystarczy inny dowód [zakupu], na przykład wyciąg z konta.");
    CHECK(marked(hit.article.title, hit.title_highlights) ==
          "Czy mogę zwrócić [zakup] [bez] [paragonu]?");
}

TEST_CASE("a hit shows the passage further down, where only that answers") {
    const SmallShop shop(four_articles());
    const Hit hit = first_hit(shop, "karta płatnicza i telefon z aplikacją");

    CHECK(hit.section == "Co zabrać ze sobą");
    CHECK(marked(hit.snippet.text, hit.snippet.highlights) ==
          "[kartę], którą zapłacono, [telefon] [z] [aplikacją] banku.");
}

TEST_CASE("words light up whatever their ending, and with a slip of the finger") {
    const SmallShop shop(four_articles());

    CHECK(marked(first_hit(shop, "żarówkami").snippet.text,
                 first_hit(shop, "żarówkami").snippet.highlights) ==
          "Większość lamp ma gwint E27. Mała [żarówka] ma gwint E14.");
    const Hit corrected = first_hit(shop, "reklmaacja");
    CHECK(marked(corrected.snippet.text, corrected.snippet.highlights) ==
          "Sprawdź, czy lodówka ma prąd. Potem zgłoś [reklamację], a naprawimy ją.");
}

TEST_CASE("small words stay dark beside those that matter, and light up alone") {
    const SmallShop shop(four_articles());
    const Hit hit = first_hit(shop, "w sklepie na drzwiach");
    CHECK(marked(hit.article.title, hit.title_highlights) ==
          "W jakich godzinach [sklep] jest otwarty?");
    CHECK(marked(hit.snippet.text, hit.snippet.highlights) ==
          "Od poniedziałku do piątku od 8 do 21. Łatwo sprawdzisz to na [drzwiach].");
    const Hit alone = first_hit(shop, "w jakich");
    CHECK(marked(alone.article.title, alone.title_highlights) ==
          "W [jakich] godzinach sklep jest otwarty?");
    const Hit small = first_hit(shop, "w");
    CHECK(marked(small.article.title, small.title_highlights) ==
          "[W] jakich godzinach sklep jest otwarty?");
}

TEST_CASE("a long article's snippet is cut between sentences, a long sentence between words") {
    std::string sentences;
    for (int i = 0; i < 40; ++i) sentences += "Zdanie o niczym ważnym w tym miejscu. ";
    std::string words;
    for (int i = 0; i < 200; ++i) words += "żółć i ";
    const SmallShop shop({
        article_of("zdania", "Zdania", sentences + "Tu jest igła. " + sentences),
        article_of("slowa", "Słowa", words + "szpilka " + words + "koniec."),
    });

    const Hit sentence = first_hit(shop, "igła");
    CHECK(sentence.snippet.text.starts_with("Tu jest igła. Zdanie"));
    CHECK(sentence.snippet.text.ends_with("miejscu."));
    CHECK(characters_in(sentence.snippet.text) <= 240);

    const Hit word = first_hit(shop, "szpilka");
    CHECK(word.snippet.text.find("szpilka") != std::string::npos);
    CHECK(word.snippet.text.starts_with("…"));
    CHECK(word.snippet.text.ends_with("…"));
    CHECK(characters_in(word.snippet.text) <= 242);
}

TEST_CASE("list entries without a mark of their own are kept apart") {
    const SmallShop shop({article_of("lista", "Lista", "- młotek\n- gwoździe\n- deska\n")});

    CHECK(first_hit(shop, "gwóźdź młotek").snippet.text == "młotek · gwoździe · deska");
}

TEST_CASE("every highlight lies inside its snippet, and snippets are one line") {
    std::vector<article::Article> articles = four_articles();
    articles.push_back(article_of("tabela", "Tabela", "| A | B |\n|---|---|\n| śruba | 5 zł |\n"));
    articles.push_back(article_of("dlugie", "Długie", std::string(2000, 'q') + " śruba"));
    const SmallShop shop(articles);
    const Searcher searcher = shop.searcher();

    for (const char* question :
         {"śruba", "lodówka prąd sklep", "z a w na do", "tabela zakup lamp"}) {
        CAPTURE(question);
        for (const Hit& hit : searcher.find({.question = question}).hits) {
            CAPTURE(hit.snippet.text);
            CHECK(hit.snippet.text.find('\n') == std::string::npos);
            CHECK(characters_in(hit.snippet.text) <= 242);
            std::size_t at = 0;
            for (const Highlight& highlight : hit.snippet.highlights) {
                CHECK(highlight.begin >= at);
                CHECK(highlight.end > highlight.begin);
                at = highlight.end;
            }
            CHECK(at <= hit.snippet.text.size());
        }
    }
}

TEST_CASE("a character counts once, however many bytes it has") {
    struct Row {
        std::string text;
        std::size_t characters;
        std::string first_three;
    };

    const Row rows[] = {
        {"", 0, ""},
        {"gwint", 5, "gwi"},
        {"żół", 3, "żół"},
        {"żółć i źdźbło", 13, "żół"},  // counted eight bytes at a time, and a rest
        {"5 € za m²", 9, "5 €"},
        {"🔧🔨", 2, "🔧🔨"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(search::characters_in(row.text) == row.characters);
        CHECK(first_characters(row.text, 3) == row.first_three);
        CHECK(without_end_spaces(row.text + " \n ") == row.text);
    }
}
