#include "app/language/language.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/language/share_folder.h"
#include "tests/language/said.h"

using namespace okienko::language;
using namespace std::chrono_literals;

namespace {

std::filesystem::path folder_with(const std::string& file, const std::string& bytes) {
    auto folder = std::filesystem::temp_directory_path() /
                  ("okienko-language-" + std::to_string(std::hash<std::string>{}(bytes)));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / file, std::ios::binary) << bytes;
    return folder;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The keys of `code` that another language has to have as well.
std::vector<std::string> keys_of(const std::string& code, bool with_command_line) {
    auto keys = words_of(code).keys();
    std::erase_if(keys, [&](const std::string& key) {
        const bool is_content = key.starts_with("topic.");
        // English stands in the code.
        const bool is_problem = key.starts_with("problem.") || key.starts_with("failure.");
        return is_content || is_problem ||
               (!with_command_line && (key.starts_with("cli.") || key.starts_with("proof.")));
    });
    return keys;
}

}  // namespace

TEST_CASE("whatever the screen says in Polish, it can say in every language, and the reverse") {
    CHECK(keys_of("pl", true) == keys_of("en", true));
    CHECK(keys_of("pl", false) == keys_of("uk", false));
    CHECK(keys_of("pl", false).size() > 100);
}

TEST_CASE("what staff read of a device behind the PIN is there in every language") {
    const auto polish = words_of("pl").keys();
    for (const char* code : {"en", "uk"}) {
        const auto keys = words_of(code).keys();
        CAPTURE(code);
        std::size_t findings = 0;
        for (const std::string& key : polish) {
            const bool is_finding =
                key.starts_with("cli.doctor.") && (key.ends_with(".says") || key.ends_with(".do"));
            if (!is_finding && !key.starts_with("cli.pack.refused.")) continue;
            CAPTURE(key);
            CHECK(std::find(keys.begin(), keys.end(), key) != keys.end());
            ++findings;
        }
        CHECK(findings > 100);
    }
}

TEST_CASE("every topic has a name in every language") {
    const std::string file = std::string(OKIENKO_SOURCE_DIR) + "/content/categories.yaml";
    const std::set<std::string> of_agents{"skargi", "odmowa", "kryzys", "procedury", "standardy"};
    for (const char* code : {"en", "uk"}) {
        const auto language = words_of(code);
        std::ifstream in(file);
        REQUIRE(in);
        for (std::string line; std::getline(in, line);) {
            if (!line.starts_with("  - id: ")) continue;
            const auto id = line.substr(8, line.find_first_of(" \r", 8) - 8);
            if (of_agents.contains(id)) continue;
            CAPTURE(code);
            CAPTURE(id);
            CHECK_FALSE(language.text_or("topic." + id + ".name", "").empty());
            CHECK_FALSE(language.text_or("topic." + id + ".summary", "").empty());
        }
    }
    CHECK(words_of("en").text_or("topic.nowy.name", "Nowy temat") == "Nowy temat");
}

TEST_CASE("a translation names the same values as the original") {
    const auto polish = words_of("pl");
    for (const char* code : {"en", "uk"}) {
        const auto other = words_of(code);
        const bool with_command_line = std::string(code) == "en";
        for (const auto& key : keys_of("pl", with_command_line)) {
            CAPTURE(code);
            CAPTURE(key);
            CHECK(values_in(say(polish, key, 77)) == values_in(say(other, key, 77)));
        }
    }
}

TEST_CASE("every message reads as a text, with no mark of its making left in it") {
    for (const char* code : {"pl", "en", "uk"}) {
        const auto language = words_of(code);
        for (const auto& key : language.keys()) {
            // Examples of the command line stand in its help as they would be typed.
            if (key.ends_with(".example") || key == "cli.program.footer") continue;
            const auto text = say(language, key, 5);
            CAPTURE(code);
            CAPTURE(key);
            CAPTURE(text);
            CHECK_FALSE(text.empty());
            // A colour begins with a "#".
            const bool is_problem = key.starts_with("problem.") || key.starts_with("failure.");
            const char* marks = is_problem ? "{}|\"'" : "{}#|\"'";
            CHECK(text.find_first_of(marks) == std::string::npos);
            CHECK(text.find("  ") == std::string::npos);
            CHECK(text.find("...") == std::string::npos);
            CHECK(text.front() != ' ');
            CHECK(text.back() != ' ');
        }
    }
}

TEST_CASE("a visitor's question is shown as typed, whatever is in it") {
    const auto polish = words_of("pl");
    for (const char* question :
         {"{count}", "it's 100% #1 {0}", "'{'", "zażółć \"gęślą\" jaźń", "100 zł | <b>", ""}) {
        CAPTURE(question);
        CHECK(polish.text("results.corrected", {{"question", question}}) ==
              "Pokazuję wyniki dla „" + std::string(question) + "”");
    }
    CHECK(polish.text("results.corrected", {{"question", "zwrot\xff"}}) ==
          "Pokazuję wyniki dla „zwrot\uFFFD”");
    const std::string long_question(1'000'000, 'z');
    CHECK(polish.text("results.corrected", {{"question", long_question}}).size() > 1'000'000);
}

TEST_CASE("the words keep their place in memory, so that every frame may ask for them") {
    const auto polish = words_of("pl");
    const auto first = polish.text("home.title");
    for (const auto& key : polish.keys()) say(polish, key, 2);
    CHECK(first == "W czym możemy pomóc?");
    CHECK(polish.text("home.title").data() == first.data());
}

TEST_CASE("dates are written out, in the order and words of the language") {
    const auto polish = words_of("pl");
    CHECK(polish.date(2026y / 9 / 1) == "1 września 2026");
    CHECK(polish.date(2024y / 2 / 29) == "29 lutego 2024");
    CHECK(polish.date(2026y / 12 / 31) == "31 grudnia 2026");
    CHECK(polish.date(1970y / 1 / 1) == "1 stycznia 1970");
    CHECK(polish.date(1918y / 11 / 11) == "11 listopada 1918");
    CHECK(words_of("en").date(2026y / 9 / 1) == "1 September 2026");
    CHECK(words_of("uk").date(2026y / 9 / 1) == "1 вересня 2026\u00A0р.");
}

TEST_CASE("words that cannot be read are told with their path") {
    const auto good = bytes_of(share_folder() / "interface" / "pl.res");
    REQUIRE(good.size() > 1000);

    struct Row {
        const char* what;
        std::filesystem::path folder;
    };

    const Row rows[] = {
        {"no such folder", "/nonexistent"},
        {"no such language", folder_with("de.res", good)},
        {"an empty file", folder_with("pl.res", "")},
        {"not a bundle", folder_with("pl.res", std::string(10'000, 'z'))},
        {"half a header", folder_with("pl.res", good.substr(0, 20))},
        {"a copy that was cut off", folder_with("pl.res", good.substr(0, good.size() / 2))},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        try {
            const Language language(row.folder, "pl");
            FAIL("opened");
        } catch (const LanguageError& error) {
            CHECK(std::string(error.what()).find((row.folder / "pl.res").string()) == 0);
        }
    }
}

TEST_CASE("words that were cut off are never half believed") {
    const auto good = bytes_of(share_folder() / "interface" / "en.res");
    for (std::size_t length = 0; length < good.size(); length += 97) {
        CAPTURE(length);
        const auto folder = folder_with("en.res", good.substr(0, length));
        CHECK_THROWS_AS(Language(folder, "en"), LanguageError);
        std::filesystem::remove_all(folder);
    }
}

TEST_CASE("English is spoken where it is asked for, and Polish everywhere else") {
    for (const char* wanted : {"en", "en_US.UTF-8", "en_GB", "en-GB", "en.UTF-8", "en@euro"}) {
        CAPTURE(wanted);
        CHECK(language_code(wanted) == "en");
    }
    for (const char* wanted : {"", "pl", "pl_PL.UTF-8", "C", "C.UTF-8", "POSIX", "de_DE", "eng"}) {
        CAPTURE(wanted);
        CHECK(language_code(wanted) == "pl");
    }
}

TEST_CASE("a screen speaks Ukrainian as well, and Polish to whoever speaks something else") {
    for (const char* wanted : {"uk", "uk_UA.UTF-8", "uk-UA"})
        CHECK(screen_language_code(wanted) == "uk");
    CHECK(screen_language_code("en_GB") == "en");
    for (const char* wanted : {"", "pl", "ua", "de", "ukr"})
        CHECK(screen_language_code(wanted) == "pl");
    const okienko::language::Languages all(share_folder() / "interface");
    CHECK(all.of("uk").text("bar.back") == "Назад");
    CHECK(all.of("de").text("bar.back") == "Wstecz");
}

TEST_CASE("the environment's first word on language counts") {
    struct Row {
        const char* all;
        const char* messages;
        const char* lang;
        const char* code;
    };

    const Row rows[] = {
        {"", "", "", "pl"},
        {"", "", "en_GB.UTF-8", "en"},
        {"", "pl_PL.UTF-8", "en_GB.UTF-8", "pl"},
        {"en_US", "pl_PL.UTF-8", "pl_PL", "en"},
        {"C.UTF-8", "", "en_GB", "pl"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.all);
        CAPTURE(row.messages);
        CAPTURE(row.lang);
        setenv("LC_ALL", row.all, 1);
        setenv("LC_MESSAGES", row.messages, 1);
        setenv("LANG", row.lang, 1);
        CHECK(environment_language() == row.code);
    }
}
