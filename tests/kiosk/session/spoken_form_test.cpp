/// Numbers, times, money and abbreviations as a voice says them.
#include "app/kiosk/session/spoken_form.h"

#include <doctest/doctest.h>

#include <string>

using namespace okienko::kiosk;

namespace {

struct Row {
    const char* written;
    const char* spoken;
};

template <std::size_t count>
void check_all(const Row (&rows)[count], const char* language) {
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(spoken_form(row.written, language) == row.spoken);
    }
}

}  // namespace

TEST_CASE("Polish is said as somebody would read it out") {
    const Row rows[] = {
        {"Czynne pon.–pt. 8:00–21:00 · sob. 9.30–20.00.",
         "Czynne od poniedziałku do piątku od ósmej do dwudziestej pierwszej, sobota od "
         "dziewiątej "
         "30 do dwudziestej."},
        {"Otwieramy w poniedziałek o 8:00.", "Otwieramy w poniedziałek o ósmej."},
        {"o\u00A014:05, na 9:34, przed 3:00, do 2:00",
         "o\u00A0czternastej 05, na dziewiątą 34, przed trzecią, do drugiej"},
        {"Zegar: 24:00, 0:00", "Zegar: dwudziesta czwarta, zerowa"},
        {"Uciskaj 100–120 razy", "Uciskaj od 100 do 120 razy"},
        {"kasy 1–4", "kasy od 1 do 4"},
        {"Zadzwoń: 22 000 00 00.", "Zadzwoń: 2 2, 0 0 0, 0 0, 0 0."},
        {"Dorośli: 116 123, dzieci: 116\u00A0111", "Dorośli: 1 1 6, 1 2 3, dzieci: 1 1 6, 1 1 1"},
        {"+48 600 700 800", "+ 4 8, 6 0 0, 7 0 0, 8 0 0"},
        {"112 i 999", "112 i 999"},
        {"Wyślij 500 200 sztuk", "Wyślij 500 200 sztuk"},
        {"49,99 zł, 1 zł, 3 zł, 12 zł, 22,02 zł",
         "49 złotych 99 groszy, 1 złoty, 3 złote, 12 złotych, 22 złote 2 grosze"},
        {"do 1\u00A0000\u00A0zł albo 10 000 zł", "do 1000 złotych albo 10000 złotych"},
        {"2 złote", "2 złote"},
        {"art. 27 ust. 1", "artykuł 27 ustęp 1"},
        {"24.12.2026 i 2,5 m", "24.12.2026 i 2,5 metra"},
        {"ul. Przykładowa 1, nr 5", "ulica Przykładowa 1, numer 5"},
        {"kawiarnia, kodu, start.", "kawiarnia, kodu, start."},
        {"Strona https://sklep.example.com/zwroty.", "Strona adres jest na ekranie."},
        {"na przykład K7M3-PX4R.", "na przykład K 7 M 3, P X 4 R."},
        {"3333-4444 i K7M3-PX4RT", "3 3 3 3, 4 4 4 4 i K7M3-PX4RT"},
        {"2024-2025, AUTO-MOTO", "2024-2025, AUTO-MOTO"},
        {"Uciskaj na głębokość 5–6\u00A0cm.", "Uciskaj na głębokość od 5 do 6\u00A0centymetrów."},
        {"bateria 9 V, 1 l, 2 l, 1,5 l, 25 km",
         "bateria 9 woltów, 1 litr, 2 litry, 1,5 litra, 25 kilometrów"},
        {"od 2 do 3 cm, 2–3 m, do 1 m, Do 22 km, około 4 l, od 2,5 m, po 3 m",
         "od 2 do 3 centymetrów, od 2 do 3 metrów, do 1 metra, Do 22 kilometrów, około 4 litrów, "
         "od 2,5 metra, po 3 metry"},
        {"21 m, 101 cm", "21 metrów, 101 centymetrów"},
        {"od 2 zł do 3,02 zł, do 1,01 zł",
         "od 2 złotych do 3 złotych 2 groszy, do 1 złotego 1 "
         "grosza"},
        {"w 5 minut, 3 lata, 2 m², m jak mama", "w 5 minut, 3 lata, 2 m², m jak mama"},
        {"Sklep sp. z o.o.", "Sklep spółka z ograniczoną odpowiedzialnością"},
        {"„8:00” – 9:00", "„ósma” – dziewiąta"},
        {"25:00 i 8:77", "25:00 i 8:77"},
        {"", ""},
    };
    check_all(rows, "pl");
}

TEST_CASE("English is said as somebody would read it out") {
    const Row rows[] = {
        {"Mon–Fri 8:00–21:00 · Sat 8:30–12:00",
         "Monday to Friday from 8 AM to 9 PM, Saturday from 8 30 AM to noon"},
        {"Opens on Monday at 8:00, until 0:00", "Opens on Monday at 8 AM, until midnight"},
        {"100–120 times", "100 to 120 times"},
        {"Call 112 or 22 000 00 00", "Call 1 1 2 or 2 2, 0 0 0, 0 0, 0 0"},
        {"11.99 zł, 1 zł, 1.50 m", "11 zlotys 99 groszy, 1 zloty, 1.50 metres"},
        {"from 1 m to 2 m, 0–1 m, to 1 m", "from 1 metre to 2 metres, 0 to 1 metre, to 1 metre"},
        {"21 m, 21 zł", "21 metres, 21 zlotys"},
        {"sp. z o.o., sp.\u00A0z\u00A0o.o.", "limited company, limited company"},
        {"5–6 cm, 1 kg, 1.5 l, 5 items", "5 to 6 centimetres, 1 kilogram, 1.5 litres, 5 items"},
        {"Sunday, Satchel", "Sunday, Satchel"},
        {"See https://a.example.", "See the address is on the screen."},
    };
    check_all(rows, "en");
}

TEST_CASE("Ukrainian is said as somebody would read it out") {
    const Row rows[] = {
        {"пн–пт 8:00–21:00 · сб 9:00–15:30",
         "з понеділка до п’ятниці з восьмої до двадцять першої, субота з дев’ятої до п’ятнадцятої "
         "30"},
        {"відчинимо у понеділок о 8:00", "відчинимо у понеділок о восьмій"},
        {"о 3:00, до 3:00, на 3:00, 3:00", "о третій, до третьої, на третю, третя"},
        {"100–120 разів", "від 100 до 120 разів"},
        {"50 zł, 2 zł, 1 zł, 11,99 zł", "50 злотих, 2 злоті, 1 злотий, 11 злотих 99 грошів"},
        {"Телефонуйте 112", "Телефонуйте 112"},
        {"21 м, 11 м, 101 см, 111 см, 131 zł",
         "21 метр, 11 метрів, 101 сантиметр, 111 сантиметрів, 131 злотий"},
        {"від 2 до 3 см, 2–4 м, до 1 м, До 21 м, близько 2 м, по 3 м, до 2 zł",
         "від 2 до 3 сантиметрів, від 2 до 4 метрів, до 1 метра, До 21 метра, близько 2 метрів, "
         "по 3 метри, до 2 злотих"},
        {"sp.\u00A0z\u00A0o.o.", "товариство з обмеженою відповідальністю"},
        {"5–6\u00A0см, 1 кг, 22 м, 2 вироби",
         "від 5 до 6\u00A0сантиметрів, 1 кілограм, 22 метри, 2 вироби"},
        {"вул. Довга 2", "вулиця Довга 2"},
        {"постійно, втома", "постійно, втома"},
    };
    check_all(rows, "uk");
}

TEST_CASE("any bytes are said, and no other language is touched") {
    CHECK(spoken_form("8:00–9:00", "de") == "8:00–9:00");
    CHECK(spoken_form("\xC5", "pl") == "\xC5");
    CHECK(spoken_form("1\xE2\x80", "pl") == "1\xE2\x80");
    const std::string long_number(10'000, '7');
    CHECK(spoken_form(long_number + " zł", "pl") == long_number + " złotych");
    for (int hour = 0; hour <= 24; ++hour) {
        CAPTURE(hour);
        for (const char* language : {"pl", "en", "uk"})
            CHECK_FALSE(spoken_time(hour, 5, "o", language).empty());
    }
}
