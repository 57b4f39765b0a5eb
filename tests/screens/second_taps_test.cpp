/// Taps that follow each other within half a second: what is an echo, and what is meant.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {

TEST_CASE("who taps everything twice gets everywhere, and nowhere else") {
    struct Row {
        const char* what;
        std::vector<Event> way;
        const char* key;
        bool (*is_right)(const KioskScreen& kiosk);
    };

    const Row rows[] = {
        {"a topic",
         {},
         "category:zwroty",
         [](const auto& it) { return it.template is_at<Shelf>(); }},
        {"an answer",
         {Asked{"zwrot"}},
         "hit:zwrot",
         [](const auto& it) { return it.template is_at<Reading>(); }},
        {"a person", {}, "person", [](const auto& it) { return it.template is_at<Contact>(); }},
        {"emergency",
         {},
         "emergency",
         [](const auto& it) {
             return it.template is_at<EmergencyCard>() && it.sent.number == "K7M3-PX4R";
         }},
        {"languages", {}, "view.language", [](const auto& it) { return it.session.has_panel(); }},
        {"the voice",
         {},
         "view.speak",
         [](const auto& it) { return it.session.appearance().is_spoken; }},
        {"reduced motion",
         {PanelWanted{}},
         "panel.motion",
         [](const auto& it) { return it.session.appearance().is_calm; }},
        {"a need",
         {PersonWanted{}},
         "need.writing",
         [](const auto& it) {
             return it.template at<Contact>().needs == std::vector<Need>{Need::writing};
         }},
        {"pause",
         {ReadAloudWanted{}},
         "speech.pause",
         [](const auto& it) { return it.session.reader().is_paused(); }},
        {"back, which is meant both times",
         {ShelfChosen{"zwroty"}, Opened{"zwrot"}},
         "back",
         [](const auto& it) { return it.template is_at<Home>(); }},
        {"the end of a visit",
         {Opened{"zwrot"}, EndingWanted{}},
         "finish",
         [](const auto& it) { return it.was_wiped; }},
    };
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (const Row& row : rows) {
            const std::string what = row.what;
            CAPTURE(what);
            KioskScreen kiosk(size);
            kiosk.go_to({"", row.way});
            kiosk.come_to_rest();
            kiosk.screen.tap_twice(kiosk.screen.node(row.key).visible.center());
            kiosk.screen.settle();
            CHECK(row.is_right(kiosk));
        }
}

TEST_CASE("two keys side by side are struck one after the other, however quickly") {
    struct Row {
        const char* what;
        std::vector<Event> way;
        const char* one;
        const char* other;
        std::string (*typed)(KioskScreen& kiosk);
    };

    const Row rows[] = {
        {"a telephone number",
         {PersonWanted{}, CallBackWanted{}, TimeChosen{1}},
         "phone.1",
         "phone.2",
         [](auto& it) { return it.template at<CallBackNumber>().phone; }},
        {"a slip's number",
         {PersonWanted{}, SlipWanted{}},
         "slip.2",
         "slip.3",
         [](auto& it) { return it.template at<SlipEntry>().typed; }},
        {"a PIN",
         {WayOutWanted{}},
         "pin.1",
         "pin.2",
         [](auto& it) { return std::to_string(it.template at<PinPad>().digits); }},
    };
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (const Row& row : rows) {
            const std::string what = row.what;
            CAPTURE(what);
            CAPTURE(size.width);
            KioskScreen kiosk(size);
            kiosk.go_to({"", row.way});
            kiosk.come_to_rest();
            const ui::Rect one = kiosk.screen.node(row.one).rect;
            const ui::Rect other = kiosk.screen.node(row.other).rect;
            constexpr float slow = 0.5F;
            constexpr float quick = 0.15F;
            const auto type = [&](float later) {
                kiosk.screen.touch().press({one.right - 5, one.center().y});
                kiosk.screen.frame(1, slow);
                kiosk.screen.release({one.right - 5, one.center().y});
                kiosk.screen.touch().press({other.left + 5, other.center().y});
                kiosk.screen.frame(1, later);
                kiosk.screen.release({other.left + 5, other.center().y});
                return row.typed(kiosk);
            };
            const std::string in_haste = type(quick);
            kiosk.start_over();
            kiosk.go_to({"", row.way});
            kiosk.come_to_rest();
            CHECK(in_haste == type(slow));
        }
}

TEST_CASE("two needs side by side are both meant, however quickly they are touched") {
    KioskScreen kiosk;
    kiosk.go_to({"", {PersonWanted{}}});
    kiosk.come_to_rest();
    const auto& nodes = kiosk.screen.toolkit().nodes().all();
    std::vector<ui::Node> needs;
    for (const ui::Node& node : nodes)
        if (node.key.starts_with("need.")) needs.push_back(node);
    REQUIRE(needs.size() > 1);
    REQUIRE(needs[0].rect.top == needs[1].rect.top);
    for (const ui::Point at : {ui::Point{needs[0].rect.right - 3, needs[0].rect.center().y},
                               ui::Point{needs[1].rect.left + 3, needs[1].rect.center().y}}) {
        kiosk.screen.touch().press(at);
        kiosk.screen.frame(1, 0.1F);
        kiosk.screen.release(at);
    }
    kiosk.screen.settle();
    CHECK(kiosk.at<Contact>().needs.size() == 2);
}

}  // namespace okienko::kiosk
