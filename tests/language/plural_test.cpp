/// Counts, in the forms that each language gives them.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/language/said.h"

using namespace okienko::language;

TEST_CASE("counts take the forms that Polish gives them") {
    struct Row {
        const char* key;
        std::vector<std::pair<int, const char*>> forms;
    };

    const Row rows[] = {
        {"article.minutes",
         {{1, "1 minuta czytania"},
          {2, "2 minuty czytania"},
          {5, "5 minut czytania"},
          {22, "22 minuty czytania"},
          {100, "100 minut czytania"}}},
        {"article.steps",
         {{1, "1 krok"}, {2, "2 kroki"}, {5, "5 kroków"}, {22, "22 kroki"}, {100, "100 kroków"}}},
        {"call.hint_minutes",
         {{1, "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 1 minuty. Zna już Twoje pytania."},
          {2, "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 2 minut. Zna już Twoje pytania."},
          {5, "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 5 minut. Zna już Twoje pytania."},
          {22, "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 22 minut. Zna już Twoje pytania."},
          {100,
           "Ktoś podejdzie tutaj do Ciebie, zwykle w ciągu 100 minut. Zna już Twoje pytania."}}},
        {"idle.countdown",
         {{1, "Za 1 sekundę zaczniemy od nowa i zapomnimy Twoje pytania."},
          {2, "Za 2 sekundy zaczniemy od nowa i zapomnimy Twoje pytania."},
          {5, "Za 5 sekund zaczniemy od nowa i zapomnimy Twoje pytania."},
          {22, "Za 22 sekundy zaczniemy od nowa i zapomnimy Twoje pytania."},
          {100, "Za 100 sekund zaczniemy od nowa i zapomnimy Twoje pytania."}}},
        {"pin.digits",
         {{0, "Nie wpisano żadnej cyfry"},
          {1, "Wpisano 1 cyfrę"},
          {2, "Wpisano 2 cyfry"},
          {5, "Wpisano 5 cyfr"},
          {22, "Wpisano 22 cyfry"},
          {100, "Wpisano 100 cyfr"}}},
        {"desk.band.trend",
         {{1, "Rośnie: „<question>”, 1 raz w ciągu godziny"},
          {2, "Rośnie: „<question>”, 2 razy w ciągu godziny"},
          {5, "Rośnie: „<question>”, 5 razy w ciągu godziny"},
          {22, "Rośnie: „<question>”, 22 razy w ciągu godziny"}}},
        {"desk.hand_over.about",
         {{0, "Nie masz otwartych spraw. Kto przejmuje zmianę?"},
          {1, "Masz 1 otwartą sprawę. Kto ją przejmuje?"},
          {2, "Masz 2 otwarte sprawy. Kto je przejmuje?"},
          {5, "Masz 5 otwartych spraw. Kto je przejmuje?"},
          {22, "Masz 22 otwarte sprawy. Kto je przejmuje?"}}},
        {"desk.sign_in.locked",
         {{1, "Za dużo prób. Odczekaj 1 sekundę."},
          {2, "Za dużo prób. Odczekaj 2 sekundy."},
          {5, "Za dużo prób. Odczekaj 5 sekund."},
          {22, "Za dużo prób. Odczekaj 22 sekundy."}}},
        {"desk.sign_in.waiting",
         {{0, "Nikt nie czeka"},
          {1, "Czeka 1 sprawa"},
          {2, "Czekają 2 sprawy"},
          {5, "Czeka 5 spraw"},
          {22, "Czekają 22 sprawy"}}},
        {"desk.story.false_alarms",
         {{1, "W ostatniej dobie z tego kiosku odwołano 1 alarm. Mimo to idź."},
          {2, "W ostatniej dobie z tego kiosku odwołano 2 alarmy. Mimo to idź."},
          {5, "W ostatniej dobie z tego kiosku odwołano 5 alarmów. Mimo to idź."},
          {22, "W ostatniej dobie z tego kiosku odwołano 22 alarmy. Mimo to idź."}}},
        {"pin.locked",
         {{1, "Za dużo prób. Spróbuj ponownie za 1 sekundę."},
          {2, "Za dużo prób. Spróbuj ponownie za 2 sekundy."},
          {5, "Za dużo prób. Spróbuj ponownie za 5 sekund."},
          {22, "Za dużo prób. Spróbuj ponownie za 22 sekundy."},
          {100, "Za dużo prób. Spróbuj ponownie za 100 sekund."}}},
        {"results.count",
         {{1, "Znaleziono 1 odpowiedź dla „<question>”"},
          {2, "Znaleziono 2 odpowiedzi dla „<question>”"},
          {5, "Znaleziono 5 odpowiedzi dla „<question>”"},
          {22, "Znaleziono 22 odpowiedzi dla „<question>”"},
          {100, "Znaleziono 100 odpowiedzi dla „<question>”"}}},
        {"shelf.count",
         {{1, "1 artykuł w tym temacie"},
          {2, "2 artykuły w tym temacie"},
          {5, "5 artykułów w tym temacie"},
          {22, "22 artykuły w tym temacie"},
          {100, "100 artykułów w tym temacie"}}},
        {"typing.count",
         {{1, "Pasuje 1 artykuł"},
          {2, "Pasują 2 artykuły"},
          {5, "Pasuje 5 artykułów"},
          {22, "Pasują 22 artykuły"},
          {100, "Pasuje 100 artykułów"}}},
        {"cli.pack.build.built",
         {{1,
           "Paczka <version> dla kanału <channel>: 1 plik, <size>, nowych: <new>.\nWażna do "
           "<expires>. Podpisał klucz <key>. Folder: <out>"},
          {2,
           "Paczka <version> dla kanału <channel>: 2 pliki, <size>, nowych: <new>.\nWażna do "
           "<expires>. Podpisał klucz <key>. Folder: <out>"},
          {5,
           "Paczka <version> dla kanału <channel>: 5 plików, <size>, nowych: <new>.\nWażna do "
           "<expires>. Podpisał klucz <key>. Folder: <out>"},
          {22,
           "Paczka <version> dla kanału <channel>: 22 pliki, <size>, nowych: <new>.\nWażna do "
           "<expires>. Podpisał klucz <key>. Folder: <out>"},
          {100,
           "Paczka <version> dla kanału <channel>: 100 plików, <size>, nowych: <new>.\nWażna do "
           "<expires>. Podpisał klucz <key>. Folder: <out>"}}},
        {"cli.pack.install.installed",
         {{1,
           "Wydanie 1: 1 artykuł, paczka <version>, kanał <channel>, klucz <key>.\nSkopiowano 1 "
           "plik, <size>."},
          {2,
           "Wydanie 2: 2 artykuły, paczka <version>, kanał <channel>, klucz <key>.\nSkopiowano 2 "
           "pliki, <size>."},
          {5,
           "Wydanie 5: 5 artykułów, paczka <version>, kanał <channel>, klucz <key>.\nSkopiowano 5 "
           "plików, <size>."},
          {22,
           "Wydanie 22: 22 artykuły, paczka <version>, kanał <channel>, klucz <key>.\nSkopiowano "
           "22 pliki, <size>."},
          {100,
           "Wydanie 100: 100 artykułów, paczka <version>, kanał <channel>, klucz "
           "<key>.\nSkopiowano 100 plików, <size>."}}},
        {"cli.pack.verify.whole",
         {{1,
           "Paczka jest cała: <place>\nWersja <version>, kanał <channel>, z <created>, ważna do "
           "<expires>, 1 plik, <size>.\nPodpisał klucz <key>."},
          {2,
           "Paczka jest cała: <place>\nWersja <version>, kanał <channel>, z <created>, ważna do "
           "<expires>, 2 pliki, <size>.\nPodpisał klucz <key>."},
          {5,
           "Paczka jest cała: <place>\nWersja <version>, kanał <channel>, z <created>, ważna do "
           "<expires>, 5 plików, <size>.\nPodpisał klucz <key>."},
          {22,
           "Paczka jest cała: <place>\nWersja <version>, kanał <channel>, z <created>, ważna do "
           "<expires>, 22 pliki, <size>.\nPodpisał klucz <key>."},
          {100,
           "Paczka jest cała: <place>\nWersja <version>, kanał <channel>, z <created>, ważna do "
           "<expires>, 100 plików, <size>.\nPodpisał klucz <key>."}}},
        {"problem.ill_formed_further",
         {{1, "to nie jest UTF-8 (bajt <said>, i jeszcze w 1 linii); zapisz plik w UTF-8"},
          {2, "to nie jest UTF-8 (bajt <said>, i jeszcze w 2 liniach); zapisz plik w UTF-8"},
          {5, "to nie jest UTF-8 (bajt <said>, i jeszcze w 5 liniach); zapisz plik w UTF-8"},
          {22, "to nie jest UTF-8 (bajt <said>, i jeszcze w 22 liniach); zapisz plik w UTF-8"},
          {100, "to nie jest UTF-8 (bajt <said>, i jeszcze w 100 liniach); zapisz plik w UTF-8"}}},
        {"problem.nul_byte_further",
         {{1, "jest tu bajt NUL, i jeszcze w 1 linii; usuń je"},
          {2, "jest tu bajt NUL, i jeszcze w 2 liniach; usuń je"},
          {5, "jest tu bajt NUL, i jeszcze w 5 liniach; usuń je"},
          {22, "jest tu bajt NUL, i jeszcze w 22 liniach; usuń je"},
          {100, "jest tu bajt NUL, i jeszcze w 100 liniach; usuń je"}}},
        {"slip.entry_locked",
         {{1, "Za dużo prób. Spróbuj ponownie za 1 sekundę."},
          {2, "Za dużo prób. Spróbuj ponownie za 2 sekundy."},
          {5, "Za dużo prób. Spróbuj ponownie za 5 sekund."},
          {22, "Za dużo prób. Spróbuj ponownie za 22 sekundy."},
          {100, "Za dużo prób. Spróbuj ponownie za 100 sekund."}}},
        {"way.metres",
         {{1, "To około 1 metr stąd."},
          {2, "To około 2 metry stąd."},
          {5, "To około 5 metrów stąd."},
          {12, "To około 12 metrów stąd."},
          {22, "To około 22 metry stąd."}}},
        {"desk.quiet.times", {{1, "1 raz"}, {2, "2 razy"}, {5, "5 razy"}, {22, "22 razy"}}},
    };

    const auto polish = words_of("pl");
    std::set<std::string> told;
    for (const auto& row : rows) {
        told.insert(row.key);
        for (const auto& [count, text] : row.forms) CHECK(say(polish, row.key, count) == text);
    }
    for (const auto& key : polish.keys()) {
        const bool is_plural =
            values_in(say(polish, key, 77)).contains("77") &&
            without(say(polish, key, 1), "1") != without(say(polish, key, 5), "5");
        CAPTURE(key);  // a new plural message wants a row above
        CHECK(is_plural == told.contains(key));
    }
}

TEST_CASE("one topic that is offered is not called one of several") {
    const struct {
        const char* code;
        const char* one;
        const char* several;
    } rows[] = {{"pl", "w tym temacie", "w jednym z tych tematów"},
                {"en", "in this topic", "in one of these topics"},
                {"uk", "в цій темі", "в одній із цих тем"}};

    for (const auto& row : rows) {
        CAPTURE(row.code);
        const auto words = words_of(row.code);
        const auto hint = [&](int topics) { return say(words, "rescue.rephrased.hint", topics); };
        CHECK(hint(1).find(row.one) != std::string::npos);
        CHECK(hint(2).find(row.several) != std::string::npos);
    }
}

TEST_CASE("English counts one and many") {
    const auto english = words_of("en");
    CHECK(say(english, "results.count", 1) == "1 answer to “<question>”");
    CHECK(say(english, "results.count", 2) == "2 answers to “<question>”");
    CHECK(say(english, "article.minutes", 1) == "1 minute to read");
    CHECK(say(english, "article.minutes", 21) == "21 minutes to read");
}

TEST_CASE("Ukrainian counts one, few and many") {
    const auto ukrainian = words_of("uk");

    const struct {
        const char* key;
        int count;
        const char* text;
    } rows[] = {
        {"shelf.count", 1, "1 стаття на цю тему"},
        {"shelf.count", 2, "2 статті на цю тему"},
        {"shelf.count", 5, "5 статей на цю тему"},
        {"shelf.count", 11, "11 статей на цю тему"},
        {"shelf.count", 21, "21 стаття на цю тему"},
        {"article.minutes", 22, "22 хвилини читання"},
        {"article.minutes", 25, "25 хвилин читання"},
        {"article.steps", 1, "1 крок"},
        {"article.steps", 4, "4 кроки"},
        {"article.steps", 12, "12 кроків"},
        {"results.count", 1, "Знайдено 1 відповідь на «<question>»"},
        {"results.count", 3, "Знайдено 3 відповіді на «<question>»"},
        {"results.count", 100, "Знайдено 100 відповідей на «<question>»"},
        {"idle.countdown", 1, "Через 1 секунду почнемо спочатку й забудемо ваші запитання."},
        {"idle.countdown", 20, "Через 20 секунд почнемо спочатку й забудемо ваші запитання."},
        {"pin.digits", 0, "Не введено жодної цифри"},
        {"pin.locked", 43, "Забагато спроб. Спробуйте знову через 43 секунди."},
    };

    for (const auto& row : rows) CHECK(say(ukrainian, row.key, row.count) == row.text);
}
