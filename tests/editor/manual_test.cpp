/// What is told about the commands: examples that work, completion, manual pages.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "program.h"

using namespace okienko_test;

namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

/// What bash does with `script` in an empty folder, and what it prints.
Ran bash(const std::string& script) {
    const Folder folder;
    folder.write("script", script);
    const std::string line = "cd " + shell_quoted(folder / "") + " && bash script >out 2>err";
    const int ended = std::system(("bash -c " + shell_quoted(line)).c_str());
    return {.out = contents_of(folder / "out"),
            .err = contents_of(folder / "err"),
            .status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1};
}

/// The words that bash offers for the last one of `line`.
std::vector<std::string> completed(const std::string& line) {
    static const std::string script = run({"--describe", "bash"}).out;
    const Ran ran = bash(script + "\nCOMP_WORDS=(" + line +
                         ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_okienko\n"
                         "printf '%s\\n' \"${COMPREPLY[@]}\"\n");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    return words_of(ran.out);
}

}  // namespace

TEST_CASE("every command, of groups as well, has worked examples that can be typed as they are") {
    const auto commands = lines_of(run({"--describe", "commands"}).out);
    REQUIRE(commands.size() > 10);
    std::set<std::string> examples;
    for (const std::string& command : commands) {
        for (const char* language : {"pl", "en"}) {
            CAPTURE(command);
            CAPTURE(language);
            auto arguments = words_of(command);
            arguments.insert(arguments.end(), {"--help", "--lang", language});
            bool has_example = false;
            for (const std::string& line : lines_of(run(arguments).out)) {
                if (!line.starts_with("    $ ")) continue;
                has_example = true;
                examples.insert(line.substr(6));
            }
            CHECK(has_example);
        }
    }
    std::string script = "okienko() { " + shell_quoted(OKIENKO_BIN_DIR "/okienko") +
                         " --parse-only \"$@\" </dev/null; }\nset -o pipefail\n";
    for (const std::string& example : examples)
        script += "{ " + example + " ; } || echo " + shell_quoted(example) + " >&2\n";
    const Ran ran = bash(script);
    CAPTURE(ran.err);
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
}

TEST_CASE("bash completes commands, options, their choices, and names of files") {
    struct Row {
        const char* line;
        std::vector<std::string> offered;
    };

    const Row rows[] = {
        {"okienko rep", {"report"}},
        {"okienko notice c", {"close"}},
        {"okienko --lang pl notice n", {"new"}},
        {"okienko search --aud", {"--audience"}},
        {"okienko search --audience a", {"agent"}},
        {"okienko report --format h", {"html"}},
        {"okienko --lang e", {"en"}},
        {"okienko search notice --form", {"--format"}},
        {"okienko check scr", {"script"}},
        {"okienko report --journal scr", {"script"}},
        {"okienko report --since 2", {}},
        {"okienko xyz", {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(completed(row.line) == row.offered);
    }
    const auto offered = completed("okienko device agent --");
    CHECK(std::find(offered.begin(), offered.end(), "--help") != offered.end());
}

TEST_CASE("the manual page names every command, and groff finds nothing to complain about") {
    const auto commands = lines_of(run({"--describe", "commands"}).out);
    for (const char* language : {"pl", "en"}) {
        CAPTURE(language);
        const Ran page = bash(shell_quoted(OKIENKO_SOURCE_DIR "/assets/scripts/man_page.sh") + " " +
                              shell_quoted(OKIENKO_BIN_DIR "/okienko") + " " + language + " 1.0");
        CHECK(page.status == 0);
        CHECK(page.err.empty());
        CHECK(page.out.starts_with(".TH OKIENKO 1"));
        for (std::string command : commands) {
            CAPTURE(command);
            for (char& letter : command) letter = static_cast<char>(std::toupper(letter));
            CHECK(page.out.find(".SH \"" + command + "\"") != std::string::npos);
        }
        CHECK(page.out.find("\n.nf\n$ okienko report") != std::string::npos);
        const Folder folder;
        const std::string file = folder.write("page.1", page.out);
        const Ran groff = bash(
            "command -v groff >/dev/null || exit 0\n"
            "groff -man -ww -Tutf8 -Kutf8 " +
            shell_quoted(file) + " >/dev/null");
        CHECK(groff.status == 0);
        CHECK(groff.err.empty());
    }
}
