/// Whole pages, each of another layout: what stands around the article goes, the article stays.
#include "tests/article/importer/pages.h"

#include <doctest/doctest.h>

#include <string>

using namespace okienko;
using okienko_test::import;
using okienko_test::page_text;

TEST_CASE("of a page the article is left, and nothing of what stands around it") {
    struct Row {
        const char* file;
        const char* title;
        const char* language;
    };

    const Row rows[] = {
        {"blog.html", "Jak przygotować rower do zimy?", "pl"},
        {"help-centre.html", "Dostawa", "pl"},
        {"old-tables.html", "Malowanie ściany", "pl"},  // layout by tables, FONT, ISO-8859-2
        {"div-soup.html", "Karta podarunkowa: co warto wiedzieć", "pl"},  // names tell nothing
        {"definitions.html", "Pytania o raty", "pl"},
        // Written before anything was tuned, and not looked at while it was.
        {"wordpress.html", "Reklamacja butów krok po kroku", "pl"},
        {"portal.txt", "Zgubiony paragon a zwrot towaru", "pl"},
        {"questions.txt", "Najczęstsze pytania o montaż mebli", "pl"},
        {"schema.html", "Kaucja za butelki", "pl"},  // drawn by scripts: JSON-LD is all there is
        {"news.html", "Awaria terminali płatniczych. Co robić przy kasie?", "pl"},
        {"english.html", "How do I return an online order?", "en"},
        {"broken.html", "Zgubione dziecko: co robić", "pl"},
        {"forum.txt", "Jak wymienić baterię w pilocie?", "pl"},
        // Programs that many sites run; each lost or left a line at first.
        {"zendesk.html", "Jak zmienić adres dostawy?", "pl"},
        {"wiki.html", "Gwarancja", "pl"},
        {"elementor.html", "Wynajem narzędzi", "pl"},
        {"gov.html", "Złóż skargę na sprzedawcę", "pl"},
        {"blogspot.html", "Jak czytać etykiety", "pl"},          // the h1 is the blog's
        {"steps.html", "Zamówienia na życzenie", "pl"},          // steps written as paragraphs
        {"copied.txt", "Jak przygotować rower do zimy?", "pl"},  // blog.html, as browsers copy it
        // Written before the rules that they made us add.
        {"joomla.html", "Cięcie płyt na wymiar", "pl"},
        {"accordion.html", "Ubezpieczenie sprzętu",
         "pl"},  // questions are buttons, names tell nothing
        {"office.html", "Zwrot opakowań po farbach",
         "pl"},  // who made it and when, as offices must say
        {"shop.html", "Tabela rozmiarów obuwia", "pl"},  // products below, steps in one paragraph
        {"essay.html", "How to store paint over winter", "en"},
        {"phone.txt", "Jak doczyścić fugi w łazience?", "pl"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.file);
        const std::string file = row.file;
        const auto imported = import(file, page_text(file));
        REQUIRE(imported.drafts.size() == 1);
        const auto& draft = imported.drafts.front();
        CHECK(draft.body == page_text(file.substr(0, file.rfind('.')) + ".md"));
        CHECK(draft.title == row.title);
        CHECK(draft.language == row.language);
    }
}
