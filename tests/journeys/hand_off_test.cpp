/// Where self-service ends: a customer at a kiosk, an agent at the desk, one journal between them.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>

#include "app/contact/call_windows.h"
#include "app/contact/person_wish.h"
#include "app/kiosk/journal_keeper.h"
#include "app/kiosk/session/slip_words.h"
#include "app/language/share_folder.h"
#include "tests/journal/counter.h"
#include "tests/journeys/shop.h"

using namespace okienko;
using namespace okienko::kiosk;
using namespace std::chrono_literals;
using journal::State;
using Kind = journal::NewHandOff::Kind;

namespace {

std::chrono::sys_seconds now() {
    return std::chrono::floor<std::chrono::seconds>(at(0));
}

const language::Languages& words() {
    static const language::Languages languages(language::share_folder() / "interface");
    return languages;
}

SessionOptions kiosk_options() {
    SessionOptions with{.words = &words()};
    with.offers = [](const auto& channels, const auto& calendar, const auto& wish) {
        return contact::offers(channels, calendar, contact::TimeZone(), now(), wish);
    };
    with.make_code = [](const std::string& text) {
        return Code{.side = static_cast<int>(text.size()), .dark = {}};
    };
    static const auto wishes = contact::installed_person_wishes(language::share_folder()).wishes;
    with.wants_person = [](std::string_view question) { return wishes.recognise(question); };
    with.hand_off = HandOffOptions{
        .now = [] { return at(0); },
        .new_id = journal::random_id,
        .kiosk = "przy wejściu",
        .has_desk_key = true,
        .controller = "Dom i Majster",
        .appointment =
            [](journal::Time moment, const contact::Calendar&) {
                return contact::appointment(std::chrono::floor<std::chrono::seconds>(moment),
                                            contact::TimeZone(), now());
            },
        .windows =
            [](const contact::Channel& channel, const contact::Calendar& calendar) {
                return contact::call_windows(channel.hours, calendar, contact::TimeZone(), now(),
                                             6);
            }};
    return with;
}

/// A customer at a kiosk with our articles, and the desk's own view of the journal.
class Customer {
public:
    Customer()
        : desk(counter.journal()),
          index(generations_in(our_shop().data()), [](const auto&) {}),
          keeper({.journal = {.file = counter.file(), .desk_key = counter.key().public_key()},
                  .kiosk = "przy wejściu",
                  .now = [] { return at(0); },
                  .report = [](const auto&) {}}) {
        for (const auto& event : index.renew()) does(event);
        does(Touched{});
    }

    void does(const Event& event) {
        const Effects effects = session.handle(event);
        if (const auto wish = newest_wish(effects))
            for (const auto& answer : index.answer(*wish)) does(answer);
        for (const Deed& deed : deeds_in(effects))
            for (const auto& answer : keeper.carry_out(deed)) does(answer);
    }

    /// What the kiosk does twice a second.
    void looks() {
        for (const auto& event : keeper.look()) does(event);
    }

    template <typename Shown>
    const Shown& screen() const {
        REQUIRE(std::holds_alternative<Shown>(session.screen()));
        return std::get<Shown>(session.screen());
    }

    std::string first_hit() const { return screen<Results>().answer.hits.front().article.id; }

    Counter counter;
    journal::Journal desk;
    Session session{kiosk_options()};
    IndexKeeper index;
    JournalKeeper keeper;
};

/// Asked, read, and it did not help.
void asks_in_vain(Customer& customer) {
    customer.does(Asked{"zwrot bez paragonu"});
    customer.does(Opened{customer.first_hit()});
    customer.does(Helped{false});
    customer.does(ReasonGiven{Reason::incomplete});
}

}  // namespace

TEST_CASE("own the problem: the slip equals what is stored, and the agent sees what was read") {
    Customer customer;
    asks_in_vain(customer);
    customer.does(DeskWanted{});
    const auto& shown = customer.screen<SlipShown>();
    const auto stored = customer.desk.find(shown.slip.stored.number);
    REQUIRE(stored);
    CHECK(stored->id == shown.slip.stored.id);
    CHECK(stored->kind == Kind::desk);
    CHECK(stored->at == shown.slip.stored.at);
    CHECK(stored->state == shown.slip.stored.state);
    CHECK(stored->language == "pl");

    std::vector<std::string> told;
    for (const auto& step : customer.desk.trail(stored->id)) told.push_back(step.text);
    REQUIRE(told.size() == 4);
    CHECK(told[0] == "zwrot bez paragonu");
    CHECK(told[1] == "zwrot-bez-paragonu");
    CHECK(told[2] == told[1]);
    CHECK(told[3] == "Czegoś brakuje");
}

TEST_CASE("whoever signs says so once: the desk knows it before they are there") {
    Customer customer;
    customer.does(PersonWanted{});
    customer.does(NeedTouched{Need::sign_language});
    customer.does(NeedTouched{Need::wheelchair});
    const auto& offers = customer.screen<Contact>().offers;
    REQUIRE_FALSE(offers.empty());
    const bool is_open = offers.front().channel.kind == contact::Channel::Kind::interpreter;
    const bool is_written = offers.front().channel.kind == contact::Channel::Kind::chat ||
                            offers.front().channel.kind == contact::Channel::Kind::email;
    CHECK((is_open || is_written));
    customer.does(DeskWanted{});
    const auto stored = customer.desk.find(customer.screen<SlipShown>().slip.stored.number);
    REQUIRE(stored);
    CHECK(stored->needs == std::vector<std::string>{"sign-language", "wheelchair"});
    // Every need has words at the desk.
    for (const Need need : all_needs)
        CHECK_FALSE(
            words().of("pl").text_or("desk.need." + std::string(name_of(need)), {}).empty());
}

TEST_CASE("a staff call is told as it is: sent, seen, on the way, there") {
    Customer customer;
    asks_in_vain(customer);
    REQUIRE(customer.screen<Contact>().can_call_staff);
    customer.does(StaffWanted{});
    const auto call = [&] { return customer.screen<Contact>().call.value(); };
    const auto queue = customer.desk.queue(10);
    REQUIRE(queue.size() == 1);  // at the desk before the customer looks up
    CHECK(queue[0].number == call().stored.number);
    const auto id = queue[0].id;
    for (const State state : {State::seen, State::taken, State::on_the_way, State::done}) {
        CAPTURE(static_cast<int>(state));
        customer.desk.change(id, {state, "ada", at(1), {}});
        customer.looks();
        CHECK(call().stored.state == state);
    }
    CHECK(state_of(call(), words().of("pl")) == "Wezwanie zakończone");
}

TEST_CASE("nobody answers: escalated, with other ways beside it, and the desk sees both") {
    Customer customer;
    customer.does(PersonWanted{});
    customer.does(StaffWanted{});
    const auto id = customer.desk.queue(10).front().id;
    customer.does(Waited{HandOffs::until_answered});
    CHECK(customer.desk.find(id)->state == State::escalated);
    const auto& contact = customer.screen<Contact>();
    CHECK(contact.call->stored.state == State::escalated);
    CHECK(contact.call_back == CallBackState::open);
    CHECK(contact.offers.size() > 2);
    customer.does(CallCancelled{});
    CHECK(customer.desk.find(id)->state == State::cancelled);
    CHECK(customer.desk.queue(10).empty());
}

TEST_CASE(
    "do not put things off: a call-back has a time by which it is made, and then is overdue") {
    Customer customer;
    customer.does(PersonWanted{});
    customer.does(CallBackWanted{});
    REQUIRE_FALSE(customer.screen<CallBackTimes>().windows.empty());
    const auto window = customer.screen<CallBackTimes>().windows.front();
    customer.does(TimeChosen{0});
    for (const int digit : {6, 0, 0, 1, 0, 0, 2, 0, 0})
        customer.does(PhoneKey{PhoneKey::Key::digit, digit});
    customer.does(CallBackGiven{});
    const auto& shown = customer.screen<SlipShown>();
    REQUIRE(shown.slip.status == Slip::Status::saved);
    const auto stored = customer.desk.find(shown.slip.stored.number);
    REQUIRE(stored);
    CHECK(stored->promised == journal::Time(window.to));
    CHECK(customer.desk.call_back(stored->id, customer.counter.key())->phone == "+48600100200");
    CHECK(customer.desk.overdue(window.to - 1min, 5).empty());
    CHECK(customer.desk.overdue(window.to + 1min, 5).size() == 1);
    CHECK(customer.counter.all_bytes().find("600100200") == std::string::npos);
}

TEST_CASE("a slip typed at a kiosk shows its state, and its data is erased on request") {
    Customer customer;
    asks_in_vain(customer);
    customer.does(DeskWanted{});
    const auto number = customer.screen<SlipShown>().slip.stored.number;
    customer.does(Finished{});
    customer.does(Touched{});
    customer.does(PersonWanted{});
    customer.does(SlipWanted{});
    for (const char c : number)
        if (c != '-') customer.does(SlipKey{SlipKey::Key::character, c});
    customer.does(SlipKey{SlipKey::Key::enter});
    CHECK(customer.screen<SlipShown>().slip.stored.number == number);
    customer.does(ErasureWanted{});
    customer.does(ErasureWanted{});
    CHECK(customer.screen<SlipShown>().is_erased);
    CHECK_FALSE(customer.desk.find(number));
}

TEST_CASE("whoever asks for a person in words is led to people at once") {
    for (const char* question : {"chcę rozmawiać z człowiekiem", "konsultant", "call a person"}) {
        CAPTURE(std::string(question));
        Customer customer;
        customer.does(Asked{question});
        CHECK(customer.screen<Contact>().can_call_staff);
    }
}

TEST_CASE("the last contact is remembered: feedback is kept once a view, with its reason") {
    Customer customer;
    asks_in_vain(customer);
    const auto unhelpful = customer.desk.unhelpful(at(-1), 5);
    REQUIRE(unhelpful.size() == 1);
    CHECK(unhelpful[0] == journal::Count{"zwrot-bez-paragonu", 1});
    customer.does(WentBack{});
    customer.does(Helped{true});
    CHECK(customer.desk.unhelpful(at(-1), 5).empty());
}

TEST_CASE("what was not found is kept for the editors, numbers taken out") {
    Customer customer;
    customer.does(Asked{"pogoda 987654321"});
    const auto unanswered = customer.desk.unanswered(at(-1), 5);
    REQUIRE(unanswered.size() == 1);
    CHECK(unanswered[0].what == "pogoda [#]");
}

TEST_CASE("help that is far away: other shops and firms by town, in Polish alphabetical order") {
    Customer customer;
    customer.does(PersonWanted{});
    customer.does(PlacesWanted{});
    std::vector<std::string> towns;
    for (const auto& town : customer.screen<Places>().towns) towns.push_back(town.name);
    CHECK(towns == std::vector<std::string>{"Ciechanów", "Ćmielów", "Lublin", "Łódź"});
}

TEST_CASE("chat and social media are reached by a phone's camera") {
    Customer customer;
    customer.does(PersonWanted{});
    const auto& codes = customer.screen<Contact>().codes;
    for (const char* channel : {"czat", "media-spolecznosciowe", "infolinia", "e-mail"}) {
        CAPTURE(std::string(channel));
        CHECK(codes.contains(channel));
    }
}

TEST_CASE("an emergency is at the desk with one touch, before everything else that waits") {
    Customer customer;
    customer.does(PersonWanted{});
    customer.does(StaffWanted{});
    customer.does(EmergencyReported{});
    const auto queue = customer.desk.queue(10);
    REQUIRE(queue.size() == 2);
    CHECK(queue[0].kind == Kind::emergency);
    customer.does(FalseAlarm{});
    CHECK(customer.desk.find(queue[0].id)->state == State::cancelled);
    CHECK(customer.desk.false_alarms("przy wejściu", at(-1)) == 1);
}
