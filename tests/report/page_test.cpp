/// The page of a report: whole, harmless, and as good in English.
#include "app/report/page.h"

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>

#include "app/report/markup.h"
#include "app/report/sheets.h"
#include "tests/report/shop_journal.h"

using namespace okienko::report;
using okienko::journal::Flag;
using okienko::journal::Step;

namespace {

const okienko::language::Language& words_of(const std::string& code) {
    static std::map<std::string, okienko::language::Language> all;
    const auto known = all.find(code);
    if (known != all.end()) return known->second;
    return all.emplace(code, okienko::language::Language(OKIENKO_INTERFACE, code)).first->second;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// Tags that are opened and not closed, or the reverse; empty where all is well.
std::string unbalanced(const std::string& html) {
    const std::set<std::string> single{"meta", "!doctype", "rect", "line", "circle"};
    std::vector<std::string> open;
    for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const bool closes = html[at + 1] == '/';
        const auto begin = at + (closes ? 2 : 1);
        const std::string name = html.substr(begin, html.find_first_of(" />\n", begin) - begin);
        if (single.contains(name)) continue;
        if (!closes) {
            open.push_back(name);
        } else if (open.empty() || open.back() != name) {
            return "</" + name + "> closes " + (open.empty() ? "nothing" : open.back());
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : "<" + open.back() + "> stays open";
}

/// A shop where something happened for each section to tell, with `word` in every text there is.
void fill(ShopJournal& shop, const std::string& word) {
    shop.ask(4, word + " rusztowanie", "none");
    shop.ask(3, word, "answered");
    shop.ask(40, "kaucja", "answered");
    shop.ask(4, "kaucja", "answered", -8 * 24 * 60);
    shop.rephrase(3, word + " buty", "pieniądze buty");
    shop.judge(3, word, false, word);
    for (int i = 0; i < 3; ++i) {
        auto call = staff_call(i);
        call.trail = {{Step::Kind::asked, word, at(i)}, {Step::Kind::read, word, at(i)}};
        shop.call(call, 2 * i);
    }
    shop.journal().store(Flag{random_id(), Flag::Kind::wrong, word, word, word, at(1)});
    shop.journal().store(Flag{random_id(), Flag::Kind::missing, "", word, "ada", at(1)});
}

Knowledge articles_named(const std::string& word) {
    Knowledge knowledge{.shelves = {{word, word}}};
    for (const std::string& id : {word, std::string("farby")}) {
        okienko::article::Article article;
        article.id = id;
        article.title = word;
        article.category = word;
        article.valid_to = week().first;
        knowledge.articles.push_back(article);
    }
    return knowledge;
}

/// A shop where all that a report counts happened once or twice, beside questions that were asked
/// often enough to be told.
void happen_rarely(ShopJournal& shop) {
    using okienko::journal::NewHandOff;
    shop.ask(4, "lampa nocna", "none");
    shop.ask(1, "nocna lampa", "none", -8 * 24 * 60);
    shop.ask(2, "kaucja", "unsure");
    shop.ask(1, "człowiek", "person", -2 * 24 * 60);
    shop.rephrase(4, "hajs buty", "farba buty");
    shop.rephrase(1, "hajs buty", "lampa buty");
    shop.judge(1, "lampa", true);
    shop.judge(2, "lampa", false, "unclear");
    shop.judge(1, "lampa", false, "outdated");
    for (const auto kind : {NewHandOff::Kind::staff, NewHandOff::Kind::emergency}) {
        for (const bool is_taken : {true, true, false}) {
            auto call = staff_call(0);
            call.kind = kind;
            call.trail = {{Step::Kind::asked, "lampa nocna", at(0)}};
            shop.call(call, is_taken ? std::optional(2) : std::nullopt);
        }
    }
    for (int i = 0; i < 2; ++i)
        shop.journal().store(
            Flag{random_id(), Flag::Kind::missing, "", "lampa nocna", "ada", at(i)});
}

}  // namespace

TEST_CASE("whatever people type is text on the page, and nothing else") {
    const std::string hostile[] = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</title></style><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "<!-- --><svg/onload=alert(1)>",
        "&lt;script&gt;",
        "javascript:alert(1)",
        "]]><a href=//example.com>x</a>",
        "\xFF\xC0\xAF\xED\xA0\x80<script",
        std::string("nul\0<b>", 7),
        "\u202Etpircs<",
        "{{7*7}} ${7*7}",
    };
    for (const std::string& word : hostile) {
        CAPTURE(word);
        ShopJournal shop;
        fill(shop, word);
        const std::string html = page(shop.report(articles_named(word)), words_of("pl"));
        CHECK(unbalanced(html) == "");
        for (const char* tag : {"<script", "<img", "<a href=\"/", "<a href=//", "<!--", "<svg/",
                                "onerror=alert(1)>", "\u202E", "\xC0\xAF"}) {
            CAPTURE(tag);
            CHECK_FALSE(contains(html, tag));
        }
        CHECK(count_of(html, "<style>") == 1);
        CHECK(html.find('\0') == std::string::npos);
    }
}

TEST_CASE("the page needs nothing but itself") {
    ShopJournal shop;
    fill(shop, "lampa");
    const std::string html = page(shop.report(articles_named("lampa")), words_of("pl"));
    CHECK(contains(html, "default-src 'none'; style-src 'unsafe-inline'"));
    for (const char* foreign : {"http:", "https:", "//", "url(", "@import", "src=", "<script",
                                "<link", "<iframe", "<img", "<object"}) {
        CAPTURE(foreign);
        CHECK_FALSE(contains(html, foreign));
    }
    CHECK(contains(html, "prefers-color-scheme: dark"));
    CHECK(contains(html, "@media print"));
}

TEST_CASE("each drawing has a name, a description and its table; those beside words are silent") {
    for (const char* code : {"pl", "en"}) {
        CAPTURE(code);
        ShopJournal shop;
        fill(shop, "lampa");
        const std::string html = page(shop.report(articles_named("lampa")), words_of(code));
        CHECK(unbalanced(html) == "");
        CHECK(contains(html, std::string("<html lang=\"") + code + "\">"));
        const auto named = count_of(html, "role=\"img\" aria-labelledby=");
        CHECK(named == 2);
        CHECK(count_of(html, "<desc") == named);
        CHECK(count_of(html, "<svg") == named + count_of(html, "aria-hidden=\"true\"") -
                                            count_of(html, "<li class=\"axis\""));
        CHECK(count_of(html, "<figure") <= count_of(html, "<details"));
        CHECK(count_of(html, "<caption") == count_of(html, "<table"));
        CHECK_FALSE(contains(html, "cli."));
        CHECK_FALSE(contains(html, "reasons."));
    }
}

TEST_CASE("a page about nothing says so") {
    const ShopJournal shop;
    const std::string html = page(shop.report(), words_of("pl"));
    CHECK(unbalanced(html) == "");
    CHECK(contains(html, "nikt o nic nie zapytał"));
    CHECK_FALSE(contains(html, "nan"));
    CHECK_FALSE(contains(html, "inf"));
}

TEST_CASE("what came once or twice is on no page") {
    ShopJournal shop;
    fill(shop, "lampa");
    shop.ask(2, "Kowalska ulica Lipowa", "none");
    shop.ask(2, "Kowalska dom", "answered");
    CHECK_FALSE(contains(page(shop.report(), words_of("pl")), "Kowalska"));
}

TEST_CASE("what one or two people did is told as few, on every table of the report") {
    // Of the shop's own articles there may be one or two.
    const std::set<std::string> of_articles{"artykuły", "otwarte", "po terminie"};
    const Wording wording(words_of("pl"));
    ShopJournal shop;
    happen_rarely(shop);
    std::size_t few = 0;
    for (const Sheet& sheet : sheets(shop.report(articles_named("lampa")), wording)) {
        CAPTURE(sheet.id);
        CHECK_FALSE(std::regex_search(sheet.note, std::regex("(^| )[12]([ .]|$)")));
        for (const auto& row : sheet.rows) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                CAPTURE(sheet.header[column]);
                const std::string& cell = row[column];
                few += cell == wording.small(0);
                if (!sheet.is_number[column] || of_articles.contains(sheet.header[column]))
                    continue;
                CHECK(cell != "1");
                CHECK(cell != "2");
            }
        }
    }
    CHECK(few >= 20);
}

TEST_CASE("a page on which little happened shows no count of one or two") {
    ShopJournal shop;
    happen_rarely(shop);
    const std::string html = page(shop.report(), words_of("pl"));
    for (const char* told : {">1<", ">2<", ": 1<", ": 2<", " 1<", " 2<"}) {
        CAPTURE(told);
        CHECK_FALSE(contains(html, told));
    }
}

TEST_CASE("a share of few tells what it is below") {
    const Wording wording(words_of("pl"));
    CHECK(wording.share(0, 20) == "0%");
    CHECK(wording.share(1, 20) == "<15%");
    CHECK(wording.share(2, 20) == "<15%");
    CHECK(wording.share(3, 20) == "15%");
    CHECK(wording.share(1, 2) == "–");
    CHECK(wording.change({.now = 2, .before = 10}) == "–");
    CHECK(wording.change({.now = 10, .before = 1}) == "–");
    CHECK(wording.people(0) == "0");
    CHECK(wording.people(2) == "<\u00A03");
    CHECK(wording.people(3) == "3");
}

TEST_CASE("numbers read as people write them") {
    using namespace std::chrono_literals;
    const Wording polish(words_of("pl"));
    const Wording english(words_of("en"));
    CHECK(polish.number(12345) == "12\u00A0345");
    CHECK(english.number(12345) == "12,345");
    CHECK(polish.small(0) == "<\u00A03");
    CHECK(polish.change({.now = 3, .before = 4}) == "−25%");
    CHECK(polish.change({.now = 3, .before = 0}) == "–");
    CHECK(polish.duration(45s) == "45\u00A0s");
    CHECK(polish.duration(181s) == "3\u00A0min\u00A01\u00A0s");
    CHECK(polish.duration(59min + 40s) == "59\u00A0min");
    CHECK(polish.duration(2h) == "2\u00A0h");
    CHECK(polish.period(week()) == "19–25 listopada 2026");
    CHECK(english.period(week()) == "19 November 2026 – 25 November 2026");
    CHECK(percent(12.3456) == "12.35%");
    CHECK(pixels(-0.0) == "0");
}
