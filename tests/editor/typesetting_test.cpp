#include "app/editor/typesetting.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/editor/table.h"

using namespace okienko::editor;

namespace {

const Terminal paper;
const Terminal colours{.is_terminal = true, .has_colours = true, .width = 80};

std::vector<std::string> lines_of(const std::string& text, std::size_t width) {
    std::vector<std::string> lines;
    for (const Line& line : wrap({{.text = text}}, width)) lines.push_back(rendered(line, paper));
    return lines;
}

}  // namespace

TEST_CASE("letters take a column each, Polish ones too, whatever their bytes") {
    struct Row {
        std::string text;
        std::size_t width;
    };

    const Row rows[] = {{"", 0},         {"lampa", 5},    {"żółć", 4}, {"„tak” – 5 zł", 12},
                        {"\xff\xfe", 2}, {"a\x1b[1m", 5}, {"\xc5", 1}};  // half a letter
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(display_width(row.text) == row.width);
    }
}

TEST_CASE("text is broken at spaces into lines that fit") {
    struct Row {
        std::string text;
        std::size_t width;
        std::vector<std::string> lines;
    };

    const Row rows[] = {
        {"", 10, {""}},
        {"   ", 10, {""}},
        {"zażółć gęślą jaźń", 12, {"zażółć gęślą", "jaźń"}},
        {"raz  dwa\ntrzy", 20, {"raz dwa trzy"}},
        {"niewiarygodnie", 5, {"niewi", "arygo", "dnie"}},
        {"a", 1, {"a"}},
        // small words and numbers stay with what follows them
        {"reklamacja w sklepie", 13, {"reklamacja", "w sklepie"}},
        {"oddasz w ciągu 30 dni", 17, {"oddasz w ciągu", "30 dni"}},
        {"tak i", 10, {"tak i"}},
        {"tak i  nie", 6, {"tak", "i nie"}},
        {"to i niewiele", 8, {"to i", "niewiele"}},  // together they would not fit at all
        {"22 000 00 00", 10, {"22", "000 00 00"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(lines_of(row.text, row.width) == row.lines);
    }
}

TEST_CASE("no line is wider than asked, and no letter is lost") {
    const std::string text =
        "Jak oddać w sklepie 3 butelki i 12 puszek o pojemności 0,5 l z automatu "
        "Konstantynopolitańczykowianeczka";
    std::string letters = text;
    std::erase(letters, ' ');
    for (std::size_t width = 4; width < 120; ++width) {
        CAPTURE(width);
        std::string together;
        for (const std::string& line : lines_of(text, width)) {
            CHECK(display_width(line) <= width);
            together += line;
        }
        std::erase(together, ' ');
        CHECK(together == letters);
    }
}

TEST_CASE("long text ends in an ellipsis where it is shortened") {
    CHECK(shortened("paragon", 7) == "paragon");
    CHECK(shortened("paragony", 7) == "parago…");
    CHECK(shortened("żółć", 2) == "ż…");
    CHECK(shortened("żółć", 0) == "…");
    CHECK(shortened("", 0) == "");
    CHECK(shortened(std::string(10'000'000, 'a'), 3) == "aa…");
}

TEST_CASE("styles are written for terminals with colours only") {
    const Line line{{.text = "zwrot", .style = Style::strong}, {.text = " towaru"}};
    CHECK(rendered(line, paper) == "zwrot towaru");
    CHECK(rendered(line, colours) == "\x1b[1mzwrot\x1b[0m towaru");
}

TEST_CASE("text cannot steer the terminal") {
    CHECK(rendered({{.text = "\x1b]0;title\x07"}}, colours) == "�]0;title�");
    CHECK(rendered({{.text = "a\xc2\x9b"
                             "1m"}},
                   colours) ==
          "a�\xEF\xBF\xBD"
          "1m");
    CHECK(rendered({{.text = "a\xffz"}}, paper) == "a�z");
}

TEST_CASE("a wrapped passage keeps the style of each word") {
    const Lines lines =
        wrap({{.text = "oddam "}, {.text = "bez paragonu", .style = Style::match}}, 9);
    REQUIRE(lines.size() == 2);
    CHECK(rendered(lines[0], colours) == "oddam \x1b[1;33mbez\x1b[0m");
    CHECK(rendered(lines[1], colours) == "\x1b[1;33mparagonu\x1b[0m");
}

TEST_CASE("columns line up, and wide cells wrap") {
    const Table table{
        .header = {{.text = "Sposób"}, {.text = "Jak"}},
        .rows = {{{{.text = "E-mail"}}, {{.text = "opis i zdjęcia"}}}, {{{.text = "żółw"}}}}};
    std::string text;
    for (const Line& line : set_table(table, 17)) text += rendered(line, paper) + "\n";
    CHECK(text ==
          "Sposób │ Jak\n"
          "───────┼─────────\n"
          "E-mail │ opis i\n"
          "       │ zdjęcia\n"
          "żółw   │\n");
    CHECK(set_table({}, 80).empty());
}
