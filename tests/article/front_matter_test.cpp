/// The front matter of an article, and every slip in it.
#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "index/article/markdown.h"
#include "tests/article/problems_in.h"

using namespace okienko::article;
using namespace std::chrono_literals;

namespace {

/// A file of these lines of front matter, from line 2, and one line of text.
std::string problems_with(std::string_view front_matter) {
    const auto file = "---\n" + std::string(front_matter) + "\n---\nTekst\n";
    return told(parse_article(file, "a.md").problems);
}

/// The same with what every article needs before it: lines 2 to 8; `lines` begin on line 9.
std::string problems_behind_the_needed(std::string_view lines) {
    return problems_with(
        "id: kaucja\ntitle: Kaucja\nkind: guide\ncategory: zwroty\nowner: Sklep\nsource: "
        "Zasady\nchecked_on: 2026-11-15\n" +
        std::string(lines));
}

struct Slip {
    std::string what;
    const char* lines;
    std::string told;
};

}  // namespace

TEST_CASE("front matter says everything about an article") {
    const auto article = parse_article(R"(---
id: zwrot-bez-paragonu
title: "Zwrot: czy mogę bez paragonu?"
kind: guide
audience: agent
category: zwroty
questions:
  - nie mam paragonu
  - "zgubiłam paragon: co teraz"
keywords: [paragon, dowód zakupu]
owner: Obsługa klienta
source:
  - Ustawa o prawach konsumenta, art. 43a–43g
  - Zasady sklepu (przykładowe)
checked_on: 2026-11-15
review_every: 6 months
valid_from: 2026-01-01
valid_to: 2028-02-29
related: [zwrot-prezentu, 112]
language: uk
translation_of: zwrot
status: draft
approved_by: Redakcja
---

Tak.
)",
                                       "zwrot-bez-paragonu.md");
    CHECK(told(article.problems).empty());
    const Article& a = article.article;
    CHECK(a.id == "zwrot-bez-paragonu");
    CHECK(a.title == "Zwrot: czy mogę bez paragonu?");
    CHECK(a.kind == Kind::guide);
    CHECK(a.audience == Audience::agent);
    CHECK(a.category == "zwroty");
    CHECK(a.questions ==
          std::vector<std::string>{"nie mam paragonu", "zgubiłam paragon: co teraz"});
    CHECK(a.keywords == std::vector<std::string>{"paragon", "dowód zakupu"});
    CHECK(a.owner == "Obsługa klienta");
    CHECK(a.sources.size() == 2);
    CHECK(a.checked_on == 2026y / 11 / 15);
    CHECK(a.review_every == std::chrono::months(6));
    CHECK(a.valid_from == 2026y / 1 / 1);
    CHECK(a.valid_to == 2028y / 2 / 29);
    CHECK(a.related == std::vector<std::string>{"zwrot-prezentu", "112"});
    CHECK(a.language == "uk");
    CHECK(a.translation_of == "zwrot");
    CHECK(a.status == Status::draft);
    CHECK(a.approved_by == "Redakcja");
    CHECK(a.source_text.starts_with("---\nid: zwrot-bez-paragonu\n"));
}

TEST_CASE("an article that says little is an approved answer for customers, in Polish") {
    const auto article =
        parse_article("---\nid: a\ntitle: A\nkind: faq\ncategory: b\n---\nTak.", "a.md").article;
    CHECK(article.audience == Audience::customer);
    CHECK(article.status == Status::approved);
    CHECK(article.language == "pl");
    CHECK_FALSE(article.review_every);
    CHECK_FALSE(article.valid_to);
}

TEST_CASE("a missing key is told: an error for what is needed, an advice for what is better") {
    CHECK(problems_with("title: Kaucja") ==
          "a.md:2: \"id\" is missing; add \"id: ...\"\n"
          "a.md:2: \"kind\" is missing; add \"kind: ...\"\n"
          "a.md:2: \"category\" is missing; add \"category: ...\"\n"
          "advice: a.md:2: \"owner\" is missing: name who answers for the article\n"
          "advice: a.md:2: \"source\" is missing: name the act, the rules or whoever said so\n"
          "advice: a.md:2: \"checked_on\" is missing: write the day it was last checked, as "
          "2026-11-15\n");
}

TEST_CASE("every slip in front matter is told with its line") {
    const Slip slips[] = {
        {"an unknown key", "ownr: Sklep",
         "a.md:9: unknown key \"ownr\"; did you mean \"owner\"?\n"},
        {"a key in capitals", "Keywords: [a]",
         "a.md:9: unknown key \"Keywords\"; did you mean \"keywords\"?\n"},
        {"a key nobody knows", "color: red",
         "a.md:9: unknown key \"color\"; the keys here are id, title, kind, audience, category, "
         "questions, keywords, owner, source, checked_on, review_every, valid_from, valid_to, "
         "related, language, translation_of, source_hash, status, written_by, approved_by, "
         "accepted\n"},
        {"a double key", "owner: Kierownik",
         "a.md:9: \"owner\" stands here again, after line 6; keep one of them\n"},
        {"a list for a text", "approved_by: [a, b]",
         "a.md:9: \"approved_by\" must be one text, not a list\n"},
        {"a map for a text", "approved_by: {a: b}",
         "a.md:9: \"approved_by\" must be one text, not a map\n"},
        {"a text for a list", "keywords: paragon, karta",
         "a.md:9: \"keywords\" must be a list, as [one, two]\n"},
        {"a colon in an entry", "questions:\n  - paragon: gdzie\n",
         "a.md:10: an entry of \"questions\" must be one text; put it in quotation marks if it "
         "holds a colon\n"},
        {"an empty entry", "questions:\n  - raz\n  -\n",
         "a.md:11: an entry of \"questions\" is empty; delete it\n"},
        {"a day that is none", "valid_from: 2026-02-30",
         "a.md:9: the calendar has no 2026-02-30; mend \"valid_from\"\n"},
        {"a Polish date", "valid_from: 15.11.2026",
         "a.md:9: \"valid_from\" must be a day as 2026-11-15, not \"15.11.2026\"\n"},
        {"an end before the beginning", "valid_from: 2026-02-02\nvalid_to: 2026-02-01",
         "a.md:10: \"valid_to\" is before \"valid_from\"\n"},
        {"a mistaken word", "audience: custommer",
         "a.md:9: unknown audience \"custommer\"; did you mean \"customer\"?\n"},
        {"an unknown word", "language: de",
         "a.md:9: unknown language \"de\"; it may be pl, en, uk\n"},
        {"a time without a unit", "review_every: 6",
         "a.md:9: \"review_every\" must be as \"6 months\", \"1 year\" or \"90 days\", not "
         "\"6\"\n"},
        {"a time that is none", "review_every: 0 months",
         "a.md:9: \"review_every\" must be as \"6 months\", \"1 year\" or \"90 days\", not \"0 "
         "months\"\n"},
        {"a colon in a value", "approved_by: Redakcja: Anna",
         "a.md:9: this is not YAML: put a value that holds a colon and a space in quotation marks, "
         "or begin a key as far left as the others\n"},
        {"a list that is not closed", "keywords: [paragon,\nrelated: []",
         "a.md:9: this is not YAML: a list that begins with [ here lacks its ]\n"},
        {"a quotation mark that is not closed", "approved_by: \"Redakcja",
         "a.md:9: this is not YAML: a quotation mark is not closed\n"},
        {"a quotation mark that is not closed, further up",
         "approved_by: 'Redakcja\nlanguage: pl\nstatus: draft",
         "a.md:9: this is not YAML: a quotation mark is not closed\n"},
        {"a quotation mark that is not closed, in a list",
         "questions:\n  - raz\n  - \"dwa\n  - trzy",
         "a.md:11: this is not YAML: a quotation mark is not closed\n"},
        {"a key set in too far", "approved_by: Redakcja\n  language: pl",
         "a.md:10: this is not YAML: put a value that holds a colon and a space in quotation "
         "marks, or begin a key as far left as the others\n"},
        {"a tabulator", "questions:\n\t- raz",
         "a.md:10: this is not YAML: put blanks in place of the tabulator\n"},
        {"a value that begins with a star", "approved_by: *Redakcja",
         "a.md:9: this is not YAML: put the value in quotation marks, because it begins with & or "
         "*\n"},
        {"a value that begins with an ampersand", "approved_by: &a Redakcja",
         "a.md:9: a value that begins with & or * must stand in quotation marks\n"},
        {"a value that begins with an exclamation mark", "approved_by: !<Redakcja",
         "a.md:9: this is not YAML: put the value in quotation marks, because it begins with !\n"},
        {"a list in the line of its key", "keywords: - raz",
         "a.md:9: this is not YAML: begin the list's \"- \" on a line of its own\n"},
        {"a value that begins with a percent sign", "approved_by: %",
         "a.md:9: this is not YAML: put the value in quotation marks, because of the mark it "
         "begins "
         "with\n"},
        {"an end of the document", "...\nowner: x",
         "a.md:10: a second YAML document begins here; keep one\n"},
    };
    for (const Slip& slip : slips) {
        CAPTURE(slip.what);
        CHECK(problems_behind_the_needed(slip.lines) == slip.told);
    }
}

TEST_CASE("an id is made of small letters, digits and hyphens") {
    struct Row {
        const char* id;
        std::string told;
    };

    const Row rows[] = {
        {"Zwrot_Bez Paragonu", "; write \"zwrot-bez-paragonu\""},
        {"zwrot.md", "; write \"zwrot-md\""},
        {"-zwrot-", "; write \"zwrot\""},
        {"../zwrot", "; write \"zwrot\""},
        {"ц", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.id);
        CHECK(problems_with("id: " + std::string(row.id))
                  .find("a.md:2: the id \"" + std::string(row.id) +
                        "\" may hold only the letters a-z, digits and hyphens" + row.told + "\n") !=
              std::string::npos);
    }
}

TEST_CASE("how often an article is checked is counted in months") {
    struct Row {
        const char* written;
        int months;
    };

    const Row rows[] = {{"6 months", 6}, {"1 month", 1},   {"1 year", 12}, {"2 years", 24},
                        {"90 days", 3},  {"365 days", 12}, {"2 weeks", 1}, {"1  day", 1}};
    for (const Row& row : rows) {
        CAPTURE(row.written);
        const auto file = "---\nreview_every: " + std::string(row.written) + "\n---\n";
        CHECK(parse_article(file, "a.md").article.review_every == std::chrono::months(row.months));
    }
}

TEST_CASE("front matter that is missing, empty or open is told, and the text is still read") {
    const Slip files[] = {
        {"an empty file", "",
         "a.md:1: the front matter is missing: begin the file with a line "
         "\"---\", the keys, and another line \"---\"\n"
         "a.md:1: the article has no text; write it behind the front matter\n"},
        {"text alone", "Tekst",
         "a.md:1: the front matter is missing: begin the file with a line "
         "\"---\", the keys, and another line \"---\"\n"},
        {"a list for keys", "---\n- raz\n---\nTekst",
         "a.md:2: here must stand keys and values, as \"id: ...\"; the keys are id, title, kind, "
         "audience, category, questions, keywords, owner, source, checked_on, review_every, "
         "valid_from, valid_to, related, language, translation_of, source_hash, status, "
         "written_by, approved_by, accepted\n"},
    };
    for (const Slip& file : files) {
        CAPTURE(file.what);
        const auto problems = told(parse_article(file.lines, "a.md").problems);
        CHECK(problems.starts_with(file.told));
    }

    const auto open = parse_article("---\nid: kaucja\ntitle: Kaucja\n\nTekst <b>\n", "a.md");
    CHECK(open.article.id == "kaucja");
    CHECK(plain_text(open.article.blocks) == "Tekst <b>\n");
    CHECK(told(open.problems)
              .starts_with("a.md:1: the front matter is not closed; add a line \"---\" behind its "
                           "last key\n"));
    CHECK(open.problems.back().line == 5);
}

TEST_CASE("of YAML that breaks off, what stands before the slip is kept") {
    const auto parsed = parse_article("---\nid: kaucja\ntitle: A: B\n---\nTekst\n", "a.md");
    CHECK(parsed.article.id == "kaucja");
    CHECK(told(parsed.problems) ==
          "a.md:3: this is not YAML: put a value that holds a colon and a space in quotation "
          "marks, or begin a key as far left as the others\n");
}
