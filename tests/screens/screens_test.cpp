/// What holds for every screen, in every size and look.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/metrics.h"
#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {
namespace {

constexpr ui::Size standing{1080, 1920};
constexpr ui::Size lying{1920, 1080};

/// Shows every sight, once in each of these sizes and text sizes, and calls `check` with it.
template <typename Check>
void at_every_sight(std::initializer_list<ui::Size> sizes, std::initializer_list<int> percents,
                    const Check& check) {
    for (const int percent : percents)
        for (const ui::Size size : sizes) {
            KioskScreen kiosk(size);
            for (const Sight& sight : sights()) {
                kiosk.start_over();
                kiosk.tell(TextSizeChosen{percent});
                kiosk.go_to(sight);
                kiosk.come_to_rest();
                const std::string name = sight.name;
                CAPTURE(name);
                CAPTURE(percent);
                CAPTURE(size.width);
                check(kiosk);
            }
        }
}

/// The dialog that lies above everything has nothing to do with what is below it.
bool is_in_dialog(const ui::Node& node) {
    return node.key.starts_with("idle.") || node.key.starts_with("panel.");
}

/// Where help stood on the first screen of this size, and has to stand on all others.
struct PlaceOfHelp {
    ui::Rect person;
    ui::Rect emergency;

    void check(KioskScreen& kiosk, int percent) {
        const Appearance& seen = kiosk.session.appearance();
        if (seen.language != "pl" || seen.text_percent != percent) return;
        if (person.is_empty()) {
            person = kiosk.screen.node("person").rect;
            emergency = kiosk.screen.node("emergency").rect;
        }
        CHECK(kiosk.screen.node("person").visible == person);
        CHECK(kiosk.screen.node("emergency").visible == emergency);
        CHECK(person.bottom <= kiosk.screen.size().height);
        CHECK(person.top > kiosk.screen.size().height / 2);
    }
};

void check_targets_are_large_and_whole(KioskScreen& kiosk) {
    for (const ui::Node& node : kiosk.screen.toolkit().nodes().all()) {
        if (!ui::is_touchable(node.role)) continue;
        CAPTURE(node.key);
        CHECK(node.rect.height() >= ui::touch_dp);
        // A link is as wide as its words.
        if (node.role != ui::Role::link) CHECK(node.rect.width() >= ui::touch_dp);
        CHECK(node.rect.left >= 0);
        CHECK(node.rect.right <= kiosk.screen.size().width);
        CHECK_FALSE(node.label.empty());
    }
}

/// What can be seen of all its parts.
std::vector<ui::Rect> seen_of(const ui::Node& node) {
    std::vector<ui::Rect> seen{node.visible};
    for (const ui::Rect& part : node.more) seen.push_back(part.clipped(node.clip));
    std::erase_if(seen, [](const ui::Rect& part) { return part.is_empty(); });
    return seen;
}

/// How far they are apart, sideways or up and down; negative where they overlap.
float gap_between(const ui::Rect& one, const ui::Rect& other) {
    const float beside = std::max(one.left - other.right, other.left - one.right);
    const float above = std::max(one.top - other.bottom, other.top - one.bottom);
    return std::max(beside, above);
}

/// How far apart two targets have to be.
float least_gap(const ui::Node& one, const ui::Node& other) {
    const auto are = [&](ui::Role role) { return one.role == role && other.role == role; };
    // A keyboard's keys are as large as they can be; tests/ui/keyboard_test.cpp has their rule.
    if (are(ui::Role::key)) return 0;
    // Links share the room between their lines, half of it each: a finger gets more from a larger
    // target than from a gap.
    if (are(ui::Role::link)) return 0;
    // What scrolls may come to a stop anywhere below the edge that hides it, and can be moved.
    if (one.clip != other.clip) return 0;
    constexpr float rounding = 0.01F;
    return ui::gap_dp - rounding;
}

void check_targets_are_apart(KioskScreen& kiosk) {
    const auto& nodes = kiosk.screen.toolkit().nodes().all();
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (std::size_t k = i + 1; k < nodes.size(); ++k) {
            const ui::Node& one = nodes[i];
            const ui::Node& other = nodes[k];
            if (!ui::is_touchable(one.role) || !ui::is_touchable(other.role)) continue;
            if (is_in_dialog(one) != is_in_dialog(other)) continue;
            CAPTURE(one.key);
            CAPTURE(other.key);
            for (const ui::Rect& part : seen_of(one))
                for (const ui::Rect& other_part : seen_of(other))
                    CHECK(gap_between(part, other_part) >= least_gap(one, other));
        }
}

/// The focus knows a target by its key: a second one of that name could not be led to.
void check_targets_are_told_apart(KioskScreen& kiosk) {
    std::set<std::string> keys;
    for (const ui::Node& node : kiosk.screen.toolkit().nodes().all()) {
        if (!ui::is_touchable(node.role)) continue;
        CAPTURE(node.key);
        CHECK(keys.insert(node.key).second);
    }
}

void check_no_text_is_cut(KioskScreen& kiosk) {
    for (const std::string& text : kiosk.screen.toolkit().nodes().overflows()) {
        CAPTURE(text);
        CHECK_MESSAGE(false, "is cut");
    }
}

}  // namespace

// One walk for all of this: to set every text of every screen anew costs most of a test's time.
TEST_CASE("on every screen help is one touch away, targets are large and apart, texts are whole") {
    for (const ui::Size size : {standing, lying})
        for (const int percent : {100, 150, 200}) {
            PlaceOfHelp help;
            at_every_sight({size}, {percent}, [&](KioskScreen& kiosk) {
                help.check(kiosk, percent);
                check_targets_are_large_and_whole(kiosk);
                check_targets_are_apart(kiosk);
                check_targets_are_told_apart(kiosk);
                check_no_text_is_cut(kiosk);
                if (percent > 100) return;
                kiosk.screen.tap("emergency");
                CHECK(kiosk.is_at<EmergencyCard>());
            });
        }
}

TEST_CASE("no text is cut on smaller screens either") {
    at_every_sight({{1280, 1024}, {768, 1366}}, {100, 200}, check_no_text_is_cut);
}

TEST_CASE("content that goes on below can be reached by a button") {
    at_every_sight({standing, lying}, {100, 200}, [](KioskScreen& kiosk) {
        if (kiosk.is_at<PinPad>() || kiosk.session.seconds_left() || kiosk.session.has_panel())
            return;
        // A page without its glide takes one frame instead of fifty.
        if (!kiosk.is_at<Attract>()) kiosk.tell(CalmChosen{true});
        kiosk.screen.settle();
        const auto is_below = [&](const ui::Node& node) {
            return node.visible.is_empty() && node.rect.top > kiosk.screen.size().height / 3;
        };
        for (int page = 0; page < 60; ++page) {
            const auto& nodes = kiosk.screen.toolkit().nodes().all();
            if (std::none_of(nodes.begin(), nodes.end(), is_below)) return;
            const ui::Point button = kiosk.screen.node("scroll.down").visible.center();
            kiosk.screen.press(button);
            kiosk.screen.touch().release(button);
            kiosk.screen.settle();
        }
        CHECK_MESSAGE(false, "the end is not reached");
    });
}

TEST_CASE("a slip's number and its code are in sight in every size of text, without scrolling") {
    const std::vector<Event> way{PersonWanted{}, DeskWanted{}};
    for (const ui::Size size : {standing, lying})
        for (const int percent : {100, 150, 200}) {
            CAPTURE(size.width);
            CAPTURE(percent);
            KioskScreen kiosk(size);
            kiosk.tell(TextSizeChosen{percent});
            kiosk.go_to({"desk slip", way});
            kiosk.screen.frame(3);
            for (const char* key : {"slip", "code"})
                CHECK(kiosk.screen.node(key).visible == kiosk.screen.node(key).rect);
        }
}

TEST_CASE("on a lying screen all that is touched next is in sight") {
    const struct {
        Sight sight;
        std::vector<int> percents;
        std::vector<const char*> keys;
    } rows[] = {
        {{"emergency", {EmergencyReported{}}}, {100}, {"step:1", "step:3", "emergency.calm"}},
        {{"article", {Opened{"zwrot"}}}, {100}, {"helped.yes", "take"}},
        {{"number", {PersonWanted{}, CallBackWanted{}, TimeChosen{0}}},
         {100, 150, 200},
         {"phone", "phone.1", "phone.0", "phone.erase"}},
    };

    for (const auto& row : rows)
        for (const int percent : row.percents) {
            CAPTURE(percent);
            KioskScreen kiosk(lying);
            kiosk.tell(TextSizeChosen{percent});
            kiosk.go_to(row.sight);
            kiosk.screen.frame(3);
            for (const char* key : row.keys) {
                CAPTURE(key);
                CHECK(kiosk.screen.node(key).visible == kiosk.screen.node(key).rect);
            }
        }
}

TEST_CASE("no touch has to wait for an icon: all are drawn with the first frame") {
    const auto fonts = std::make_shared<ui::Fonts>();
    KioskScreen kiosk(standing, nullptr, shop::directions(), fonts);
    std::vector<std::string_view> icons;
    const Stocked stock = shop::stock();
    for (const article::Category& category : stock.categories) icons.push_back(category.icon);
    const std::vector<contact::Channel> channels = shop::channels();
    for (const contact::Channel& channel : channels) icons.push_back(channel.icon);
    kiosk.screen.toolkit().want(icons);
    kiosk.come_to_rest();
    const auto look_around = [&](const char* how, const std::vector<Event>& way) {
        for (const Sight& sight : sights()) {
            const std::string at = std::string(sight.name) + ", " + how;
            CAPTURE(at);
            kiosk.start_over();
            for (const Event& event : way) kiosk.tell(event);
            kiosk.go_to(sight);
            kiosk.screen.frame(1);
            CHECK_FALSE(fonts->is_incomplete());
            kiosk.screen.frame(1);
            CHECK_FALSE(fonts->is_incomplete());
            kiosk.come_to_rest();
        }
    };
    for (const bool is_closed : {false, true}) {
        kiosk.is_desk_closed = is_closed;
        look_around("as it is", {});
        look_around("aloud and low", {ReadAloudWanted{}, LowChosen{true}});
        look_around("dark and calm", {ThemeChosen{Theme::dark}, CalmChosen{true}});
    }
    look_around("in contrast", {ThemeChosen{Theme::contrast}, LanguageChosen{"en"}});
}

// How long exactly, tests/bench/frames tells.
TEST_CASE("a frame is drawn in a fraction of a sixtieth of a second") {
    using Clock = std::chrono::steady_clock;
    constexpr int tries = 9;  // another program may have the processor
    KioskScreen kiosk;
    for (const Sight& sight : sights()) {
        const std::string name = sight.name;
        CAPTURE(name);
        kiosk.start_over();
        kiosk.go_to(sight);
        kiosk.come_to_rest();
        bool is_quick = false;
        for (int i = 0; i < tries && !is_quick; ++i) {
            const auto start = Clock::now();
            kiosk.screen.frame();
            is_quick = Clock::now() - start < std::chrono::milliseconds(16);
        }
        CHECK(is_quick);
    }
}

}  // namespace okienko::kiosk
