/// What somebody hears who sees nothing of the screen and goes by keys.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {

TEST_CASE("Tab goes through the settings, the screen, and then the bars below it") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (const Sight& sight : sights()) {
            CAPTURE(sight.name);
            CAPTURE(size.width);
            KioskScreen kiosk(size);
            kiosk.go_to(sight);
            kiosk.come_to_rest();
            const ui::Nodes& nodes = kiosk.screen.toolkit().nodes();
            if (nodes.dialog() > 0) continue;
            std::vector<std::string> stops;
            for (const ui::Node& node : nodes.all())
                if (ui::is_touchable(node.role) && node.role != ui::Role::key)
                    stops.push_back(node.key);
            REQUIRE(stops.size() > 3);
            CHECK(stops.back() == "emergency");
            CHECK(stops[stops.size() - 2] == "person");
            const auto place = [&](const char* key) {
                return std::find(stops.begin(), stops.end(), key) - stops.begin();
            };
            CHECK(place("search") <= place("search.go"));
        }
}

}  // namespace okienko::kiosk
