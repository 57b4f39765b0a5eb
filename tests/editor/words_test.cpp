/// What the program does with words: stem and analyze.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

TEST_CASE("words of one lexeme share a stem, typed with Polish letters or without") {
    CHECK(run({"stem"}, {.input = "żarówkami\nzarowki\nŻARÓWKA\n"}).out ==
          "zarowka\nzarowka\nzarowka\n");
    CHECK(run({"stem", "--exact"}, {.input = "żarówkami\n"}).out == "żarówka\n");
}

TEST_CASE("a line goes in, a line comes out, whatever is in it") {
    struct Row {
        std::string input;
        std::string output;
    };

    const Row rows[] = {
        {"", ""},
        {"\n", "\n"},
        {"\n\n", "\n\n"},
        {"E27", "e27\n"},
        {"E27\r\nRTV-200\r\n", "e27\nrtv-200\n"},
        {"\xff\n", "\xEF\xBF\xBD\n"},
        {std::string(1, '\0') + "\n", std::string(1, '\0') + "\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.input);
        const Ran ran = run({"stem"}, {.input = row.input});
        CHECK(ran.status == 0);
        CHECK(ran.out == row.output);
    }

    std::string odd;
    for (int i = 0; i < 200'000; ++i) odd += static_cast<char>(i * 7919 % 251);
    const Ran ran = run({"stem"}, {.input = odd + "\n"});
    CHECK(ran.status == 0);
    CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') ==
          std::count(odd.begin(), odd.end(), '\n') + 1);
}

TEST_CASE("editors' overrides go before the lexicon") {
    const Folder folder;
    const std::string overrides = folder.write("overrides.tsv", "# nazwy\nGęślą\tGęśl\n");
    const How how{.input = "gęślą\ngesla\nżarówki\n"};
    CHECK(run({"stem", "--overrides", overrides}, how).out == "gesl\ngesl\nzarowka\n");
    CHECK(run({"stem", "--exact", "--overrides", overrides}, how).out.starts_with("gęśl\ngęśl\n"));
}

TEST_CASE("stemming tells its costs in one line of JSON on standard error") {
    const Ran ran = run({"stem", "--timing"}, {.input = "zwrot\nparagony\n"});
    CHECK(ran.out == run({"stem"}, {.input = "zwrot\nparagony\n"}).out);
    const json costs = json::parse(ran.err);
    CHECK(costs["words_per_second"] > 0);
    CHECK(costs["load_us"] > 0);
    CHECK(costs["rss_delta_bytes"].is_number_integer());
    CHECK(costs["lexicon_bytes"] == std::filesystem::file_size(OKIENKO_LEXICON));
}

TEST_CASE("an analysis shows every step from bytes to stems") {
    const Ran ran =
        run({"analyze", "--format", "json", "Dwie żarówki E27"}, {.environment = "-C / LANG=pl"});
    CHECK(ran.status == 0);
    const json report = json::parse(ran.out);
    CHECK(report["text"] == "Dwie żarówki E27");
    REQUIRE(report["tokens"].size() == 3);
    const json& word = report["tokens"][1];
    CHECK(word["begin"] == 5);
    CHECK(word["end"] == 14);
    CHECK(word["word"] == "żarówki");
    CHECK(word["folded"] == "zarowki");
    CHECK(word["stem"] == "zarowka");
    CHECK(word["exact_stem"] == "żarówka");
    CHECK(word["stop"] == false);
    CHECK(report["tokens"][2]["stem"] == "e27");
}

TEST_CASE("an analysis for people is a table; text may come from a pipe") {
    const Ran ran = run({"analyze"}, {.input = "żarówki", .environment = "-C / LANG=pl"});
    CHECK(ran.out ==
          "bajty │ słowo   │ uproszczone │ rdzeń   │ rdzeń dokładny │ pomijane\n"
          "──────┼─────────┼─────────────┼─────────┼────────────────┼─────────\n"
          "0–9   │ żarówki │ zarowki     │ zarowka │ żarówka        │\n");
}

TEST_CASE("the word lists of a published index hold in an analysis") {
    const Shop shop;
    shop.write("content/lexicon/stop-words.txt", "dwie\n");
    REQUIRE(shop.index().status == 0);
    const Ran ran = run({"analyze", "--index", shop.data(), "--format", "json", "Dwie żarówki"});
    const json report = json::parse(ran.out);
    CHECK(report["tokens"][0]["stop"] == true);
    CHECK(report["tokens"][1]["stop"] == false);
}

TEST_CASE("any bytes can be analysed") {
    const Ran ran = run({"analyze", "--format", "json"},
                        {.input = "\xff\xfe paragon\xc5", .environment = "-C / LANG=pl"});
    CHECK(ran.status == 0);
    CHECK_FALSE(json::parse(ran.out)["tokens"].empty());
    CHECK(run({"analyze", ""}, {.environment = "-C / LANG=pl"}).status == 0);
}
