/// A staff call to this kiosk, told as it is from the first touch to the last.
#include "app/kiosk/session/slip_words.h"
#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;
namespace journal = okienko::journal;
using journal::State;
using Kind = journal::NewHandOff::Kind;

namespace {

/// Somebody who has called staff; nothing is committed yet.
DeskVisit caller() {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(StaffWanted{});
    return visit;
}

Slip call_of(const DeskVisit& visit) {
    REQUIRE(visit.screen<Contact>().call);
    return *visit.screen<Contact>().call;
}

}  // namespace

TEST_CASE("nothing is claimed about a call before the journal's commit") {
    auto visit = caller();
    CHECK(visit.count<HandOver>() == 1);
    CHECK(call_of(visit).status == Slip::Status::saving);
    CHECK(call_of(visit).stored.number.empty());
    visit.is_committed();
    CHECK(call_of(visit).status == Slip::Status::saved);
    CHECK(call_of(visit).stored.number == "K7M3-PX4R");
    CHECK(call_of(visit).stored.state == State::sent);
}

TEST_CASE("the screen says what the journal says, step by step") {
    auto visit = caller();
    visit.is_committed();
    for (const State state : {State::seen, State::taken, State::on_the_way, State::done}) {
        CAPTURE(static_cast<int>(state));
        visit.desk_says(state);
        CHECK(call_of(visit).stored.state == state);
    }
    CHECK(visit.session.open_call() == nullptr);
}

TEST_CASE("a call carries the whole story: questions, articles, whether they helped, and why not") {
    DeskVisit visit;
    visit.does(LanguageChosen{"uk"});
    visit.does(TextSizeChosen{150});
    visit.does(LowChosen{true});
    visit.does(Asked{"zwrot bez paragonu"});
    visit.does(Answered{visit.last<Ask>()->ticket, {.question = "zwrot bez paragonu"}});
    visit.does(Opened{"zwrot"});
    visit.does(Fetched{.ticket = visit.last<Fetch>()->ticket, .article = article_named("zwrot")});
    visit.does(Helped{false});
    visit.does(ReasonGiven{Reason::unclear});
    visit.does(StaffWanted{});

    const auto sent = visit.last<HandOver>()->hand_off;
    CHECK(sent.kind == Kind::staff);
    CHECK(sent.kiosk == "Kiosk 1");
    CHECK(sent.language == "uk");
    CHECK(sent.needs == std::vector<std::string>{"large-text", "low-reach"});
    CHECK(sent.at == morning());
    CHECK(sent.promised == morning() + 2min);
    using Step = journal::Step;
    CHECK(sent.trail == std::vector<Step>{{Step::Kind::asked, "zwrot bez paragonu", morning()},
                                          {Step::Kind::read, "zwrot", morning()},
                                          {Step::Kind::not_helped, "zwrot", morning()},
                                          {Step::Kind::said, "Trudno zrozumieć", morning()}});
}

TEST_CASE("one call at a time, and a finger that trembles makes no second one") {
    auto visit = caller();
    visit.does(StaffWanted{});
    visit.is_committed();
    visit.does(StaffWanted{});
    CHECK(visit.count<HandOver>() == 1);
    visit.desk_says(State::done);
    visit.does(StaffWanted{});
    CHECK(visit.count<HandOver>() == 2);
}

TEST_CASE("nobody answers: the next person is asked, in time, and not for ever") {
    auto visit = caller();
    visit.is_committed();
    visit.waits(HandOffs::until_answered - 1s);
    CHECK(visit.count<ChangeHandOff>() == 0);
    visit.waits(1s);
    REQUIRE(visit.count<ChangeHandOff>() == 1);
    CHECK(visit.last<ChangeHandOff>()->change.state == State::escalated);
    CHECK(visit.last<ChangeHandOff>()->change.by == "kiosk");
    CHECK(call_of(visit).stored.state == State::sent);  // until the journal has it
    visit.desk_says(State::escalated);
    CHECK(call_of(visit).stored.state == State::escalated);
    CHECK_FALSE(visit.screen<Contact>().offers.empty());
    for (int minute = 0; minute < 10; ++minute) {
        visit.does(Touched{});
        visit.waits(60s);
    }
    CHECK(visit.count<ChangeHandOff>() == HandOffs::most_escalations);
}

TEST_CASE("whoever has taken a call gets time to come, and then the next person is asked too") {
    auto visit = caller();
    visit.is_committed();
    visit.waits(50s);
    visit.desk_says(State::on_the_way);
    visit.waits(50s);
    CHECK(visit.count<ChangeHandOff>() == 0);
    for (int minute = 0; minute < 5; ++minute) {
        visit.does(Touched{});
        visit.waits(60s);
    }
    CHECK(visit.count<ChangeHandOff>() == 1);
}

TEST_CASE("the customer can cancel; the screen says so when the journal has it") {
    auto visit = caller();
    visit.is_committed();
    visit.desk_says(State::on_the_way);
    visit.does(CallCancelled{});
    REQUIRE(visit.count<ChangeHandOff>() == 1);
    CHECK(visit.last<ChangeHandOff>()->change.state == State::cancelled);
    CHECK(visit.last<ChangeHandOff>()->change.by == "customer");
    CHECK(call_of(visit).stored.state == State::on_the_way);
    visit.desk_says(State::cancelled);
    CHECK(call_of(visit).stored.state == State::cancelled);
    visit.does(CallCancelled{});
    CHECK(visit.count<ChangeHandOff>() == 1);
}

TEST_CASE("a call that was not saved is said not to be, and can be tried again under its id") {
    auto visit = caller();
    const auto first = visit.last<HandOver>()->hand_off;
    visit.does(NotSaved{first.id});
    CHECK(call_of(visit).status == Slip::Status::not_saved);
    CHECK_FALSE(visit.screen<Contact>().offers.empty());
    CHECK(visit.session.open_call() == nullptr);
    visit.does(StaffWanted{});
    REQUIRE(visit.count<HandOver>() == 2);
    CHECK(visit.last<HandOver>()->hand_off.id == first.id);
    visit.is_committed();
    CHECK(call_of(visit).status == Slip::Status::saved);
}

TEST_CASE("however late it is known that nothing was saved, there is time to read it") {
    auto visit = caller();
    visit.waits(100s);  // the disk is slow, and the kiosk waits longer than it would otherwise
    visit.does(NotSaved{visit.last<HandOver>()->hand_off.id});
    CHECK_FALSE(visit.session.seconds_left());
    CHECK(visit.session.until_change() == 40s);
    visit.waits(1s);
    CHECK(call_of(visit).status == Slip::Status::not_saved);
}

TEST_CASE("a journal that cannot be read any more is no reason to claim anything") {
    auto visit = caller();
    visit.is_committed();
    visit.desk_says(State::on_the_way);
    visit.does(JournalState{.trouble = journal::JournalError::Cause::damaged});
    CHECK(call_of(visit).status == Slip::Status::lost);
    CHECK_FALSE(visit.screen<Contact>().offers.empty());
    visit.does(JournalState{});
    CHECK(call_of(visit).status == Slip::Status::saved);
}

TEST_CASE("a call is told on every screen, and the kiosk waits with whoever waits") {
    auto visit = caller();
    visit.is_committed();
    visit.does(WentHome{});
    REQUIRE(visit.session.open_call() != nullptr);
    visit.waits(170s);  // three times the usual, and news in between begins anew
    CHECK(visit.session.open_call() != nullptr);
    visit.desk_says(State::on_the_way);
    visit.waits(170s);
    CHECK(visit.session.open_call() != nullptr);
    visit.waits(20s);
    CHECK(visit.sees<Attract>());
    CHECK(visit.session.open_call() == nullptr);
    visit.desk_says(State::done);  // nobody's any more
    CHECK(visit.sees<Attract>());
}

TEST_CASE("without a journal nobody is called from here, and people are reached all the same") {
    auto with = options_with_journal();
    with.hand_off.reset();
    DeskVisit visit(with);
    visit.does(PersonWanted{});
    CHECK_FALSE(visit.screen<Contact>().can_call_staff);
    CHECK(visit.screen<Contact>().call_back == CallBackState::none);
    CHECK_FALSE(visit.screen<Contact>().offers.empty());
    for (const Event& event : {Event(StaffWanted{}), Event(CallCancelled{}), Event(DeskWanted{}),
                               Event(CallBackWanted{}), Event(SlipWanted{}), Event(SavingWanted{}),
                               Event(ErasureWanted{})}) {
        CHECK(visit.session.handle(event).empty());
        CHECK(visit.sees<Contact>());
    }
}

TEST_CASE("a number for the service desk says when nobody is there, and when somebody is again") {
    using Opening = okienko::contact::Availability::State;
    for (const Opening state : {Opening::closed, Opening::open, Opening::unknown}) {
        auto with = options_with_journal();
        with.offers = [state](const auto&, const auto&, const auto&) {
            okienko::contact::Offer desk{.channel = {.id = "punkt",
                                                     .kind = okienko::contact::Channel::Kind::desk,
                                                     .name = "Punkt obsługi klienta"},
                                         .availability = {.state = state}};
            if (state == Opening::closed)
                desk.availability.opens = okienko::contact::Appointment{
                    .at = {std::chrono::year(2026) / 11 / 27, 8h}, .days_ahead = 1};
            return std::vector{desk};
        };
        DeskVisit visit(with);
        visit.does(PersonWanted{});
        visit.does(DeskWanted{});
        visit.is_committed();
        const std::string told = closed_desk_words(visit.screen<SlipShown>(), languages().of("pl"));
        CHECK(told == (state == Opening::closed ? "Punkt obsługi klienta: teraz nieczynne" : ""));
        // Nobody is sent to a closed desk: not by the screen, nor by what a phone or paper keeps.
        const std::string next = next_of(visit.screen<SlipShown>(), languages().of("pl"));
        CHECK(next == (state == Opening::closed
                           ? "Punkt otwieramy jutro o 8:00. Przyjdź wtedy i podaj ten numer."
                           : "Podejdź do punktu obsługi klienta i podaj ten numer."));
        CHECK(slip_text(visit.screen<SlipShown>(), languages().of("pl"), {}).ends_with(next));
    }
}

TEST_CASE("where nobody of the staff is there, no call is offered") {
    auto with = options_with_journal();
    with.offers = [](const auto& channels, const auto&, const auto&) {
        return std::vector<okienko::contact::Offer>{
            {.channel = channels[0],
             .availability = {.state = okienko::contact::Availability::State::closed}},
            {.channel = channels[1], .availability = {}}};
    };
    DeskVisit visit(with);
    visit.does(PersonWanted{});
    CHECK_FALSE(visit.screen<Contact>().can_call_staff);
    CHECK(visit.screen<Contact>().offers.size() == 2);
    visit.does(StaffWanted{});
    CHECK(visit.count<HandOver>() == 0);
    visit.does(EmergencyReported{});  // somebody may still be about
    CHECK(visit.count<HandOver>() == 1);
}

TEST_CASE("whoever wants to call when the shop has just closed is told so instead") {
    bool is_open = true;
    auto with = options_with_journal();
    with.offers = [&is_open](const auto& channels, const auto&, const auto&) {
        using Opening = okienko::contact::Availability::State;
        okienko::contact::Offer staff{
            .channel = channels[0],
            .availability = {.state = is_open ? Opening::open : Opening::closed}};
        if (!is_open)
            staff.availability.opens = okienko::contact::Appointment{
                .at = {std::chrono::year(2026) / 12 / 1, 8h}, .days_ahead = 5};
        return std::vector{staff};
    };
    DeskVisit visit(with);
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().can_call_staff);
    CHECK(away_words(visit.screen<Contact>(), languages().of("pl")).empty());
    is_open = false;
    visit.does(StaffWanted{});
    CHECK(visit.count<HandOver>() == 0);
    CHECK_FALSE(visit.screen<Contact>().can_call_staff);
    CHECK(away_words(visit.screen<Contact>(), languages().of("pl")) ==
          "Obsługa wraca we wtorek o 8:00. Zacznij od pierwszego sposobu poniżej: działa teraz.");
}

TEST_CASE("the emergency button shows what to do and calls staff, with one touch") {
    DeskVisit visit;
    visit.does(EmergencyReported{});
    REQUIRE(visit.sees<EmergencyCard>());
    REQUIRE(visit.count<HandOver>() == 1);
    CHECK(visit.last<HandOver>()->hand_off.kind == Kind::emergency);
    CHECK(visit.last<HandOver>()->hand_off.promised == morning());
    visit.is_committed();
    REQUIRE(visit.screen<EmergencyCard>().call);
    CHECK(visit.screen<EmergencyCard>().call->stored.number == "K7M3-PX4R");
    visit.does(EmergencyReported{});
    CHECK(visit.count<HandOver>() == 1);
}

TEST_CASE("an emergency does not wait behind another wish") {
    auto visit = caller();
    visit.is_committed();
    visit.does(EmergencyReported{});
    CHECK(visit.count<HandOver>() == 2);
    CHECK(visit.last<HandOver>()->hand_off.kind == Kind::emergency);
}

TEST_CASE("a false alarm is called off with a note, and leads back to where it began") {
    DeskVisit visit;
    visit.does(Asked{"zwrot"});
    visit.does(Answered{visit.last<Ask>()->ticket, {.question = "zwrot"}});
    visit.does(EmergencyReported{});
    visit.is_committed();
    visit.does(FalseAlarm{});
    CHECK(visit.sees<Results>());
    REQUIRE(visit.last<ChangeHandOff>());
    CHECK(visit.last<ChangeHandOff>()->change.state == State::cancelled);
    CHECK(visit.last<ChangeHandOff>()->change.note == "false alarm");
    for (int time = 0; time < 5; ++time) {  // told to staff, and never in the way
        visit.does(EmergencyReported{});
        visit.is_committed();
        visit.does(FalseAlarm{});
        visit.desk_says(State::cancelled);
    }
    CHECK(visit.count<HandOver>() == 6);
}

TEST_CASE("a drill that is ended is called off as one, and counts as no false alarm") {
    DeskVisit visit;
    visit.does(WayOutWanted{});
    for (const int digit : {2, 5, 8, 0}) visit.does(PinKey{PinKey::Key::digit, digit});
    visit.does(PinKey{PinKey::Key::enter, 0});
    visit.does(DrillWanted{});
    visit.does(EmergencyReported{});
    visit.is_committed();
    visit.does(FalseAlarm{});
    REQUIRE(visit.last<ChangeHandOff>());
    CHECK(visit.last<ChangeHandOff>()->change.state == State::cancelled);
    CHECK(visit.last<ChangeHandOff>()->change.note == "drill");
}

TEST_CASE("a drill says it is one, to the desk as well, and a real emergency comes through it") {
    DeskVisit visit;
    visit.does(WayOutWanted{});
    for (const int digit : {2, 5, 8, 0}) visit.does(PinKey{PinKey::Key::digit, digit});
    visit.does(PinKey{PinKey::Key::enter, 0});
    visit.does(DrillWanted{});
    CHECK(visit.screen<Service>().is_drill);
    visit.does(EmergencyReported{});
    CHECK(visit.screen<EmergencyCard>().is_drill);
    CHECK(visit.last<HandOver>()->hand_off.needs == std::vector<std::string>{"drill"});
    visit.is_committed();
    visit.does(EmergencyReported{});
    CHECK_FALSE(visit.screen<EmergencyCard>().is_drill);
    REQUIRE(visit.count<HandOver>() == 2);
    CHECK(visit.last<HandOver>()->hand_off.needs.empty());
}

TEST_CASE("a drill that was not begun ends with the visit") {
    DeskVisit visit;
    visit.does(DrillWanted{});  // nothing, but behind the PIN
    visit.does(WayOutWanted{});
    for (const int digit : {2, 5, 8, 0}) visit.does(PinKey{PinKey::Key::digit, digit});
    visit.does(PinKey{PinKey::Key::enter, 0});
    visit.does(DrillWanted{});
    visit.does(Finished{});
    visit.does(EmergencyReported{});
    CHECK_FALSE(visit.screen<EmergencyCard>().is_drill);
    CHECK(visit.last<HandOver>()->hand_off.needs.empty());
}

TEST_CASE("after an emergency there is something for those who saw it, and a person") {
    DeskVisit visit;
    visit.does(EmergencyReported{});
    visit.does(SupportWanted{});
    REQUIRE(visit.sees<Support>());
    visit.does(PersonWanted{});
    CHECK(visit.sees<Contact>());
    visit.does(Failed{});  // it needs no index
    visit.does(WentHome{});
    visit.does(EmergencyReported{});
    visit.does(SupportWanted{});
    CHECK(visit.sees<Support>());
}
