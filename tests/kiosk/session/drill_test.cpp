/// A drill is none but a drill, and a real emergency is none but a real one.
#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;
namespace journal = okienko::journal;
namespace contact = okienko::contact;
using journal::State;

namespace {

using Needs = std::vector<std::string>;

/// Staff behind the PIN, who have chosen a drill.
DeskVisit rehearsing() {
    DeskVisit visit;
    visit.does(WayOutWanted{});
    for (const int digit : {2, 5, 8, 0}) visit.does(PinKey{PinKey::Key::digit, digit});
    visit.does(PinKey{PinKey::Key::enter, 0});
    visit.does(DrillWanted{});
    CHECK(visit.screen<Service>().is_drill);
    return visit;
}

/// The same, once the drill has been begun.
DeskVisit drilling() {
    auto visit = rehearsing();
    visit.does(EmergencyReported{});
    return visit;
}

Needs needs_sent(const DeskVisit& visit) {
    return visit.last<HandOver>()->hand_off.needs;
}

}  // namespace

TEST_CASE("a drill says it is one, to the desk as well, and a real emergency comes through it") {
    enum class Journal { has_saved, has_failed, is_busy };
    for (const auto state : {Journal::has_saved, Journal::has_failed, Journal::is_busy}) {
        for (const bool is_said : {true, false}) {
            CAPTURE(static_cast<int>(state));
            CAPTURE(is_said);
            auto visit = drilling();
            CHECK(visit.screen<EmergencyCard>().is_drill);
            CHECK(needs_sent(visit) == Needs{"drill"});
            const auto drill = visit.stored().id;
            if (state == Journal::has_saved) visit.is_committed();
            if (state == Journal::has_failed) visit.does(NotSaved{drill});
            // Who comes to the card later touches the button that everybody knows.
            if (!is_said) visit.waits(2s);
            visit.does(is_said ? Event(RealEmergency{}) : Event(EmergencyReported{}));
            CHECK_FALSE(visit.screen<EmergencyCard>().is_drill);
            REQUIRE(visit.count<HandOver>() == 2);
            CHECK(needs_sent(visit).empty());
            CHECK(visit.stored().id != drill);
            visit.is_committed();
            CHECK(visit.screen<EmergencyCard>().call->stored.id == visit.stored().id);
        }
    }
}

TEST_CASE("whoever taps twice in a drill calls nobody in earnest") {
    auto visit = drilling();
    visit.is_committed();
    for (int tap = 0; tap < 4; ++tap) {
        visit.waits(400ms);
        visit.does(EmergencyReported{});
        CHECK(visit.screen<EmergencyCard>().is_drill);
    }
    CHECK(visit.count<HandOver>() == 1);
}

TEST_CASE("a drill that was not saved is sent again as a drill") {
    auto visit = drilling();
    visit.does(NotSaved{visit.stored().id});
    visit.does(StaffWanted{});
    REQUIRE(visit.count<HandOver>() == 2);
    CHECK(needs_sent(visit) == Needs{"drill"});
}

TEST_CASE("of whoever comes for a drill nothing is said where somebody is in need") {
    auto visit = drilling();
    visit.is_committed();
    visit.desk_says(State::on_the_way);
    CHECK(visit.screen<EmergencyCard>().call->stored.state == State::on_the_way);
    const auto drill = visit.stored();
    SUBCASE("in an emergency") {
        visit.does(RealEmergency{});
        visit.does(Progressed{drill});
        CHECK(visit.screen<EmergencyCard>().call->status == Slip::Status::saving);
    }
    SUBCASE("at the ways to a person, who can be called") {
        visit.does(WentHome{});
        CHECK(visit.session.open_call() == nullptr);
        visit.does(PersonWanted{});
        CHECK_FALSE(visit.screen<Contact>().call);
        visit.does(StaffWanted{});
        CHECK(visit.count<HandOver>() == 2);
        CHECK(needs_sent(visit).empty());
    }
}

TEST_CASE("a drill that is called off is noted as one, and no false alarm") {
    auto visit = drilling();
    visit.is_committed();
    const auto drill = visit.stored().id;
    SUBCASE("from its card") {
        visit.does(FalseAlarm{});
        CHECK(visit.last<ChangeHandOff>()->id == drill);
        CHECK(visit.last<ChangeHandOff>()->change.note == "drill");
    }
    SUBCASE("what was real beside it is called off alone") {
        visit.does(RealEmergency{});
        visit.is_committed();
        visit.does(FalseAlarm{});
        REQUIRE(visit.count<ChangeHandOff>() == 1);
        CHECK(visit.last<ChangeHandOff>()->id == visit.stored().id);
        CHECK(visit.last<ChangeHandOff>()->change.note == "false alarm");
    }
}

TEST_CASE("a drill that was not begun ends with the visit") {
    DeskVisit stranger;
    stranger.does(DrillWanted{});  // nothing, but behind the PIN
    stranger.does(EmergencyReported{});
    CHECK_FALSE(stranger.screen<EmergencyCard>().is_drill);
    auto visit = rehearsing();
    visit.does(Finished{});
    visit.does(EmergencyReported{});
    CHECK_FALSE(visit.screen<EmergencyCard>().is_drill);
    CHECK(needs_sent(visit).empty());
}

TEST_CASE("the desk has words for all that a call says of whoever made it, a drill among it") {
    auto visit = rehearsing();
    visit.does(TextSizeChosen{150});
    visit.does(ThemeChosen{Theme::contrast});
    visit.does(LowChosen{true});
    visit.does(EmergencyReported{});
    auto needs = needs_sent(visit);
    CHECK(needs == Needs{"large-text", "contrast", "low-reach", "drill"});
    needs.emplace_back("read-aloud");
    for (const std::string& need : needs)
        for (const auto code : okienko::language::all_codes) {
            CAPTURE(need);
            CHECK_FALSE(all_words().of(code).text_or("desk.need." + need, {}).empty());
        }
}
