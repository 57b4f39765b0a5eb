/// Sentences that are reported, and their neighbours that are not.
#include <doctest/doctest.h>

#include <string>

#include "app/proofreading/words.h"
#include "manuscript.h"

using namespace okienko_test;

TEST_CASE("what cannot be done is reported, what can is not") {
    struct Pair {
        const char* reported;
        const char* silent;
    };

    const Pair pairs[] = {
        {"Nie możemy przyjąć zwrotu.", "Możemy zaproponować wymianę."},
        {"Nie możesz oddać bielizny.", "Bieliznę wymienisz na inny rozmiar."},
        // A customer's trouble is no refusal.
        {"Nie możesz wejść z psem.", "Jeśli nie możesz przyjść, zadzwoń."},
        {"Tego nie da się naprawić.", "Gdy nie da się otworzyć drzwi, zadzwoń."},
        {"Zwrot jest niemożliwy.", "Zwrot jest możliwy do 30 dni."},
        // Nor is a question the reader might have.
        {"Nie możesz znaleźć faktury.", "Nie możesz znaleźć faktury? Poszukaj w poczcie."},
        {"Niestety, promocja się skończyła.", "Promocja trwała do wczoraj. Mamy nową."},
        {"Nie wolno wchodzić do magazynu.", "> [!WARNING]\n> Nie wolno wchodzić do magazynu."},
        {"Nie przyjmujemy opakowań.", "Przyjmujemy opakowania ze znakiem kaucji."},
        {"Musisz mieć paragon.", "Wystarczy paragon. Nie musisz mieć faktury."},
        {"Części nie da się dosłać.", "- Części nie da się dosłać: wymienimy całość."},
        {"| A |\n| --- |\n| Nie wolno |", "| Wolno | Nie wolno |\n| --- | --- |\n| A | B |"},
        // What an agent should not say is shown in order to be replaced.
        {"| Powiedz |\n| --- |\n| Nie możemy |", "| Zamiast |\n| --- |\n| Nie możemy |"},
        {"Powiedz „nie możemy”.", "Zamiast „nie możemy” powiedz, co zrobisz."},
        {"Nie mogą Państwo tu parkować.", "Zaparkujesz za sklepem."},
    };
    for (const Pair& pair : pairs) {
        CAPTURE(pair.reported);
        CAPTURE(pair.silent);
        CHECK(is_told("negacja", {.body = pair.reported}));
        CHECK_FALSE(is_told("negacja", {.body = pair.silent}));
    }
}

TEST_CASE("words of offices are reported, plain ones are not") {
    struct Pair {
        const char* reported;
        const char* silent;
    };

    const Pair pairs[] = {
        {"Należy okazać paragon.", "Pokaż paragon."},
        {"Należy przyjść rano.",
         "Torba należy do Ciebie. Należy Ci się zwrot. Oddaj, co do niej należy."},
        {"W celu zwrotu przyjdź do nas.", "Przyjdź, żeby oddać rzecz. Jest w celi."},
        {"Niezwłocznie odpowiemy.", "Odpowiemy w ciągu dwóch dni."},
        {"Klient dokonał zakupu.", "Klient kupił dok i konar."},
        {"W przypadku braku paragonu zadzwoń.", "Gdy nie masz paragonu, zadzwoń."},
        {"Odpowiemy w terminie 14 dni.", "Jesteśmy w terminie. Odpowiemy w ciągu 14 dni."},
        {"Skontaktuj się telefonicznie.", "Zadzwoń. Zmienisz to na koncie lub telefonicznie."},
        {"Przysługuje Ci zwrot.", "Masz prawo do zwrotu."},
        {"Klient posiada kartę.", "Klient ma kartę."},
        {"Wiemy, iż czekasz.", "Wiemy, że czekasz. Idź, jeśli chcesz."},
        {"Nabyty towar przynieś.", "Kupioną rzecz przynieś."},
    };
    for (const Pair& pair : pairs) {
        CAPTURE(pair.reported);
        CAPTURE(pair.silent);
        CHECK(is_told("urzedowe", {.body = pair.reported}));
        CHECK_FALSE(is_told("urzedowe", {.body = pair.silent}));
    }
}

TEST_CASE("advice stands on the line of its words, wherever the paragraph began") {
    CHECK(lines_with("negacja", {.body = "Tak.\n\nMasz paragon.\nNie możemy go czytać.\n"}) ==
          "13");
    CHECK(lines_with("negacja", {.body = "- Tak.\n- Nie możemy.\n\n> [!TIP]\n> Nie możemy.\n"}) ==
          "11 14");
    CHECK(lines_with("negacja", {.body = "| A | B |\n| --- | --- |\n| Tak | Nie możemy |\n"}) ==
          "12");
}

TEST_CASE("what people type is theirs: their questions and keywords are not corrected") {
    const std::string typed = "questions:\n  - nie możemy oddać\nkeywords: [należy]\n";
    CHECK_FALSE(is_told("negacja", {.more = typed}));
    CHECK_FALSE(is_told("urzedowe", {.more = typed}));
}

TEST_CASE("an editor who stands by an advice accepts it by name") {
    CHECK_FALSE(is_told("negacja", {.body = "Nie możemy.", .more = "accepted: [negacja]\n"}));
    CHECK(is_told("negacja", {.body = "Nie możemy.", .more = "accepted: [zdanie]\n"}));
    const auto problems = problems_of({manuscript_of({.more = "accepted: [negacje]\n"})});
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].severity == article::Problem::Severity::error);
    CHECK(problems[0].line == 9);
    CHECK(problems[0].what.find("negacja") != std::string::npos);
}

TEST_CASE("sentences end where a reader stops") {
    struct Row {
        const char* text;
        std::size_t sentences;
    };

    const Row rows[] = {
        {"", 0},
        {"Bez kropki", 1},
        {"Jedno. Drugie! Trzecie? Czwarte…", 4},
        {"Kup 1 października. Oddaj.", 2},
        {"Zapłać 1. raty nie trzeba", 1},
        {"Zobacz art. 27 ustawy. Tak.", 2},
        {"Przy ul. Miłej 1 stoi kosz.", 1},
        {"Powiedz: „Tak”. Zapytaj.", 2},
        {"Zapytaj „Czy tak?”. Odejdź.", 2},
        {"Cena 0.50 zł. Tak", 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(proofreading::sentences_of(row.text).size() == row.sentences);
    }
}
