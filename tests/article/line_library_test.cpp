/// Articles from a .jsonl file.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "index/article/library.h"
#include "index/article/markdown.h"
#include "tests/article/problems_in.h"
#include "tests/article/shape.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::article;

namespace {

Library library_of(const std::string& lines) {
    TemporaryFolder folder;
    folder.write("pytania.jsonl", lines);
    return read_library(folder.path() / "pytania.jsonl");
}

std::string told(const Library& library) {
    auto problems = library.problems;
    for (Problem& problem : problems) {
        problem.file = std::filesystem::path(problem.file).filename().string();
    }
    return ::told(problems);
}

/// All of an article that a line can say.
std::string summary(const Article& article) {
    std::string text = article.id + "|" + article.title + "|" + article.category;
    text += article.kind == Kind::guide ? "|guide" : "|faq";
    text += article.audience == Audience::agent ? "|agent" : "|customer";
    for (const std::string& question : article.questions) text += "|" + question;
    return text + "\n" + shape_of(article.blocks);
}

}  // namespace

TEST_CASE("a line is an article") {
    const auto library = library_of(
        "{\"id\": \"b/2\", \"title\": \"Raty\", \"text\": \"Na **raty**.\\n\\n- raz\", \"kind\": "
        "\"guide\", \"audience\": \"agent\", \"category\": \"platnosci\", \"questions\": [\"czy "
        "raty\"], \"url\": 5}\r\n"
        "\n"
        "{\"id\": \"a1\", \"title\": \"\", \"text\": \"Nie.\"}");
    CHECK(told(library).empty());
    REQUIRE(library.articles.size() == 2);
    CHECK(summary(library.articles[0]) == "a1|||faq|customer\np Nie.\n");
    CHECK(summary(library.articles[1]) ==
          "b/2|Raty|platnosci|guide|agent|czy raty\np Na *raty*.\nul\n  entry\n    p raz\n");
}

TEST_CASE("a line that is no article is left out and told") {
    const auto library = library_of(
        "\xEF\xBB\xBF{\"id\": \"a\", \"text\": \"Raz\"}\n"
        "{\"id\": \"b\", \"text\": \"Raz\"\n"
        "[1, 2]\n"
        "{\"id\": \"a\", \"text\": \"Dwa\"}\n"
        "{\"title\": \"Bez id\"}\n"
        "{\"id\": 7, \"text\": \"Raz\"}\n"
        "{\"id\": \"z odstępem\", \"text\": \"Raz\"}\n"
        "{\"id\": \"c\", \"title\": [], \"kind\": \"fag\", \"questions\": \"x\"}\n"
        "{\"id\": \"d\", \"text\": \"\xF3\"}\n" +
        std::string(100'000, '[') + "\n" + "{\"id\": \"e\", \"text\": \"" +
        std::string(2'000'000, 'x') + "\"}\n" + "{\"id\": \"" + std::string(300, 'x') + "\"}\n");
    const std::string no_object = ": this is no JSON object in one line; the line is left out\n";
    const std::string no_id = ": \"id\" must be a text without blanks, of 1 to 200 bytes\n";
    CHECK(told(library) ==
          "pytania.jsonl:2" + no_object + "pytania.jsonl:3" + no_object +
              "pytania.jsonl:4: the id \"a\" stands above already; this line is left out\n"
              "pytania.jsonl:5" +
              no_id + "pytania.jsonl:6: \"id\" must be a text\npytania.jsonl:6" + no_id +
              "pytania.jsonl:7" + no_id +
              "pytania.jsonl:8: \"title\" must be a text\n"
              "pytania.jsonl:8: unknown kind \"fag\"; did you mean \"faq\"?\n"
              "pytania.jsonl:8: \"questions\" must be a list of texts\n"
              "pytania.jsonl:9" +
              no_object + "pytania.jsonl:10" + no_object +
              "pytania.jsonl:11: the text has over 1 MB; divide it\n"
              "pytania.jsonl:12" +
              no_id);
    REQUIRE(library.articles.size() == 1);
    CHECK(plain_text(library.articles[0].blocks) == "Raz\n");
    CHECK(library.broken == std::vector<std::string>{"c", "e"});
}

TEST_CASE("an empty file is an empty library") {
    CHECK(library_of("").articles.empty());
    CHECK(library_of("\n\n").problems.empty());
}

TEST_CASE("the source of an article from a line gives the article back") {
    const std::string pieces[] = {"a",
                                  "Zwrot",
                                  "ż",
                                  " ",
                                  "\n",
                                  "\n\n",
                                  "\r\n",
                                  "\r",
                                  "\"",
                                  "\\",
                                  "'",
                                  ": ",
                                  "#",
                                  " #",
                                  "- ",
                                  "---",
                                  "---\n",
                                  "\n---\n",
                                  "[",
                                  "](x)",
                                  "**",
                                  "{",
                                  "}",
                                  "|",
                                  "\t",
                                  "&amp;",
                                  "%",
                                  "@",
                                  "`",
                                  "!",
                                  "*",
                                  "> ",
                                  "\u00A0",
                                  "\u2028",
                                  "\u0085",
                                  "\uFEFF",
                                  "\u007F",
                                  "\U0001F600",
                                  "\b",
                                  "~",
                                  std::string("\0", 1),
                                  "null",
                                  "true",
                                  "2026-11-15",
                                  "<b>",
                                  "\u001F",
                                  "/"};
    std::mt19937 random(2026);
    std::uniform_int_distribution<std::size_t> any_piece(0, std::size(pieces) - 1);
    std::uniform_int_distribution<int> any_length(0, 12);
    const auto any_text = [&] {
        std::string text;
        for (int i = any_length(random); i > 0; --i) text += pieces[any_piece(random)];
        return text;
    };

    std::string lines;
    for (int i = 0; i < 3'000; ++i) {
        const nlohmann::json line = {{"id", "a" + std::to_string(i)},
                                     {"title", any_text()},
                                     {"text", any_text()},
                                     {"category", any_text()},
                                     {"questions", {any_text(), any_text()}},
                                     {"kind", i % 2 == 0 ? "faq" : "guide"},
                                     {"audience", i % 3 == 0 ? "agent" : "customer"}};
        lines += line.dump() + "\n";
    }
    const auto library = library_of(lines);
    REQUIRE(library.articles.size() == 3'000);
    for (const Article& article : library.articles) {
        CAPTURE(article.source_text);
        const auto again = parse_article(article.source_text, article.id).article;
        CHECK(summary(again) == summary(article));
    }
}
