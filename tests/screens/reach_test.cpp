/// How many touches away from a visitor everything is.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "tests/screens/kiosk_screen.h"
#include "tests/screens/shop.h"

namespace okienko::kiosk {
namespace {

constexpr ui::Size both_ways[] = {{1080, 1920}, {1920, 1080}};

/// Touches what is called `key`, after as many pages down as it takes; how often a finger came
/// down.
int touches_to(KioskScreen& kiosk, const std::string& key) {
    constexpr int patience = 9;
    int touches = 1;
    kiosk.screen.settle();
    for (; touches < patience; ++touches) {
        const ui::Node node = kiosk.screen.node(key);
        if (node.visible.height() >= ui::touch_dp) break;
        kiosk.screen.tap("scroll.down");
        kiosk.screen.settle();
    }
    kiosk.screen.tap(key);
    return touches;
}

/// A topic with as many articles as the fullest one of a shop's.
std::vector<search::Summary> full_shelf() {
    constexpr int count = 14;
    std::vector<search::Summary> all;
    for (int i = 0; i < count; ++i) {
        search::Summary summary = shop::articles().front();
        summary.id += std::to_string(i);
        all.push_back(std::move(summary));
    }
    return all;
}

}  // namespace

TEST_CASE("any of what is asked most is two touches away from the first screen") {
    for (const ui::Size size : both_ways) {
        CAPTURE(size.width);
        KioskScreen kiosk(size);
        Stocked stocked = shop::stock();
        stocked.most_asked = full_shelf();
        stocked.most_asked.resize(10);
        for (const search::Summary& asked : stocked.most_asked) {
            CAPTURE(asked.id);
            kiosk.tell(Finished{});
            kiosk.tell(stocked);
            kiosk.tell(Touched{});
            kiosk.tell(CalmChosen{true});
            kiosk.screen.frame();
            CHECK(touches_to(kiosk, "asked:" + asked.id) <= 2);
            CHECK(kiosk.is_at<Reading>());
        }
    }
}

TEST_CASE("any article is four touches away, by its topic") {
    for (const ui::Size size : both_ways) {
        CAPTURE(size.width);
        KioskScreen kiosk(size);
        kiosk.shelf = full_shelf();
        for (const article::Category& topic : shop::stock().categories) {
            CAPTURE(topic.id);
            kiosk.start_over();
            kiosk.tell(CalmChosen{true});
            kiosk.screen.frame();
            const int to_topic = touches_to(kiosk, "category:" + topic.id);
            REQUIRE(kiosk.is_at<Shelf>());
            const int to_article = touches_to(kiosk, "article:" + kiosk.shelf.back().id);
            CHECK(kiosk.is_at<Reading>());
            CHECK(to_topic + to_article <= 4);
        }
    }
}

TEST_CASE("a person is two touches away on every screen") {
    for (const ui::Size size : both_ways) {
        KioskScreen kiosk(size);
        for (const Sight& sight : sights()) {
            const std::string name = sight.name;
            CAPTURE(name);
            CAPTURE(size.width);
            kiosk.start_over();
            kiosk.go_to(sight);
            kiosk.come_to_rest();
            // A question that lies above the screen is put away by the first touch.
            kiosk.screen.tap("person");
            if (!kiosk.is_at<Contact>()) kiosk.screen.tap("person");
            CHECK(kiosk.is_at<Contact>());
        }
    }
}

}  // namespace okienko::kiosk
