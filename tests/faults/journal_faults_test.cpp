/// The journal under kills, power cuts and a full disk: the short run. README.md has the long one.
#include <doctest/doctest.h>

#include "tests/faults/trial.h"

using namespace okienko::faults;

namespace {

std::string told(const Outcome& outcome) {
    std::string text;
    for (const auto& [reason, times] : outcome.reasons) {
        text += reason + " (" + std::to_string(times) + "); ";
    }
    return text;
}

}  // namespace

TEST_CASE("killed at any moment, kiosk and desk lose nothing that was acknowledged") {
    const Outcome outcome = kill_often(20, 1);
    CAPTURE(told(outcome));
    CHECK(outcome.failures == 0);
    CHECK(outcome.acknowledged > 0);
}

TEST_CASE("when the power goes nothing is lost that was acknowledged, and nothing erased is back") {
    for (const Promises promises : {Promises::ordered, Promises::strict}) {
        CAPTURE(promises == Promises::strict);
        const Outcome outcome = cut_often(60, 30, promises, Durability::full, 2);
        CAPTURE(told(outcome));
        CHECK(outcome.failures == 0);
        CHECK(outcome.acknowledged > 30);
    }
}

TEST_CASE("when the power goes no old PIN is back, and no account is gone") {
    for (const Promises promises : {Promises::ordered, Promises::strict}) {
        CAPTURE(promises == Promises::strict);
        const Outcome outcome = cut_accounts_often(200, 30, promises, 4);
        CAPTURE(told(outcome));
        CHECK(outcome.failures == 0);
        CHECK(outcome.acknowledged == 30);
    }
}

TEST_CASE("with synchronous=NORMAL a power cut loses hand-offs: the model can tell") {
    const Outcome outcome = cut_often(60, 30, Promises::ordered, Durability::normal, 3);
    CAPTURE(told(outcome));
    CHECK(outcome.failures > 5);
}

TEST_CASE("when the disk is full the journal says so, and keeps what it had acknowledged") {
    for (const std::size_t bytes : {100'000, 250'000, 700'000}) {
        CAPTURE(bytes);
        CHECK(fill_disk(bytes) == "");
    }
}
