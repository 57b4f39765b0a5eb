/// Somebody leaves a number, and comes back with another one.
#include <set>

#include "app/kiosk/session/slip_words.h"
#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;
namespace journal = okienko::journal;
using Kind = journal::NewHandOff::Kind;

namespace {

/// Somebody at the keys of the telephone number.
DeskVisit at_the_keys() {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(CallBackWanted{});
    visit.does(TimeChosen{1});
    return visit;
}

std::string typed(const DeskVisit& visit) {
    return visit.screen<CallBackNumber>().phone;
}

}  // namespace

TEST_CASE("a call-back begins with when, and with what becomes of the number, before any key") {
    DeskVisit visit;
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().call_back == CallBackState::open);
    visit.does(CallBackWanted{});
    const auto& times = visit.screen<CallBackTimes>();
    REQUIRE(times.windows.size() == 6);
    CHECK(times.controller == "Dom i Majster sp. z o.o.");
    CHECK(window_of(times.windows[0], all_words().of("pl")) == "dziś, 10:00–12:00");
    CHECK(window_of(times.windows[5], all_words().of("pl")) == "jutro, 8:00–10:00");
    visit.does(PhoneKey{PhoneKey::Key::digit, 6});  // no key is there yet
    CHECK(visit.sees<CallBackTimes>());
    visit.does(TimeChosen{17});
    CHECK(visit.sees<CallBackTimes>());
    visit.does(TimeChosen{0});
    CHECK(visit.sees<CallBackNumber>());
}

TEST_CASE("number, name and time are handed over, and the slip says when we call") {
    auto visit = at_the_keys();
    visit.types("600100200");
    visit.does(NameTyped{"Żaneta"});
    visit.does(CallBackGiven{});
    REQUIRE(visit.count<HandOver>() == 1);
    const auto sent = visit.last<HandOver>()->hand_off;
    CHECK(sent.kind == Kind::call_back);
    REQUIRE(sent.call_back);
    CHECK(sent.call_back->phone == "+48600100200");
    CHECK(sent.call_back->name == "Żaneta");
    CHECK(sent.call_back->to == sent.promised);
    CHECK(sent.call_back->from < sent.call_back->to);

    CHECK(visit.screen<SlipShown>().slip.status == Slip::Status::saving);
    CHECK(visit.screen<SlipShown>().code.side == 0);
    visit.is_committed();
    const auto& shown = visit.screen<SlipShown>();
    CHECK(shown.slip.status == Slip::Status::saved);
    CHECK(shown.slip.stored.number == "K7M3-PX4R");
    CHECK(next_of(shown.slip, all_words().of("pl")) == "Zadzwonimy dziś, 12:00–14:00.");
    CHECK(shown.code.side > 0);
    const auto text = slip_text(shown, all_words().of("pl"), {"Dom i Majster"});
    CHECK(text.find("K7M3-PX4R") != std::string::npos);
    CHECK(text.find("12:00–14:00") != std::string::npos);
    CHECK(text.find("600") == std::string::npos);
}

TEST_CASE("what is no telephone number is told, and nothing is handed over") {
    for (const char* phone : {"", "6", "60010020", "6001002000", "+", "000"}) {
        CAPTURE(std::string(phone));
        auto visit = at_the_keys();
        visit.types(phone);
        visit.does(CallBackGiven{});
        REQUIRE(visit.sees<CallBackNumber>());
        CHECK(visit.screen<CallBackNumber>().is_wrong);
        CHECK(visit.count<HandOver>() == 0);
        visit.does(PhoneKey{PhoneKey::Key::digit, 1});
        CHECK_FALSE(visit.screen<CallBackNumber>().is_wrong);
    }
}

TEST_CASE("keys of a number: a plus only before it, erasing to the beginning, and an end") {
    auto visit = at_the_keys();
    visit.types("+38");
    visit.does(PhoneKey{PhoneKey::Key::plus});
    CHECK(typed(visit) == "+38");
    for (int i = 0; i < 5; ++i) visit.does(PhoneKey{PhoneKey::Key::erase});
    CHECK(typed(visit).empty());
    for (int i = 0; i < 40; ++i) visit.does(PhoneKey{PhoneKey::Key::digit, 7});
    CHECK(typed(visit).size() == CallBackNumber::longest);
}

TEST_CASE("a number that was typed is gone with its screen, whichever way that is left") {
    for (const Event& event : {Event(WentBack{}), Event(WentHome{}), Event(PersonWanted{}),
                               Event(EmergencyReported{}), Event(Finished{})}) {
        CAPTURE(event.index());
        auto visit = at_the_keys();
        visit.types("600100200");
        visit.does(event);
        CHECK_FALSE(visit.sees<CallBackNumber>());
        while (visit.session.can_go_back()) {
            visit.does(WentBack{});
            CHECK_FALSE(visit.sees<CallBackNumber>());
        }
    }
}

TEST_CASE("without the desk's key no number is taken, and the screen says so in plain words") {
    auto with = options_with_journal();
    with.hand_off->has_desk_key = false;
    DeskVisit visit(with);
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().call_back == CallBackState::no_key);
    visit.does(CallBackWanted{});
    CHECK(visit.sees<Contact>());
    CHECK(visit.screen<Contact>().can_call_staff);
}

TEST_CASE("where no time can be promised, other ways are offered instead") {
    auto with = options_with_journal();
    with.hand_off->windows = [](const auto&, const auto&) {
        return std::vector<okienko::contact::CallWindow>();
    };
    DeskVisit visit(with);
    visit.does(PersonWanted{});
    visit.does(CallBackWanted{});
    CHECK(visit.screen<CallBackTimes>().windows.empty());
    CHECK_FALSE(visit.screen<CallBackTimes>().offers.empty());
}

TEST_CASE("what could not be saved is not said to be, and is tried again with the same number") {
    auto visit = at_the_keys();
    visit.types("600100200");
    visit.does(CallBackGiven{});
    const auto first = visit.last<HandOver>()->hand_off;
    visit.does(NotSaved{first.id});
    const auto& shown = visit.screen<SlipShown>();
    CHECK(shown.slip.status == Slip::Status::not_saved);
    CHECK(shown.slip.stored.number.empty());
    CHECK_FALSE(shown.offers.empty());
    visit.does(SavingWanted{});
    REQUIRE(visit.count<HandOver>() == 2);
    CHECK(visit.last<HandOver>()->hand_off.id == first.id);
    CHECK(visit.last<HandOver>()->hand_off.call_back == first.call_back);
    visit.is_committed();
    CHECK(visit.screen<SlipShown>().slip.status == Slip::Status::saved);
}

TEST_CASE("whoever goes to the service desk takes a number along") {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(DeskWanted{});
    visit.is_committed();
    CHECK(visit.last<HandOver>()->hand_off.kind == Kind::desk);
    const auto& shown = visit.screen<SlipShown>();
    CHECK(next_of(shown.slip, all_words().of("pl")) ==
          "Podejdź do punktu obsługi klienta i podaj ten numer.");
    visit.does(WentBack{});
    CHECK(visit.sees<Contact>());
}

// ---- a slip's number --------------------------------------------------------------------------

namespace {

void types_slip(DeskVisit& visit, const std::string& number) {
    for (const char c : number) visit.does(SlipKey{SlipKey::Key::character, c});
    visit.does(SlipKey{SlipKey::Key::enter});
}

DeskVisit at_the_slips() {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(SlipWanted{});
    return visit;
}

journal::HandOff kept() {
    return {.id = {},
            .number = "2222-2222",
            .kind = Kind::call_back,
            .at = morning(),
            .promised = morning() + 5h,
            .state = journal::State::taken};
}

}  // namespace

TEST_CASE("a slip's number shows how it stands, and follows it") {
    auto visit = at_the_slips();
    types_slip(visit, "22222222");
    REQUIRE(visit.count<ReadSlip>() == 1);
    CHECK(visit.last<ReadSlip>()->number == "2222-2222");
    CHECK(visit.screen<SlipEntry>().found == SlipEntry::Found::looking);
    visit.does(SlipRead{.number = "2222-2222", .stored = kept()});
    REQUIRE(visit.sees<SlipShown>());
    const auto& words = all_words().of("pl");
    CHECK(state_of(visit.screen<SlipShown>().slip, words) == "Pracownik zajmuje się sprawą");
    CHECK(next_of(visit.screen<SlipShown>().slip, words) == "Zadzwonimy najpóźniej dziś o 14:30.");
    auto done = kept();
    done.state = journal::State::done;
    visit.does(Progressed{done});
    CHECK(state_of(visit.screen<SlipShown>().slip, words) == "Sprawa załatwiona");
}

TEST_CASE("an answer that comes late shows nobody another's slip") {
    auto visit = at_the_slips();
    types_slip(visit, "22222222");
    visit.does(Finished{});
    visit.does(Touched{});
    visit.does(SlipWanted{});
    types_slip(visit, "3222222C");
    REQUIRE(visit.last<ReadSlip>()->number == "3222-222C");
    visit.does(SlipRead{.number = "2222-2222", .stored = kept()});
    CHECK(visit.screen<SlipEntry>().found == SlipEntry::Found::looking);
}

TEST_CASE("whoever guesses is stopped, whoever mistypes is not") {
    auto visit = at_the_slips();
    types_slip(visit, "22222223");  // not even a number
    CHECK(visit.screen<SlipEntry>().found == SlipEntry::Found::none);
    CHECK(visit.count<ReadSlip>() == 0);
    for (int i = 0; i < 8; ++i) visit.does(SlipKey{SlipKey::Key::erase});
    for (int guess = 0; guess < 4; ++guess) {
        CHECK(visit.screen<SlipEntry>().locked_for_seconds == 0);
        types_slip(visit, guess == 0 ? "22222222" : "");
        visit.does(SlipRead{.number = "2222-2222", .stored = {}});
    }
    CHECK(visit.screen<SlipEntry>().locked_for_seconds == 60);
    const auto asked = visit.count<ReadSlip>();
    types_slip(visit, "22222222");
    visit.does(WentHome{});  // leaving does not help
    visit.does(PersonWanted{});
    visit.does(SlipWanted{});
    types_slip(visit, "22222222");
    CHECK(visit.count<ReadSlip>() == asked);
    visit.waits(59s);
    visit.does(Touched{});
    visit.waits(1s);
    types_slip(visit, "22222222");
    CHECK(visit.count<ReadSlip>() == asked + 1);
}

TEST_CASE("whoever found a slip has guessed nothing: the count begins anew") {
    auto visit = at_the_slips();
    const auto misses = [&](int times) {
        for (int guess = 0; guess < times; ++guess) {
            types_slip(visit, guess == 0 ? "22222222" : "");
            visit.does(SlipRead{.number = "2222-2222", .stored = {}});
        }
    };
    misses(4);
    types_slip(visit, "");
    visit.does(SlipRead{.number = "2222-2222", .stored = kept()});
    REQUIRE(visit.sees<SlipShown>());
    visit.does(SlipWanted{});
    misses(4);
    CHECK(visit.screen<SlipEntry>().locked_for_seconds == 0);
    misses(1);
    CHECK(visit.screen<SlipEntry>().locked_for_seconds == 60);
}

TEST_CASE("a number that was begun is not there for whoever comes back") {
    auto visit = at_the_slips();
    SUBCASE("half of it") {
        for (const char c : {'2', '2', '2'}) visit.does(SlipKey{SlipKey::Key::character, c});
    }
    SUBCASE("one that is no number") {
        types_slip(visit, "22222223");
    }
    visit.does(WentBack{});
    visit.does(SlipWanted{});
    CHECK(visit.screen<SlipEntry>().typed.empty());
    CHECK(visit.screen<SlipEntry>().found == SlipEntry::Found::not_asked);
}

TEST_CASE("nobody waits for a call that was deleted with its slip") {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(StaffWanted{});
    visit.is_committed();
    REQUIRE(visit.session.open_call() != nullptr);
    auto call = visit.stored();
    call.number = "2222-2222";
    visit.does(Progressed{call});
    visit.does(SlipWanted{});
    types_slip(visit, "22222222");
    visit.does(SlipRead{.number = call.number, .stored = call});
    visit.does(ErasureWanted{});
    visit.does(ErasureWanted{});
    visit.does(Erased{call.number});
    CHECK(visit.screen<SlipShown>().is_erased);
    CHECK(visit.session.open_call() == nullptr);
}

TEST_CASE("a journal that cannot be read is no unknown number") {
    auto visit = at_the_slips();
    types_slip(visit, "22222222");
    visit.does(SlipRead{.number = "2222-2222", .stored = {}, .is_readable = false});
    CHECK(visit.screen<SlipEntry>().found == SlipEntry::Found::not_readable);
}

TEST_CASE("what is kept about a slip is deleted on request, after one question more") {
    auto visit = at_the_slips();
    types_slip(visit, "22222222");
    visit.does(SlipRead{.number = "2222-2222", .stored = kept()});
    visit.does(ErasureWanted{});
    CHECK(visit.screen<SlipShown>().asks_erasure);
    CHECK(visit.count<Erase>() == 0);
    visit.does(ErasureWanted{});
    REQUIRE(visit.count<Erase>() == 1);
    CHECK(visit.last<Erase>()->number == "2222-2222");
    CHECK_FALSE(visit.screen<SlipShown>().is_erased);
    visit.does(Erased{"2222-2222"});
    CHECK(visit.screen<SlipShown>().is_erased);
    CHECK(visit.screen<SlipShown>().code.side == 0);
}

TEST_CASE("the code of a slip says what the screen says, and goes with what it is about") {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(DeskWanted{});
    visit.is_committed();
    const auto is_told = [&](const std::string& language) {
        const auto& shown = visit.screen<SlipShown>();
        return shown.told == slip_text(shown, all_words().of(language), {}) &&
               shown.code.side == static_cast<int>(shown.told.size());
    };
    CHECK(is_told("pl"));
    visit.desk_says(journal::State::done);
    CHECK(is_told("pl"));
    visit.does(LanguageChosen{"uk"});
    CHECK(is_told("uk"));
    visit.does(Erased{visit.stored().number});
    CHECK(visit.screen<SlipShown>().code.side == 0);
    CHECK(visit.screen<SlipShown>().told.empty());
}

TEST_CASE("a slip that was looked up hears of the journal's trouble, and of its end") {
    auto visit = at_the_slips();
    types_slip(visit, "22222222");
    visit.does(SlipRead{.number = "2222-2222", .stored = kept()});
    const auto status = [&] { return visit.screen<SlipShown>().slip.status; };
    visit.does(JournalState{.trouble = journal::JournalError::Cause::damaged});
    CHECK(status() == Slip::Status::lost);
    visit.does(JournalState{});
    CHECK(status() == Slip::Status::saved);
    // Also while another screen is shown.
    visit.does(PersonWanted{});
    visit.does(JournalState{.trouble = journal::JournalError::Cause::damaged});
    visit.does(WentBack{});
    CHECK(status() == Slip::Status::lost);
    visit.does(PersonWanted{});
    auto done = kept();
    done.state = journal::State::done;
    visit.does(Progressed{done});
    visit.does(WentBack{});
    CHECK(status() == Slip::Status::saved);
    CHECK(visit.screen<SlipShown>().slip.stored.state == journal::State::done);
}

TEST_CASE("what somebody else was called for by a slip is no call of whoever looks it up") {
    auto visit = at_the_slips();
    types_slip(visit, "22222222");
    auto call = kept();
    call.kind = Kind::staff;
    call.state = journal::State::sent;
    visit.does(SlipRead{.number = "2222-2222", .stored = call});
    CHECK(visit.session.open_call() == nullptr);
    visit.waits(50s);
    visit.does(Progressed{call});  // nor does it keep the screen for them
    visit.waits(10s);
    CHECK(visit.sees<Attract>());
    CHECK(visit.count<ChangeHandOff>() == 0);
}

TEST_CASE("what could not be deleted is not said to be") {
    auto visit = at_the_slips();
    types_slip(visit, "22222222");
    visit.does(SlipRead{.number = "2222-2222", .stored = kept()});
    visit.does(ErasureWanted{});
    visit.does(ErasureWanted{});
    visit.does(Erased{"2222-2222", false});
    CHECK_FALSE(visit.screen<SlipShown>().is_erased);
    CHECK(visit.screen<SlipShown>().slip.status == Slip::Status::lost);
    CHECK_FALSE(visit.screen<SlipShown>().offers.empty());
    visit.does(JournalState{.trouble = journal::JournalError::Cause::damaged});
    visit.does(JournalState{});
    CHECK(visit.screen<SlipShown>().slip.status == Slip::Status::saved);
}

TEST_CASE("what the journal could not delete of this visit is not said to be kept as it was") {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(DeskWanted{});
    visit.is_committed();
    visit.desk_says(journal::State::done);
    visit.does(ErasureWanted{});
    visit.does(ErasureWanted{});
    visit.does(Erased{visit.stored().number, false});
    visit.does(JournalState{.trouble = journal::JournalError::Cause::damaged});
    CHECK(visit.screen<SlipShown>().slip.status == Slip::Status::lost);
}

TEST_CASE("a slip says of every state, in every language, how it stands and what comes next") {
    using journal::State;
    std::set<std::string> said;
    for (const Kind kind : {Kind::emergency, Kind::staff, Kind::desk, Kind::call_back})
        for (const State state : {State::sent, State::seen, State::taken, State::on_the_way,
                                  State::escalated, State::done, State::cancelled})
            for (const auto status : {Slip::Status::saving, Slip::Status::saved,
                                      Slip::Status::not_saved, Slip::Status::lost})
                for (const auto code : okienko::language::all_codes) {
                    Slip slip{.status = status, .window = {}, .by = {}};
                    slip.stored.kind = kind;
                    slip.stored.state = state;
                    const auto& words = all_words().of(code);
                    CHECK_FALSE(state_of(slip, words).empty());
                    CHECK_FALSE(next_of(slip, words).empty());
                    if (code == "pl" && status == Slip::Status::saved && kind == Kind::staff)
                        said.insert(state_of(slip, words));
                }
    CHECK(said.size() == 7);  // no two steps of a call sound alike
}
