/// What is wrong with the content, told in the editor's language. In process: reading a mistake
/// takes no program.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "app/contact/calendar.h"
#include "app/contact/channel.h"
#include "app/contact/notice.h"
#include "app/device/agents.h"
#include "app/device/configuration.h"
#include "app/language/problem_text.h"
#include "app/language/share_folder.h"
#include "index/article/category.h"
#include "index/article/library.h"
#include "index/article/line_library.h"
#include "index/article/markdown.h"
#include "index/search/evaluation.h"
#include "program.h"

using namespace okienko;
using article::Problem;
using article::Problems;
using okienko_test::Folder;

namespace {

language::Language language_named(const char* code) {
    return {language::share_folder() / "interface", code};
}

Problems in_article(const std::string& text) {
    return article::parse_article(text, "a.md").problems;
}

const std::string sound_keys =
    "id: zwrot\ntitle: Zwrot\nkind: faq\ncategory: zwroty\nowner: Ada\nsource: Zasady\n"
    "checked_on: 2026-11-15\n";

Problems in_keys(const std::string& keys) {
    return in_article("---\n" + sound_keys + keys + "\n---\nTak.\n");
}

Problems in_yaml(const std::string& yaml) {
    return in_article("---\n" + yaml + "\n---\nTak.\n");
}

Problems in_body(const std::string& body) {
    return in_article("---\n" + sound_keys + "---\n" + body + "\n");
}

Problems in_shelves(const std::string& text) {
    return article::parse_shelves(text, "categories.yaml").problems;
}

Problems in_channels(const std::string& text) {
    return contact::parse_channels("channels:\n" + text, "channels.yaml").problems;
}

/// A channel with `keys` besides those it needs.
Problems in_channel(const std::string& keys) {
    return in_channels("  - {id: a, kind: phone, name: A, summary: S, how: H, icon: phone, " +
                       keys + "}\n");
}

Problems in_calendar(const std::string& text) {
    return contact::parse_calendar(text, "calendar.yaml").problems;
}

const std::string notice_keys =
    "---\nid: winda\nkind: outage\ntitle: Winda\nalternatives: [Schody]\n";

Problems in_notice(const std::string& keys) {
    return contact::parse_notice(notice_keys + keys + "\n---\nTak.\n", "winda.md").problems;
}

Problems in_template(const std::string& keys) {
    return contact::parse_template(notice_keys + keys + "\n---\nTak.\n", "winda.md").problems;
}

Problems in_configuration(const std::string& text) {
    return device::parse_configuration(text, "site.yaml").problems;
}

Problems in_agents(const std::string& text) {
    return device::parse_agents("agents:\n" + text, "agents.yaml").problems;
}

const std::string sound_agent =
    "  - id: ada\n    name: Ada\n    pin_hash: "
    "\"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
    "RdescudvJCsgt3ub+b0daw2R5zXq1vQm0tq5ZgqQ3f8\"\n";

Problems in_golden(const std::string& line) {
    return search::parse_golden(line + "\n", "pytania.tsv").problems;
}

Problems in_line(const std::string& line) {
    const Folder folder;
    return article::read_line_library(folder.write("a.jsonl", line + "\n")).problems;
}

/// The problems of a library with a file beside two sound articles.
Problems in_library(const std::string& file, const std::string& text, bool two_people = false) {
    const Folder folder;
    const auto sound = [](const std::string& id, const std::string& more) {
        return "---\nid: " + id +
               "\ntitle: Zwrot\nkind: faq\ncategory: zwroty\nowner: Ada\nsource: Zasady\n"
               "checked_on: 2026-11-15\n" +
               more + "---\nTak.\n";
    };
    folder.write("categories.yaml",
                 "categories:\n  - {id: zwroty, name: Zwroty, summary: S, icon: store}\n"
                 "emergency: zwrot\n");
    folder.write("articles/zwroty/zwrot.md", sound("zwrot", ""));
    folder.write("articles/zwroty/procedura.md", sound("procedura", "audience: agent\n"));
    folder.write("articles/zwroty/szkic.md", sound("szkic", "status: draft\n"));
    folder.write(file, text);
    return article::read_library(folder / "", {.needs_two_people = two_people}).problems;
}

/// The same for an article "wymiana" with `keys` and `body`.
Problems in_shop(const std::string& keys, const std::string& body = "Tak.",
                 const std::string& file = "articles/zwroty/wymiana.md") {
    return in_library(
        file,
        "---\ntitle: Wymiana\nkind: faq\nowner: Ada\nsource: Zasady\nchecked_on: 2026-11-15\n" +
            keys + "\n---\n" + body + "\n");
}

const std::string wymiana = "id: wymiana\ncategory: zwroty\n";

struct Slip {
    std::string code;
    Problems problems;
};

std::vector<Slip> slips_in_front_matter() {
    return {
        {"front_matter_missing", in_article("Tak.\n")},
        {"front_matter_open", in_article("---\nid: zwrot\n\nTak.\n")},
        {"article_empty", in_body("")},
        {"article_too_long", in_article(std::string(1'100'000, 'a'))},
        {"key_missing", in_yaml("id: zwrot")},
        {"owner_missing", in_yaml("id: zwrot")},
        {"source_missing", in_yaml("id: zwrot")},
        {"checked_on_missing", in_yaml("id: zwrot")},
        {"key_twice", in_keys("owner: Ewa")},
        {"unknown_key", in_keys("kolor: czerwony")},
        {"unknown_key_meant", in_keys("keyword: [zwrot]")},
        {"keys_expected", in_yaml("- zwrot")},
        {"text_not_list", in_keys("language: [pl]")},
        {"text_not_map", in_keys("status: {a: b}")},
        {"list_expected", in_keys("questions: jedno")},
        {"entry_no_text", in_keys("questions:\n  - Czy: tak")},
        {"entry_empty", in_keys("questions:\n  - \"\"")},
        {"day_expected", in_keys("valid_to: jutro")},
        {"day_not_in_calendar", in_keys("valid_to: 2026-02-30")},
        {"validity_reversed", in_keys("valid_from: 2026-12-01\nvalid_to: 2026-11-01")},
        {"interval_expected", in_keys("review_every: co rok")},
        {"unknown_value", in_keys("audience: wszyscy")},
        {"unknown_value_meant", in_keys("audience: costumer")},
        {"id_letters", in_yaml("id: \"!\"")},
        {"id_letters_better", in_yaml("id: Zwrot Towaru")},
        {"id_too_long", in_yaml("id: " + std::string(120, 'a'))},
        {"ill_formed", in_body("T\xB3")},
        {"ill_formed_further", in_body("T\xB3\n\nT\xB3\n\nT\xB3")},
        {"nul_byte", in_body(std::string("T\0k", 3))},
        {"nul_byte_further", in_body(std::string("T\0k\n\n\0", 6))},
        {"file_utf16", in_article("\xFF\xFE-\0")},
        {"yaml_tabulator", in_yaml("id: zwrot\n\ttitle: a")},
        {"yaml_colon", in_yaml("title: Zwrot: kiedy")},
        {"yaml_list_open", in_yaml("questions: [a, b")},
        {"yaml_map_open", in_yaml("questions: {a: b")},
        {"yaml_quotation", in_yaml("title: \"Zwrot")},
        {"yaml_mark", in_yaml("title: @zwrot")},
        {"yaml_anchor", in_yaml("title: &zwrot a")},
        {"yaml_escape", in_yaml("title: \"\\zwrot\"")},
        {"yaml_no_key", in_yaml(": zwrot")},
        {"yaml_key_no_word", in_yaml("[a]: zwrot")},
        {"yaml_too_long", in_yaml("title: " + std::string(70'000, 'a'))},
        {"yaml_too_deep", in_yaml("title: " + std::string(30, '[') + std::string(30, ']'))},
    };
}

std::string table_row(const std::string& cell) {
    constexpr int too_many = 50;
    std::string row = "|";
    for (int i = 0; i < too_many; ++i) row += " " + cell + " |";
    return row + "\n";
}

std::vector<Slip> slips_in_body() {
    return {
        {"addresses_too_long",
         in_body("[a]: " + std::string(800'000, 'a') + "\n\n[a] [a] [a] [a] [a] [a] [a] [a]")},
        {"callout_empty", in_body("> [!TIP]")},
        {"quote_as_tip", in_body("> Rada")},
        {"unknown_callout", in_body("> [!PAMIĘTAJ]\n> Rada")},
        {"unknown_callout_meant", in_body("> [!WARNINGS]\n> Rada")},
        {"code_as_text", in_body("```\nkod\n```")},
        {"heading_of_title", in_body("# Tytuł\n\nTak.")},
        {"html_as_text", in_body("<div>Tak</div>")},
        {"link_nowhere", in_body("[tu]()")},
        {"link_to_section", in_body("[tu](#koszty)")},
        {"link_to_web", in_body("[tu](https://example.com)")},
        {"picture_silent", in_body("![](a.png)")},
        {"picture_in_heading", in_body("## ![a](a.png)")},
        {"picture_in_text", in_body("Tak ![a](a.png)")},
        {"table_as_text", in_body("| a | b |")},
        {"table_too_large", in_body(table_row("a") + table_row("---") + table_row("b"))},
        {"nested_too_deep", in_body("> > > > > > > > Rada")},
        {"line_begins_odd", in_body(std::string(2000, '>') + " a")},
    };
}

std::vector<Slip> slips_in_library() {
    const std::string article = "---\nid: a\ntitle: A\nkind: faq\ncategory: zwroty\n";
    return {
        {"no_articles",
         [] {
             const Folder folder;
             folder.write("categories.yaml", "categories: []\n");
             return article::read_library(folder / "").problems;
         }()},
        {"file_not_read", in_library("articles/zwroty/notatki.docx", "a")},
        {"author_missing", in_library("articles/zwroty/a.md", article + "---\nTak.\n", true)},
        {"approval_missing",
         in_library("articles/zwroty/a.md", article + "written_by: Ada\n---\nTak.\n", true)},
        {"approved_by_author",
         in_library("articles/zwroty/a.md",
                    article + "written_by: Ada\napproved_by: Ada\n---\nTak.\n", true)},
        {"id_twice", in_shop("id: zwrot\ncategory: zwroty")},
        {"file_name_other", in_shop("id: wymiany\ncategory: zwroty")},
        {"folder_other", in_shop(wymiana, "Tak.", "articles/inne/wymiana.md")},
        {"unknown_category", in_shop("id: wymiana\ncategory: kosmos")},
        {"unknown_category_meant", in_shop("id: wymiana\ncategory: zwrot")},
        {"unknown_article", in_shop(wymiana + "related: [kosmos]")},
        {"unknown_article_meant", in_shop(wymiana + "related: [zwrat]")},
        {"unknown_picture", in_shop(wymiana, "![a](kosmos.png)")},
        {"unknown_placeholder", in_shop(wymiana, "Masz {{kosmos}} dni.")},
        {"placeholder_open", in_shop(wymiana, "Masz {{zasady dni.")},
        {"picture_name", in_shop(wymiana, "![a](a/b.png)")},
        {"link_to_itself", in_shop(wymiana, "[tu](wymiana)")},
        {"link_to_agents", in_shop(wymiana, "[tu](procedura)")},
        {"link_to_draft", in_shop(wymiana, "[tu](szkic)")},
        {"translation_polish", in_shop(wymiana + "translation_of: zwrot")},
        {"translation_id", in_shop(wymiana + "translation_of: zwrot\nlanguage: en")},
        {"translation_name",
         in_shop("id: zwrot\ncategory: zwroty\ntranslation_of: zwrot\nlanguage: en")},
        {"translation_differs",
         in_shop("id: zwrot\ncategory: inne\ntranslation_of: zwrot\nlanguage: en", "Yes.",
                 "articles/zwroty/zwrot.en.md")},
        {"shown_draft", in_library("categories.yaml",
                                   "categories:\n  - {id: zwroty, name: Z, summary: S, icon: a}\n"
                                   "most_asked: [szkic]\nemergency: zwrot\n")},
        {"shown_for_agents",
         in_library("categories.yaml",
                    "categories:\n  - {id: zwroty, name: Z, summary: S, icon: a}\n"
                    "most_asked: [procedura]\nemergency: zwrot\n")},
        {"json_no_object", in_line("zwrot")},
        {"json_id", in_line(R"({"id":"a b"})")},
        {"json_no_text", in_line(R"({"id":"a","title":1})")},
        {"json_no_texts", in_line(R"({"id":"a","questions":"b"})")},
        {"json_id_twice", in_line("{\"id\":\"a\",\"text\":\"b\"}\n{\"id\":\"a\",\"text\":\"b\"}")},
        {"golden_columns", in_golden("zwrot")},
        {"golden_question_empty", in_golden("\tzwrot")},
        {"golden_no_article", in_golden("czy oddam\t,")},
        {"golden_intent", in_golden("czy oddam\t!moze")},
        {"golden_audience", in_golden("czy oddam\tzwrot\twszyscy")},
    };
}

std::vector<Slip> slips_around_articles() {
    return {
        {"category_twice", in_shelves("categories:\n  - {id: a, name: A}\n  - {id: a, name: A}\n")},
        {"category_summary_missing", in_shelves("categories:\n  - {id: a, name: A}\n")},
        {"category_icon_missing", in_shelves("categories:\n  - {id: a, name: A}\n")},
        {"emergency_missing", in_shelves("categories: []\n")},
        {"most_asked_twice", in_shelves("most_asked: [a, a]\n")},
        {"maps_expected", in_shelves("categories: a\n")},
        {"summary_missing", in_channels("  - {id: a, kind: desk, name: A}\n")},
        {"how_missing", in_channels("  - {id: a, kind: desk, name: A}\n")},
        {"icon_missing", in_channels("  - {id: a, kind: desk, name: A}\n")},
        {"channel_twice", in_channels("  - {id: a, kind: desk, name: A}\n"
                                      "  - {id: a, kind: desk, name: A}\n")},
        {"channels_unreadable", contact::read_channels("").problems},
        {"email_without_at", in_channels("  - {id: a, kind: email, name: A, value: sklep}\n")},
        {"address_no_https", in_channels("  - {id: a, kind: chat, name: A, value: sklep.pl}\n")},
        {"unknown_language", in_channel("value: 1, languages: [de]")},
        {"town_elsewhere", in_channel("value: 1, town: Łódź")},
        {"number_expected", in_channel("value: 1, wait: długo")},
        {"unknown_day", in_channel("value: 1, hours: [{days: zawsze, open: \"8:00\"}]")},
        {"unknown_day_meant", in_channel("value: 1, hours: [{days: mond, open: \"8:00\"}]")},
        {"days_in_range", in_channel("value: 1, hours: [{days: mon-holiday, open: \"8:00\"}]")},
        {"clock_expected", in_channel("value: 1, hours: [{days: mon, open: rano}]")},
        {"closes_before",
         in_channel("value: 1, hours: [{days: mon, open: \"8:00\", close: \"7:00\"}]")},
        {"hours_overlap",
         in_channel("value: 1, hours: [{days: mon, open: \"8:00\", close: \"9:00\"}, "
                    "{days: mon, open: \"8:00\", close: \"9:00\"}]")},
        {"days_expected", in_calendar("closed: [jutro]\n")},
        {"no_sunday", in_calendar("trading_sundays: [2026-11-23]\n")},
        {"unknown_time_zone", in_calendar("time_zone: Warszawa\n")},
        {"moment_expected", in_notice("since: rano")},
        {"no_expected_end", in_notice("since: 2026-11-25 8:30")},
        {"updated_missing", in_notice("since: 2026-11-25 8:30")},
        {"words_missing", in_notice("since: 2026-11-25 8:30")},
        {"not_after_since", in_notice("since: 2026-11-25 8:30\nexpected_end: 2026-11-24 8:30")},
        {"template_with_times", in_template("since: 2026-11-25 8:30")},
        {"notice_name", contact::parse_notice(notice_keys + "---\nTak.\n", "schody.md").problems},
        {"unknown_channel",
         contact::check_channels({contact::Notice{.id = "winda", .channels = {"czat"}}}, {})},
        {"address_missing", in_configuration("shop: {name: A}\n")},
        {"names_expected", in_configuration("content: {values: [a]}\n")},
        {"value_name", in_configuration("content: {values: {Dni: 30}}\n")},
        {"value_no_text", in_configuration("content: {values: {dni: [30]}}\n")},
        {"value_too_long",
         in_configuration("content: {values: {dni: " + std::string(400, 'a') + "}}\n")},
        {"value_in_value", in_configuration("content: {values: {dni: \"{{inne}}\"}}\n")},
        {"place_on_plan", in_configuration("kiosk: {directions: {metres: 3, pl: [Prosto], plan: "
                                           "{size: [a, 2], kiosk: [1, 1], desk: [1, 2]}}}\n")},
        {"colour_expected", in_configuration("brand: {colour: czerwony}\n")},
        {"yes_or_no", in_configuration("kiosk: {less_motion: czasem}\n")},
        {"pin_no_hash", in_configuration("kiosk: {pin_hash: 1234}\n")},
        {"desk_key_expected", in_configuration("journal: {desk_key: 1234}\n")},
        {"agent_id", in_agents("  - {id: Ada Nowak, name: Ada, pin_hash: 1}\n")},
        {"agent_pin_hash", in_agents("  - {id: ada, name: Ada, pin_hash: 1}\n")},
        {"agent_twice", in_agents(sound_agent + sound_agent)},
    };
}

std::string told(const Problems& problems, const language::Language& words) {
    std::string lines;
    for (const Problem& problem : problems) {
        lines += language::placed_problem_text(problem, words) + "\n";
    }
    return lines;
}

void check_slips(const std::vector<Slip>& slips) {
    const auto polish = language_named("pl");
    const auto english = language_named("en");
    for (const Slip& slip : slips) {
        CAPTURE(slip.code);
        CAPTURE(told(slip.problems, english));
        const auto found =
            std::find_if(slip.problems.begin(), slip.problems.end(),
                         [&](const Problem& problem) { return problem.code == slip.code; });
        REQUIRE(found != slip.problems.end());
        CHECK(language::problem_text(*found, english) == found->what);
        const std::string said = language::problem_text(*found, polish);
        CAPTURE(said);
        CHECK(said != found->what);
        // Numbers are written as each language writes them.
        for (const article::Value& value : found->values) {
            if (value.is_number || found->what.find(value.text) == std::string::npos) continue;
            CAPTURE(value.name);
            CHECK(said.find(value.text) != std::string::npos);
        }
    }
}

}  // namespace

TEST_CASE("every slip of a header is told in Polish and in English, with what it names") {
    check_slips(slips_in_front_matter());
}

TEST_CASE("every slip of an article's text is told in both languages") {
    check_slips(slips_in_body());
}

TEST_CASE("every slip between articles is told in both languages") {
    check_slips(slips_in_library());
}

TEST_CASE("every slip of contacts, notices and configurations is told in both languages") {
    check_slips(slips_around_articles());
}

TEST_CASE("a Polish editor reads what is wrong and what to do") {
    const auto polish = language_named("pl");
    CHECK(told(in_keys("audience: costumer"), polish) ==
          "a.md:9: „costumer” nie pasuje do „audience”; może „customer”?\n");
    CHECK(told(in_body("T\xB3\n\nT\xB3"), polish) ==
          "a.md:10: to nie jest UTF-8 (bajt 0xB3, i jeszcze w 1 linii); zapisz plik w UTF-8\n");
    CHECK(told(in_body("T\xB3\n\nT\xB3\n\nT\xB3"), polish) ==
          "a.md:10: to nie jest UTF-8 (bajt 0xB3, i jeszcze w 2 liniach); zapisz plik w UTF-8\n");
    CHECK(told(in_shop(wymiana + "related: [zwrat]"), polish)
              .ends_with("wymiana.md:9: nie ma artykułu „zwrat”; może „zwrot”?\n"));
}
