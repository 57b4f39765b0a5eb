/// Files that are meant to break a reader, or are broken themselves.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "index/article/markdown.h"
#include "tests/article/soundness.h"

using namespace okienko::article;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

const std::string front_matter = "---\nid: a\ntitle: A\nkind: faq\ncategory: b\n---\n";

bool tells(const Parsed& parsed, std::string_view what) {
    for (const Problem& problem : parsed.problems) {
        if (problem.what.find(what) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("no text keeps the reader busy or overflows its stack, and no word of it is lost") {
    constexpr std::size_t bytes = 300'000;

    struct Row {
        std::string what;
        std::string body;
        std::string problem;  ///< part of what is told; empty where nothing is wrong
    };

    const Row rows[] = {
        {"quotes in quotes", repeated("> ", bytes) + "słowo", "begins with too many"},
        {"lists in lists", repeated("- ", bytes) + "słowo\n" + repeated("\n", bytes),
         "begins with too many"},
        {"lists in quotes, not so many", repeated("> - ", 100) + "słowo", "over 6 deep"},
        {"numbered lists in lists", repeated("12. ", 400) + "słowo", "over 6 deep"},
        {"a list set in ever deeper",
         [] {
             std::string list;
             for (std::size_t i = 0; i < 200; ++i) list += std::string(2 * i, ' ') + "- krok\n";
             return list + std::string(bytes, '\n') + "słowo";
         }(),
         "over 6 deep"},
        {"stars", repeated("*a **b ", bytes) + "słowo", ""},
        {"brackets", repeated("[", bytes) + "słowo", ""},
        {"links half written", repeated("[a](<b", bytes) + "słowo", ""},
        {"pictures half written", repeated("![[]()", bytes) + "słowo", "leads nowhere"},
        {"a long address, often",
         "[a]: " + repeated("b", bytes) + "\n\nsłowo " + repeated("[a] ", bytes),
         "addresses of links are too long"},
        {"a wide table",
         "słowo\n\n|" + repeated("a|", bytes) + "\n|" + repeated("---|", 2 * bytes) + "\n" +
             repeated("|\n", bytes / 10),
         "columns"},
        {"a long table", "słowo\n\na|b\n---|---\n" + repeated("c|d\n", 5'000), "rows"},
        {"comments half written", repeated("a <!--", bytes) + "słowo", ""},
        {"long lines of backticks",
         [] {
             std::string ticks;
             for (std::size_t i = 1; i < 700; ++i) ticks += "e" + std::string(i, '`');
             return ticks + " słowo";
         }(),
         ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto file = front_matter + row.body;
        const auto parsed = parse_article(file, "a.md");
        Soundness::require(parsed, file);
        CHECK(plain_text(parsed.article.blocks).find("słowo") != std::string::npos);
        CHECK(has_errors(parsed.problems) == !row.problem.empty());
        if (!row.problem.empty()) CHECK(tells(parsed, row.problem));
    }
}

TEST_CASE("no front matter keeps the reader busy or overflows its stack") {
    constexpr std::size_t bytes = 60'000;
    const std::string pieces[] = {
        "[", "{",    "- ",         "? ",           "{a: ", "&a ",     "*a ", "!a ", "\"\\",
        "'", "a:\n", "%TAG ! a\n", "<<: {a: b}\n", "\t",   "a: >\n ", "]",   "@"};
    for (const std::string& piece : pieces) {
        CAPTURE(piece);
        const auto file = "---\n" + repeated(piece, bytes) + "\n---\nTekst\n";
        const auto parsed = parse_article(file, "a.md");
        Soundness::require(parsed, file);
        CHECK(has_errors(parsed.problems));
        CHECK(plain_text(parsed.article.blocks) == "Tekst\n");
    }
}

TEST_CASE("a file of 10 MB is refused by its size, and its id is known") {
    const auto file = front_matter + repeated("Bardzo długi artykuł.\n\n", 10'000'000);
    const auto parsed = parse_article(file, "a.md");
    CHECK(parsed.article.id == "a");
    CHECK(tells(parsed, "over 1 MiB"));
}

TEST_CASE("front matter of over 64 KiB is refused") {
    const auto file = "---\nid: a\ntitle: " + repeated("a", 70'000) + "\n---\nTekst\n";
    CHECK(tells(parse_article(file, "a.md"), "over 64 KiB"));
}

TEST_CASE("an article cut off or damaged at any place is read as far as it goes") {
    const std::string file =
        front_matter +
        "Przynieś **puste** butelki.\r\n\n## Ile\n\n| Co | Ile |\n| --- | --- |\n| Puszka | 0,50 "
        "zł "
        "|\n\n1. Zważ\n   - powoli\n\n> [!TIP]\n> [Kaucja](kaucja) &bdquo;x&rdquo;\n\n"
        "![Numer](a.png)\n\n<b>x</b> <pomoc@example.com> `kod`\n";
    std::mt19937 random(2026);
    std::uniform_int_distribution<int> any_byte(0, 255);
    for (std::size_t at = 0; at < file.size(); ++at) {
        CAPTURE(at);
        const auto cut = file.substr(0, at);
        CHECK_NOTHROW(Soundness::require(parse_article(cut, "a.md"), cut));
        auto damaged = file;
        damaged[at] = static_cast<char>(any_byte(random));
        CHECK_NOTHROW(Soundness::require(parse_article(damaged, "a.md"), damaged));
    }
}
