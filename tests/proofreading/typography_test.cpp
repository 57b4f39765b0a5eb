/// Quotation marks, dashes and numbers: what is mended, and what stays.
#include "app/proofreading/typography.h"

#include <doctest/doctest.h>

#include <string>

#include "app/proofreading/abbreviations.h"
#include "app/proofreading/shop_values.h"

using namespace okienko::proofreading;

namespace {

std::string mended(const std::string& line) {
    return edited(line, typography_edits(line));
}

}  // namespace

TEST_CASE("slips of typing are mended") {
    struct Row {
        const char* line;
        const char* mended;
    };

    const Row rows[] = {
        {"Powiedz \"tak\" i \"nie\".", "Powiedz „tak” i „nie”."},
        {"Powiedz “tak”.", "Powiedz „tak”."},
        {"Powiedz „tak“.", "Powiedz „tak”."},
        {"myśl - z dywizem", "myśl – z dywizem"},
        {"myśl — długa", "myśl – długa"},
        {"myśl -- dwa", "myśl – dwa"},
        {"3 - 5 dni", "3–5 dni"},
        {"3-5 dni", "3–5 dni"},
        {"od 10 – 20 zł", "od 10–20 zł"},
        {"| 5-10 | **5-10** |", "| 5–10 | **5–10** |"},
        {"czynne 8:00-21:00", "czynne 8.00-21.00"},
        {"o 18:30.", "o 18.30."},
        {"kosztuje 0.50 zł", "kosztuje 0,50 zł"},
        {"kosztuje 12 PLN", "kosztuje 12 zł"},
        {"kosztuje 12,50 PLN", "kosztuje 12,50 zł"},
        {"Poczekaj...", "Poczekaj…"},
        {"30\u00A0dni i 5&nbsp;zł", "30 dni i 5 zł"},
        {"dwa  odstępy", "dwa odstępy"},
        {"przecinek , kropka .", "przecinek, kropka."},
        {"- punkt - uwaga", "- punkt – uwaga"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(mended(row.line) == row.mended);
        // What is mended is sound.
        CHECK(mended(row.mended) == row.mended);
    }
}

TEST_CASE("what only looks like a slip stays") {
    const char* lines[] = {
        "Powiedz „tak” – i już.",
        "Ekran ma 24\" i tyle.",  // one mark has no pair
        "- punkt",
        "- punkt\n",
        "1. krok",
        "00-950 Warszawa",
        "2026-11-15",
        "tel. 22-000-00-00",
        "RTV-200 i E27-30",
        "30:2, 100–120 razy",
        "12:34:56",
        "Kod `3 - 5` i `\"x\"`",
        "[słowa](zwrot-24-30)",
        "{{sklep.godziny}}",
        "Napisz na a-b...c@example.com",
        "| Kolumna   | druga |",
        "wersja 0.50",
        "koniec linii  ",
        "0,50 zł",
        "5–6 cm",
        "biało-czerwony",
        "„Dzień dobry…”",
    };
    for (const char* line : lines) {
        CAPTURE(line);
        CHECK(mended(line) == line);
    }
}

TEST_CASE("the usual abbreviations are written out where a sentence goes on") {
    const auto written = [](const std::string& line) {
        return edited(line, abbreviation_edits(line));
    };
    CHECK(written("Weź dowód, np. paragon.") == "Weź dowód, na przykład paragon.");
    CHECK(written("Są m.in. buty (tj. obuwie).") == "Są między innymi buty (to jest obuwie).");
    CHECK(written("Ponp. nic, np.") == "Ponp. nic, np.");
}

TEST_CASE("a shop's own name, phone and e-mail become placeholders; common words do not") {
    const okienko::article::Values shop = {{"sklep.telefon", "22 000 00 00"},
                                           {"sklep.e-mail", "pomoc@example.com"},
                                           {"sklep.kod", "krótki"},
                                           {"zasady.dni-zwrotu", "trzydzieści dni"}};
    const auto named = [&](const std::string& line) {
        return edited(line, shop_value_edits(line, shop));
    };
    CHECK(named("Zadzwoń: 22 000 00 00.") == "Zadzwoń: {{sklep.telefon}}.");
    CHECK(named("**22 000 00 00** albo „pomoc@example.com”") ==
          "**{{sklep.telefon}}** albo „{{sklep.e-mail}}”");
    for (const char* line : {"Zadzwoń: 22 000 00 001.", "krótki", "trzydzieści dni", ""}) {
        CAPTURE(line);
        CHECK(named(line) == line);
    }
}
