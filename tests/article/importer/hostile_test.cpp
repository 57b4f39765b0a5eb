/// Input that nobody would import on purpose.
#include <doctest/doctest.h>

#include <string>

#include "index/article/id.h"
#include "index/article/markdown.h"
#include "tests/article/importer/pages.h"

using namespace okienko;
using importer::Refusal;
using okienko_test::body_of;
using okienko_test::import;
using okienko_test::page_text;

namespace {

std::string many(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("what is no text, or no article, is refused with its reason") {
    struct Row {
        const char* name;
        std::string bytes;
        Refusal refusal;
    };

    constexpr char picture[] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\b\6\0\0\0";
    const std::string binary(picture, sizeof picture);
    const Row rows[] = {
        {"a.html", "", Refusal::empty},
        {"a.txt", " \n\t\n", Refusal::empty},
        {"a.html", binary, Refusal::not_text},
        {"a.txt", std::string("\0\0\0\0\1\2\3\4", 8), Refusal::not_text},
        {"a.html", "<html><body><nav><a href='/'>Start</a></nav></body></html>",
         Refusal::no_article},
        {"a.html", "<script>document.write('Zwrot towaru w 14 dni')</script>", Refusal::no_article},
        {"a.txt", "Menu\nZaloguj\n© 2026 Sklep", Refusal::no_article},
        {"a.json", "{\"articles\": [", Refusal::damaged},
        {"a.json", "{\"articles\": [1, 2, 3]}", Refusal::no_columns},
        {"a.csv", "jedna kolumna\nbez podziału\n", Refusal::damaged},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CAPTURE(row.bytes);
        const auto imported = import(row.name, row.bytes);
        CHECK(imported.refusal == row.refusal);
        CHECK(imported.drafts.empty());
    }
}

TEST_CASE("tags nested a hundred thousand deep are read as far as anybody needs") {
    const std::string words = "<p>Zwrot przyjmujemy przez 30 dni w punkcie obsługi klienta.</p>";
    for (const char* tags :
         {"<div>", "<b><p><font>", "<table><tr><td>", "<ul><li>", "<div>a</span>"}) {
        CAPTURE(tags);
        const auto imported = import("a.html", words + many(tags, 100'000) + "koniec");
        REQUIRE(imported.drafts.size() == 1);
        CHECK_FALSE(imported.drafts.front().is_whole);
        CHECK(imported.drafts.front().body.starts_with("Zwrot przyjmujemy"));
    }
}

TEST_CASE("nothing that runs, loads or leads away is left in a draft") {
    CHECK(body_of("a.html", page_text("hostile.html")) == page_text("hostile.md"));
}

TEST_CASE("a title cannot lead out of the folder, nor be anything but an id") {
    for (const char* title :
         {"../../etc/passwd", "/etc/passwd", "..", "a\\b", "CON", "\xF0\x9F\x98\x80", "Що робити?",
          "a&#0;b", "{{sklep.adres}}", "---", "\"\\"}) {
        CAPTURE(title);
        const auto imported =
            import("../x.html", "<title>" + std::string(title) +
                                    "</title><p>Zwrot przyjmujemy przez 30 dni, z paragonem.</p>");
        REQUIRE(imported.drafts.size() == 1);
        const auto& draft = imported.drafts.front();
        CHECK(article::is_id(draft.id));
        const auto parsed = article::parse_article(importer::text_of(draft, "note"), "a.md");
        CHECK(parsed.article.id == draft.id);
        CHECK(parsed.article.title == draft.title);
        CHECK(parsed.article.status == article::Status::draft);
    }
}
