/// Random walks: whatever is touched in whatever order, nobody is left in a dead end.
#include <random>
#include <set>
#include <string>

#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;

namespace {

/// What the index might say to `wish`, or to one long past.
Event reply_to(const Effect& wish, std::mt19937& chance) {
    if (chance() % 20 == 0) return Failed{};
    const auto late = [&](Ticket ticket) { return chance() % 4 == 0 ? ticket - 1 : ticket; };
    if (const auto* ask = std::get_if<Ask>(&wish)) {
        Answered answered{late(ask->ticket), {.question = ask->question}};
        if (chance() % 3) answered.answer.hits.push_back({.article = summary("zwrot")});
        return answered;
    }
    if (const auto* suggest = std::get_if<Suggest>(&wish)) {
        Suggested suggested{late(suggest->ticket), {.text = suggest->text}};
        if (chance() % 3) suggested.suggestions.hits.push_back({.article = summary("zwrot")});
        return suggested;
    }
    if (const auto* list = std::get_if<ListShelf>(&wish)) {
        Listed listed{late(list->ticket), {}};
        if (chance() % 3) listed.articles.push_back(summary("zwrot"));
        return listed;
    }
    if (const auto* fetch = std::get_if<Fetch>(&wish)) {
        Fetched fetched{.ticket = late(fetch->ticket)};
        if (chance() % 3) fetched.article = article_named(fetch->article);
        return fetched;
    }
    return Waited{1s};
}

/// What the journal might say about what was handed over last.
Event journal_says(const std::optional<HandOver>& sent, std::mt19937& chance) {
    using okienko::journal::State;
    if (!sent || chance() % 6 == 0)
        return JournalState{.trouble = okienko::journal::JournalError::Cause::full};
    okienko::journal::HandOff stored{.id = sent->hand_off.id,
                                     .number = "2222-2222",
                                     .kind = sent->hand_off.kind,
                                     .state = static_cast<State>(1 + chance() % 7)};
    switch (chance() % 5) {
        case 0:
            return NotSaved{stored.id};
        case 1:
            return SlipRead{.number = stored.number, .stored = stored};
        case 2:
            return Erased{stored.number, chance() % 2 == 0};
        case 3:
            return Progressed{stored};
        default:
            return HandedOver{stored};
    }
}

/// A touch on the way to a person.
Event hand_off_touch(std::mt19937& chance) {
    const std::vector<Event> touches{
        StaffWanted{},
        StaffWanted{},
        CallCancelled{},
        DeskWanted{},
        CallBackWanted{},
        TimeChosen{chance() % 8},
        PhoneKey{PhoneKey::Key::digit, static_cast<int>(chance() % 10)},
        PhoneKey{PhoneKey::Key::erase},
        NameTyped{"Ala"},
        CallBackGiven{},
        SavingWanted{},
        SlipWanted{},
        SlipKey{SlipKey::Key::character, '2'},
        SlipKey{SlipKey::Key::enter},
        ErasureWanted{},
        PlacesWanted{},
        WayWanted{},
        NeedTouched{static_cast<Need>(chance() % 4)},
        PrintWanted{},
        PrinterSaid{static_cast<okienko::printing::Outcome>(chance() % 5)},
        FalseAlarm{},
        SupportWanted{},
        DrillWanted{},
        OfferDeclined{},
        Asked{"człowiek"}};
    return touches[chance() % touches.size()];
}

Event anything(std::mt19937& chance) {
    const auto one_of = [&](int n) {
        return static_cast<int>(chance() % static_cast<unsigned>(n));
    };
    switch (one_of(29)) {
        case 0:
            return Touched{};
        case 1:
            return Asked{one_of(5) ? "pytanie " + std::to_string(one_of(3)) : " "};
        case 2:
            return ShelfChosen{one_of(2) ? "zwroty" : "ogrod"};
        case 3:
            return Opened{"artykul-" + std::to_string(one_of(5))};
        case 4:
            return Opened{one_of(2) ? "wypadek-w-sklepie" : ""};
        case 5:
            return WentBack{};
        case 6:
            return one_of(4) ? Event(WentBack{}) : Event(WentHome{});
        case 7:
            return PersonWanted{};
        case 8:
            if (one_of(2)) return EmergencyReported{};
            return Typed{one_of(3) ? "pali się" : " "};
        case 27:
            return Typed{"pytanie " + std::to_string(one_of(3))};
        case 9:
            return Helped{one_of(2) == 0};
        case 10:
            return ThemeChosen{static_cast<Theme>(one_of(3))};
        case 11:
            return TextSizeChosen{50 * one_of(6)};
        case 12:
            return WayOutWanted{};
        case 13:
            return PinKey{.key = static_cast<PinKey::Key>(one_of(3)), .digit = one_of(10)};
        case 14:
            return Waited{std::chrono::milliseconds(one_of(30'000))};
        case 15:
            return Waited{1s};
        case 16:
            if (one_of(3) == 0) return one_of(2) ? Event(NoticeChosen{"winda"}) : Event(notices());
            return one_of(3) ? Event(stock()) : Event(Stocked{});
        case 17:
            return one_of(10) ? Event(Touched{}) : Event(Failed{});
        case 18:
            return PanelWanted{};
        case 19:
            return LanguageChosen{one_of(2) ? "uk" : "pl"};
        case 20:
            return one_of(2) ? Event(LowChosen{one_of(2) == 0}) : Event(CalmChosen{one_of(2) == 0});
        case 21:
            return EndingWanted{};
        case 22:
            return ReasonGiven{static_cast<Reason>(one_of(4))};
        case 23:
            return ReadAloudWanted{};
        case 24:
            return one_of(2) ? Event(PauseWanted{}) : Event(RepeatWanted{});
        case 25:
            return one_of(2) ? Event(Spoken{}) : Event(Focused{"Szukaj, przycisk"});
        case 26:
            return one_of(3) ? Event(TakeAlongWanted{}) : Event(LeaveWanted{});
        default:
            return one_of(20) ? Event(Touched{}) : Event(Finished{});
    }
}

bool is_start(const Session& session) {
    return std::holds_alternative<Attract>(session.screen()) ||
           std::holds_alternative<Home>(session.screen()) ||
           std::holds_alternative<OutOfService>(session.screen());
}

void check_a_person_can_be_had(Session session) {
    session.handle(PersonWanted{});
    const auto* contact = std::get_if<Contact>(&session.screen());
    REQUIRE(contact);
    REQUIRE(contact->offers.size() >= 2);
}

void check_there_is_help_in_an_emergency(Session session) {
    session.handle(EmergencyReported{});
    REQUIRE(std::holds_alternative<EmergencyCard>(session.screen()));
    REQUIRE_FALSE(std::get<EmergencyCard>(session.screen()).whereabouts.empty());
}

void check_there_is_a_way_to_the_start(Session session) {
    Session other = session;
    other.handle(WentHome{});
    REQUIRE(is_start(other));
    REQUIRE_FALSE(other.can_go_back());

    int steps = 0;
    for (; session.can_go_back(); ++steps) session.handle(WentBack{});
    REQUIRE(steps <= 2 * 33);  // from what was typed to its screen, and on
}

void check_patience_has_an_end(Session session) {
    session.handle(Waited{180s});
    REQUIRE(is_start(session));
    REQUIRE(session.appearance() == Appearance{});
    REQUIRE(session.handle(Waited{180s}).empty());
    REQUIRE_FALSE(session.appearance().is_spoken);
    REQUIRE_FALSE(session.seconds_left());
}

/// Time has nothing to tell before it is to be told: a kiosk may sleep until then.
void check_it_may_sleep(Session session) {
    const auto place = session.place();
    const auto seconds = session.seconds_left();
    const auto sleep = session.until_change().value_or(1h);
    REQUIRE(sleep > 0ms);
    REQUIRE(session.handle(Waited{sleep - 1ms}).empty());
    REQUIRE(session.place() == place);
    REQUIRE(session.seconds_left() == seconds);
    if (session.until_change()) REQUIRE(session.until_change() == 1ms);
}

/// What tells one kind of state from another, for all that is promised.
std::string kind_of(const Session& session) {
    const Appearance& appearance = session.appearance();
    const Slip* call = session.open_call();
    const std::size_t traits[] = {
        session.screen().index(),
        is_loading(session.screen()),
        session.can_go_back(),
        session.typing() != nullptr,
        session.has_panel(),
        session.seems_emergency(),
        session.rescue() != nullptr,
        session.seconds_left().has_value(),
        appearance.text_percent > 100,
        appearance.is_spoken,
        appearance.language == "uk",
        call == nullptr ? 0 : 1 + static_cast<std::size_t>(call->status),
        call == nullptr ? 0 : static_cast<std::size_t>(call->stored.state)};
    std::string kind;
    for (const std::size_t trait : traits) kind += std::to_string(trait) + ' ';
    return kind;
}

/// Each costs a session of its own: all of them at every step were most of what these tests cost.
void check_all_promises(const Session& session) {
    check_a_person_can_be_had(session);
    check_there_is_help_in_an_emergency(session);
    check_there_is_a_way_to_the_start(session);
    check_it_may_sleep(session);
    check_patience_has_an_end(session);
}

/// Every screen that is not waiting for the index offers something to go on with.
void check_the_screen_offers_a_way_on(const Session& session) {
    if (const auto* reading = std::get_if<Reading>(&session.screen()))
        REQUIRE((reading->is_loading || reading->is_missing || !reading->article.title.empty()));
    if (const auto* contact = std::get_if<Contact>(&session.screen()))
        REQUIRE_FALSE(contact->offers.empty());
    if (const auto* out = std::get_if<OutOfService>(&session.screen()))
        REQUIRE_FALSE(out->offers.empty());
    // What is not saved leads elsewhere; what is saved has a number.
    if (const auto* shown = std::get_if<SlipShown>(&session.screen())) {
        const auto status = shown->slip.status;
        if (status == Slip::Status::not_saved || status == Slip::Status::lost)
            REQUIRE_FALSE(shown->offers.empty());
        if (status == Slip::Status::saved) REQUIRE_FALSE(shown->slip.stored.number.empty());
        if (status == Slip::Status::saving) REQUIRE(shown->slip.stored.number.empty());
    }
    if (const auto* times = std::get_if<CallBackTimes>(&session.screen()))
        REQUIRE_FALSE((times->windows.empty() && times->offers.empty()));
    if (const auto* places = std::get_if<Places>(&session.screen()))
        REQUIRE_FALSE(places->towns.empty());
    if (const auto* typing = session.typing()) {
        REQUIRE(takes_questions(session.screen()));
        REQUIRE(session.can_go_back());
        REQUIRE_FALSE(typing->text.empty());
    }
    if (const auto seconds = session.seconds_left()) REQUIRE((*seconds >= 1 && *seconds <= 20));
}

}  // namespace

TEST_CASE("nobody is ever left without a way on and a person") {
    std::set<std::string> kinds;  // of states that were seen
    for (unsigned seed = 1; seed <= 80; ++seed) {
        CAPTURE(seed);
        std::mt19937 chance(seed);
        auto with = seed % 4 ? options_with_journal() : options();
        with.words = &languages();
        with.can_speak = seed % 3 != 0;
        with.recognise =
            [](std::string_view question) -> std::optional<okienko::contact::Emergency> {
            if (question != "pali się" && question != "pytanie 2") return std::nullopt;
            return okienko::contact::Emergency{okienko::contact::Emergency::Kind::fire};
        };
        with.make_code = [](const std::string&) { return Code{.side = 21, .dark = {}}; };
        Visit visit(with);
        if (seed % 5) visit.does(stock());
        Effect wish = Wipe{};
        std::optional<HandOver> sent;
        const auto next = [&]() -> Event {
            if (chance() % 4 == 0) return hand_off_touch(chance);
            if (chance() % 8 == 0) return journal_says(sent, chance);
            return chance() % 2 ? reply_to(wish, chance) : anything(chance);
        };
        for (int step = 0; step < 300; ++step) {
            CAPTURE(step);
            const auto effects = visit.does(next());
            for (const Effect& effect : effects)
                if (const auto* hand_over = std::get_if<HandOver>(&effect)) sent = *hand_over;
            // Speech comes beside what is wanted, and only where somebody listens.
            const auto is_speech = [](const Effect& effect) {
                return std::holds_alternative<Speak>(effect) ||
                       std::holds_alternative<Hush>(effect);
            };
            const auto is_deed = [](const Effect& effect) {
                return std::holds_alternative<HandOver>(effect) ||
                       std::holds_alternative<ChangeHandOff>(effect) ||
                       std::holds_alternative<ReadSlip>(effect) ||
                       std::holds_alternative<Erase>(effect) ||
                       std::holds_alternative<Remember>(effect);
            };
            auto wishes = effects;
            std::erase_if(wishes, is_speech);
            std::erase_if(wishes, is_deed);
            REQUIRE(wishes.size() <= 1);
            REQUIRE(effects.size() <= 3);
            if (!wishes.empty()) wish = wishes.front();

            check_the_screen_offers_a_way_on(visit.session);
            const bool is_new = kinds.insert(kind_of(visit.session)).second;
            if (is_new || step % 60 == 59) check_all_promises(visit.session);
        }
    }
    CHECK(kinds.size() > 1000);  // the walks lead far
}
