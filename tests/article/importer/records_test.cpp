/// Exports of other programs: tables and JSON.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/article/importer/pages.h"

using namespace okienko;
using okienko_test::import;

namespace {

struct Pair {
    std::string title;
    std::string body;

    bool operator==(const Pair&) const = default;
};

std::vector<Pair> pairs_in(const std::string& name, const std::string& bytes,
                           importer::ImportOptions options = {}) {
    std::vector<Pair> pairs;
    for (const auto& draft : import(name, bytes, options).drafts) {
        pairs.push_back({draft.title, draft.body});
    }
    return pairs;
}

const std::vector<Pair> two = {{"Czy macie parking?", "Tak, przed sklepem.\n"},
                               {"Kiedy otwieracie?", "O 8.00.\n"}};

}  // namespace

TEST_CASE("every row of a table is a draft, however the table was saved") {
    struct Row {
        const char* what;
        std::string bytes;
    };

    const Row rows[] = {
        {"commas",
         "title,body\nCzy macie parking?,\"Tak, przed sklepem.\"\nKiedy otwieracie?,O 8.00.\n"},
        {"semicolons, as Polish Excel has it",
         "Pytanie;Odpowiedź\r\nCzy macie parking?;Tak, przed sklepem.\r\nKiedy otwieracie?;O "
         "8.00.\r\n"},
        {"Excel says what stands between",
         "sep=;\nPytanie;Odpowiedź\nCzy macie parking?;Tak, przed sklepem.\nKiedy otwieracie?;O "
         "8.00.\n"},
        {"windows-1250",
         "Pytanie;Odpowied\x9F\nCzy macie parking?;Tak, przed sklepem.\nKiedy otwieracie?;O "
         "8.00.\n"},
        {"a mark, tabs, other columns",
         "\xEF\xBB\xBFid\tTytuł\tTreść\n1\tCzy macie parking?\tTak, przed sklepem.\n2\tKiedy "
         "otwieracie?\tO 8.00.\n"},
        {"no header", "Czy macie parking?;Tak, przed sklepem.\nKiedy otwieracie?;O 8.00.\n"},
        {"names that nobody knows: the question is the title",
         "a;b;c\n1;Czy macie parking?;Tak, przed sklepem.\n2;Kiedy otwieracie?;O 8.00.      \n"},
        {"HTML in a field",
         "title,body\nCzy macie parking?,\"<p>Tak, <span>przed</span> sklepem.</p>\"\nKiedy "
         "otwieracie?,<p>O 8.00.</p>\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(pairs_in("a.csv", row.bytes) == two);
    }
}

TEST_CASE("a field in quotes may hold quotes, line ends and separators") {
    const auto pairs = pairs_in(
        "a.csv",
        "title;body\n\"Co to jest \"\"kaucja\"\"?\";\"Opłata za butelkę;\nzwracamy ją.\"\n");
    CHECK(pairs ==
          std::vector<Pair>{{"Co to jest \"kaucja\"?", "Opłata za butelkę;\n\nzwracamy ją.\n"}});
}

TEST_CASE("columns can be named, and rows without a title or a text are counted") {
    const auto imported =
        import("a.csv", "nr,lead,dlugi\n1,Zwrot,Trzydzieści dni.\n2,,Bez tytułu.\n3,Puste,\n",
               {.columns = {{"title", "lead"}, {"body", "dlugi"}}});
    REQUIRE(imported.drafts.size() == 1);
    CHECK(imported.drafts[0].title == "Zwrot");
    CHECK(imported.left_out == 2);
    CHECK(import("a.csv", "a,b\nc,d\n", {.columns = {{"title", "x"}}}).refusal ==
          importer::Refusal::no_columns);
}

TEST_CASE("articles are found in JSON, wherever the program that wrote it put them") {
    struct Row {
        const char* what;
        std::string bytes;
    };

    const Row rows[] = {
        {"Zendesk",
         R"({"count":2,"articles":[{"id":1,"title":"Czy macie parking?","body":"<p>Tak, przed sklepem.</p>","label_names":["a"]},{"id":2,"title":"Kiedy otwieracie?","body":"<p>O 8.00.</p>"}],"sections":[{"id":3,"name":"Sklep"}]})"},
        {"phpMyFAQ",
         R"({"success":true,"data":[{"category_id":1,"question":"Czy macie parking?","answer":"<p>Tak, przed sklepem.</p>"},{"category_id":1,"question":"Kiedy otwieracie?","answer":"O 8.00."}]})"},
        {"WordPress",
         R"([{"title":{"rendered":"Czy macie parking?"},"content":{"rendered":"<p>Tak, przed sklepem.</p>\n"}},{"title":{"rendered":"Kiedy otwieracie?"},"content":{"rendered":"<p>O 8.00.</p>"}}])"},
        {"pairs",
         R"([["Czy macie parking?","Tak, przed sklepem."],["Kiedy otwieracie?","O 8.00."]])"},
        {"a tree of categories",
         R"({"categories":[{"name":"Sklep","faqs":[{"pytanie":"Czy macie parking?","odpowiedz":"Tak, przed sklepem."},{"pytanie":"Kiedy otwieracie?","odpowiedz":"O 8.00."}]}]})"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(pairs_in("a.json", row.bytes) == two);
    }
    const auto one = import(
        "a.json",
        R"({"title":"Parking","body":"Tak, przed sklepem.","html_url":"https://example.com/p","updated_at":"2026-01-02T03:04:05Z"})");
    REQUIRE(one.drafts.size() == 1);
    CHECK(one.drafts[0].sources ==
          std::vector<std::string>{"https://example.com/p (2026-01-02; import 2026-11-26)"});
}
