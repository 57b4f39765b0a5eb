#include "app/ui/line_breaks.h"

#include <doctest/doctest.h>

#include <string>

namespace okienko::ui {
namespace {

/// The text with "|" wherever a line may end, "\\" where it must.
std::string marked(std::string_view text) {
    std::string marked;
    std::size_t begin = 0;
    for (const LineBreak& stop : line_breaks(text)) {
        marked += text.substr(begin, stop.offset - begin);
        if (stop.is_forced) marked.back() = '\\';
        if (stop.offset < text.size()) marked += stop.is_forced ? "" : "|";
        begin = stop.offset;
    }
    return marked;
}

}  // namespace

TEST_CASE("a line of Polish text ends where a reader expects it") {
    struct Row {
        std::string text;
        std::string breaks;
    };

    const Row rows[] = {
        {"Поговорити з людиною", "Поговорити |з людиною"},
        {"Перевірено 15 листопада 2026", "Перевірено |15 листопада |2026"},
        {"", ""},
        {"paragon", "paragon"},
        {"zwrot bez paragonu", "zwrot |bez paragonu"},
        // Words of one letter go with the next word.
        {"w sklepie i u kuriera", "w sklepie |i u kuriera"},
        {"Z kartą, a także z aplikacją", "Z kartą, |a także |z aplikacją"},
        {"O zwrocie (w sklepie)", "O zwrocie |(w sklepie)"},
        {"powiedz „o tym”", "powiedz |„o tym”"},
        {"co to za A, nie wiem", "co |to |za A, |nie wiem"},
        // Nor does a line end with a word that leans on the next one.
        {"czytaj na głos, ze zdjęciem", "czytaj |na głos, |ze zdjęciem"},
        {"Od poniedziałku do piątku", "Od poniedziałku |do piątku"},
        {"nad wejściem i pod dachem", "nad wejściem |i pod dachem"},
        {"Стійка на вході та біля каси", "Стійка |на вході |та біля каси"},
        {"Від каси до виходу", "Від каси |до виходу"},
        {"sklep nie przyjął, coś dla dzieci", "sklep |nie przyjął, |coś |dla dzieci"},
        {"Nie zwlekaj. Nie musisz. Не треба", "Nie zwlekaj. |Nie musisz. |Не треба"},
        {"не працює без чека для вас", "не працює |без чека |для вас"},
        {"надать nadzór donice", "надать |nadzór |donice"},
        // A middle dot separates what stands in one line; no line begins with it.
        {"Wezwanie wysłane · K7M3", "Wezwanie |wysłane · |K7M3"},
        {"a·b", "a·b"},
        // A number and its unit, and the digits of a number, are one.
        {"masz 30 dni na zwrot", "masz |30 dni |na zwrot"},
        {"within 30 days, by 15 November", "within |30 days, |by |15 November"},
        {"kosztuje 20 zł.", "kosztuje |20 zł."},
        {"1 września 2026", "1 września |2026"},
        {"zadzwoń: 22 000 00 00 dziś", "zadzwoń: |22 000 00 00 |dziś"},
        {"czynne 8–20 w soboty", "czynne |8–20 |w soboty"},
        {"uderz 5 razy, do 3 razy", "uderz |5 razy, |do 3 razy"},
        {"push 5 times within 3–7 working days", "push |5 times |within |3–7 working |days"},
        {"ще 5 разів за 1–3 робочі дні", "ще |5 разів |за 1–3 робочі |дні"},
        {"norma EN 301 549, till number 1", "norma |EN 301 549, |till |number 1"},
        {"Sprawdzono 1 maja 2026 r.)", "Sprawdzono |1 maja |2026 r.)"},
        {"„do 5 minut”, 20 zł/m², 1,5 litra", "„do 5 minut”, |20 zł/m², |1,5 litra"},
        {"5 paragonów", "5 |paragonów"},
        {"6 cyfr, 2 latarki, 5.", "6 |cyfr, |2 |latarki, |5."},
        // An abbreviation stays with its number.
        {"ustawa, art. 43 ust. 2", "ustawa, |art. 43 |ust. 2"},
        {"do 14 dni", "do 14 dni"},
        // So do a street and its house, a postal code and its town.
        {"ul. Długa 1, 00-950 Łódź", "ul. Długa 1, |00-950 Łódź"},
        {"Rynek 12a, przy wejściu", "Rynek 12a, |przy wejściu"},
        {"zostań przy wejściu", "zostań |przy wejściu"},
        {"Monday, 8:00–10:00", "Monday, |8:00–10:00"},
        {"Masz 30 lub 14, 00-950 zł", "Masz |30 |lub |14, |00-950 zł"},
        // No dash begins a line, no word is cut at its hyphen.
        {"zwrot – tak", "zwrot – |tak"},
        {"wyślij e-mail albo BLIK-iem", "wyślij |e-mail |albo |BLIK-iem"},
        {"pierwsza\ndruga", "pierwsza\\druga"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(marked(row.text) == row.breaks);
    }
}

TEST_CASE("a number stays with its unit, in every language and in every form of it") {
    for (const std::string_view text :
         {// Polish.
          "1 rok", "2026 roku", "2 lata", "5 lat", "w 2 latach", "1 miesiąc", "3 miesiącach",
          "1 tydzień", "2 tygodnie", "1 dzień", "30 dniach", "1 godzina", "2 godziny", "5 godzin",
          "48 godz.", "1 minuta", "3 minuty", "w 15 minutach", "1 sekunda", "20 sekund",
          "1,5 litra", "3 litry", "10 litrów", "200 metrów", "2 m", "100 m²", "60 W", "230 V",
          "8 GB", "10 kg", "5 cm", "1,50 zł", "2 złote", "20 złotych", "1 raz", "3 razy",
          "2 sztuki", "100 %", "60 °C", "1 maja", "14 listopada",
          // English.
          "1 second", "20 seconds", "3 minutes", "5 hours", "2 weeks", "6 months", "2 years",
          "3 litres", "1 litre", "200 metres", "5 times", "1 May", "3 working",
          // Ukrainian.
          "1 рік", "2 роки", "5 років", "2026 року", "1 місяць", "2 місяці", "1 тиждень", "2 тижні",
          "1 день", "14 днів", "1 година", "2 години", "5 годин", "10 хв", "3 хвилини", "20 секунд",
          "5 см", "1 літра", "3 літри", "10 літрів", "200 метрів", "5 кг", "3 МБ", "2 рази",
          "5 разів", "1 травня", "3 робочі"}) {
        CAPTURE(text);
        CHECK(line_breaks(text).size() == 1);
    }
}

TEST_CASE("a separator is no part of a line that ends with it") {
    const struct {
        std::string_view line;
        std::string_view seen;
    } rows[] = {
        {"Wezwanie wysłane · ", "Wezwanie wysłane"},
        {"Wezwanie wysłane\u00A0· ", "Wezwanie wysłane"},
        {"pon.–pt. 8:00–20:00 ·", "pon.–pt. 8:00–20:00"},
        {"słowo ", "słowo"},
        {"słowo", "słowo"},
        {"słowo·", "słowo·"},
        {"·", "·"},
        {"", ""},
        {" ", ""},
    };

    for (const auto& row : rows) {
        CAPTURE(row.line);
        CHECK(without_separator(row.line) == row.seen);
    }
}

TEST_CASE("the last break is the end of the text, whatever its bytes") {
    const std::string texts[] = {"a",
                                 " ",
                                 "\n",
                                 "\xC5",
                                 "ab\xFF\xFE c",
                                 std::string("a\0b", 3),
                                 "\xF0\x9F\x98",
                                 std::string(100'000, 'x')};
    for (const std::string& text : texts) {
        CAPTURE(text.size());
        const auto breaks = line_breaks(text);
        REQUIRE_FALSE(breaks.empty());
        CHECK(breaks.back().offset == text.size());
        for (std::size_t i = 1; i < breaks.size(); ++i)
            CHECK(breaks[i - 1].offset < breaks[i].offset);
    }
}

}  // namespace okienko::ui
