/// Markdown to blocks.
#include "index/article/markdown.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/article/problems_in.h"
#include "tests/article/shape.h"

using namespace okienko::article;

namespace {

std::string shape(std::string_view markdown) {
    return shape_of(parse_markdown(markdown));
}

/// The article with this body; its first line is line 6 of the file.
Parsed article_with(std::string_view body) {
    return parse_article(
        "---\n{id: kaucja, title: Kaucja, kind: guide, category: zwroty,\nowner: Sklep, source: "
        "Zasady, checked_on: 2026-11-15}\n---\n\n" +
            std::string(body),
        "kaucja.md");
}

struct Example {
    std::string what;
    const char* markdown;
    std::string shape;
};

}  // namespace

TEST_CASE("every building block of an article is read") {
    const Example examples[] = {
        {"a paragraph's lines are one", "Przynieś puste\nbutelki.", "p Przynieś puste butelki.\n"},
        {"a hard line break stays", "Sklep\\\nul. Miła 1", "p Sklep\\nul. Miła 1\n"},
        {"two blanks are a hard break too", "Sklep  \nul. Miła 1", "p Sklep\\nul. Miła 1\n"},
        {"strong and emphasis", "**Paragon** nie jest *wcale* ***potrzebny***.",
         "p *Paragon* nie jest _wcale_ *_potrzebny_*.\n"},
        {"a link names an article", "Zobacz [co wtedy **zrobić**](butelkomat-problem).",
         "p Zobacz <co wtedy |butelkomat-problem>*<zrobić|butelkomat-problem>*.\n"},
        {"a link written as a path for previews", "[Zwrot](../zwroty/zwrot-prezentu.md#kiedy)",
         "p <Zwrot|zwrot-prezentu>\n"},
        {"a link to a web page keeps its words", "[Urząd](https://uokik.gov.pl) pomoże.",
         "p Urząd pomoże.\n"},
        {"an address to be read", "Pisz na <pomoc@example.com>.", "p Pisz na pomoc@example.com.\n"},
        {"headings", "## Ile dostaniesz\n\n### Puszka", "h2 Ile dostaniesz\nh3 Puszka\n"},
        {"the title is level 1, and six levels are too many", "# Kaucja\n\n###### Puszka",
         "h2 Kaucja\nh4 Puszka\n"},
        {"a list", "- paragon\n- karta", "ul\n  entry\n    p paragon\n  entry\n    p karta\n"},
        {"steps, counted from where the editor began", "3. Zważ\n4. Zapłać",
         "ol 3\n  entry\n    p Zważ\n  entry\n    p Zapłać\n"},
        {"a step with a second paragraph and a list", "1. Zważ\n\n   Ostrożnie:\n   - powoli",
         "ol 1\n  entry\n    p Zważ\n    p Ostrożnie:\n    ul\n      entry\n        p powoli\n"},
        {"an empty entry is left out", "- paragon\n-\n- karta",
         "ul\n  entry\n    p paragon\n  entry\n    p karta\n"},
        {"call-outs", "> [!TIP]\n> Zapytaj.\n\n> [!WARNING]\n> Szkło.\n\n> [!SAFETY]\n> **112**",
         "tip\n  p Zapytaj.\nwarning\n  p Szkło.\nsafety\n  p *112*\n"},
        {"a call-out's mark in small letters, and beside its words", "> [!warning] Szkło.",
         "warning\n  p Szkło.\n"},
        {"a call-out with a list", "> [!TIP]\n>\n> - paragon",
         "tip\n  ul\n    entry\n      p paragon\n"},
        {"a table", "| Co | Ile |\n| --- | ---: |\n| **Puszka** | 0,50 zł |\n| Szkło |",
         "table Co | Ile\n  row *Puszka* | 0,50 zł\n  row Szkło | \n"},
        {"a picture", "![Numer na paragonie](../../images/paragon.png)",
         "image paragon.png: Numer na paragonie\n"},
        {"a picture among words comes behind them", "Tu ![numer](paragon.png) jest numer.",
         "p Tu  jest numer.\nimage paragon.png: numer\n"},
        {"code is plain text", "Wpisz `E27` i:\n\n```\na  b\nc\n```",
         "p Wpisz E27 i:\np a  b\\nc\n"},
        {"indented text is no code", "Tekst\n\n    dalej", "p Tekst\np dalej\n"},
        {"named and numbered characters", "5&nbsp;zł &ndash; &#322;&#x142; &amp; &nieznana;",
         "p 5\u00A0zł – łł & &nieznana;\n"},
        {"HTML is text", "Kup <b>dziś</b>\n\n<script>alert(1)</script>",
         "p Kup <b>dziś</b>\np <script>alert(1)</script>\n"},
        {"a rule is not shown", "Raz\n\n---\n\nDwa", "p Raz\np Dwa\n"},
        {"nothing", "", ""},
        {"blanks", " \n\t\n", ""},
    };
    for (const Example& example : examples) {
        CAPTURE(example.what);
        CHECK(shape(example.markdown) == example.shape);
    }
}

TEST_CASE("a slip in an article's text is told with its line") {
    const Example slips[] = {
        {"HTML", "Raz\n\nDwa <b>trzy</b>",
         "kaucja.md:8: HTML is shown as it stands, as \"<b>\"; write it in Markdown\n"},
        {"an HTML block is told once", "Raz\n\n<div class=\"a\">\n<p>x</p>\n</div>",
         "kaucja.md:8: HTML is shown as it stands, as \"<div \"; write it in Markdown\n"},
        {"a title in the text", "Raz\n\n# Tytuł",
         "advice: kaucja.md:8: a heading of level 1 is the title's; begin it with \"## \"\n"},
        {"an unknown call-out", "Raz\n\n> [!TPI]\n> Dwa",
         "kaucja.md:8: unknown call-out \"TPI\"; did you mean \"TIP\"?\n"},
        {"GitHub's other call-outs", "> [!IMPORTANT]\n> Dwa",
         "kaucja.md:6: unknown call-out \"IMPORTANT\"; it may be TIP, WARNING or SAFETY\n"},
        {"a quote without a mark", "Raz\n> Dwa",
         "advice: kaucja.md:7: a block quote is shown as a tip; begin it with a line \"> [!TIP]\", "
         "\"> [!WARNING]\" or \"> [!SAFETY]\"\n"},
        {"a call-out without words", "Raz\n\n> [!TIP]\n\nDwa",
         "advice: kaucja.md:8: a call-out has no words; write them behind \"> \"\n"},
        {"a web link", "Raz\n[urząd](https://uokik.gov.pl)",
         "advice: kaucja.md:7: a kiosk opens no web pages, so \"https://uokik.gov.pl\" is left "
         "out; "
         "write it into the text if it matters\n"},
        {"an address that can be read", "Pisz: [pomoc@example.com](mailto:pomoc@example.com)", ""},
        {"a link to a section", "Raz\n[niżej](#dalej)",
         "advice: kaucja.md:7: the link \"#dalej\" leads to a section; name the id of an "
         "article\n"},
        {"an empty link", "Raz\n[niżej]()",
         "kaucja.md:7: a link leads nowhere; write the id of an article in its ( )\n"},
        {"a picture among words", "Raz\nDwa ![trzy](a.png)",
         "advice: kaucja.md:7: a picture stands alone; put an empty line before and behind it\n"},
        {"a picture without words", "Raz\n\n![](a.png)",
         "advice: kaucja.md:8: the picture \"a.png\" needs words for those who cannot see it: "
         "![what it shows](...)\n"},
        {"a picture in a heading", "Raz\n\n## ![dwa](a.png)",
         "kaucja.md:8: the picture \"a.png\" cannot stand in a heading or table; give it a "
         "paragraph of its own\n"},
        {"code", "Raz\n\n```\ndwa\n```",
         "advice: kaucja.md:9: code is shown as plain text; take the ``` away\n"},
        {"a table without its second line", "Raz\n\n| Co | Ile |\n| - | - |",
         "advice: kaucja.md:8: this is shown as text; for a table write | --- | --- | as its "
         "second "
         "line\n"},
        {"no text", "\n\n",
         "kaucja.md:5: the article has no text; write it behind the front matter\n"},
    };
    for (const Example& slip : slips) {
        CAPTURE(slip.what);
        CHECK(told(article_with(slip.markdown).problems) == slip.shape);
    }
}

TEST_CASE("lines are counted alike whatever ends them") {
    for (const char* end : {"\n", "\r\n", "\r"}) {
        CAPTURE(end);
        std::string file =
            "---\nid: kaucja\ntitle: Kaucja\nkind: guide\ncategory: zwroty\n---\n"
            "Raz\n<b>\n";
        for (auto at = file.find('\n'); at != std::string::npos;
             at = file.find('\n', at + std::string(end).size())) {
            file.replace(at, 1, end);
        }
        const auto parsed = parse_article(file, "kaucja.md");
        CHECK(parsed.problems.back().line == 8);
        CHECK(shape_of(parsed.article.blocks) == "p Raz <b>\n");
    }
}

TEST_CASE("an article remembers what it names, and where") {
    const auto parsed = article_with("Raz [dwa](zwrot-prezentu)\n\n![trzy](a.png)");
    using Kind = Reference::Kind;
    REQUIRE(parsed.references.size() == 4);
    CHECK(parsed.references[0].kind == Kind::id);
    CHECK(parsed.references[1].kind == Kind::category);
    CHECK(parsed.references[2].kind == Kind::link);
    CHECK(parsed.references[2].target == "zwrot-prezentu");
    CHECK(parsed.references[2].line == 6);
    CHECK(parsed.references[3].kind == Kind::image);
    CHECK(parsed.references[3].line == 8);
}

TEST_CASE("the plain text has every word, a line a block") {
    const auto blocks = parse_markdown(
        "## Ile\n\nOddamy **pieniądze**\\\nod razu.\n\n1. Zważ\n2. Zapłać\n\n> [!TIP]\n> Zapytaj.\n"
        "\n| Co | Ile |\n| --- | --- |\n| Puszka | 0,50 zł |\n\n![Numer](a.png)");
    CHECK(plain_text(blocks) ==
          "Ile\nOddamy pieniądze od razu.\nZważ\nZapłać\nZapytaj.\nCo, Ile\nPuszka, 0,50 "
          "zł\nNumer\n");
}
