/// What stays in sight, and where, in every size of text.
#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/code_card.h"
#include "app/kiosk/screens/plan_labels.h"
#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {
namespace {

constexpr ui::Size both_sizes[] = {{1080, 1920}, {1920, 1080}};

/// Calls `check` for each way a screen may stand, each size of text and each language.
template <typename Check>
void in_every_look(const Check& check) {
    for (const ui::Size size : both_sizes) {
        KioskScreen kiosk(size);
        for (const int percent : {100, 150, 200})
            for (const std::string language : {"pl", "en", "uk"}) {
                CAPTURE(size.width);
                CAPTURE(percent);
                CAPTURE(language);
                const auto go_to = [&](const Sight& sight) {
                    kiosk.start_over();
                    kiosk.tell(TextSizeChosen{percent});
                    kiosk.tell(LanguageChosen{language});
                    kiosk.go_to(sight);
                    kiosk.screen.frame(3);
                };
                check(kiosk, go_to);
            }
    }
}

const Sight& sight_called(std::string_view name) {
    static const std::vector<Sight> all = sights();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Sight& each) { return each.name == name; });
    REQUIRE(found != all.end());
    return *found;
}

bool is_within(const ui::Rect& inner, const ui::Rect& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
           inner.bottom <= outer.bottom;
}

/// The nodes of what is always there that can be seen, by their keys.
std::map<std::string, ui::Rect> always_there(KioskScreen& kiosk) {
    std::map<std::string, ui::Rect> places;
    for (const char* key : {"logo", "view.language", "view.speak", "view.text", "view.theme",
                            "home", "person", "emergency"})
        if (kiosk.screen.has(key)) places[key] = kiosk.screen.node(key).visible;
    return places;
}

std::vector<ui::Node> nodes_called(KioskScreen& kiosk, std::string_view prefix) {
    std::vector<ui::Node> nodes;
    for (const ui::Node& node : kiosk.screen.toolkit().nodes().all())
        if (node.key.starts_with(prefix)) nodes.push_back(node);
    return nodes;
}

/// How high the letters of a screen's title are; 0 where it has none.
float largest_heading(KioskScreen& kiosk) {
    float largest = 0;
    for (const ui::Node& node : kiosk.screen.toolkit().nodes().all())
        largest = std::max(largest, node.letters);
    return largest;
}

}  // namespace

TEST_CASE("what a screen is for is in sight in every size of text, without scrolling") {
    const struct {
        std::string sight;
        std::vector<std::string> keys;
    } rows[] = {
        {"call-back times", {"window:0", "window:1", "window:2", "window:3"}},
        {"telephone number", {"phone", "phone.1", "phone.0", "phone.erase", "call_back.save"}},
        {"the end", {"code", "finish"}},
        {"code", {"code"}},
        {"the way to the desk", {"way.plan"}},
        {"answer", {"helped.yes", "helped.no"}},
        {"pin pad", {"pin.1", "pin.enter"}},
    };

    in_every_look([&](KioskScreen& kiosk, const auto& go_to) {
        for (const auto& row : rows) {
            go_to(sight_called(row.sight));
            for (const std::string& key : row.keys) {
                CAPTURE(row.sight);
                CAPTURE(key);
                CHECK(kiosk.screen.node(key).visible == kiosk.screen.node(key).rect);
            }
        }
    });
}

TEST_CASE("a title is as large in every language, grows with the text, and is larger than it") {
    constexpr float body_dp = 28;
    std::map<std::string, std::map<int, float>> titles;  // by where it stands and the text's size
    in_every_look([&](KioskScreen& kiosk, const auto& go_to) {
        const bool is_lying = kiosk.screen.size().width > kiosk.screen.size().height;
        for (const Sight& sight : sights()) {
            go_to(sight);
            const int percent = kiosk.session.appearance().text_percent;
            const float title = largest_heading(kiosk);
            if (title == 0) continue;
            CAPTURE(sight.name);
            CHECK(title > body_dp * static_cast<float>(percent) / 100);
            const std::string place = (is_lying ? "lying, " : "standing, ") +
                                      std::string(sight.name) +
                                      (kiosk.is_at<Attract>() ? ", over" : "");
            const auto [known, is_new] = titles[place].emplace(percent, title);
            CHECK(known->second == title);
        }
    });
    std::size_t in_all_sizes = 0;
    for (const auto& [place, sizes] : titles) {
        // The end of a visit brings back the usual size; beside keys there may be room for no
        // title.
        if (sizes.size() != 3) continue;
        CAPTURE(place);
        ++in_all_sizes;
        CHECK(sizes.at(150) >= sizes.at(100) * 1.25F);
        CHECK(sizes.at(200) >= sizes.at(100) * 1.5F);
    }
    CHECK(in_all_sizes >= 90);
}

TEST_CASE("the first screen has its topics in the same places in every language") {
    std::map<std::string, std::vector<ui::Rect>> places;
    in_every_look([&](KioskScreen& kiosk, const auto& go_to) {
        go_to({"home", {}});
        std::vector<ui::Rect> topics;
        for (const ui::Node& node : nodes_called(kiosk, "category:")) topics.push_back(node.rect);
        REQUIRE(topics.size() > 1);
        const std::string look = std::to_string(kiosk.screen.size().width) + " " +
                                 std::to_string(kiosk.session.appearance().text_percent);
        CHECK(places.emplace(look, topics).first->second == topics);
    });
    CHECK(places.size() == 6);
}

TEST_CASE("the first screen greets in every size of text, and shows a topic whole") {
    in_every_look([](KioskScreen& kiosk, const auto& go_to) {
        go_to({"home", {}});
        const std::string title(
            kiosk.languages.of(kiosk.session.appearance().language).text("home.title"));
        const ui::Node& greeting = kiosk.screen.node("heading:" + title);
        CHECK(greeting.visible == greeting.rect);
        const ui::Node& topic = kiosk.screen.node("category:zwroty");
        CHECK(topic.visible == topic.rect);
    });
}

TEST_CASE("with the keys on the screen what is always there stays where it was") {
    in_every_look([](KioskScreen& kiosk, const auto& go_to) {
        go_to(sight_called("answer"));
        const auto before = always_there(kiosk);
        CHECK(before.size() == 8);
        go_to({"typing", {Opened{"zwrot"}, WentHome{}}, U"zw"});
        REQUIRE(kiosk.screen.has("key:1"));
        CHECK(always_there(kiosk) == before);
        const ui::Rect keys = kiosk.screen.node("key:1").rect;
        const ui::Node& field = kiosk.screen.node("search");
        CHECK(field.visible == field.rect);
        CHECK(field.rect.bottom <= keys.top);
        const std::vector<ui::Node> found = nodes_called(kiosk, "ahead:");
        REQUIRE_FALSE(found.empty());
        CHECK(found.front().visible == found.front().rect);
        CHECK(found.front().rect.bottom <= keys.top);
    });
}

TEST_CASE("on a plan no name covers another or leaves it, and none is missing") {
    in_every_look([](KioskScreen& kiosk, const auto& go_to) {
        go_to(sight_called("the way to the desk"));
        const ui::Rect plan = kiosk.screen.node("way.plan").rect;
        std::vector<ui::Node> names = nodes_called(kiosk, "way.name:");
        CHECK(names.size() == 5);
        const std::vector<ui::Node> labels = nodes_called(kiosk, "way.label:");
        const std::vector<ui::Node> legend = nodes_called(kiosk, "way.legend:");
        const auto numbers = std::count_if(names.begin(), names.end(), [](const ui::Node& node) {
            return node.label.size() == 1;
        });
        const std::size_t spots = 2;
        CHECK(legend.size() + labels.size() == static_cast<std::size_t>(numbers) + spots);
        names.insert(names.end(), labels.begin(), labels.end());
        names.insert(names.end(), legend.begin(), legend.end());
        for (std::size_t i = 0; i < names.size(); ++i) {
            CAPTURE(names[i].key);
            CHECK(is_within(names[i].rect, plan));
            for (std::size_t k = i + 1; k < names.size(); ++k) {
                CAPTURE(names[k].key);
                CHECK_FALSE(names[i].rect.meets(names[k].rect));
            }
        }
    });
}

TEST_CASE("labels find a place that covers nothing, or none") {
    const ui::Rect floor{0, 0, 400, 300};
    const ui::Rect name{150, 0, 250, 100};

    const struct {
        std::string what;
        std::vector<PlanLabel> labels;
        std::vector<ui::Rect> names;
        bool is_there;
    } rows[] = {
        {"room all around", {{{200, 150}, {120, 40}}}, {}, true},
        {"in a corner", {{{10, 10}, {120, 40}}}, {}, true},
        {"side by side", {{{180, 150}, {160, 40}}, {{220, 150}, {160, 40}}}, {}, true},
        {"a name above", {{{200, 110}, {120, 40}}}, {name}, true},
        {"wider than the floor", {{{200, 150}, {500, 40}}}, {}, false},
        {"names everywhere", {{{200, 150}, {120, 40}}}, {floor}, false},
    };

    for (const auto& row : rows) {
        CAPTURE(row.what);
        const PlanGround ground{.floor = floor, .radius = 20, .names = row.names, .way = {}};
        const auto places = places_of_labels(ground, row.labels);
        REQUIRE(places.has_value() == row.is_there);
        if (!places) continue;
        REQUIRE(places->size() == row.labels.size());
        for (std::size_t i = 0; i < places->size(); ++i) {
            const ui::Rect& place = (*places)[i];
            CHECK(is_within(place, floor));
            for (const ui::Rect& other : row.names) CHECK_FALSE(place.meets(other));
            for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(place.meets((*places)[k]));
            for (const PlanLabel& label : row.labels) CHECK_FALSE(place.contains(label.spot));
        }
    }
}

TEST_CASE("a label leaves the way free where it can") {
    const PlanGround ground{.floor = {0, 0, 400, 300},
                            .radius = 20,
                            .names = {},
                            .way = {{195, 0, 205, 150}, {200, 145, 400, 155}}};
    const auto places = places_of_labels(ground, std::vector<PlanLabel>{{{200, 150}, {100, 40}}});
    REQUIRE(places);
    for (const ui::Rect& part : ground.way) CHECK_FALSE(places->front().meets(part));
}

TEST_CASE("every code has modules of one size, wherever it stands") {
    constexpr float modules = 77 + 8;  // with the quiet around them
    in_every_look([](KioskScreen& kiosk, const auto& go_to) {
        for (const std::string name : {"contact", "code", "the end", "slip"}) {
            CAPTURE(name);
            go_to(sight_called(name));
            const std::vector<ui::Node> codes = nodes_called(kiosk, "code");
            CHECK_FALSE(codes.empty());
            for (const ui::Node& code : codes) CHECK(code.rect.width() == modules * module_dp);
        }
    });
}

}  // namespace okienko::kiosk
