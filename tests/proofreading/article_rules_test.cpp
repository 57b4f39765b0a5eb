/// Rules that look at an article as a whole: title, length, refusal, dates, twins, translations.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "app/proofreading/duplicates.h"
#include "app/proofreading/rules.h"
#include "manuscript.h"

using namespace okienko_test;

TEST_CASE("the title of a faq is a question, that of a guide is none") {
    CHECK_FALSE(is_told("tytul", {.title = "Czy mogę?", .kind = "faq"}));
    CHECK_FALSE(is_told("tytul", {.title = "Jak oddać prezent", .kind = "guide"}));
    CHECK(lines_with("tytul", {.title = "Zwroty", .kind = "faq"}) == "3");
    CHECK(lines_with("tytul", {.title = "Jak oddać?", .kind = "guide"}) == "3");
}

TEST_CASE("a sentence of over 25 words is too long, one of 25 is not") {
    std::string words;
    for (int i = 0; i < 24; ++i) words += "tak ";
    CHECK_FALSE(is_told("zdanie", {.body = words + "tak. " + "Tak " + words.substr(4) + "tak."}));
    CHECK(lines_with("zdanie", {.body = "Tak.\n\n" + words + "i tak."}) == "12");
}

TEST_CASE("syllables are counted as Polish is spoken") {
    struct Row {
        const char* word;
        int syllables;
    };

    const Row rows[] = {{"kot", 1},       {"nie", 1},     {"mięso", 2},      {"reklamacja", 5},
                        {"zwrot", 1},     {"paragon", 3}, {"źdźbło", 1},     {"miasto", 2},
                        {"wystarczy", 3}, {"oddać", 2},   {"biuro", 2},      {"112", 0},
                        {"i", 1},         {"radio", 2},   {"konsumentka", 4}};
    for (const Row& row : rows) {
        CAPTURE(row.word);
        // "reklamacja" and "radio": what an i before a vowel softens has no syllable of its own.
        const int expected = std::string(row.word) == "reklamacja" ? 4 : row.syllables;
        CHECK(proofreading::syllables(row.word) == expected);
    }
}

TEST_CASE("a text in long words and sentences asks for more school than one in short ones") {
    std::string plain;
    std::string learned;
    for (int i = 0; i < 12; ++i) plain += "Weź paragon i przyjdź do nas. ";
    for (int i = 0; i < 6; ++i) {
        learned +=
            "Niejednokrotnie konsumenci przedstawiający udokumentowane okoliczności reklamacyjne "
            "oczekują natychmiastowego rozpatrzenia swojego zgłoszenia. ";
    }
    CHECK_FALSE(is_told("czytelnosc", {.body = plain}));
    CHECK(lines_with("czytelnosc", {.body = learned}) == "3");
    const auto fog = proofreading::fog_index(manuscript_of({.body = plain}).parsed.passages);
    CHECK(fog == doctest::Approx(0.4 * 6));
    // Too short to tell.
    CHECK_FALSE(is_told("czytelnosc", {.body = "Nieodpowiedzialność niejednokrotnie."}));
}

TEST_CASE("an article of refusal names a reason, another way and a next step") {
    const Sketch whole{
        .body =
            "Nie, bo minął termin. Możesz wybrać [wymianę](wymiana). Zapytaj w punkcie obsługi."};
    CHECK_FALSE(is_told("odmowa", whole));

    struct Row {
        const char* body;
        const char* lines;
    };

    const Row rows[] = {
        {"Nie.", "10 10 10"},
        {"Nie, bo minął termin. Możesz wybrać [wymianę](wymiana).", "10"},
        {"Nie, bo minął termin. Zapytaj w punkcie.", "10"},
        {"Nie. Możesz wybrać [wymianę](wymiana). Zapytaj w punkcie.", "10"},
        {"Tak.", ""},
        {"Niebieska metka to promocja.", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(lines_with("odmowa", {.body = row.body}) == row.lines);
    }
    CHECK(is_told("odmowa", {.body = "Tak bywa.", .title = "Dlaczego odmówiono mi zwrotu?"}));
}

TEST_CASE("abbreviations are written out or explained") {
    struct Pair {
        const char* reported;
        const char* silent;
    };

    const Pair pairs[] = {
        {"Weź dowód, np. paragon.", "Weź dowód, na przykład paragon."},
        {"Dotyczy to m.in. butów.", "Dotyczy to między innymi butów."},
        {"Czeka się ok. godziny.", "Wszystko jest ok."},
        {"Zapytaj w PSZOK.", "Zapytaj w punkcie zbiórki, w skrócie PSZOK. PSZOK pomoże."},
        {"Zgłoś to do UOKIK.", "Zgłoś to do UOKIK (Urząd Ochrony Konkurencji)."},
        {"Sprawdź EAN na metce.", "Sprawdź kod kreskowy (EAN) na metce. EAN ma 13 cyfr."},
        {"Formularz ZW1 i OWU.", "SMS z kodem PIN, faktura z NIP i RTV."},
    };
    for (const Pair& pair : pairs) {
        CAPTURE(pair.reported);
        CAPTURE(pair.silent);
        CHECK(is_told("skrot", {.body = pair.reported}));
        CHECK_FALSE(is_told("skrot", {.body = pair.silent}));
    }
}

TEST_CASE("overdue reviews and days that passed since are told") {
    const auto on = [](int month, unsigned day) {
        return Reading{.today = article::Date(std::chrono::year(2027 + (month - 1) / 12),
                                              std::chrono::month(1 + unsigned(month - 1) % 12),
                                              std::chrono::day(day))};
    };
    const Sketch reviewed{.more = "review_every: 2 months\n"};  // checked on 2026-11-15
    CHECK_FALSE(is_told("termin", reviewed, on(1, 15)));
    CHECK(lines_with("termin", reviewed, on(1, 16)) == "8");
    CHECK_FALSE(is_told("termin", {}, on(12, 1)));

    const Sketch ending{.more = "valid_to: 2027-01-31\n"};
    CHECK_FALSE(is_told("termin", ending, on(1, 31)));
    CHECK(lines_with("termin", ending, on(2, 1)) == "9");

    const Sketch dated{.body =
                           "Od 1 października 2025 roku działa kaucja.\n\nOd 1 stycznia 2027 "
                           "roku więcej."};
    CHECK_FALSE(is_told("data", {.body = "Sprawdzono 15 listopada 2026 roku."}, on(1, 1)));
    CHECK_FALSE(is_told("data", dated, on(1, 1)));
    CHECK(lines_with("data", dated, on(1, 2)) == "12");
}

TEST_CASE("articles that say nearly the same are told of each other") {
    std::string text;
    for (const char* part :
         {"Weź rzecz i dowód zakupu, a potem przyjdź do punktu obsługi klienta. ",
          "Pracownik sprawdzi stan rzeczy i od razu odda pieniądze na kartę. ",
          "Gdy nie masz paragonu, wystarczy potwierdzenie płatności z banku. "}) {
        text += part;
    }
    const auto one = manuscript_of({.body = text, .id = "zwrot"});
    const auto twin = manuscript_of({.body = text + "Dziękujemy.", .id = "oddanie"});
    const auto other = manuscript_of(
        {.body = "Żarówkę E27 znajdziesz na końcu działu ze światłem, obok lamp i kabli. Na "
                 "pudełku jest gwint, moc i barwa. Pracownik sprawdzi ją przy Tobie w gnieździe.",
         .id = "zarowka"});
    const auto twins = proofreading::near_duplicates({one, other, twin});
    REQUIRE(twins.size() == 1);
    CHECK(twins[0].one == 0);
    CHECK(twins[0].other == 2);
    CHECK(twins[0].share > 0.9);
    auto translation = twin;
    translation.parsed.article.language = "en";
    CHECK(proofreading::near_duplicates({one, translation}).empty());
    auto for_agents = twin;
    for_agents.parsed.article.audience = article::Audience::agent;
    CHECK(proofreading::near_duplicates({one, for_agents}).empty());
}

TEST_CASE("a translation is stale when its source's words change, and only then") {
    const auto source = manuscript_of({});
    const auto translation_with = [](const std::string& hash) {
        auto manuscript = manuscript_of(
            {.body = "Yes.",
             .title = "May I?",
             .more = "translation_of: prezent\nlanguage: en\nsource_hash: " + hash + "\n"});
        manuscript.file = "prezent.en.md";
        return manuscript;
    };
    const auto told_with = [&](const article::Manuscript& original, const std::string& hash) {
        std::string rules;
        for (const auto& problem : problems_of({original, translation_with(hash)})) {
            rules += problem.rule + ":" + std::to_string(problem.line) + " ";
        }
        return rules;
    };
    const std::string hash = article::text_hash(source.text);
    CHECK(hash.size() == 16);
    CHECK(told_with(source, hash).empty());
    CHECK(told_with(source, "0123456789abcdef") == "tlumaczenie:11 ");
    CHECK(told_with(source, "") == "tlumaczenie:9 ");
    CHECK(told_with(manuscript_of({.body = "Tak, weź paragon."}), hash) == "tlumaczenie:11 ");
    CHECK(told_with(manuscript_of({.title = "Czy mogę?"}), hash) == "tlumaczenie:11 ");
    CHECK(told_with(manuscript_of({.more = "valid_from: 2026-11-01\n"}), hash).empty());
}

TEST_CASE("content/README.md explains every rule to editors, by its name") {
    std::ifstream stream(OKIENKO_SOURCE_DIR "/content/README.md");
    const std::string readme{std::istreambuf_iterator<char>(stream), {}};
    for (const std::string& name : proofreading::rule_names()) {
        CAPTURE(name);
        CHECK(readme.find("| `" + name + "` |") != std::string::npos);
    }
}

TEST_CASE("of several copies each is told once, of the one it is most like") {
    const std::string text =
        "Weź rzecz i dowód zakupu, a potem przyjdź do punktu obsługi klienta. Pracownik sprawdzi "
        "stan rzeczy i od razu odda pieniądze na kartę. Gdy nie masz paragonu, wystarczy "
        "potwierdzenie płatności z banku. ";
    const auto copy = [&](const char* id, const char* more) {
        return manuscript_of({.body = text + more, .id = id});
    };
    const auto twins = proofreading::near_duplicates({copy("a", "Parking jest za rampą."),
                                                      copy("b", "Mamy do tego kosz i wagę."),
                                                      copy("c", "Mamy do tego kosz i wagę.")});
    REQUIRE(twins.size() == 2);
    CHECK(twins[0].other == 1);
    CHECK(twins[1].one == 1);
    CHECK(twins[1].other == 2);
}
