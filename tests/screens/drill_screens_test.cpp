/// Staff rehearse: what the buttons of a drill do, and what stands on the screen meanwhile.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {
namespace {

using Needs = std::vector<std::string>;

/// Behind the PIN, with a drill chosen.
void choose_drill(KioskScreen& kiosk) {
    std::vector<Event> way{WayOutWanted{}};
    for (const int digit : {2, 5, 8, 0}) way.emplace_back(PinKey{PinKey::Key::digit, digit});
    way.emplace_back(PinKey{PinKey::Key::enter, 0});
    way.emplace_back(DrillWanted{});
    kiosk.go_to({"", way});
    kiosk.come_to_rest();
    REQUIRE(kiosk.at<Service>().is_drill);
}

}  // namespace

TEST_CASE("whoever taps the emergency button twice in a drill calls nobody in earnest") {
    KioskScreen kiosk;
    choose_drill(kiosk);
    kiosk.screen.tap_twice(kiosk.screen.node("emergency").visible.center());
    kiosk.come_to_rest();
    REQUIRE(kiosk.is_at<EmergencyCard>());
    CHECK(kiosk.at<EmergencyCard>().is_drill);
    CHECK(kiosk.sent.needs == Needs{"drill"});
    kiosk.screen.tap("emergency.real");
    CHECK_FALSE(kiosk.at<EmergencyCard>().is_drill);
    CHECK(kiosk.sent.needs.empty());
}

TEST_CASE("staff who go back to the customers keep the drill that they have chosen, and see it") {
    KioskScreen kiosk;
    choose_drill(kiosk);
    CHECK_FALSE(kiosk.screen.has("drill.band"));  // its button says so there
    kiosk.screen.tap("service.back");
    kiosk.come_to_rest();
    REQUIRE(kiosk.is_at<Home>());
    CHECK(kiosk.screen.node("drill.band").label == "Następny wypadek: ćwiczenia");
    kiosk.screen.tap("emergency");
    kiosk.come_to_rest();
    CHECK(kiosk.at<EmergencyCard>().is_drill);
    CHECK_FALSE(kiosk.screen.has("drill.band"));  // the next one is none
    kiosk.tell(Finished{});
    choose_drill(kiosk);
    kiosk.tell(Finished{});
    kiosk.come_to_rest();
    CHECK_FALSE(kiosk.screen.has("drill.band"));
}

TEST_CASE("staff who have chosen no drill end their visit with the way back to the customers") {
    KioskScreen kiosk;
    choose_drill(kiosk);
    kiosk.tell(DrillWanted{});
    kiosk.come_to_rest();
    kiosk.screen.tap("service.back");
    CHECK(kiosk.was_wiped);
}

}  // namespace okienko::kiosk
