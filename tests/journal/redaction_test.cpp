/// What is left of what people type.
#include "app/journal/redaction.h"

#include <doctest/doctest.h>

#include <string>

using okienko::journal::redacted;

TEST_CASE("numbers and addresses are taken out, and what was looked for stays") {
    struct Row {
        std::string typed;
        std::string kept;
    };

    const Row rows[] = {
        {"", ""},
        {"zgubiłam paragon", "zgubiłam paragon"},
        // Phones, however they are written.
        {"oddzwońcie 600100200", "oddzwońcie [#]"},
        {"tel. 600 100 200 po 17", "tel. [#] po 17"},
        {"tel600 100 200", "tel[#]"},
        {"tel. 600-100-200, proszę", "tel. [#], proszę"},
        {"+48 600 100 200", "[#]"},
        {"(22) 000 00 00", "([#]"},
        {"22/000.00.00 wieczorem", "[#] wieczorem"},
        {"6 0 0 1 0 0 2 0 0", "[#]"},
        {"600\u00A0100\u2013200", "[#]"},
        {"６００１００２００", "[#]"},
        {"٦٠٠١٠٠٢٠٠", "[#]"},
        {"600100200 i 500 600 700", "[#] i [#]"},
        // Orders, cards, identity numbers, PINs.
        {"zamówienie nr ZK/2026/001234", "zamówienie nr ZK/[#]"},
        {"pesel 90010112345", "pesel [#]"},
        {"pin 1234 nie działa", "pin [#] nie działa"},
        {"karta 4111 1111 1111 1111", "karta [#]"},
        // What tells what was looked for.
        {"żarówka E27 60W", "żarówka E27 60W"},
        {"żarówka LED 60W 230V", "żarówka LED 60W 230V"},
        {"ZK001234", "ZK[#]"},
        {"RTV-200", "RTV-200"},
        {"WD-40 200 ml", "WD-[#] ml"},
        {"zwrot po 30 dniach", "zwrot po 30 dniach"},
        {"deska 40x60x120", "deska 40x60x120"},
        {"3,5 l", "3,5 l"},
        {"wiertło 8 mm i 10 mm", "wiertło 8 mm i 10 mm"},
        {"100 zł", "100 zł"},
        // Addresses.
        {"jan.kowalski@example.com", "[@]"},
        {"piszcie na jan@example.com dziś", "piszcie na [@] dziś"},
        {"jan @ example.com", "[@]"},
        {"jan@ example.com", "[@]"},
        {"jan małpa example.com", "[@]"},
        {"mam jan (at) example.com", "mam [@]"},
        {"jan@example.com ola@example.com", "[@]"},
        {"@", "[@]"},
        {"zabawka małpa", "zabawka małpa"},
        {"małpa pluszowa", "małpa pluszowa"},
        // Any bytes.
        {"\xFF\xC5", "\xFF\xC5"},
        {"600\xFF"
         "100200",
         "[#]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CHECK(redacted(row.typed) == row.kept);
        CHECK(redacted(row.kept) == row.kept);
    }
}
