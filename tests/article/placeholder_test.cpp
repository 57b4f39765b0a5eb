/// What differs from shop to shop, filled in before an article is read.
#include "index/article/placeholder.h"

#include <doctest/doctest.h>

#include <string>

#include "index/article/library.h"
#include "tests/article/problems_in.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::article;

namespace {

const Values shop = {
    {"sklep.nazwa", "Dom i Majster"},      {"sklep.e-mail", "pomoc_24@example.com"},
    {"zasady.dni-zwrotu", "30"},           {"miejsce.aed", "przy *wejściu* [A] | obok kas"},
    {"miejsce.aed@en", "by the entrance"}, {"godziny.sklep", "8.00–21.00"},
};

std::string filled(const std::string& text, const std::string& language = "pl") {
    FileProblems problems("a.md");
    return fill_placeholders(text, shop, language, problems);
}

std::string told_of(const std::string& text) {
    FileProblems problems("a.md");
    fill_placeholders(text, shop, "pl", problems);
    return told(problems.by_line());
}

}  // namespace

TEST_CASE("a placeholder becomes the shop's value") {
    struct Row {
        const char* text;
        const char* filled;
    };

    const Row rows[] = {
        {"Masz {{zasady.dni-zwrotu}} dni.", "Masz 30 dni."},
        {"{{ sklep.nazwa }}", "Dom i Majster"},
        {"{{sklep.nazwa}}{{sklep.nazwa}}", "Dom i MajsterDom i Majster"},
        {"8.00, {{godziny.sklep}}\n{{zasady.dni-zwrotu}}\n", "8.00, 8.00–21.00\n30\n"},
        // One pair of braces is text, and so is what closes nothing.
        {"{sklep.nazwa} }} zł", "{sklep.nazwa} }} zł"},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(filled(row.text) == row.filled);
        CHECK(told_of(row.text).empty());
    }
}

TEST_CASE("a value is words: its marks are none of Markdown's") {
    CHECK(filled("AED jest {{miejsce.aed}}.") ==
          "AED jest przy \\*wejściu\\* \\[A\\] \\| obok kas.");
    CHECK(filled("---\ntitle: Gdzie jest {{miejsce.aed}}?\n---\n{{sklep.e-mail}}") ==
          "---\ntitle: Gdzie jest przy *wejściu* [A] | obok kas?\n---\npomoc\\_24@example.com");
}

TEST_CASE("a translation takes its language's value, where there is one") {
    CHECK(filled("{{miejsce.aed}}", "en") == "by the entrance");
    CHECK(filled("{{zasady.dni-zwrotu}}", "uk") == "30");
}

TEST_CASE("a placeholder nobody knows is an error with its line, and stays") {
    CHECK(told_of("Raz\n{{sklep.nazwy}} i {{zasady.dni_zwrotu}}\n{{zupa}}\n") ==
          "a.md:2: unknown placeholder \"sklep.nazwy\"; did you mean \"sklep.nazwa\"?\n"
          "a.md:2: unknown placeholder \"zasady.dni_zwrotu\"; did you mean "
          "\"zasady.dni-zwrotu\"?\n"
          "a.md:3: unknown placeholder \"zupa\"; the shop's configuration lists them all\n");
    CHECK(filled("{{zupa}} {{zasady.dni-zwrotu}}") == "{{zupa}} 30");
    CHECK(told_of("Raz\n{{sklep.nazwa\n}} {{sklep.nazwa}}\n{{") ==
          "a.md:2: a placeholder is not closed on this line; write }} behind its name\n"
          "a.md:4: a placeholder is not closed on this line; write }} behind its name\n");
}

TEST_CASE("the library's articles say what the shop says, to every reader alike") {
    TemporaryFolder folder;
    const std::string file =
        "---\nid: zwrot\ntitle: Jak oddać w {{sklep.nazwa}}?\nkind: faq\ncategory: zwroty\nowner: "
        "Sklep\nsource: Zasady\nchecked_on: 2026-11-15\n---\nMasz {{zasady.dni-zwrotu}} dni.\n";
    folder.write(
        "categories.yaml",
        "categories: [{id: zwroty, name: Zwroty, summary: S, icon: i}]\nemergency: zwrot\n");
    folder.write("articles/zwroty/zwrot.md", file);
    const Library library =
        read_library(folder.path(), {.values = shop, .keeps_manuscripts = true});
    CHECK(told(library.problems).empty());
    REQUIRE(library.articles.size() == 1);
    CHECK(library.articles[0].title == "Jak oddać w Dom i Majster?");
    CHECK(plain_text(library.articles[0].blocks) == "Masz 30 dni.\n");
    CHECK(library.articles[0].source_text.find("{{") == std::string::npos);
    REQUIRE(library.manuscripts.size() == 1);
    CHECK(library.manuscripts[0].text == file);

    const Library unfilled = read_library(folder.path());
    CHECK(unfilled.broken == std::vector<std::string>{"zwrot"});
    CHECK(unfilled.manuscripts.empty());
}
