/// What editors learn from a journal.
#include <doctest/doctest.h>

#include <vector>

#include "tests/journal/counter.h"

using namespace okienko::journal;
using namespace std::chrono_literals;
using Counts = std::vector<Count>;

namespace {

Search search(const char* question, const char* outcome, int minute) {
    return {random_id(), question, outcome, 0, "pl", at(minute)};
}

}  // namespace

TEST_CASE("feedback counts once a view, and the later answer stands") {
    const Counter counter;
    auto journal = counter.journal();
    Feedback feedback{random_id(), "zwrot-bez-paragonu", false, "", at(0)};
    journal.store(feedback);
    feedback.reason = "za długie";
    journal.store(feedback);
    CHECK(journal.unhelpful(at(0), 10) == Counts{{"zwrot-bez-paragonu", 1}});
    feedback.helped = true;
    journal.store(feedback);
    CHECK(journal.unhelpful(at(0), 10).empty());
}

TEST_CASE("questions nobody answered stand by how often they came") {
    const Counter counter;
    auto journal = counter.journal();
    for (const auto& one :
         {search("wynajem rusztowania", "none", 1), search("drukarka 3D", "none", 2),
          search("Wynajem rusztowania", "none", 3), search("paragon", "answered", 4),
          search("stare pytanie", "none", -60)}) {
        journal.store(one);
        journal.store(one);  // under one id, it counts once
    }
    const auto unanswered = journal.unanswered(at(0), 10);
    REQUIRE(unanswered.size() == 2);
    CHECK(unanswered[0].times == 2);
    CHECK(unanswered[1] == Count{"drukarka 3D", 1});
    CHECK(journal.unanswered(at(0), 1).size() == 1);
}

TEST_CASE("articles that were read before a hand-off are counted once each") {
    const Counter counter;
    auto journal = counter.journal();
    for (int i = 0; i < 3; ++i) {
        auto call = staff_call(i);
        call.trail = {{Step::Kind::read, "kaucja", at(i)}, {Step::Kind::read, "kaucja", at(i)}};
        if (i == 0) call.trail.push_back({Step::Kind::read, "butelkomat", at(i)});
        journal.hand_off(call);
    }
    CHECK(journal.handed_off_after(at(0), 10) == Counts{{"kaucja", 3}, {"butelkomat", 1}});
    CHECK(journal.handed_off_after(at(2), 10) == Counts{{"kaucja", 1}});
}

TEST_CASE("waiting lasts until somebody takes a hand-off, and is told in ascending order") {
    const Counter counter;
    auto journal = counter.journal();
    for (const int wait : {7, 2, 4}) {
        const auto call = staff_call(0);
        journal.hand_off(call);
        journal.change(call.id, {State::seen, "ada", at(1), ""});
        journal.take(call.id, "ada", at(wait));
        journal.change(call.id, {State::on_the_way, "ada", at(wait + 1), ""});
    }
    journal.hand_off(staff_call(0));
    CHECK(journal.waits(at(0)) == std::vector<std::chrono::milliseconds>{2min, 4min, 7min});
}

TEST_CASE("emergencies that a kiosk's customers took back are counted, never others") {
    const Counter counter;
    auto journal = counter.journal();
    for (const auto kind :
         {NewHandOff::Kind::emergency, NewHandOff::Kind::emergency, NewHandOff::Kind::staff}) {
        auto call = staff_call(1);
        call.kind = kind;
        journal.hand_off(call);
        journal.change(call.id, {State::cancelled, "customer", at(2), ""});
    }
    auto real = staff_call(1);
    real.kind = NewHandOff::Kind::emergency;
    journal.hand_off(real);
    CHECK(journal.false_alarms("przy wejściu", at(0)) == 2);
    CHECK(journal.false_alarms("przy wejściu", at(2)) == 0);
    CHECK(journal.false_alarms("przy kasach", at(0)) == 0);
}
