/// From a kiosk to a person, with the whole story.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/journal/counter.h"

using namespace okienko::journal;

namespace {

Change by(const std::string& who, State state, int minutes) {
    return {state, who, at(minutes), ""};
}

std::vector<State> states_of(const Journal& journal, const RecordId& id) {
    std::vector<State> states;
    for (const Change& change : journal.changes(id)) states.push_back(change.state);
    return states;
}

std::vector<int> minutes_of(const std::vector<HandOff>& hand_offs) {
    std::vector<int> minutes;
    for (const HandOff& hand_off : hand_offs) {
        minutes.push_back(static_cast<int>((hand_off.at - at(0)) / std::chrono::minutes(1)));
    }
    return minutes;
}

}  // namespace

TEST_CASE("a hand-off arrives at the desk with its trail, its needs and its number") {
    const Counter counter;
    auto call = staff_call();
    call.language = "uk";
    call.needs = {"wheelchair", "sign-language"};
    call.promised = at(5);
    call.trail = {{Step::Kind::asked, "zgubiłam paragon", at(-3)},
                  {Step::Kind::read, "zwrot-bez-paragonu", at(-2)},
                  {Step::Kind::not_helped, "zwrot-bez-paragonu", at(-1)},
                  {Step::Kind::said, "nie mam też karty", at(-1)}};
    auto kiosk = counter.journal();
    auto desk = counter.journal();
    const auto number = kiosk.hand_off(call);

    const auto found = desk.find(number);
    REQUIRE(found);
    CHECK(found->id == call.id);
    CHECK(found->number == number);
    CHECK(found->kind == NewHandOff::Kind::staff);
    CHECK(found->at == call.at);
    CHECK(found->promised == call.promised);
    CHECK(found->kiosk == "przy wejściu");
    CHECK(found->language == "uk");
    CHECK(found->needs == call.needs);
    CHECK(found->state == State::sent);
    CHECK(found->agent.empty());
    CHECK_FALSE(found->has_call_back);
    CHECK(desk.trail(call.id) == call.trail);
    CHECK(desk.find(call.id)->number == number);
    CHECK_FALSE(desk.find("2222-2222"));
}

TEST_CASE("a hand-off that is sent again, for want of an answer, is kept once") {
    const Counter counter;
    auto journal = counter.journal();
    const auto call = staff_call();
    const auto number = journal.hand_off(call);
    CHECK(journal.hand_off(call) == number);
    CHECK(journal.queue(10).size() == 1);
    CHECK(journal.changes(call.id).size() == 1);
    CHECK(journal.hand_off(staff_call()) != number);
}

TEST_CASE("what a customer typed is redacted before it is written") {
    const Counter counter;
    auto journal = counter.journal();
    auto call = staff_call();
    call.trail = {{Step::Kind::asked, "oddzwońcie 600 100 200", at(0)},
                  {Step::Kind::said, "jan@example.com", at(0)},
                  {Step::Kind::read, "e-faktura-2026", at(0)}};
    journal.hand_off(call);
    const auto trail = journal.trail(call.id);
    CHECK(trail[0].text == "oddzwońcie [#]");
    CHECK(trail[1].text == "[@]");
    CHECK(trail[2].text == "e-faktura-2026");
    CHECK(counter.all_bytes().find("600 100 200") == std::string::npos);
}

TEST_CASE("a state follows another only where that makes sense") {
    using enum State;

    struct Row {
        State state;
        std::set<State> next;
    };

    const Row rows[] = {
        {sent, {seen, taken, on_the_way, escalated, done, cancelled}},
        {seen, {taken, on_the_way, escalated, done, cancelled}},
        {taken, {taken, on_the_way, escalated, done, cancelled}},
        {on_the_way, {taken, escalated, done, cancelled}},
        {escalated, {seen, taken, on_the_way, escalated, done, cancelled}},
        {done, {}},
        {cancelled, {}},
    };
    for (const Row& row : rows) {
        for (const State next : {sent, seen, taken, on_the_way, escalated, done, cancelled}) {
            CAPTURE(static_cast<int>(row.state));
            CAPTURE(static_cast<int>(next));
            CHECK(may_follow(row.state, next) == row.next.contains(next));
        }
    }
}

TEST_CASE("every state is kept with who brought it about") {
    const Counter counter;
    auto journal = counter.journal();
    const auto call = staff_call();
    const auto number = journal.hand_off(call);
    CHECK(journal.change(call.id, by("ada", State::seen, 1)).has_happened);
    CHECK(journal.change(call.id, by("ada", State::on_the_way, 2)).agent == "ada");
    CHECK(journal.change(call.id, {State::done, "ada", at(3), "tel. 600100200"}).has_happened);

    CHECK(journal.find(number)->state == State::done);
    CHECK(journal.find(number)->changed == at(3));
    CHECK(journal.changes(call.id) == std::vector<Change>{{State::sent, "kiosk", at(0), ""},
                                                          {State::seen, "ada", at(1), ""},
                                                          {State::on_the_way, "ada", at(2), ""},
                                                          {State::done, "ada", at(3), "tel. [#]"}});
}

TEST_CASE("a call the customer cancelled is not taken, and the agent is told") {
    const Counter counter;
    auto kiosk = counter.journal();
    auto desk = counter.journal();
    const auto call = staff_call();
    kiosk.hand_off(call);
    CHECK(kiosk.change(call.id, by("customer", State::cancelled, 1)).has_happened);

    const auto taken = desk.take(call.id, "ada", at(1));
    CHECK_FALSE(taken.has_happened);
    CHECK(taken.state == State::cancelled);
    CHECK_FALSE(desk.change(call.id, by("ada", State::on_the_way, 2)).has_happened);
    CHECK_FALSE(desk.close(call.id, by("ada", State::done, 2), {}).has_happened);
    CHECK(states_of(desk, call.id) == std::vector{State::sent, State::cancelled});
}

TEST_CASE("of two agents who take a hand-off one has it, and the other learns who") {
    const Counter counter;
    auto one = counter.journal();
    auto other = counter.journal();
    const auto call = staff_call();
    one.hand_off(call);
    CHECK(one.take(call.id, "ada", at(1)).has_happened);
    const auto second = other.take(call.id, "bolek", at(1));
    CHECK_FALSE(second.has_happened);
    CHECK(second.agent == "ada");
    CHECK(one.take(call.id, "ada", at(2)).has_happened);
    CHECK(states_of(one, call.id) == std::vector{State::sent, State::taken});
}

TEST_CASE("nobody answered: the hand-off is free for the next person") {
    const Counter counter;
    auto journal = counter.journal();
    const auto call = staff_call();
    journal.hand_off(call);
    journal.take(call.id, "ada", at(1));
    CHECK(journal.change(call.id, by("kiosk", State::escalated, 4)).agent.empty());
    CHECK(journal.take(call.id, "kierownik", at(5)).has_happened);
    CHECK(journal.find(call.id)->agent == "kierownik");
}

TEST_CASE("what nobody handed off is changed by nobody") {
    const Counter counter;
    auto journal = counter.journal();
    const auto unknown = random_id();
    CHECK_FALSE(journal.find(unknown));
    CHECK_FALSE(journal.change(unknown, by("ada", State::seen, 1)).has_happened);
    CHECK_FALSE(journal.take(unknown, "ada", at(1)).has_happened);
    CHECK_FALSE(journal.close(unknown, by("ada", State::done, 1), {}).has_happened);
    CHECK_FALSE(journal.call_back(unknown, counter.key()));
    CHECK(journal.trail(unknown).empty());
}

TEST_CASE("the queue has emergencies first, then what was promised soonest, then the oldest") {
    const Counter counter;
    auto journal = counter.journal();
    const auto add = [&](int minutes, NewHandOff::Kind kind, std::optional<Time> promised) {
        auto call = staff_call(minutes);
        call.kind = kind;
        call.promised = promised;
        journal.hand_off(call);
        return call.id;
    };
    using enum NewHandOff::Kind;
    add(1, staff, std::nullopt);
    add(2, staff, std::nullopt);
    add(3, call_back, at(90));
    add(4, desk, at(20));
    add(5, emergency, std::nullopt);
    const auto closed = add(6, emergency, std::nullopt);
    journal.change(closed, by("ada", State::done, 7));

    CHECK(minutes_of(journal.queue(10)) == std::vector{5, 4, 3, 1, 2});
    CHECK(minutes_of(journal.queue(2)) == std::vector{5, 4});
    CHECK(minutes_of(journal.overdue(at(20), 10)) == std::vector<int>{});
    CHECK(minutes_of(journal.overdue(at(21), 10)) == std::vector{4});
    CHECK(minutes_of(journal.overdue(at(91), 10)) == std::vector{4, 3});
}

TEST_CASE("at the end of a shift everything open goes to the next agent") {
    const Counter counter;
    auto journal = counter.journal();
    std::vector<RecordId> calls;
    for (int i = 0; i < 3; ++i) {
        const auto call = staff_call(i);
        journal.hand_off(call);
        journal.take(call.id, "ada", at(i));
        calls.push_back(call.id);
    }
    journal.change(calls[0], by("ada", State::done, 10));
    CHECK(journal.hand_over("ada", "bolek", at(60)) == 2);
    CHECK(journal.of_agent("ada").empty());
    CHECK(minutes_of(journal.of_agent("bolek")) == std::vector{1, 2});
    CHECK(journal.changes(calls[1]).back() ==
          Change{State::taken, "bolek", at(60), "ada -> bolek"});
    CHECK(journal.hand_over("ada", "bolek", at(60)) == 0);
}

TEST_CASE("a closed hand-off keeps the article that solved it, and what was given") {
    const Counter counter;
    auto journal = counter.journal();
    const auto call = staff_call();
    journal.hand_off(call);
    journal.take(call.id, "ada", at(1));
    const Closing closing{
        "zwrot-bez-paragonu", "Przyjęte.", "zasady sklepu", "mikser", 2000, "ola"};
    CHECK_FALSE(journal.closing(call.id));
    CHECK(journal.close(call.id, by("ada", State::done, 2), closing).state == State::done);
    CHECK(journal.closing(call.id) == closing);
    CHECK(journal.queue(10).empty());
}

TEST_CASE("the desk notices what the kiosk wrote, and not its own writing") {
    const Counter counter;
    auto kiosk = counter.journal();
    auto desk = counter.journal();
    CHECK(desk.has_news());
    CHECK_FALSE(desk.has_news());
    const auto call = staff_call();
    kiosk.hand_off(call);
    CHECK(desk.has_news());
    CHECK_FALSE(desk.has_news());
    desk.take(call.id, "ada", at(1));
    CHECK_FALSE(desk.has_news());
}
