/// What the desk keeps beside hand-offs.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/journal/counter.h"
#include "tests/journal/raw_file.h"

using namespace okienko::journal;

TEST_CASE("what agents flag reaches the editors, redacted, and once") {
    const Counter counter;
    auto desk = counter.journal();
    const Flag wrong{random_id(), Flag::Kind::wrong, "zwrot", "zły termin, tel. 600100200", "ada",
                     at(2)};
    desk.store(wrong);
    desk.store(wrong);
    desk.store(Flag{random_id(), Flag::Kind::missing, "", "wynajem rusztowania", "ada", at(1)});
    desk.store(Flag{random_id(), Flag::Kind::missing, "", "dawno temu", "ada", at(-90)});

    const auto flags = counter.journal().flags(at(0), 10);
    REQUIRE(flags.size() == 2);
    CHECK(flags[0].kind == Flag::Kind::wrong);
    CHECK(flags[0].article == "zwrot");
    CHECK(flags[0].text.find("600100200") == std::string::npos);
    CHECK(flags[0].by == "ada");
    CHECK(flags[1].text == "wynajem rusztowania");
    CHECK(desk.flags(at(0), 1).size() == 1);
}

TEST_CASE("who was at the desk, and who saw a number, is kept") {
    const Counter counter;
    auto desk = counter.journal();
    const std::vector<Deed> deeds{{Deed::Kind::wrong_pin, "ada", at(1), ""},
                                  {Deed::Kind::signed_in, "ada", at(1), ""},
                                  {Deed::Kind::saw_call_back, "ada", at(3), "K7M3-PX4R"},
                                  {Deed::Kind::handed_over, "ada", at(9), "jan"}};
    for (const Deed& deed : deeds) desk.store(deed);
    CHECK(counter.journal().deeds(at(0)) == deeds);
    CHECK(desk.deeds(at(4)).size() == 1);
}

TEST_CASE("an answer is kept with the hand-off, and its state stays") {
    const Counter counter;
    auto desk = counter.journal();
    const auto call = staff_call();
    desk.hand_off(call);
    desk.change(call.id, {State::on_the_way, "ada", at(1), ""});
    CHECK(desk.answer(call.id, "ada", at(2), "paragon niepotrzebny, tel. 600100200").has_happened);
    const auto changes = desk.changes(call.id);
    REQUIRE(changes.size() == 3);
    CHECK(changes.back().state == State::on_the_way);
    CHECK(changes.back().note.starts_with("paragon niepotrzebny"));
    CHECK(changes.back().note.find("600100200") == std::string::npos);
    CHECK(desk.find(call.id)->changed == at(2));

    desk.change(call.id, {State::done, "ada", at(3), ""});
    CHECK_FALSE(desk.answer(call.id, "ada", at(4), "za późno").has_happened);
    CHECK(desk.changes(call.id).size() == 4);
}

TEST_CASE("what is on the desk's screen is seen, all of it in one commit, and nothing goes back") {
    const Counter counter;
    auto desk = counter.journal();
    std::vector<RecordId> ids;
    for (int i = 0; i < 5; ++i) {
        const auto call = staff_call(i);
        desk.hand_off(call);
        ids.push_back(call.id);
    }
    desk.take(ids[0], "ada", at(1));
    ids.push_back(random_id());  // of one that is gone
    CHECK(desk.mark_seen(ids, "ada", at(2)) == 4);
    CHECK(desk.find(ids[0])->state == State::taken);
    CHECK(desk.find(ids[1])->state == State::seen);
    CHECK(desk.changes(ids[1]).back() == Change{State::seen, "ada", at(2), ""});
    CHECK(desk.mark_seen(ids, "ada", at(3)) == 0);
}

TEST_CASE("nobody sets out for what a colleague has taken meanwhile") {
    const Counter counter;
    auto desk = counter.journal();
    const auto call = staff_call();
    desk.hand_off(call);
    const Change out{State::on_the_way, "ada", at(2), ""};
    desk.take(call.id, "jan", at(1));
    const auto refused = desk.change_own(call.id, out);
    CHECK_FALSE(refused.has_happened);
    CHECK(refused.agent == "jan");
    desk.change(call.id, {State::escalated, "kiosk", at(1), ""});
    CHECK(desk.change_own(call.id, out).has_happened);
    CHECK(desk.find(call.id)->agent == "ada");
    CHECK_FALSE(desk.change_own(random_id(), out).has_happened);
}

TEST_CASE("the queue names the question asked last") {
    const Counter counter;
    auto desk = counter.journal();
    auto call = staff_call();
    call.trail = {{Step::Kind::asked, "paragon", at(0)},
                  {Step::Kind::asked, "zgubiłam paragon", at(1)},
                  {Step::Kind::read, "zwrot", at(2)}};
    desk.hand_off(call);
    desk.hand_off(staff_call(1));
    const auto queue = desk.queue(10);
    REQUIRE(queue.size() == 2);
    CHECK(queue[0].question == "zgubiłam paragon");
    CHECK(queue[1].question.empty());
}

TEST_CASE("what was asked is found again, in searches and in trails") {
    const Counter counter;
    auto journal = counter.journal();
    auto call = staff_call(5);
    call.trail = {{Step::Kind::asked, "terminal nie działa", at(4)},
                  {Step::Kind::read, "awaria-kasy", at(5)}};
    journal.hand_off(call);
    journal.store(Search{random_id(), "płatność kartą", "answered", 3, "pl", at(2)});
    journal.store(Search{random_id(), "wczoraj", "answered", 3, "pl", at(-2)});
    CHECK(journal.asked(at(0)) ==
          std::vector<AskedQuestion>{{"płatność kartą", at(2)}, {"terminal nie działa", at(5)}});
}

TEST_CASE("flags and deeds are purged by age, and stand in no file afterwards") {
    const Counter counter;
    auto journal = counter.journal();
    journal.store(
        Flag{random_id(), Flag::Kind::missing, "", "rusztowanie-przestarzale", "ada", at(0)});
    journal.store(Deed{Deed::Kind::signed_in, "ada", at(0), "rusztowanie-przestarzale"});
    CHECK(journal.purge(at(0) + std::chrono::days(364), {}) == 0);
    CHECK(journal.purge(at(0) + std::chrono::days(366), {}) == 2);
    CHECK(journal.flags(at(-1), 10).empty());
    CHECK(journal.deeds(at(-1)).empty());
    CHECK(counter.all_bytes().find("przestarzale") == std::string::npos);
}

TEST_CASE("a journal of the first version is brought up to date, with all it holds") {
    const Counter counter;
    const auto call = staff_call();
    { counter.journal().hand_off(call); }
    make_database(counter.file(),
                  "DROP TABLE flags; DROP TABLE deeds; DROP TABLE views; "
                  "ALTER TABLE searches DROP COLUMN visit; PRAGMA user_version = 1");
    auto journal = counter.journal();
    CHECK(journal.find(call.id));
    journal.store(Deed{Deed::Kind::signed_in, "ada", at(0), ""});
    CHECK(counter.journal().deeds(at(0)).size() == 1);
}
