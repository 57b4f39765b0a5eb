/// What waits, what is new, and what an agent does with it.
#include <doctest/doctest.h>

#include "tests/desk/queue/counter.h"

using namespace okienko;
using namespace okienko::desk;
using Stage = journal::State;

namespace {

std::vector<RecordId> ids_of(const std::vector<HandOff>& some) {
    std::vector<RecordId> ids;
    for (const HandOff& one : some) ids.push_back(one.id);
    return ids;
}

}  // namespace

TEST_CASE("a new hand-off rings and flashes once; what was there at the start does not") {
    Counter counter;
    counter.open({call(1)});
    CHECK(counter.state().fresh.empty());
    counter.tell(QueueRead{{call(1), call(2)}});
    REQUIRE(counter.last<Chime>());
    CHECK_FALSE(counter.last<Chime>()->is_urgent);
    CHECK(is_flashing(counter.state(), id_of(2)));
    CHECK_FALSE(is_flashing(counter.state(), id_of(1)));
    counter.tell(QueueRead{{call(1), call(2)}});
    CHECK_FALSE(counter.last<Chime>());
    counter.tell(HandOffChosen{id_of(2)});
    CHECK_FALSE(is_flashing(counter.state(), id_of(2)));
}

TEST_CASE("a new hand-off rings also while nobody has signed in") {
    Counter counter;
    counter.tell(QueueRead{{emergency(1)}});
    REQUIRE(counter.last<Chime>());
    CHECK(counter.last<Chime>()->is_urgent);
    CHECK_FALSE(counter.last<MarkSeen>());  // nobody has seen it
}

TEST_CASE("an emergency rings until somebody has it") {
    Counter counter;
    counter.open({});
    counter.tell(QueueRead{{emergency(1)}});
    CHECK(counter.last<Chime>());
    counter.tell(Clock{at(0.2)});
    CHECK_FALSE(counter.last<Chime>());
    counter.tell(Clock{at(0.25)});
    CHECK(counter.last<Chime>());
    HandOff taken = emergency(1);
    taken.agent = "jan";
    counter.tell(QueueRead{{taken}});
    counter.tell(Clock{at(1)});
    CHECK_FALSE(counter.last<Chime>());
}

TEST_CASE("what nobody answered in time rings again when it is escalated") {
    Counter counter;
    counter.open({call(1)});
    HandOff escalated = call(1);
    escalated.state = Stage::escalated;
    counter.tell(QueueRead{{escalated}});
    CHECK(counter.last<Chime>());
    counter.tell(QueueRead{{escalated}});
    CHECK_FALSE(counter.last<Chime>());
}

TEST_CASE("what somebody at the desk has on the screen counts as seen") {
    Counter counter;
    counter.open({call(1)});
    HandOff seen = call(2);
    seen.state = Stage::seen;
    counter.tell(QueueRead{{call(1), seen, call(3)}});
    REQUIRE(counter.last<MarkSeen>());
    CHECK(counter.last<MarkSeen>()->ids == std::vector{id_of(1), id_of(3)});
    CHECK(counter.last<MarkSeen>()->agent == "ada");
}

TEST_CASE("the lists show everything, what is mine, and what is overdue, the longest first") {
    Counter counter;
    HandOff mine = call(2, 5);
    mine.agent = "ada";
    counter.open({emergency(1), call(3, 2), mine, call(4, 1), call(5, 30)});
    counter.tell(Clock{at(8)});
    CHECK(shown(counter.state()).size() == 5);
    counter.tell(ListPicked{List::mine});
    CHECK(ids_of(shown(counter.state())) == std::vector{id_of(2)});
    CHECK(counter.state().chosen == id_of(2));
    counter.tell(ListPicked{List::overdue});
    CHECK(ids_of(shown(counter.state())) == std::vector{id_of(4), id_of(3), id_of(2)});
}

TEST_CASE("what can be done depends on who has the hand-off, and how far it is") {
    struct Row {
        const char* what;
        const char* agent;
        Stage state;
        std::vector<Action> possible;
    };

    const Row rows[] = {
        {"nobody has it",
         "",
         Stage::sent,
         {Action::take, Action::on_the_way, Action::answer, Action::close}},
        {"I have it", "ada", Stage::taken, {Action::on_the_way, Action::answer, Action::close}},
        {"I am on the way", "ada", Stage::on_the_way, {Action::answer, Action::close}},
        {"a colleague has it", "jan", Stage::taken, {}},
        {"escalated",
         "",
         Stage::escalated,
         {Action::take, Action::on_the_way, Action::answer, Action::close}}};
    for (const Row& row : rows) {
        CAPTURE(row.what);
        HandOff one = call(1);
        one.agent = row.agent;
        one.state = row.state;
        Counter counter;
        counter.open({one});
        for (const Action action :
             {Action::take, Action::on_the_way, Action::answer, Action::close}) {
            CAPTURE(to_string(action));
            const bool is_expected =
                std::find(row.possible.begin(), row.possible.end(), action) != row.possible.end();
            CHECK(is_possible(counter.state(), action) == is_expected);
            if (!is_expected) CHECK(counter.press(action).empty());
        }
    }
}

TEST_CASE("taking, going and answering are wanted of the journal, under the agent's name") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::take);
    REQUIRE(counter.last<Take>());
    CHECK(counter.last<Take>()->agent == "ada");
    counter.press(Action::on_the_way);
    CHECK(counter.last<SetOut>());
    counter.press(Action::answer);
    CHECK(counter.state().dialog == Dialog::answer);
    CHECK(counter.tell(Answered{""}).empty());
    counter.tell(Answered{"paragon niepotrzebny"});
    REQUIRE(counter.last<KeepAnswer>());
    CHECK(counter.last<KeepAnswer>()->text == "paragon niepotrzebny");
    CHECK(counter.state().dialog == Dialog::none);
}

TEST_CASE("nothing is said to be done before the journal has done it") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::take);
    CHECK_FALSE(counter.state().toast);
    counter.tell(Changed{id_of(1), Action::take, {true, Stage::taken, "ada"}});
    REQUIRE(counter.state().toast);
    CHECK(counter.state().toast->key == "take");
    counter.tell(Changed{id_of(1), Action::take, {false, Stage::taken, "jan"}});
    CHECK(counter.state().toast->key == "taken_by");
    CHECK(counter.state().toast->value == "Jan Kowalski");
    CHECK(counter.state().toast->is_bad);
    counter.tell(JournalFailed{journal::JournalError::Cause::full});
    CHECK(counter.state().toast->key == "disk_full");
    counter.tell(Clock{at(1)});
    CHECK_FALSE(counter.state().toast);
}

TEST_CASE("when the chosen one is gone, what stood below it is chosen") {
    Counter counter;
    counter.open({call(1), call(2), call(3)});
    counter.tell(HandOffChosen{id_of(2)});
    counter.press(Action::close);
    counter.tell(QueueRead{{call(1), call(3)}});
    CHECK(counter.state().chosen == id_of(3));
    CHECK(counter.state().dialog == Dialog::none);  // it was about the one that is gone
    counter.tell(QueueRead{{call(1)}});
    CHECK(counter.state().chosen == id_of(1));
    counter.tell(QueueRead{{}});
    CHECK_FALSE(counter.state().chosen);
    CHECK_FALSE(counter.state().story);
}

TEST_CASE("the end of a shift gives everything open to a colleague, never to oneself") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::hand_over);
    CHECK(counter.state().dialog == Dialog::hand_over);
    CHECK(counter.tell(HandedOverTo{"ada"}).empty());
    CHECK(counter.tell(HandedOverTo{"nikt"}).empty());
    counter.tell(HandedOverTo{"jan"});
    REQUIRE(counter.last<HandOver>());
    CHECK(counter.last<HandOver>()->from == "ada");
    CHECK(counter.last<HandOver>()->to == "jan");
    counter.tell(ShiftHandedOver{"jan", 3});
    CHECK(counter.state().toast->value == "Jan Kowalski");
}

TEST_CASE("one touch tells the editors what is missing, or wrong") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::flag_missing);
    REQUIRE(counter.last<KeepFlag>());
    CHECK(counter.last<KeepFlag>()->flag.text == "zgubiłam paragon");
    CHECK(counter.last<KeepFlag>()->flag.by == "ada");
    counter.press(Action::flag_wrong);
    REQUIRE(counter.last<KeepFlag>());
    CHECK(counter.last<KeepFlag>()->flag.article == "reklamacja");
    counter.tell(Flagged{journal::Flag::Kind::wrong});
    CHECK(counter.state().toast->key == "flag_wrong");
}
