/// How a hand-off ends, and sealed call-backs.
#include <doctest/doctest.h>

#include "app/desk/queue/amount.h"
#include "tests/desk/queue/counter.h"

using namespace okienko;
using namespace okienko::desk;

TEST_CASE("closing offers the articles of the trail, the likeliest first") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::close);
    const auto& candidates = counter.state().closing.candidates;
    REQUIRE(candidates.size() == 2);
    CHECK(candidates[0] == Candidate{"reklamacja", "Jak zgłosić reklamację?"});
    CHECK(candidates[1].id == "zwrot-bez-paragonu");
}

TEST_CASE("an article that was found for this customer is offered first") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::search);
    counter.tell(ArticleOpened{"gwarancja"});
    article::Article article;
    article.id = "gwarancja";
    article.title = "Co obejmuje gwarancja?";
    counter.tell(ArticleRead{0, article, {}});
    counter.press(Action::back);
    counter.press(Action::close);
    CHECK(counter.state().closing.candidates.front().id == "gwarancja");
}

TEST_CASE("what was refused needs a product, what was given needs somebody who allowed it") {
    struct Row {
        const char* what;
        ClosingFilled filled;
        const char* error;  ///< empty: it is closed
    };

    const Row rows[] = {
        {"nothing but the end", {}, ""},
        {"solved by an article", {.article = "reklamacja"}, ""},
        {"refused, of what?", {.refusal = Refusal::policy}, "product"},
        {"refused", {.refusal = Refusal::law, .product = "farba mieszana"}, ""},
        {"given, by whom?", {.amount = "20"}, "approver"},
        {"given alone, within the limit", {.amount = "50", .approver = "Ada Nowak"}, ""},
        {"given alone, over the limit", {.amount = "50,01", .approver = "Ada Nowak"}, "limit"},
        {"allowed by another", {.amount = "200 zł", .approver = "Kierowniczka"}, ""},
        {"no amount", {.amount = "sporo", .approver = "Ada Nowak"}, "amount"}};
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Counter counter({.own_limit_grosze = 5000});
        counter.open({call(1)});
        counter.press(Action::close);
        counter.tell(row.filled);
        CHECK(counter.state().closing.error == row.error);
        const bool is_closed = std::string(row.error).empty();
        CHECK(counter.last<Close>().has_value() == is_closed);
        CHECK((counter.state().dialog == Dialog::none) == is_closed);
    }
}

TEST_CASE("the journal is told reason and product, amount and approver") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::close);
    counter.tell(ClosingFilled{"reklamacja", "wymienimy", Refusal::stock, "wiertarka", "12,50",
                               "Kierowniczka"});
    REQUIRE(counter.last<Close>());
    CHECK(counter.last<Close>()->closing ==
          journal::Closing{"reklamacja", "wymienimy", "stock", "wiertarka", 1250, "Kierowniczka"});
}

TEST_CASE("an amount is read as people write it") {
    struct Row {
        const char* typed;
        std::int64_t grosze;  ///< -1: it is none
    };

    const Row rows[] = {{"", 0},          {"50", 5000},    {"12,50", 1250},
                        {"12.5", 1250},   {"50 zł", 5000}, {"1 000", 100000},
                        {"7 zl", 700},    {"9 PLN", 900},  {"-5", -1},
                        {"5,123", -1},    {"pięć", -1},    {",5", -1},
                        {"12345678", -1}, {"1,2,3", -1},   {"1\u00A0000 zł", 100000}};
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const auto amount = parse_amount(row.typed);
        CHECK(amount.value_or(-1) == row.grosze);
    }
}

TEST_CASE("a sealed number is opened with the key, for two minutes, and it is noted who saw it") {
    Counter counter;
    HandOff one = call(1);
    one.kind = journal::NewHandOff::Kind::call_back;
    one.has_call_back = true;
    counter.open({one, call(2)});
    CHECK_FALSE(is_possible(counter.state(), Action::call_back));  // there is no key at all
    counter.tell(KeyKnown{KeyKnown::State::locked});
    counter.press(Action::call_back);
    CHECK(counter.state().dialog == Dialog::key);
    counter.tell(PassphraseTyped{"zła"});
    CHECK(counter.last<Unlock>()->passphrase == "zła");
    counter.tell(KeyKnown{KeyKnown::State::locked, true});
    CHECK(counter.state().dialog == Dialog::key);
    counter.tell(KeyKnown{KeyKnown::State::open});
    CHECK(counter.state().dialog == Dialog::none);
    REQUIRE(counter.last<OpenCallBack>());  // what was wanted before the key was asked for
    CHECK(counter.last<OpenCallBack>()->agent == "ada");

    const journal::CallBack call_back{"+48600100200", at(30), at(60), "Żaneta"};
    counter.tell(CallBackRead{one.id, call_back});
    REQUIRE(counter.state().call_back);
    counter.press(Action::copy);
    CHECK(counter.last<Copy>()->text == "+48600100200");
    counter.tell(Clock{at(1.9)});
    CHECK(counter.state().call_back);
    counter.tell(Clock{at(2.1)});
    CHECK_FALSE(counter.state().call_back);

    counter.tell(CallBackRead{one.id, call_back});
    counter.tell(HandOffChosen{id_of(2)});
    CHECK_FALSE(counter.state().call_back);
    counter.tell(CallBackRead{one.id, call_back});  // it comes too late to be shown
    CHECK_FALSE(counter.state().call_back);
}
