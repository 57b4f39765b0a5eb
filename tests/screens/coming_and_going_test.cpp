/// How visits begin and end, and what staff do between them.
#include <doctest/doctest.h>

#include <chrono>
#include <initializer_list>
#include <string>

#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {

using namespace std::chrono_literals;

TEST_CASE("between visits two taps begin one, wherever they fall") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (float x = 0.2F; x < 1; x += 0.3F)
            for (float y = 0.2F; y < 0.8F; y += 0.15F) {
                KioskScreen kiosk(size);
                kiosk.tell(Finished{});
                kiosk.come_to_rest();
                kiosk.screen.tap_twice({size.width * x, size.height * y});
                kiosk.screen.settle();
                CHECK(kiosk.is_at<Home>());
                CHECK(kiosk.session.typing() == nullptr);
            }
}

TEST_CASE("the touch that begins a visit does nothing else, wherever it falls") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        KioskScreen kiosk(size);
        for (float x = 0.2F; x < 1; x += 0.3F)
            for (float y = 0.15F; y < 0.7F; y += 0.11F) {
                kiosk.tell(Finished{});
                kiosk.screen.frame(2);
                const ui::Point finger{x * size.width, y * size.height};
                kiosk.screen.tap(finger);
                kiosk.screen.frame(2);
                CHECK(kiosk.is_at<Home>());
                CHECK_FALSE(kiosk.screen.has("key:1"));
            }
    }
}

TEST_CASE("five taps on the logo within three seconds show staff the way out") {
    KioskScreen kiosk;
    for (int i = 0; i < 4; ++i) kiosk.screen.tap("logo");
    CHECK(kiosk.is_at<Home>());
    kiosk.screen.tap("logo");
    REQUIRE(kiosk.is_at<PinPad>());

    kiosk.screen.frame(2);
    for (const char* key : {"pin.2", "pin.5", "pin.9", "pin.erase", "pin.8", "pin.0"})
        kiosk.screen.tap(key);
    CHECK(kiosk.at<PinPad>().digits == 4);
    kiosk.screen.tap("back");
    CHECK(kiosk.is_at<Home>());
}

TEST_CASE("slow taps on the logo mean nothing") {
    KioskScreen kiosk;
    for (int i = 0; i < 12; ++i) {
        kiosk.screen.tap("logo");
        kiosk.screen.frame(1, 0.9F);
    }
    CHECK(kiosk.is_at<Home>());
}

TEST_CASE("a PIN can be typed on a keyboard of plastic") {
    KioskScreen kiosk;
    kiosk.tell(WayOutWanted{});
    kiosk.screen.type(U"25x80");
    CHECK(kiosk.at<PinPad>().digits == 4);
    kiosk.screen.strike(ui::Key::backspace);
    CHECK(kiosk.at<PinPad>().digits == 3);
}

TEST_CASE("who has gone still is asked, and any touch answers without doing anything else") {
    KioskScreen kiosk;
    kiosk.tell(Opened{"zwrot"});
    kiosk.tell(Waited{45s});
    kiosk.screen.frame(2);
    REQUIRE(kiosk.screen.has("idle.stay"));
    kiosk.screen.tap("home");
    CHECK(kiosk.is_at<Reading>());
    CHECK_FALSE(kiosk.session.seconds_left());
    kiosk.screen.frame(2);
    CHECK_FALSE(kiosk.screen.has("idle.stay"));

    kiosk.tell(Waited{45s});
    kiosk.screen.frame(2);
    kiosk.screen.tap("idle.stay");
    CHECK(kiosk.is_at<Reading>());
}

TEST_CASE("a key that answers the question does not press what had the focus, not even in red") {
    KioskScreen kiosk;
    kiosk.tell(Opened{"zwrot"});
    kiosk.screen.frame(2);
    for (int i = 0; i < 60 && kiosk.screen.toolkit().focus() != "emergency"; ++i)
        kiosk.screen.strike(ui::Key::tab);
    REQUIRE(kiosk.screen.toolkit().focus() == "emergency");
    kiosk.tell(Waited{45s});
    kiosk.screen.frame(2);
    REQUIRE(kiosk.session.seconds_left());
    kiosk.screen.strike(ui::Key::enter);
    kiosk.screen.frame(2);
    CHECK_FALSE(kiosk.session.seconds_left());
    CHECK(kiosk.is_at<Reading>());
}

TEST_CASE("below the question whether anybody is there nothing is typed and nothing moves") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        KioskScreen kiosk(size);
        kiosk.screen.tap("search");
        kiosk.type_on_screen({"a", "b"});
        // The lying screen's buttons stand above the keys.
        for (const char* touched : {"key:k", "key:backspace", "idle.stay", "search.go"}) {
            CAPTURE(touched);
            kiosk.tell(Waited{45s});
            kiosk.screen.frame(2);
            REQUIRE(kiosk.session.seconds_left());
            kiosk.screen.tap(touched);
            CHECK_FALSE(kiosk.session.seconds_left());
            CHECK(kiosk.screen.node("search").label == "ab");
        }
        kiosk.tell(Opened{"zwrot"});
        kiosk.come_to_rest();
        const float top = kiosk.screen.node("heading:Co przygotować").rect.top;
        kiosk.tell(Waited{45s});
        kiosk.screen.frame(2);
        kiosk.screen.strike(ui::Key::page_down);
        kiosk.tell(Waited{45s});
        kiosk.screen.frame(2);
        kiosk.screen.touch().wheel(-3);
        kiosk.screen.settle();
        CHECK(kiosk.screen.node("heading:Co przygotować").rect.top == top);
    }
}

TEST_CASE("who reads with a wheel is there, and the wheel answers the question as well") {
    KioskScreen kiosk;
    for (const bool has_panel : {false, true}) {
        CAPTURE(has_panel);
        kiosk.start_over();
        kiosk.tell(Opened{"zwrot"});
        if (has_panel) kiosk.tell(PanelWanted{});
        kiosk.come_to_rest();
        kiosk.tell(Waited{39s});
        kiosk.screen.touch().wheel(-1);
        kiosk.screen.frame(2);
        kiosk.tell(Waited{2s});
        CHECK_FALSE(kiosk.session.seconds_left());
        kiosk.tell(Waited{43s});
        kiosk.screen.frame(2);
        REQUIRE(kiosk.session.seconds_left());
        kiosk.screen.touch().wheel(-1);
        kiosk.screen.frame(2);
        CHECK_FALSE(kiosk.session.seconds_left());
    }
}

TEST_CASE("between visits the wheel begins none: it moves what is shown") {
    KioskScreen kiosk;
    kiosk.tell(Finished{});
    kiosk.come_to_rest();
    kiosk.screen.touch().wheel(-1);
    kiosk.screen.frame(2);
    CHECK(kiosk.is_at<Attract>());
}

TEST_CASE("a key that is held when the question comes is let go") {
    KioskScreen kiosk;
    kiosk.screen.tap("search");
    kiosk.type_on_screen({"a", "b"});
    const ui::Point key = kiosk.screen.node("key:backspace").rect.center();
    kiosk.screen.press(key);
    kiosk.screen.frame(1);
    REQUIRE(kiosk.screen.node("search").label == "a");
    kiosk.tell(Waited{45s});
    kiosk.screen.frame(60);
    kiosk.screen.release(key);
    CHECK_FALSE(kiosk.session.seconds_left());
    kiosk.screen.frame(60);
    CHECK(kiosk.screen.node("search").label == "a");
}

TEST_CASE("who answers the question with two taps has answered it, and done nothing else") {
    KioskScreen kiosk;
    kiosk.tell(Opened{"zwrot"});
    kiosk.tell(Waited{45s});
    kiosk.screen.frame(2);
    kiosk.screen.tap_twice(kiosk.screen.node("home").rect.center());
    CHECK(kiosk.is_at<Reading>());
    CHECK_FALSE(kiosk.session.seconds_left());
}

TEST_CASE("whoever says to finish is forgotten at once") {
    KioskScreen kiosk;
    kiosk.screen.tap("search");
    kiosk.type_on_screen({"a", "b", "search"});
    kiosk.tell(Waited{45s});
    kiosk.screen.frame(2);
    kiosk.screen.tap("idle.finish");
    CHECK(kiosk.was_wiped);
    REQUIRE(kiosk.is_at<Attract>());
    kiosk.screen.frame(2);
    kiosk.screen.tap("attract.start");
    kiosk.screen.frame(2);
    CHECK(kiosk.screen.node("search").label == kiosk.words.text("search.field"));
}

TEST_CASE("the next visitor finds the first screen as if nobody had been there") {
    KioskScreen kiosk;
    kiosk.screen.tap("search");
    kiosk.type_on_screen({"t", "a", "j", "n", "e"});
    kiosk.tell(Waited{61s});
    kiosk.screen.frame(2);
    CHECK(kiosk.was_wiped);
    kiosk.screen.tap("attract.start");
    kiosk.screen.frame(2);
    CHECK_FALSE(kiosk.screen.has("key:q"));
    CHECK(kiosk.screen.node("search").label == kiosk.words.text("search.field"));
}

TEST_CASE("a screen at rest asks for no frame, and looks the same in the next") {
    KioskScreen kiosk;
    for (const Sight& sight : sights()) {
        const std::string name = sight.name;
        CAPTURE(name);
        kiosk.start_over();
        kiosk.go_to(sight);
        kiosk.screen.settle();
        CHECK_FALSE(kiosk.screen.toolkit().wants_frame());
        const auto before = kiosk.screen.toolkit().fingerprint();
        kiosk.screen.frame(2);
        CHECK(kiosk.screen.toolkit().fingerprint() == before);
    }
}

}  // namespace okienko::kiosk
