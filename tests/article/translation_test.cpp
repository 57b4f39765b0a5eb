/// Articles in other languages, which share the id of the Polish one.
#include <doctest/doctest.h>

#include <string>

#include "index/article/library.h"
#include "tests/article/problems_in.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::article;

namespace {

/// A shop with the article "zwrot", and a file beside it.
class Shop {
public:
    Shop() {
        folder_.write(
            "categories.yaml",
            "categories: [{id: zwroty, name: Zwroty, summary: S, icon: i}]\nemergency: zwrot\n");
        write("zwrot.md", "id: zwrot\nlanguage: pl\n");
    }

    void write(const std::string& name, const std::string& keys,
               const std::string& audience = "customer") const {
        folder_.write("articles/zwroty/" + name,
                      "---\ntitle: T\nkind: faq\naudience: " + audience +
                          "\ncategory: zwroty\nowner: O\nsource: S\nchecked_on: 2026-11-15\n" +
                          keys + "---\nTekst.\n");
    }

    Library library(bool needs_two_people = false) const {
        return read_library(folder_.path(), {.needs_two_people = needs_two_people});
    }

    /// What is told, files named without their folder.
    std::string told(bool needs_two_people = false) const {
        auto problems = library(needs_two_people).problems;
        for (Problem& problem : problems) {
            problem.file = problem.file.substr(problem.file.rfind('/') + 1);
        }
        return ::told(problems);
    }

private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a translation stands beside its source and shares its id") {
    const Shop shop;
    shop.write("zwrot.en.md", "translation_of: zwrot\nlanguage: en\n");
    shop.write("zwrot.uk.md", "id: zwrot\ntranslation_of: zwrot\nlanguage: uk\n");
    CHECK(shop.told().empty());
    const auto articles = shop.library().articles;
    REQUIRE(articles.size() == 3);
    for (const Article& article : articles) CHECK(article.id == "zwrot");
    CHECK(key_of(articles[0]) == "zwrot.en");
    CHECK(key_of(articles[1]) == "zwrot");
    CHECK(key_of(articles[2]) == "zwrot.uk");
}

TEST_CASE("what is wrong with a translation is told") {
    struct Row {
        const char* file;
        const char* keys;
        const char* audience;
        const char* told;
    };

    const Row rows[] = {
        {"zwrot.en.md", "translation_of: zwrot\n", "customer",
         "zwrot.en.md:9: a translation is in another language; add \"language: en\""},
        {"zwrot-en.md", "translation_of: zwrot\nlanguage: en\n", "customer",
         "name this translation \"zwrot.en.md\""},
        {"zwrod.en.md", "translation_of: zwrod\nlanguage: en\n", "customer",
         "zwrod.en.md:9: unknown article \"zwrod\"; did you mean \"zwrot\"?"},
        {"zwrot.en.md", "id: inny\ntranslation_of: zwrot\nlanguage: en\n", "customer",
         "zwrot.en.md:9: a translation has the id of its source; write \"zwrot\""},
        {"zwrot.en.md", "translation_of: zwrot\nlanguage: en\n", "agent",
         "zwrot.en.md:4: \"audience\" is another one than that of \"zwrot\"; write the same"},
    };
    for (const Row& row : rows) {
        const Shop shop;
        shop.write(row.file, row.keys, row.audience);
        CAPTURE(shop.told());
        CAPTURE(row.told);
        CHECK(shop.told().find(row.told) != std::string::npos);
    }
}

TEST_CASE("where a shop wants two people, an article needs a writer and somebody else") {
    struct Row {
        const char* keys;
        const char* told;
    };

    const Row rows[] = {
        {"written_by: Anna\napproved_by: Piotr\n", ""},
        {"status: draft\n", ""},
        {"approved_by: Piotr\n", "name who wrote it"},
        {"written_by: Anna\n", "name who approved it"},
        {"written_by: Anna\napproved_by: Anna\n", "a.md:11: \"Anna\" wrote this article"},
    };
    for (const Row& row : rows) {
        const Shop shop;
        shop.write("zwrot.md", "id: zwrot\nwritten_by: A\napproved_by: B\n");
        shop.write("a.md", "id: a\n" + std::string(row.keys));
        const auto text = shop.told(true);
        CAPTURE(text);
        CAPTURE(row.told);
        CHECK((row.told[0] == '\0' ? text.empty() : text.find(row.told) != std::string::npos));
        CHECK(shop.told().empty());
    }
}
