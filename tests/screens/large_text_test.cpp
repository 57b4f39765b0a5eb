/// What stays in sight, and where, in every size of text.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "app/kiosk/screens/code_card.h"
#include "tests/screens/looks.h"

namespace okienko::kiosk {
namespace {

/// The nodes of what is always there that can be seen, by their keys.
std::map<std::string, ui::Rect> always_there(KioskScreen& kiosk) {
    std::map<std::string, ui::Rect> places;
    for (const char* key : {"logo", "view.language", "view.speak", "view.text", "view.theme",
                            "home", "person", "emergency"})
        if (kiosk.screen.has(key)) places[key] = kiosk.screen.node(key).visible;
    return places;
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
        {"for staff", {"service.back"}},
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

TEST_CASE("where the desk is closed a slip's number and its code are in sight in every look") {
    in_every_look([](KioskScreen& kiosk, const auto& go_to) {
        kiosk.is_desk_closed = true;
        go_to({"desk slip", {PersonWanted{}, DeskWanted{}}});
        REQUIRE(kiosk.screen.has("slip.other_ways"));
        CHECK(kiosk.screen.node("slip").visible == kiosk.screen.node("slip").rect);
        const ui::Node& code = kiosk.screen.node("code");
        CHECK(code.visible == code.rect);
    });
}

TEST_CASE("whoever listens sees what is read, however large the text is") {
    constexpr float least_share = 0.5F;  // of the screen's height
    in_every_look([&](KioskScreen& kiosk, const auto& go_to) {
        go_to(sight_called("read aloud"));
        const float top = kiosk.screen.node("view.speak").rect.bottom;
        float bottom = kiosk.screen.node("speech.repeat").rect.top;
        // Whether it helped is asked beside the article, in a bar below it, or at its end.
        const float asked =
            kiosk.screen.has("helped.yes") ? kiosk.screen.node("helped.yes").rect.top : bottom;
        if (asked > kiosk.screen.size().height / 2) bottom = std::min(bottom, asked);
        CHECK(bottom - top >= least_share * kiosk.screen.size().height);
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

TEST_CASE("an empty field says as much in every language") {
    std::map<std::string, bool> has_example;  // by the look
    in_every_look([&](KioskScreen& kiosk, const auto& go_to) {
        for (const std::string place : {"home", "home, keys"}) {
            go_to({"home", {}});
            if (place == "home, keys") {
                kiosk.screen.tap(kiosk.screen.node("search").rect.center());
                REQUIRE(kiosk.screen.has("key:space"));
            }
            const language::Language& words =
                kiosk.languages.of(kiosk.session.appearance().language);
            const float width = kiosk.screen.node("search").rect.width();
            std::string said;
            kiosk.screen.look_at(
                [&](ui::Canvas& canvas) { said = SearchField::hint(canvas, width, words); });
            CAPTURE(place);
            CHECK_FALSE(said.empty());
            const std::string look = std::to_string(kiosk.screen.size().width) + " " +
                                     std::to_string(kiosk.session.appearance().text_percent) +
                                     place;
            const bool is_example = said == words.text("search.placeholder");
            CHECK(has_example.emplace(look, is_example).first->second == is_example);
        }
    });
    CHECK(has_example.size() == 12);
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

TEST_CASE("the field of a PIN is as wide as its keys, which are as wide in every language") {
    std::map<float, float> widths;
    in_every_look([&](KioskScreen& kiosk, const auto& go_to) {
        go_to(sight_called("pin pad"));
        const float keys =
            kiosk.screen.node("pin.3").rect.right - kiosk.screen.node("pin.1").rect.left;
        const ui::Rect field = kiosk.screen.node("pin.digits").rect;
        CHECK(field.width() == keys);
        const float look =
            kiosk.screen.size().width + static_cast<float>(kiosk.session.appearance().text_percent);
        CHECK(widths.emplace(look, keys).first->second == keys);
    });
}

TEST_CASE("helplines are as large in one language as in another") {
    constexpr float around = 2 * 28 + 12;
    std::map<float, float> lines;
    in_every_look([&](KioskScreen& kiosk, const auto& go_to) {
        go_to(sight_called("support"));
        const float words = kiosk.screen.node("helplines").rect.height() - around;
        const float look =
            kiosk.screen.size().width + static_cast<float>(kiosk.session.appearance().text_percent);
        // In Polish there are two lines; a longer language may take more, of the same height.
        const float line = lines.emplace(look, words / 2).first->second;
        CHECK(std::fmod(words, line) == 0);
    });
}

TEST_CASE("every code has modules of one size, wherever it stands") {
    constexpr float smallest = 21 + 8;  // modules of version 1, with the quiet around them
    in_every_look([](KioskScreen& kiosk, const auto& go_to) {
        for (const std::string name : {"contact", "code", "the end", "slip"}) {
            CAPTURE(name);
            go_to(sight_called(name));
            const std::vector<ui::Node> codes = nodes_called(kiosk, "code");
            CHECK_FALSE(codes.empty());
            for (const ui::Node& code : codes)
                CHECK(std::fmod(code.rect.width() / module_dp - smallest, 4.0F) == 0);
        }
    });
}

}  // namespace okienko::kiosk
