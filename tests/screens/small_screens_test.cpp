/// What stays whole where a monitor makes a dp larger than a pixel, so that there are few of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/metrics.h"
#include "tests/screens/looks.h"

namespace okienko::kiosk {
namespace {

/// A monitor, in the dp that pixels_per_dp() makes of it, and the looks it is tried in.
struct Monitor {
    ui::Size size;
    std::vector<int> percents;
    std::vector<std::string> languages;
    bool is_low = false;
};

/// Everything on the smallest there are; of those between them and the design what differs most.
const std::vector<Monitor>& monitors() {
    static const std::vector<Monitor> all{
        {{880, 1408}, {100, 150, 200}, {"pl", "en", "uk"}},  // a tablet of 10 inches
        {{880, 1408}, {100}, {"pl", "uk"}, true},
        {{1408, 880}, {100, 150, 200}, {"pl", "en", "uk"}},
        {{881, 1566}, {200}, {"en"}},  // 14 inches
        {{983, 1748}, {200}, {"uk"}},  // 15.6 inches
        {{983, 1748}, {100}, {"pl"}, true},
        {{1748, 983}, {200}, {"uk"}},
        {{1056, 1408}, {150}, {"pl"}},  // 12 inches, four to three
    };
    return all;
}

/// Shows every sight in every look of every monitor, and calls `check` with it.
template <typename Check>
void on_small_monitors(const Check& check) {
    const std::vector<Sight> all = sights();
    for (const Monitor& monitor : monitors()) {
        KioskScreen kiosk(monitor.size);
        for (const int percent : monitor.percents)
            for (const std::string& language : monitor.languages) {
                for (const Sight& sight : all) {
                    kiosk.start_over();
                    kiosk.tell(TextSizeChosen{percent});
                    kiosk.tell(LanguageChosen{language});
                    kiosk.tell(LowChosen{monitor.is_low});
                    kiosk.go_to(sight);
                    kiosk.come_to_rest();
                    const std::string name = sight.name;
                    CAPTURE(name);
                    CAPTURE(monitor.size.width);
                    CAPTURE(monitor.size.height);
                    CAPTURE(percent);
                    CAPTURE(language);
                    CAPTURE(monitor.is_low);
                    check(kiosk);
                }
            }
    }
}

/// What no scrolling moves: it has to be in sight as a whole.
bool is_fixed(const ui::Node& node) {
    constexpr std::array fixed{"view.",     "back",  "home",    "scroll.", "lower",    "person",
                               "emergency", "alarm", "speech.", "key:",    "start.",   "ending:",
                               "search",    "pin.",  "panel.",  "idle.",   "call.band"};
    return std::any_of(fixed.begin(), fixed.end(), [&](std::string_view key) {
        return node.key == key || (key.ends_with('.') && node.key.starts_with(key)) ||
               (key.ends_with(':') && node.key.starts_with(key));
    });
}

/// A key feels half of the gap around it. Ten to a row are narrower than a finger needs alone.
float touched_width(const ui::Node& node) {
    return node.rect.width() + (node.role == ui::Role::key ? ui::gap_dp : 0);
}

void check_place(const ui::Node& node, const ui::Rect& screen) {
    CAPTURE(node.key);
    const bool is_link = node.role == ui::Role::link;
    const bool is_large = node.rect.height() >= ui::touch_dp && touched_width(node) >= ui::touch_dp;
    CHECK((is_large || is_link));
    CHECK((node.rect.left >= 0 && node.rect.right <= screen.right));
    const bool is_whole = node.visible == node.rect && is_within(node.rect, screen);
    CHECK((is_whole || !is_fixed(node)));
}

void check_what_is_touched(KioskScreen& kiosk) {
    const ui::Nodes& nodes = kiosk.screen.toolkit().nodes();
    const ui::Rect screen = ui::rect_at({}, kiosk.screen.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const ui::Node& node = nodes.all()[i];
        if (!ui::is_touchable(node.role)) continue;
        check_place(node, screen);
        for (std::size_t k = i + 1; k < nodes.size(); ++k) {
            const ui::Node& other = nodes.all()[k];
            if (!ui::is_touchable(other.role) || !node.visible.meets(other.visible)) continue;
            if ((i < nodes.dialog()) != (k < nodes.dialog())) continue;
            CAPTURE(node.key);
            CAPTURE(other.key);
            CHECK_MESSAGE(false, "overlap");
        }
    }
}

/// Wherever somebody types, the field and an answer, or the alarm, stand above the keys.
void check_what_comes_up(KioskScreen& kiosk) {
    if (!kiosk.screen.has("key:1") || kiosk.session.typing() == nullptr) return;
    const Typing& typing = *kiosk.session.typing();
    std::vector<ui::Node> above = nodes_called(kiosk, "alarm");
    for (const char* prefix : {"ahead:", "notice:"})
        for (const ui::Node& node : nodes_called(kiosk, prefix)) above.push_back(node);
    CHECK((typing.articles.empty() && typing.notices.empty()) == above.empty());
    above.push_back(kiosk.screen.node("search"));
    const float keys = kiosk.screen.node("key:1").rect.top;
    for (const ui::Node& node : above) {
        CAPTURE(node.key);
        CHECK(node.visible == node.rect);
        CHECK(node.rect.bottom <= keys);
    }
}

void check_help(KioskScreen& kiosk) {
    for (const char* key : {"person", "emergency"})
        CHECK(kiosk.screen.node(key).visible == kiosk.screen.node(key).rect);
    // On a screen brought into reach the keys leave no room for them.
    if (kiosk.screen.has("key:1") && kiosk.session.appearance().is_low) return;
    CHECK(nodes_called(kiosk, "view.").size() == 4);
}

void check_texts(KioskScreen& kiosk) {
    for (const std::string& text : kiosk.screen.toolkit().nodes().overflows()) {
        CAPTURE(text);
        CHECK_MESSAGE(false, "is cut");
    }
}

/// What is not in sight has a button that brings it there.
void check_that_all_can_be_reached(KioskScreen& kiosk) {
    if (kiosk.screen.has("scroll.down") || kiosk.screen.has("key:1")) return;
    for (const ui::Node& node : kiosk.screen.toolkit().nodes().all()) {
        if (node.visible == node.rect) continue;
        CAPTURE(node.key);
        CHECK_MESSAGE(false, "is out of reach");
    }
}

}  // namespace

TEST_CASE("on small monitors everything is whole and touchable in every look") {
    on_small_monitors([](KioskScreen& kiosk) {
        check_help(kiosk);
        check_what_is_touched(kiosk);
        check_what_comes_up(kiosk);
        check_texts(kiosk);
        check_that_all_can_be_reached(kiosk);
    });
}

}  // namespace okienko::kiosk
