/// What every command has in common: help, usage, languages, streams.
#include <doctest/doctest.h>

#include <algorithm>
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

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the program's help names every command, the environment and the exit statuses") {
    const Ran ran = okienko({"--help"});
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
            const Ran ran = okienko({command, "--help", "--lang", language});
            CHECK(ran.status == 0);
            CHECK(ran.err.empty());
            const bool is_polish = std::string(language) == "pl";
            CHECK(contains(ran.out, is_polish ? "\nPRZYKŁAD\n    $ " : "\nEXAMPLE\n    $ "));
            CHECK(contains(ran.out, is_polish ? "\nUŻYCIE\n" : "\nUSAGE\n"));
            CHECK(contains(ran.out, std::string("okienko ") + command));
            CHECK_FALSE(contains(ran.out, "cli."));
            CHECK(okienko({command, "-h", "--lang", language}).out == ran.out);
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
        CHECK(okienko({"--help"}, {.environment = row.environment}).out.starts_with(row.heading));
    }
    CHECK(okienko({"--help", "--lang=en"}).out.starts_with("NAME"));
    CHECK(okienko({"--lang", "pl", "--help"}, {.environment = "LANG=en"}).out.starts_with("NAZWA"));
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
    };
    for (const auto& line : lines) {
        CAPTURE(line.size());
        CAPTURE(line.empty() ? "" : line.back());
        const Ran ran = okienko(line);
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err.starts_with("okienko"));
        CHECK(contains(ran.err, "--help"));
    }
}

TEST_CASE("failing surroundings exit with 3 and one sentence that names the file") {
    const Folder folder;
    const std::string nowhere = folder / "nowhere";
    const std::string damaged = folder.write("damaged.lexicon", "not a lexicon");
    const std::string golden = folder.write("golden.tsv", "zwrot\tzwrot\n");
    const std::vector<std::string> lines[] = {
        {"search", "--index", nowhere, "zwrot"},
        {"search", "--index", nowhere},
        {"search", "--index", nowhere, "--batch", "-"},
        {"eval", "--index", nowhere, golden},
        {"eval", nowhere},
        {"eval", "/"},
        {"check", nowhere},
        {"index", nowhere, "--out", folder / "data"},
        {"stem", "--lexicon", nowhere},
        {"stem", "--lexicon", damaged},
        {"stem", "--overrides", nowhere},
        {"analyze", "--lexicon", damaged, "zwrot"},
        {"report", "--journal", nowhere},
        {"report", "--journal", damaged},
    };
    for (const auto& line : lines) {
        CAPTURE(line[0]);
        CAPTURE(line.back());
        const Ran ran = okienko(line);
        CHECK(ran.status == 3);
        CHECK(ran.out.empty());
        CHECK(ran.err.starts_with("okienko: /"));
        CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
    }
}

TEST_CASE("an answer that cannot be written is not taken for written") {
    for (const char* redirection : {">/dev/full", ">&-"}) {
        CAPTURE(redirection);
        const Ran ran = okienko({"--help"}, {.redirection = redirection});
        CHECK(ran.status == 3);
        CHECK(ran.err.starts_with("okienko: "));
    }
}

TEST_CASE("with its standard streams closed the program neither hangs nor writes into its files") {
    const OpenShop shop;
    CHECK(okienko({"search", "--index", shop.data(), "prezent"}, {.redirection = "<&-"}).status ==
          0);
    CHECK(okienko({"index", shop.content(), "--out", shop.data(), "--rebuild"},
                  {.redirection = "<&- >&- 2>&-"})
              .status == 3);
    CHECK(okienko({"search", "--index", shop.data(), "prezent"}).status == 0);
}

TEST_CASE("help fits the terminal it is shown on") {
    for (const auto columns : std::vector<unsigned short>{60, 80, 200}) {
        CAPTURE(columns);
        const Ran ran =
            okienko_at_terminal({"check", "--help"}, "", columns, "LANG=pl_PL.UTF-8 NO_COLOR=1");
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
