/// The page of a report: whole, harmless, and as good in English.
#include "app/report/page.h"

#include <doctest/doctest.h>

#include <map>
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
