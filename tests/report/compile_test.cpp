/// What editors are told of a journal.
#include <doctest/doctest.h>

#include "tests/report/shop_journal.h"

using namespace okienko::report;
using okienko::journal::Flag;
using okienko::journal::NewHandOff;
using okienko::journal::Step;
namespace article = okienko::article;

namespace {

constexpr int day = 24 * 60;

article::Article article_named(const std::string& id, const std::string& category = "dom") {
    article::Article article;
    article.id = id;
    article.title = "Tytuł: " + id;
    article.category = category;
    article.owner = "obsługa";
    return article;
}

}  // namespace

TEST_CASE("questions that found nothing are one where their stems are, whatever the words") {
    ShopJournal shop;
    shop.ask(2, "wynajem rusztowania", "none");
    shop.ask(1, "czy rusztowanie wynajem", "none");
    shop.ask(1, "Wynajem Rusztowań", "none");
    shop.ask(3, "farba", "answered");
    const Report report = shop.report();
    REQUIRE(report.not_found.size() == 1);
    CHECK(report.not_found[0].example == "wynajem rusztowania");
    CHECK(report.not_found[0].times.now == 4);
    CHECK(report.not_found[0].wordings == 3);
    CHECK(report.totals.questions.now == 7);
    CHECK(report.totals.unanswered.now == 4);
}

TEST_CASE("what fewer than three people said is nowhere in the report") {
    ShopJournal shop;
    const std::string rare = "sekret Kowalskiego";
    shop.ask(2, rare, "none");
    shop.ask(2, rare + " z Warszawy", "answered");
    shop.rephrase(2, "sekret a", "sekret b");
    shop.judge(2, "sekret-artykul", false, "unclear");
    for (int i = 0; i < 2; ++i) {
        NewHandOff call = staff_call(i);
        call.trail = {{Step::Kind::asked, rare, at(i)}, {Step::Kind::read, "sekretny", at(i)}};
        shop.call(call, 1);
    }
    const Report report = shop.report();
    CHECK(report.not_found.empty());
    CHECK(report.unopened.empty());
    CHECK(report.rephrasings.empty());
    CHECK(report.synonyms.empty());
    CHECK(report.gaps.empty());
    CHECK(report.helpfulness.empty());
    CHECK(report.topics.empty());
    CHECK(report.hours == Hours{});
    CHECK(report.hidden == 2);
    CHECK(report.totals.not_helped.now == 2);
}

TEST_CASE("a count beside a wording is told from three on, and else is none") {
    ShopJournal shop;
    shop.ask(5, "drony na wynajem", "none");
    shop.ask(2, "drony na wynajem", "none", -8 * day);
    const Report report = shop.report();
    REQUIRE(report.not_found.size() == 1);
    CHECK(report.not_found[0].times.before == 0);
    CHECK(report.totals.unanswered.before == 2);
}

TEST_CASE("days outside the period and the one before count nowhere") {
    ShopJournal shop;
    for (const int days : {0, -6, -7, -13, -14, 1}) shop.ask(1, "x", "none", days * day);
    const Report report = shop.report();
    CHECK(report.totals.questions.now == 2);
    CHECK(report.totals.questions.before == 2);
    REQUIRE(report.days.size() == 7);
    CHECK(report.days.front().unanswered == 1);
    CHECK(report.days.back().questions == 1);
}

TEST_CASE("found and not opened counts visits that opened nothing, those who asked on first") {
    ShopJournal shop;
    for (int i = 0; i < 4; ++i) {
        const RecordId visit = random_id();
        shop.asks("lampa nocna", "answered", visit, 1);
        shop.asks("coś innego", "answered", visit, 2);
    }
    shop.ask(9, "godziny otwarcia", "answered");
    const RecordId visit = random_id();
    shop.opens("godziny", shop.asks("godziny otwarcia", "answered", visit), visit);
    const Report report = shop.report();
    REQUIRE(report.unopened.size() == 3);
    CHECK(report.unopened[0].example == "lampa nocna");
    CHECK(report.unopened[0].went_on == 4);
    CHECK(report.unopened[1].example == "godziny otwarcia");
    CHECK(report.unopened[1].asked == 10);
    CHECK(report.unopened[1].unopened == 9);
    CHECK(report.unopened[1].went_on == 0);
}

TEST_CASE("a word that other people replaced by one that is found is a synonym to add") {
    ShopJournal shop;
    shop.rephrase(4, "hajs za buty", "pieniądze za buty");
    shop.rephrase(2, "hajs za kurtkę", "pieniądze za kurtkę");
    shop.rephrase(3, "zupełnie co innego", "farba do ścian");
    const Report report = shop.report();
    REQUIRE(report.synonyms.size() == 1);
    CHECK(report.synonyms[0].from == "hajs");
    CHECK(report.synonyms[0].to == "pieniądze");
    CHECK(report.synonyms[0].times == 6);
    CHECK(report.synonyms[0].of == 6);
    CHECK(report.synonyms[0].example_from == "hajs za buty");
    REQUIRE(report.rephrasings.size() == 2);
    CHECK(report.rephrasings[0].to == "pieniądze za buty");
    CHECK(report.rephrasings[0].found == 4);
}

TEST_CASE("synonyms that editors have already are not suggested again") {
    ShopJournal shop;
    shop.rephrase(4, "hajs za buty", "pieniądze za buty");
    const auto report = [&](bool is_known) {
        return compile(okienko::journal::Reader(shop.file()),
                       {.period = week(),
                        .clock = okienko::report::clock(),
                        .analyze = cut,
                        .is_synonym = [&](auto, auto) { return is_known; },
                        .knowledge = {}});
    };
    CHECK(report(false).synonyms.size() == 1);
    CHECK(report(true).synonyms.empty());
}

TEST_CASE("an article worth writing gathers what asks the same more precisely, and its evidence") {
    ShopJournal shop;
    shop.ask(5, "wynajem rusztowania", "none");
    shop.ask(2, "wynajem rusztowania na weekend", "none");
    shop.ask(1, "wynajem rusztowania cena", "none");
    shop.ask(7, "rower", "none");
    shop.rephrase(2, "wynajem rusztowania", "farba");
    shop.rephrase(9, "hajs", "pieniądze");
    for (int i = 0; i < 3; ++i) {
        NewHandOff call = staff_call(i);
        call.trail = {{Step::Kind::asked, "wynajem rusztowania", at(i)}};
        shop.call(call, 1);
    }
    shop.journal().store(
        Flag{random_id(), Flag::Kind::missing, "", "wynajem rusztowań", "ada", at(5)});
    const Report report = shop.report();
    REQUIRE(report.gaps.size() == 2);
    const Gap& gap = report.gaps[0];
    CHECK(gap.example == "wynajem rusztowania");
    CHECK(gap.times == 8);
    CHECK(gap.precise == 3);
    CHECK(gap.rescued == 0);  // of two
    CHECK(gap.hand_offs == 3);
    CHECK(gap.flagged == 1);
    CHECK(report.gaps[1].example == "rower");
}

TEST_CASE("what did not help stands by what is sure, with reasons that three people gave") {
    ShopJournal shop;
    shop.judge(3, "mało-głosów", false, "unclear");
    shop.judge(1, "mało-głosów", true);
    shop.judge(60, "dużo-głosów", false, "outdated");
    shop.judge(2, "dużo-głosów", false, "unclear");
    shop.judge(40, "dużo-głosów", true);
    const Report report = shop.report();
    REQUIRE(report.helpfulness.size() == 2);
    const Helpfulness& worst = report.helpfulness[0];
    CHECK(worst.article == "dużo-głosów");
    CHECK(worst.not_helped == 62);
    REQUIRE(worst.reasons.size() == 1);
    CHECK(worst.reasons[0].what == "outdated");
    CHECK(worst.interval.low < 40.0 / 102);
    CHECK(worst.interval.high > 40.0 / 102);
    CHECK(report.totals.helped.now == 41);
}

TEST_CASE("what is asked clearly more than before is told, and chance is not") {
    ShopJournal shop;
    shop.ask(30, "kaucja", "answered");
    shop.ask(5, "kaucja", "answered", -8 * day);
    shop.ask(12, "paragon", "answered");
    shop.ask(10, "paragon", "answered", -8 * day);
    const Report report = shop.report();
    REQUIRE(report.rising.size() == 1);
    CHECK(report.rising[0].example == "kaucja");
    CHECK(report.rising[0].times.before == 5);
}

TEST_CASE("waits are told by the nearest rank, call-backs apart, drills and emergencies nowhere") {
    ShopJournal shop;
    for (const int minutes : {1, 2, 3, 4, 5, 6, 7, 8, 9, 30}) {
        NewHandOff call = staff_call(minutes);
        call.promised = call.at + std::chrono::minutes(5);
        shop.call(call, minutes);
    }
    shop.call(staff_call(60));
    NewHandOff drill = staff_call(61);
    drill.needs = {"drill"};
    shop.call(drill, 100);
    shop.call(call_back("+48600100200", 0), 45);
    const Report report = shop.report();
    CHECK(report.staff.taken == 10);
    CHECK(report.staff.not_taken == 1);
    CHECK(report.staff.median == 5min);
    CHECK(report.staff.p90 == 9min);
    CHECK(report.staff.kept == 5);
    CHECK(report.staff.promised == 10);
    CHECK(report.staff.buckets.back() == 1);
    CHECK(report.call_backs.median == 45min);
    CHECK(report.totals.hand_offs.now == 12);
    // Wednesday, two and three in the afternoon.
    CHECK(report.hours[2][14] == 11);
}

TEST_CASE("emergencies are told apart from false alarms and drills") {
    ShopJournal shop;
    const auto emergency = [&](std::vector<std::string> needs, bool is_taken_back) {
        NewHandOff call = staff_call(0);
        call.kind = NewHandOff::Kind::emergency;
        call.needs = std::move(needs);
        shop.call(call, is_taken_back ? std::nullopt : std::optional(2));
        if (is_taken_back)
            shop.journal().change(call.id,
                                  {okienko::journal::State::cancelled, "customer", at(1), ""});
    };
    emergency({}, false);
    emergency({}, true);
    emergency({}, true);
    emergency({"large-text", "drill"}, false);
    emergency({"drill"}, true);
    const Report report = shop.report();
    CHECK(report.emergencies.real == 1);
    CHECK(report.emergencies.false_alarms == 2);
    CHECK(report.emergencies.before == 0);
    CHECK(report.emergencies.drills == 2);
    CHECK_FALSE(report.emergencies.median);
    CHECK(report.totals.hand_offs.now == 0);

    emergency({}, false);
    emergency({}, false);
    const Report more = shop.report();
    CHECK(more.emergencies.real == 3);
    CHECK(more.emergencies.median == 2min);
}

TEST_CASE("coverage tells what nobody opened, whose review is due, and what holds no more") {
    using namespace std::chrono;
    ShopJournal shop;
    for (int i = 0; i < 3; ++i) shop.opens("farby");
    Knowledge knowledge{.shelves = {{"dom", "Dom"}}};
    knowledge.articles = {article_named("farby"), article_named("lakiery"),
                          article_named("procedura")};
    knowledge.articles[0].checked_on = 2026y / August / 31;
    knowledge.articles[0].review_every = months(1);
    knowledge.articles[1].valid_to = 2026y / November / 24;
    knowledge.articles[1].owner = "";
    knowledge.articles[2].audience = okienko::article::Audience::agent;
    const Report report = shop.report(knowledge);
    REQUIRE(report.coverage);
    CHECK(report.coverage->articles == 3);
    REQUIRE(report.coverage->shelves.size() == 1);
    CHECK(report.coverage->shelves[0].name == "Dom");
    CHECK(report.coverage->shelves[0].articles == 2);
    CHECK(report.coverage->shelves[0].opened == 1);
    // Agents read on their own screen, which keeps no views: theirs is not told unread.
    REQUIRE(report.coverage->never_opened.size() == 1);
    CHECK(report.coverage->never_opened[0].article == "lakiery");
    REQUIRE(report.coverage->overdue.size() == 1);
    CHECK(report.coverage->overdue[0].since == 2026y / September / 30);
    REQUIRE(report.coverage->expired.size() == 1);
    CHECK(report.coverage->without_owner == std::vector<std::string>{"lakiery"});
    CHECK(report.views_since == 2026y / November / 25);
    CHECK_FALSE(shop.report().coverage);
}

TEST_CASE("an empty journal makes an empty report") {
    const ShopJournal shop;
    const Report report = shop.report();
    CHECK(report.days.size() == 7);
    CHECK(report.totals.questions.now == 0);
    CHECK_FALSE(report.views_since);
    CHECK(report.staff.taken == 0);
    CHECK_FALSE(report.emergencies.median);
}

TEST_CASE("the interval of a share is Wilson's") {
    struct Row {
        std::size_t part;
        std::size_t of;
        double low;
        double high;
    };

    // Brown, Cai and DasGupta, and what follows from the formula at its ends.
    const Row rows[] = {{0, 10, 0.0, 0.2775},
                        {10, 10, 0.7225, 1.0},
                        {5, 10, 0.2366, 0.7634},
                        {1, 29, 0.0061, 0.1718},
                        {0, 0, 0.0, 1.0}};
    for (const Row& row : rows) {
        CAPTURE(row.part);
        CAPTURE(row.of);
        const Interval interval = wilson(row.part, row.of);
        CHECK(interval.low == doctest::Approx(row.low).epsilon(0.001));
        CHECK(interval.high == doctest::Approx(row.high).epsilon(0.001));
    }
}

TEST_CASE("a period is as long as it says, and the one before ends the day before") {
    using namespace std::chrono;
    const Period november{2026y / November / 1, 2026y / November / 30};
    CHECK(november.days() == 30);
    CHECK(november.before() == Period{2026y / October / 2, 2026y / October / 31});
    const Period one_day{2026y / March / 1, 2026y / March / 1};
    CHECK(one_day.before() == Period{2026y / February / 28, 2026y / February / 28});
}
