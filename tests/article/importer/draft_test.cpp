/// What a draft says, and that it reads back as it was meant.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "index/article/importer/guesses.h"
#include "index/article/importer/markdown_text.h"
#include "index/article/library.h"
#include "index/article/markdown.h"
#include "tests/article/importer/pages.h"

using namespace okienko;
using article::Blocks;
using article::Text;
using okienko_test::import;

namespace {

Blocks paragraph(Text text) {
    return {article::Paragraph{std::move(text)}};
}

}  // namespace

TEST_CASE("words that look like marks of Markdown stay words") {
    for (const char* words : {"2. maja otwieramy",
                              "# nie nagłówek",
                              "- 5 stopni",
                              "+48 22 000 00 00",
                              "> 30 dni",
                              "*gwiazdka* i _kreska_",
                              "a|b",
                              "[nawias](x)",
                              "![x](y)",
                              "<b>nie tag</b>",
                              "5 < 6",
                              "&amp; i &nbsp;",
                              "R&D",
                              "`kod`",
                              "~~~",
                              "---",
                              "===",
                              "\\ ukośnik",
                              "{{sklep.adres}}",
                              "C #",
                              "1) raz",
                              "http://example.com/a_b",
                              "kończy się *"}) {
        CAPTURE(words);
        const std::string text = words;
        CHECK(article::plain_text(article::parse_markdown(
                  importer::markdown_of(paragraph({{.text = text}})))) == text + "\n");
        const Blocks heading{article::Heading{2, {{.text = text}}}};
        CHECK(article::plain_text(article::parse_markdown(importer::markdown_of(heading))) ==
              text + "\n");
        const Blocks table{article::Table{{{{.text = text}}, {{.text = "b"}}},
                                          {{{{.text = "c"}}, {{.text = text}}}}}};
        const auto read = article::parse_markdown(importer::markdown_of(table));
        REQUIRE(read.size() == 1);
        CHECK(article::plain_text(read) == article::plain_text(table));
    }
}

TEST_CASE("emphasis is written where it can stand, and no word is lost where it cannot") {
    struct Row {
        Text text;
        const char* markdown;
    };

    const Row rows[] = {
        {{{.text = "Masz "}, {.text = "30 dni", .strong = true}, {.text = "."}},
         "Masz **30 dni**.\n"},
        {{{.text = "Masz"}, {.text = " 30 dni ", .strong = true}, {.text = "na zwrot"}},
         "Masz **30 dni** na zwrot\n"},
        {{{.text = "a"}, {.text = "(b)", .strong = true}, {.text = "c"}}, "a(b)c\n"},
        {{{.text = "raz ", .strong = true}, {.text = "dwa", .strong = true, .emphasis = true}},
         "**raz *dwa***\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.markdown);
        const std::string markdown = importer::markdown_of(paragraph(row.text));
        CHECK(markdown == row.markdown);
        CHECK(article::plain_text(article::parse_markdown(markdown)) ==
              article::plain_text(paragraph(row.text)));
    }
}

TEST_CASE("a draft needs nothing but what only a person knows") {
    const auto imported = import("pytania.html", R"(<html lang="pl">
<head><title>Czy zapakujecie prezent?</title><link rel="canonical" href="https://example.com/p">
<meta property="article:published_time" content="2025-12-01T10:00:00+01:00"></head>
<body><h1>Czy zapakujecie prezent?</h1><p>Tak, w punkcie obsługi klienta, od ręki.</p>
<p>Źródło: regulamin usług</p></body></html>)");
    REQUIRE(imported.drafts.size() == 1);
    const auto& draft = imported.drafts.front();
    const auto parsed = article::parse_article(importer::text_of(draft, "dwie\nlinie"), "a.md");
    CHECK(parsed.article.id == "czy-zapakujecie-prezent");
    CHECK(parsed.article.kind == article::Kind::faq);
    CHECK(parsed.article.status == article::Status::draft);
    CHECK(parsed.article.sources ==
          std::vector<std::string>{"https://example.com/p (2025-12-01; import 2026-11-26)",
                                   "regulamin usług"});
    std::vector<std::string> said;
    for (const auto& problem : parsed.problems) said.push_back(article::to_string(problem));
    REQUIRE(said.size() == 3);  // the owner, the day of the last check, the category
    for (const char* key : {"owner", "checked_on", "category"}) {
        CAPTURE(key);
        CHECK(std::any_of(said.begin(), said.end(), [&](const std::string& text) {
            return text.find(key) != std::string::npos;
        }));
    }
}

TEST_CASE("every question of a page can be a draft of its own, and nothing else is lost") {
    const auto imported =
        import("p.html", okienko_test::page_text("definitions.html"), {.splits = true});
    REQUIRE(imported.drafts.size() == 5);
    CHECK(imported.drafts[0].title == "Kto może kupić na raty?");
    CHECK(imported.drafts[3].body == "- tak, przy dłuższym okresie\n- tak, z pierwszą wpłatą\n");
    CHECK(imported.drafts[4].title == "Pytania o raty");
}

TEST_CASE(
    "Markdown of other programs keeps its text, tables, call-outs and what it says of itself") {
    const auto imported = import("stary.md", R"(---
title: "Rower: przegląd"
slug: przeglad-roweru
tags: [rower, serwis]
date: 2025-05-06
---
<!-- uwaga dla redakcji -->
# Rower: przegląd

Zobacz [cennik](https://example.com/cennik). ![zdjęcie](rower.jpg)

| Co | Ile |
| --- | --- |
| łańcuch | **40 zł** |

> [!WARNING]
> Nie jedź bez hamulca.

<div class="x">Umów się.</div>
)");
    REQUIRE(imported.drafts.size() == 1);
    const auto& draft = imported.drafts.front();
    CHECK(draft.id == "przeglad-roweru");
    CHECK(draft.title == "Rower: przegląd");
    CHECK(draft.keywords == std::vector<std::string>{"rower", "serwis"});
    CHECK(draft.pictures == 1);
    CHECK(draft.sources == std::vector<std::string>{"stary.md (2025-05-06; import 2026-11-26)"});
    CHECK(draft.body ==
          "Zobacz cennik.\n\n| Co | Ile |\n| --- | --- |\n| łańcuch | **40 zł** |\n\n"
          "> [!WARNING]\n> Nie jedź bez hamulca.\n\nUmów się.\n");
}

TEST_CASE("the language is told by the words, not by what the page claims") {
    using importer::guess_language;
    CHECK(guess_language("Zwrot przyjmujemy przez 30 dni w punkcie obsługi klienta.", "en") ==
          "pl");
    CHECK(guess_language("You have 14 days to return the goods to us.", "pl") == "en");
    CHECK(guess_language("Товар можна повернути протягом 30 днів.", "") == "uk");
    CHECK(guess_language("zwrot 30 dni bez ogonkow w sklepie", "") == "pl");
    CHECK(guess_language("USB 3.0", "en-GB") == "en");
}

TEST_CASE("the category of an article is guessed from the others, three times in five") {
    const auto library = article::read_library(std::string(OKIENKO_SOURCE_DIR) + "/content",
                                               {.keeps_manuscripts = true});
    std::vector<const article::Article*> articles;
    for (const auto& it : library.manuscripts) {
        if (it.parsed.article.language == "pl") articles.push_back(&it.parsed.article);
    }
    REQUIRE(articles.size() > 100);
    // Every tenth is guessed from the rest.
    constexpr std::size_t folds = 10;
    std::size_t right = 0;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        importer::CategoryGuess guess;
        for (const auto& shelf : library.shelves.categories) {
            guess.learn(shelf.id, shelf.name + " " + shelf.summary);
        }
        for (std::size_t i = 0; i < articles.size(); ++i) {
            if (i % folds == fold) continue;
            std::string words = articles[i]->title;
            for (const std::string& question : articles[i]->questions) words += " " + question;
            guess.learn(articles[i]->category,
                        words + " " + article::plain_text(articles[i]->blocks));
        }
        for (std::size_t i = fold; i < articles.size(); i += folds) {
            right +=
                guess.category_of(articles[i]->title, article::plain_text(articles[i]->blocks)) ==
                        articles[i]->category
                    ? 1U
                    : 0U;
        }
    }
    CAPTURE(right);
    CAPTURE(articles.size());
    CHECK(right * 5 >= articles.size() * 3);
}
