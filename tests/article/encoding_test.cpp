/// Any bytes are taken.
#include <doctest/doctest.h>

#include <string>

#include "index/article/markdown.h"
#include "tests/article/problems_in.h"
#include "tests/article/shape.h"

using namespace okienko::article;

namespace {

const std::string front_matter =
    "---\nid: kaucja\ntitle: Kaucja\nkind: faq\ncategory: zwroty\nowner: Sklep\nsource: "
    "Zasady\nchecked_on: 2026-11-15\n---\n";

struct Row {
    const char* what;
    std::string body;  ///< begins on line 10
    const char* told;
    const char* shape;
};

}  // namespace

TEST_CASE("bytes that are no text become a problem and U+FFFD") {
    const Row rows[] = {
        {"Polish in windows-1250", "Raz\nwr\xF3\xE6",
         "a.md:11: ill-formed UTF-8, byte 0xF3; save the "
         "file as UTF-8\n",
         "p Raz wr��\n"},
        {"many lines, told once", "\xF3\n\xF3\xF3\nRaz\n\xF3",
         "a.md:10: ill-formed UTF-8, byte 0xF3 (and on 2 more lines); save the file as UTF-8\n",
         "p � �� Raz �\n"},
        {"a letter broken off at the end", "Raz \xC5",
         "a.md:10: ill-formed UTF-8, byte 0xC5; save the file as UTF-8\n", "p Raz �\n"},
        {"an overlong slash", "\xC0\xAF",
         "a.md:10: ill-formed UTF-8, byte 0xC0; save the file as "
         "UTF-8\n",
         "p ��\n"},
        {"half a surrogate pair", "\xED\xA0\x80",
         "a.md:10: ill-formed UTF-8, byte 0xED; save the "
         "file as UTF-8\n",
         "p ���\n"},
        {"beyond Unicode", "\xF4\x90\x80\x80",
         "a.md:10: ill-formed UTF-8, byte 0xF4; save the file "
         "as UTF-8\n",
         "p ����\n"},
        {"a NUL", std::string("Raz\nd\0wa", 8), "a.md:11: a NUL byte; delete it\n", "p Raz d�wa\n"},
        {"four bytes are fine", "\xF0\x9F\x98\x80 \xF4\x8F\xBF\xBF", "", "p 😀 \U0010FFFF\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto parsed = parse_article(front_matter + row.body, "a.md");
        CHECK(told(parsed.problems) == row.told);
        CHECK(shape_of(parsed.article.blocks) == row.shape);
    }
}

TEST_CASE("a byte order mark is nothing to talk about") {
    const auto parsed = parse_article("\xEF\xBB\xBF" + front_matter + "Raz", "a.md");
    CHECK(told(parsed.problems).empty());
    CHECK(parsed.article.id == "kaucja");
    CHECK(parsed.article.source_text.starts_with("\xEF\xBB\xBF---"));
}

TEST_CASE("a UTF-16 file is told what it is") {
    const auto problems = parse_article("\xFF\xFE-\0-\0-\0", "a.md").problems;
    REQUIRE_FALSE(problems.empty());
    CHECK(problems.front().what == "the file is UTF-16; save it as UTF-8");
}
