/// Who is at the desk.
#include <doctest/doctest.h>

#include "app/desk/queue/entry_lock.h"
#include "tests/desk/queue/counter.h"

using namespace okienko;
using namespace okienko::desk;
using namespace std::chrono_literals;

namespace {

void type_pin(Counter& counter, std::initializer_list<int> digits) {
    for (const int digit : digits) counter.tell(PinTyped{digit});
}

}  // namespace

TEST_CASE("a PIN is typed digit by digit, checked under the chosen name, and forgotten") {
    Counter counter;
    counter.tell(AgentPicked{1});
    type_pin(counter, {2, 5, 9});
    counter.tell(PinErased{});
    type_pin(counter, {8, 0});
    CHECK(counter.state().sign_in.digits == 4);
    counter.tell(PinEntered{});
    const auto check = counter.last<CheckPin>();
    REQUIRE(check);
    CHECK(check->agent == "jan");
    CHECK(check->pin == "2580");
    CHECK(counter.state().sign_in.digits == 0);
    CHECK(counter.state().sign_in.is_checking);
    type_pin(counter, {1});
    CHECK(counter.state().sign_in.digits == 0);  // until the first one is known to be wrong

    counter.tell(Entered{"jan"});
    CHECK(counter.state().agent == Person{"jan", "Jan Kowalski"});
    CHECK_FALSE(counter.state().sign_in.is_checking);
}

TEST_CASE("a wrong PIN is told, and whoever is locked out is not even checked") {
    Counter counter;
    type_pin(counter, {1, 1, 1, 1});
    counter.tell(PinEntered{});
    counter.tell(Refused{"ada", at(1)});
    CHECK(counter.state().sign_in.was_wrong);
    type_pin(counter, {2, 5, 8, 0});
    counter.tell(PinEntered{});
    CHECK_FALSE(counter.last<CheckPin>());

    counter.tell(AgentPicked{1});  // a colleague can
    type_pin(counter, {2, 5, 8, 0});
    counter.tell(PinEntered{});
    CHECK(counter.last<CheckPin>());
    counter.tell(Refused{"jan", {}});

    counter.tell(AgentPicked{0});
    counter.tell(Clock{at(1)});  // the minute is over
    type_pin(counter, {2, 5, 8, 0});
    counter.tell(PinEntered{});
    CHECK(counter.last<CheckPin>());
}

TEST_CASE("three wrong PINs lock a name for a minute, and every further one for longer") {
    using Kind = journal::Deed::Kind;

    struct Row {
        const char* what;
        int wrong;
        double minutes;  ///< until the name opens again; 0: it is open
    };

    const Row rows[] = {{"none", 0, 0},  {"a slip", 1, 0}, {"two", 2, 0},
                        {"three", 3, 1}, {"four", 4, 2},   {"five", 5, 4},
                        {"six", 6, 8},   {"seven", 7, 15}, {"twenty", 20, 15}};
    for (const Row& row : rows) {
        CAPTURE(row.what);
        std::vector<journal::Deed> deeds;
        for (int i = 0; i < row.wrong; ++i) deeds.push_back({Kind::wrong_pin, "ada", at(0), ""});
        const auto until = locked_until(deeds, "ada", at(0));
        CHECK(until.has_value() == (row.minutes > 0));
        if (until) CHECK(*until == at(row.minutes));
        CHECK_FALSE(locked_until(deeds, "jan", at(0)));
        CHECK_FALSE(locked_until(deeds, "ada", at(row.minutes)));
        deeds.push_back({Kind::signed_in, "ada", at(0), ""});
        CHECK_FALSE(locked_until(deeds, "ada", at(0)));
    }
}

TEST_CASE("a desk that nobody touches for ten minutes wants a PIN again") {
    Counter counter;
    counter.open({call(1)});
    counter.tell(Clock{at(9)});
    counter.press(Action::help);
    counter.press(Action::back);
    counter.tell(Clock{at(18.9)});
    CHECK(counter.state().agent);
    counter.tell(Clock{at(19)});
    CHECK_FALSE(counter.state().agent);
    const auto deed = counter.last<NoteDeed>();
    REQUIRE(deed);
    CHECK(deed->deed.kind == journal::Deed::Kind::signed_out);
    CHECK(deed->deed.by == "ada");
}

TEST_CASE("nobody does anything before they sign in") {
    Counter counter;
    counter.tell(QueueRead{{call(1)}, true});
    for (const Action action : all_actions) {
        if (action == Action::help) continue;
        CAPTURE(to_string(action));
        CHECK_FALSE(is_possible(counter.state(), action));
        CHECK(counter.press(action).empty());
    }
    CHECK(counter.tell(HandedOverTo{"jan"}).empty());
    CHECK(counter.tell(TextCopied{"600 100 200"}).empty());
    CHECK(counter.tell(QuestionTyped{"zwrot"}).empty());
}

TEST_CASE("everything becomes larger and smaller by steps, and is as it was at first again") {
    Counter counter(DeskOptions{.text_percent = 150});
    CHECK(counter.state().text_percent == 150);
    const auto pick = [&](TextSize size) {
        counter.tell(TextSizePicked{size});
        return counter.state().text_percent;
    };
    CHECK(pick(TextSize::larger) == 200);
    CHECK(pick(TextSize::larger) == 200);
    CHECK(pick(TextSize::smaller) == 150);
    CHECK(pick(TextSize::smaller) == 100);
    CHECK(pick(TextSize::smaller) == 100);
    CHECK(pick(TextSize::usual) == 150);
    counter.open();
    CHECK(pick(TextSize::larger) == 200);
    counter.tell(Done{Action::sign_out});
    CHECK(counter.state().text_percent == 200);
}
