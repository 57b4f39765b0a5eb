/// What goes away, and leaves nothing on the disk.
#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tests/journal/counter.h"
#include "tests/journal/raw_file.h"

using namespace okienko::journal;
using std::chrono::days;

namespace {

/// What the call-back data of `hand_off` stands on the disk as.
std::string sealed_bytes(const Counter& counter, Journal& journal, const NewHandOff& hand_off) {
    journal.hand_off(hand_off);
    return bytes_of(counter.file(), "SELECT sealed FROM call_backs");
}

}  // namespace

TEST_CASE("no phone and no name stands in any file, wherever it was typed") {
    const Counter counter;
    auto journal = counter.journal();
    for (int i = 0; i < 50; ++i) {
        auto hand_off = call_back("+48600100200", i);
        hand_off.trail = {{Step::Kind::asked, "zadzwońcie 600 100 200", at(i)},
                          {Step::Kind::said, "600-100-200 albo ola@example.com", at(i)}};
        journal.hand_off(hand_off);
        journal.store(Search{random_id(), "tel 600100200", "none", 0, "pl", at(i)});
        journal.store(
            Feedback{random_id(), "kontakt", false, "nikt nie dzwoni na 600100200", at(i)});
        journal.change(hand_off.id, {State::taken, "ada", at(i), "600100200 nie odbiera"});
        const Closing closing{"kontakt", "600 100 200", "600100200", "tel. 600.100.200", 0, ""};
        if (i % 2 == 0) journal.close(hand_off.id, {State::done, "ada", at(i), ""}, closing);
    }
    const auto bytes = counter.all_bytes();
    CHECK(bytes.size() > 50 * 300);
    for (const char* secret :
         {"600100200", "600 100 200", "600-100-200", "600.100.200", "Łęcka", "ola@example.com"}) {
        CAPTURE(secret);
        CHECK(bytes.find(secret) == std::string::npos);
    }
}

TEST_CASE("without the desk's key call-back data is refused, and everything else is kept") {
    const Counter counter;
    Journal kiosk({.file = counter.file()});
    const auto hand_off = call_back("+48600100200");
    try {
        kiosk.hand_off(hand_off);
        FAIL("call-back data was taken");
    } catch (const JournalError& error) {
        CHECK(error.cause == JournalError::Cause::no_key);
        CHECK(std::string(error.what()).find("no desk's key is configured") != std::string::npos);
        CHECK(std::string(error.what()).find("600") == std::string::npos);
    }
    CHECK_FALSE(kiosk.find(hand_off.id));
    CHECK(kiosk.find(kiosk.hand_off(staff_call())));
}

TEST_CASE("the desk reads whom to call; another key is told so") {
    const Counter counter;
    auto journal = counter.journal();
    const auto hand_off = call_back("+48600100200");
    journal.hand_off(hand_off);
    CHECK(journal.find(hand_off.id)->has_call_back);
    CHECK(journal.call_back(hand_off.id, counter.key()) == hand_off.call_back);
    CHECK_THROWS_WITH_AS(journal.call_back(hand_off.id, random_secret_key()),
                         doctest::Contains("another key"), JournalError);
}

TEST_CASE("once the customer was called, or called it off, the sealed data leaves the disk") {
    for (const State state : {State::done, State::cancelled}) {
        CAPTURE(static_cast<int>(state));
        const Counter counter;
        auto journal = counter.journal();
        const auto hand_off = call_back("+48600100200");
        const auto box = sealed_bytes(counter, journal, hand_off);
        REQUIRE(counter.all_bytes().find(box) != std::string::npos);

        CHECK(journal.change(hand_off.id, {state, "ada", at(40), ""}).has_happened);
        CHECK(counter.all_bytes().find(box) == std::string::npos);
        CHECK_FALSE(journal.call_back(hand_off.id, counter.key()));
        CHECK_FALSE(journal.find(hand_off.id)->has_call_back);
    }
}

TEST_CASE("a customer's number erases everything about them, from the disk too") {
    const Counter counter;
    auto journal = counter.journal();
    const auto other = journal.hand_off(staff_call());
    auto hand_off = call_back("+48600100200");
    hand_off.trail = {{Step::Kind::asked, "rozwód a podział pralki", at(0)}};
    const auto box = sealed_bytes(counter, journal, hand_off);
    const auto number = journal.find(hand_off.id)->number;
    journal.take(hand_off.id, "ada", at(1));
    const std::string id(hand_off.id.bytes.begin(), hand_off.id.bytes.end());

    CHECK(journal.erase(number));
    CHECK_FALSE(journal.needs_tidying());
    CHECK_FALSE(journal.find(number));
    const auto bytes = counter.all_bytes();
    for (const std::string& gone : {box, id, number, std::string("pralki")}) {
        CHECK(bytes.find(gone) == std::string::npos);
    }
    CHECK(journal.trail(hand_off.id).empty());
    CHECK(journal.changes(hand_off.id).empty());
    CHECK(journal.find(other));
    CHECK_FALSE(journal.erase(number));
}

TEST_CASE("while another program reads, deleted bytes wait in the log until they can go") {
    const Counter counter;
    auto journal = counter.journal(std::chrono::milliseconds(50));
    const auto hand_off = call_back("+48600100200");
    const auto box = sealed_bytes(counter, journal, hand_off);
    {
        const OpenReader reader(counter.file());
        CHECK(journal.erase(journal.find(hand_off.id)->number));
        CHECK(journal.needs_tidying());
        CHECK_FALSE(journal.find(hand_off.id));
    }
    journal.tidy();
    CHECK_FALSE(journal.needs_tidying());
    CHECK(counter.all_bytes().find(box) == std::string::npos);
}

TEST_CASE("each kind of record goes at its age, and not a moment before") {
    const Counter counter;
    auto journal = counter.journal();
    const auto hand_off = call_back("+48600100200");
    journal.hand_off(hand_off);
    journal.store(Search{random_id(), "kaucja", "none", 0, "pl", at(0)});
    journal.store(Feedback{random_id(), "kaucja", false, "", at(0)});

    struct Row {
        days age;
        std::size_t gone;
        bool has_call_back;
        bool has_hand_off;
        bool has_search;
    };

    const Row rows[] = {
        {days(30), 0, true, true, true},    {days(31), 1, false, true, true},
        {days(180), 0, false, true, true},  {days(181), 1, false, true, false},
        {days(365), 0, false, true, false}, {days(366), 2, false, false, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.age.count());
        CHECK(journal.purge(at(0) + row.age, {}) == row.gone);
        CHECK(journal.call_back(hand_off.id, counter.key()).has_value() == row.has_call_back);
        CHECK(journal.find(hand_off.id).has_value() == row.has_hand_off);
        CHECK(journal.unanswered(at(0), 10).size() == (row.has_search ? 1 : 0));
    }
}

TEST_CASE("a clock that stands in 1970 purges nothing") {
    const Counter counter;
    auto journal = counter.journal();
    journal.hand_off(call_back("+48600100200"));
    CHECK(journal.purge(Time(), {}) == 0);
    CHECK(journal.queue(10).size() == 1);
}

TEST_CASE("what a purge deletes leaves no copy anywhere, however often rows were moved") {
    const Counter counter;
    auto journal = counter.journal();
    constexpr std::size_t count = 600;
    std::mt19937 chance(10);  // with which merged pages keep copies, unless the file is rewritten
    std::vector<RecordId> ids;
    for (std::size_t i = 0; i < count; ++i) {
        auto call = staff_call(static_cast<int>(i));
        for (auto& byte : call.id.bytes) byte = static_cast<std::uint8_t>(chance());
        call.promised = at(static_cast<int>(i * 389 % count));
        journal.hand_off(call);
        ids.push_back(call.id);
    }
    // Closed out of order, they make pages of the index of open ones run empty and merge.
    for (std::size_t i = 0; i < count; ++i) {
        const RecordId& id = ids[i * 241 % count];
        if (i % 20 != 0) journal.change(id, {State::done, "ada", at(1000), ""});
    }
    CHECK(journal.purge(at(count / 2) + days(365), {}) == count / 2);
    const auto bytes = counter.all_bytes();
    int found = 0;
    for (std::size_t i = 0; i < count / 2; ++i) {
        const std::string id(ids[i].bytes.begin(), ids[i].bytes.end());
        if (bytes.find(id) != std::string::npos) ++found;
    }
    CHECK(found == 0);
    CHECK(journal.find(ids.back()));
}
