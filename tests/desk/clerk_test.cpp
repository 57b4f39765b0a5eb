/// What the clerk does in the journal, and how soon a kiosk's commit is on the screen.
#include "app/desk/clerk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/desk/desk_screen.h"
#include "tests/desk/last.h"
#include "tests/journal/counter.h"
#include "tests/publish/shop_content.h"

using namespace okienko;
using namespace okienko::desk;
using namespace std::chrono_literals;

namespace {

ClerkOptions options_for(const ::Counter& counter) {
    return {.journal = counter.file(),
            .data = counter.folder() / "none",
            .people = example_people(),
            .is_pin = [](const std::string&, std::string_view pin) { return pin == "2580"; },
            .unlock = [key = counter.key()](
                          std::string_view passphrase) -> std::optional<journal::SecretKey> {
                return passphrase == "hasło" ? std::optional(key) : std::nullopt;
            },
            .complain = {}};
}

}  // namespace

TEST_CASE("a clerk tells the queue once, and again when another program has written") {
    const ::Counter counter;
    auto kiosk = counter.journal();
    kiosk.hand_off(staff_call(0));
    Clerk clerk(options_for(counter));
    const auto first = clerk.look(at(1));
    REQUIRE(last<QueueRead>(first));
    CHECK(last<QueueRead>(first)->is_first);
    CHECK(last<QueueRead>(first)->open.size() == 1);
    CHECK(last<PeopleKnown>(first)->people == example_people());
    CHECK_FALSE(last<QueueRead>(clerk.look(at(2))));
    kiosk.hand_off(staff_call(3));
    const auto second = clerk.look(at(3));
    REQUIRE(last<QueueRead>(second));
    CHECK_FALSE(last<QueueRead>(second)->is_first);
    CHECK(last<QueueRead>(second)->open.size() == 2);
}

TEST_CASE("wrong PINs lock a name over a restart of the desk, and are kept") {
    const ::Counter counter;
    for (int i = 0; i < 3; ++i) {
        Clerk clerk(options_for(counter));
        const auto refused = last<Refused>(clerk.carry_out(CheckPin{"ada", "1111", at(0)}));
        REQUIRE(refused);
        CHECK(refused->locked_until.has_value() == (i == 2));
    }
    Clerk clerk(options_for(counter));
    const auto locked = last<Refused>(clerk.carry_out(CheckPin{"ada", "2580", at(0)}));
    REQUIRE(locked);  // although the PIN is right
    CHECK(locked->locked_until == at(1));
    CHECK(last<Entered>(clerk.carry_out(CheckPin{"jan", "2580", at(0)})));
    CHECK(last<Entered>(clerk.carry_out(CheckPin{"ada", "2580", at(1)})));
    const auto deeds = counter.journal().deeds(at(0));
    CHECK(std::count_if(deeds.begin(), deeds.end(), [](const auto& deed) {
              return deed.kind == journal::Deed::Kind::wrong_pin && deed.by == "ada";
          }) == 3);
}

TEST_CASE("what an agent does is in the journal when the desk is told, and who did it") {
    const ::Counter counter;
    auto kiosk = counter.journal();
    const auto call = staff_call(0);
    const auto other = staff_call(1);
    kiosk.hand_off(call);
    kiosk.hand_off(other);
    Clerk clerk(options_for(counter));
    clerk.carry_out(CheckPin{"ada", "2580", at(1)});

    CHECK_FALSE(last<QueueRead>(clerk.carry_out(MarkSeen{{}, "ada", at(1)})));
    CHECK(last<QueueRead>(clerk.carry_out(MarkSeen{{call.id, other.id}, "ada", at(1)})));
    CHECK(kiosk.find(call.id)->state == journal::State::seen);

    auto changed = last<Changed>(clerk.carry_out(Take{call.id, "ada", at(2)}));
    REQUIRE(changed);
    CHECK(changed->outcome.has_happened);
    CHECK(kiosk.find(call.id)->agent == "ada");
    changed = last<Changed>(clerk.carry_out(Take{call.id, "jan", at(2)}));
    CHECK_FALSE(changed->outcome.has_happened);
    CHECK(changed->outcome.agent == "ada");

    clerk.carry_out(SetOut{call.id, "ada", at(3)});
    clerk.carry_out(KeepAnswer{call.id, "ada", at(4), "już idę"});
    clerk.carry_out(
        Close{call.id, "ada", at(5), {.article = "zwrot", .refusal = "law", .product = "farba"}});
    const auto states = kiosk.changes(call.id);
    REQUIRE(states.size() == 6);
    CHECK(states[3].state == journal::State::on_the_way);
    CHECK(states[4].note == "już idę");
    CHECK(states[5].state == journal::State::done);
    CHECK(kiosk.closing(call.id)->refusal == "law");

    clerk.carry_out(Take{other.id, "ada", at(6)});
    const auto over = last<ShiftHandedOver>(clerk.carry_out(HandOver{"ada", "jan", at(7)}));
    REQUIRE(over);
    CHECK(over->count == 1);
    CHECK(kiosk.find(other.id)->agent == "jan");

    CHECK(last<Flagged>(clerk.carry_out(
        KeepFlag{{{}, journal::Flag::Kind::missing, "", "wynajem rusztowania", "ada", at(8)}})));
    CHECK(kiosk.flags(at(0), 10).size() == 1);
}

TEST_CASE("a sealed number needs the key, until its agent signs out; who saw it is kept first") {
    const ::Counter counter;
    auto kiosk = counter.journal();
    const auto wish = call_back("+48600100200");
    const auto number = kiosk.hand_off(wish);
    Clerk clerk(options_for(counter));
    const OpenCallBack open{wish.id, number, "ada", at(1)};
    CHECK(last<KeyKnown>(clerk.carry_out(open))->state == KeyKnown::State::locked);
    CHECK(last<KeyKnown>(clerk.carry_out(Unlock{"zła"}))->was_wrong);
    CHECK(last<KeyKnown>(clerk.carry_out(Unlock{"hasło"}))->state == KeyKnown::State::open);
    const auto read = last<CallBackRead>(clerk.carry_out(open));
    REQUIRE(read);
    REQUIRE(read->call_back);
    CHECK(read->call_back->phone == "+48600100200");
    const auto deeds = kiosk.deeds(at(0));
    REQUIRE(deeds.size() == 1);
    CHECK(deeds[0] == journal::Deed{journal::Deed::Kind::saw_call_back, "ada", at(1), number});
    clerk.carry_out(NoteDeed{{journal::Deed::Kind::signed_out, "ada", at(2), ""}});
    CHECK(last<KeyKnown>(clerk.carry_out(open))->state == KeyKnown::State::locked);
}

TEST_CASE("an index that cannot be opened is told once, and opened when it is whole") {
    const ::Counter counter;
    publish::ShopContent shop;
    shop.publish();
    const auto generations = shop.data() / "generations";
    const auto away = shop.data() / "away";
    std::filesystem::rename(generations, away);
    auto options = options_for(counter);
    options.data = shop.data();
    Clerk clerk(options);
    REQUIRE(last<IndexKnown>(clerk.look(at(0))));
    CHECK_FALSE(last<IndexKnown>(clerk.look(at(1))));
    std::filesystem::rename(away, generations);
    const auto known = last<IndexKnown>(clerk.look(at(2)));
    REQUIRE(known);
    CHECK(known->is_open);
}

TEST_CASE("a journal that cannot be opened is told, and tried again") {
    const ::Counter counter;
    auto options = options_for(counter);
    options.journal = counter.folder() / "missing" / "journal.db";
    std::size_t complaints = 0;
    options.complain = [&](const sentence::Sentence& what) {
        if (what.english.find("journal.db") != std::string::npos) ++complaints;
    };
    Clerk clerk(options);
    CHECK(last<JournalFailed>(clerk.look(at(0))));
    CHECK(last<JournalFailed>(clerk.carry_out(Take{journal::random_id(), "ada", at(0)})));
    CHECK(complaints == 1);
    std::filesystem::create_directory(counter.folder() / "missing");
    CHECK(last<QueueRead>(clerk.look(at(1))));
}

TEST_CASE("a journal that breaks while the desk is open is opened again once it is whole") {
    const ::Counter counter;
    const auto call = staff_call(0);
    counter.journal().hand_off(call);
    const auto copy = counter.folder() / "copy.db";
    std::filesystem::copy_file(counter.file(), copy);
    std::size_t complaints = 0;
    auto options = options_for(counter);
    options.complain = [&](const sentence::Sentence& what) {
        if (what.english.find("journal.db") != std::string::npos) ++complaints;
    };
    Clerk clerk(options);
    REQUIRE(last<QueueRead>(clerk.look(at(1))));

    std::ofstream(counter.file()) << std::string(8192, 'x');
    CHECK(last<JournalFailed>(clerk.carry_out(Take{call.id, "ada", at(2)})));
    CHECK(last<JournalFailed>(clerk.look(at(3))));
    CHECK(complaints == 1);

    std::filesystem::rename(copy, counter.file());
    const auto known = last<QueueRead>(clerk.look(at(4)));
    REQUIRE(known);
    CHECK(known->open.size() == 1);
    const auto taken = last<Changed>(clerk.carry_out(Take{call.id, "ada", at(5)}));
    REQUIRE(taken);
    CHECK(taken->outcome.has_happened);
    CHECK(counter.journal().find(call.id)->agent == "ada");
}
