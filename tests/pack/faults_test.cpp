/// Installing under kills, power cuts and a full disk: the short run. `pack_faults` has the long
/// one.
#include <doctest/doctest.h>

#include "tests/pack/interruption.h"
#include "tests/pack/power.h"

using namespace okienko::pack;

namespace {

void must_leave_a_kiosk(Mishap mishap, std::size_t stride) {
    if (!can_trace()) {
        MESSAGE("no process may be traced here");
        return;
    }
    const Trials trials = interrupt_often(mishap, stride);
    for (const auto& [trouble, times] : trials.failures) {
        CAPTURE(trouble);
        CHECK(times == 0);
    }
    CHECK(trials.trials > 2);
    CHECK(trials.steps > 50);
}

}  // namespace

TEST_CASE("an installation that is killed leaves a working kiosk") {
    must_leave_a_kiosk(Mishap::killed, 47);
}

TEST_CASE("when the power goes during an installation the kiosk works, whatever was not synced") {
    must_leave_a_kiosk(Mishap::power_cut, 41);
}

TEST_CASE("when the disk is full the kiosk works, and there is room again for the next try") {
    must_leave_a_kiosk(Mishap::disk_full, 43);
}

TEST_CASE("a disk that lies about having synced spoils the kiosk: the model can tell") {
    if (!can_trace()) return;
    CHECK_FALSE(interrupt_often(Mishap::lying_disk, 49).failures.empty());
}
