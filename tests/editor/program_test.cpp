/// What every command has in common: help, usage, languages, streams.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "shop.h"

using namespace okienko_test;

namespace {

const char* const commands[] = {"index", "search", "suggest", "check",  "eval",  "analyze",
                                "stem",  "notice", "report",  "doctor", "device"};

/// Letters of a UTF-8 text.
std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

/// A word that no Polish sentence has, but for what a library says in brackets behind ours.
bool has_english(const std::string& text) {
    static const std::regex words(
        R"re(\b(the|is|are|cannot|not|such|directory|failed|denied|required|requires|excludes)\b)re");
    static const std::regex brackets(R"re(\([^)]*\))re");
    return std::regex_search(std::regex_replace(text, brackets, ""), words);
}

}  // namespace

TEST_CASE("the program's help names every command, the environment and the exit statuses") {
    const Ran ran = run({"--help"});
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    for (const char* command : commands) {
        CAPTURE(command);
        CHECK(contains(ran.out, "\n    " + std::string(command) + "  "));
    }
    for (const char* part : {"NAZWA", "UŻYCIE", "OKIENKO_INDEX", "NO_COLOR", "KOD WYJŚCIA"}) {
        CAPTURE(part);
        CHECK(contains(ran.out, part));
    }
}

TEST_CASE("every command has help with usage and a worked example, in both languages") {
    for (const char* command : commands) {
        for (const char* language : {"pl", "en"}) {
            CAPTURE(command);
            CAPTURE(language);
            const Ran ran = run({command, "--help", "--lang", language});
            CHECK(ran.status == 0);
            CHECK(ran.err.empty());
            const bool is_polish = std::string(language) == "pl";
            CHECK(contains(ran.out, is_polish ? "\nPRZYKŁAD\n    $ " : "\nEXAMPLE\n    $ "));
            CHECK(contains(ran.out, is_polish ? "\nUŻYCIE\n" : "\nUSAGE\n"));
            CHECK(contains(ran.out, std::string("okienko ") + command));
            CHECK_FALSE(contains(ran.out, "cli."));
            CHECK(run({command, "-h", "--lang", language}).out == ran.out);
        }
    }
}

TEST_CASE("the language is English where the environment is, and Polish everywhere else") {
    struct Row {
        const char* environment;
        const char* heading;
    };

    const Row rows[] = {
        {"LANG=pl_PL.UTF-8", "NAZWA"}, {"LANG=en_GB.UTF-8", "NAME"},
        {"LANG=C.UTF-8", "NAZWA"},     {"LANG=POSIX", "NAZWA"},
        {"TERM=dumb", "NAZWA"},        {"LANG=en_US LC_ALL=pl_PL", "NAZWA"},
        {"LANG=de_DE.UTF-8", "NAZWA"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.environment);
        CHECK(run({"--help"}, {.environment = row.environment}).out.starts_with(row.heading));
    }
    CHECK(run({"--help", "--lang=en"}).out.starts_with("NAME"));
    CHECK(run({"--lang", "pl", "--help"}, {.environment = "LANG=en"}).out.starts_with("NAZWA"));
}

TEST_CASE("wrong usage exits with 2, says why on standard error, and points to the help") {
    const std::vector<std::string> lines[] = {
        {},
        {"szukaj"},
        {"search", "--bla"},
        {"search", "--format", "xml", "x"},
        {"search", "--limit", "0", "x"},
        {"search", "--limit", "-3", "x"},
        {"search", "--limit", "99999999999999999999999", "x"},
        {"search", "--limit", "pięć", "x"},
        {"search", "--audience", "boss", "x"},
        {"search", "--language", "de", "x"},
        {"search", "--batch"},
        {"search", "--batch", "file", "question"},
        {"--lang", "de", "search", "x"},
        {"index"},
        {"index", "content"},
        {"index", "content", "--out"},
        {"check"},
        {"check", "one", "two"},
        {"eval"},
        {"eval", "x.tsv", "--min-success3", "good"},
        {"stem", "word"},
        {"report"},
        {"report", "--journal", "x", "--since", "wczoraj"},
        {"search", "--limit", "5", "--limit", "6", "x"},
        {"search", "--explain=yes, please", "x"},
        {"check", "x", "--translated", "en"},
    };
    for (const auto& line : lines) {
        CAPTURE(line.size());
        CAPTURE(line.empty() ? "" : line.back());
        const Ran ran = run(line);
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err.starts_with("okienko"));
        CHECK(contains(ran.err, "--help"));
        CHECK_FALSE(has_english(ran.err));
    }
}

TEST_CASE("failing surroundings exit with 3 and one sentence, in Polish, that names the file") {
    const OpenShop shop;
    const Folder folder;
    const std::string nowhere = folder / "nowhere";
    const std::string damaged = folder.write("damaged.lexicon", "not a lexicon");
    const std::string golden = folder.write("golden.tsv", "zwrot\tzwrot\n");
    folder.write("empty/CURRENT", "000001\n");

    struct Row {
        std::vector<std::string> line;
        const char* told;
    };

    const Row rows[] = {
        {{"search", "--index", nowhere, "zwrot"}, "nic tu jeszcze nie opublikowano"},
        {{"search", "--index", folder / "empty", "zwrot"}, "żadnego wydania nie da się użyć"},
        {{"search", "--index", nowhere}, "nic tu jeszcze nie opublikowano"},
        {{"search", "--index", nowhere, "--batch", "-"}, "nic tu jeszcze nie opublikowano"},
        {{"search", "--index", shop.data(), "--batch", nowhere}, "nie ma takiego pliku"},
        {{"search", "--index", shop.data(), "--batch", "/"}, "to folder, a nie plik"},
        {{"eval", "--index", nowhere, golden}, "nic tu jeszcze nie opublikowano"},
        {{"eval", nowhere}, "nie ma takiego pliku"},
        {{"eval", "/"}, "to folder, a nie plik"},
        {{"check", nowhere}, "nie ma takiego pliku"},
        {{"check", shop.content(), "--config", "/"}, "to folder, a nie plik"},
        {{"index", nowhere, "--out", folder / "data"}, "nie ma takiego pliku"},
        {{"index", shop.content(), "--out", damaged + "/x"}, "nie jest folderem"},
        {{"import", nowhere, "--out", folder / "drafts"}, "nie ma takiego pliku"},
        {{"stem", "--lexicon", nowhere}, "nie ma takiego pliku"},
        {{"stem", "--lexicon", damaged}, "nie da się użyć tego słownika"},
        {{"stem", "--overrides", nowhere}, "nie ma takiego pliku"},
        {{"analyze", "--lexicon", damaged, "zwrot"}, "plik jest za krótki"},
        {{"report", "--journal", nowhere}, "nie ma takiego dziennika"},
        {{"report", "--journal", damaged}, "dziennik jest uszkodzony"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line[0]);
        CAPTURE(row.line.back());
        const Ran ran = run(row.line);
        CAPTURE(ran.err);
        CHECK(ran.status == 3);
        CHECK(ran.out.empty());
        const auto lines = lines_of(ran.err);
        REQUIRE(lines.size() == (row.line[1] == shop.content() && row.line[0] == "index" ? 2 : 1));
        CHECK(lines.back().starts_with("okienko: "));
        CHECK(contains(lines.back(), ": /"));
        CHECK(contains(lines.back(), row.told));
        CHECK_FALSE(has_english(ran.err));
    }
    CHECK(run({"report", "--journal", nowhere}, {.environment = "LANG=en_GB.UTF-8"}).err ==
          "okienko: " + nowhere + ": there is no journal of this name\n");
}

TEST_CASE("an answer that cannot be written is not taken for written") {
    for (const char* redirection : {">/dev/full", ">&-"}) {
        CAPTURE(redirection);
        const Ran ran = run({"--help"}, {.redirection = redirection});
        CHECK(ran.status == 3);
        CHECK(ran.err.starts_with("okienko: "));
    }
}

TEST_CASE("with its standard streams closed the program neither hangs nor writes into its files") {
    const OpenShop shop;
    CHECK(run({"search", "--index", shop.data(), "prezent"}, {.redirection = "<&-"}).status == 0);
    CHECK(run({"index", shop.content(), "--out", shop.data(), "--rebuild"},
              {.redirection = "<&- >&- 2>&-"})
              .status == 3);
    CHECK(run({"search", "--index", shop.data(), "prezent"}).status == 0);
}

TEST_CASE("help fits the terminal it is shown on") {
    for (const auto columns : std::vector<unsigned short>{60, 80, 200}) {
        CAPTURE(columns);
        const Ran ran =
            run_at_terminal({"check", "--help"}, "", columns, "LANG=pl_PL.UTF-8 NO_COLOR=1");
        std::size_t widest = 0;
        std::istringstream lines(ran.out.substr(0, ran.out.find("PRZYKŁAD")));
        for (std::string line; std::getline(lines, line);) {
            if (line.ends_with('\r')) line.pop_back();
            widest = std::max(widest, letters(line));
        }
        CHECK(widest <= columns);
        CHECK(widest > 50);
    }
}
