/// What comes up while somebody types, by hand and by keys.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/screens/kiosk_screen.h"
#include "tests/screens/shop.h"

namespace okienko::kiosk {

TEST_CASE("while somebody types, words to go on with and articles come up, and open at a touch") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        CAPTURE(size.width);
        KioskScreen kiosk(size);
        kiosk.screen.tap("search");
        const ui::Rect field = kiosk.screen.node("search").rect;
        CHECK_FALSE(kiosk.screen.has("ending:0"));
        kiosk.type_on_screen({"p", "a"});
        CHECK(kiosk.screen.node("search").rect.top == field.top);
        CHECK(kiosk.screen.node("ending:0").rect.bottom <= kiosk.screen.node("key:1").rect.top);
        CHECK(kiosk.screen.has("ahead:zwrot"));

        kiosk.screen.tap("ending:0");
        CHECK(kiosk.screen.node("search").label == "paragon ");
        CHECK(kiosk.session.typing()->text == "paragon ");
        kiosk.screen.tap("ahead:zwrot");
        REQUIRE(kiosk.is_at<Reading>());
        kiosk.screen.frame(2);
        CHECK_FALSE(kiosk.screen.has("key:1"));
        kiosk.screen.tap("back");
        kiosk.screen.frame(2);
        CHECK(kiosk.screen.node("search").label == "paragon ");
        CHECK(kiosk.screen.has("ahead:zwrot"));
        kiosk.screen.tap("back");
        kiosk.screen.frame(2);
        CHECK(kiosk.screen.node("search").label == kiosk.words.text("search.field"));
        CHECK(kiosk.screen.has("category:zwroty"));
    }
}

TEST_CASE(
    "in every size and language what is asked most stands above the keys until a letter comes") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (const int percent : {100, 150, 200})
            for (const char* language : {"pl", "en", "uk"}) {
                CAPTURE(size.width);
                CAPTURE(percent);
                CAPTURE(language);
                KioskScreen kiosk(size);
                kiosk.tell(LanguageChosen{language});
                kiosk.tell(TextSizeChosen{percent});
                kiosk.screen.tap("search");
                kiosk.screen.frame(2);
                bool has_something = false;
                for (const ui::Node& node : kiosk.screen.toolkit().nodes().all()) {
                    const bool is_asked = node.key.starts_with("asked:");
                    if (!is_asked && !node.key.starts_with("category:")) continue;
                    if (node.visible.height() <= 0) continue;
                    has_something = true;
                    if (!is_asked || node.visible != node.rect) continue;
                    CHECK_FALSE(node.rect.meets(kiosk.screen.node("search").rect));
                    CHECK(node.rect.bottom <= kiosk.screen.node("key:1").rect.top);
                }
                CHECK(has_something);
            }
}

TEST_CASE("what comes up has its place in every size of text, and brought into reach as well") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (const int percent : {100, 150, 200})
            for (const bool is_low : {false, true}) {
                CAPTURE(size.width);
                CAPTURE(percent);
                CAPTURE(is_low);
                KioskScreen kiosk(size);
                kiosk.tell(TextSizeChosen{percent});
                kiosk.tell(LowChosen{is_low});
                kiosk.go_to({"typing", {}, U"zw"});
                CHECK(kiosk.screen.has("ending:0"));
                const ui::Node& best = kiosk.screen.node("ahead:zwrot-bez-paragonu");
                CHECK(best.visible == best.rect);
                CHECK(best.rect.bottom <= kiosk.screen.node("key:1").rect.top);
                CHECK_FALSE(best.rect.meets(kiosk.screen.node("search").rect));
            }
}

TEST_CASE(
    "before anything is typed whole questions stand above the keys, not a strip of a screen") {
    KioskScreen kiosk({1920, 1080});
    kiosk.screen.tap("search");
    kiosk.screen.frame(2);
    CHECK_FALSE(kiosk.screen.has("category:zwroty"));
    std::string first;
    for (const ui::Node& node : kiosk.screen.toolkit().nodes().all()) {
        if (!node.key.starts_with("asked:")) continue;
        CAPTURE(node.key);
        CHECK(node.visible == node.rect);
        CHECK(node.rect.bottom <= kiosk.screen.node("key:1").rect.top);
        if (first.empty()) first = node.key;
    }
    REQUIRE_FALSE(first.empty());
    kiosk.screen.tap(first);
    CHECK(kiosk.is_at<Reading>());
}

TEST_CASE(
    "what comes up without being sure says so in every size and language, and moves no card") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (const int percent : {100, 150, 200})
            for (const char* language : {"pl", "en", "uk"}) {
                CAPTURE(size.width);
                CAPTURE(percent);
                CAPTURE(language);
                std::vector<ui::Rect> places;
                for (const char32_t* typed : {U"row", U"zwr"}) {
                    KioskScreen kiosk(size);
                    kiosk.tell(LanguageChosen{language});
                    kiosk.tell(TextSizeChosen{percent});
                    kiosk.go_to({"typing", {}, typed});
                    CHECK(kiosk.session.typing()->is_unsure == (typed[0] == U'r'));
                    CHECK(kiosk.screen.has("caveat") == (typed[0] == U'r'));
                    for (const ui::Node& node : kiosk.screen.toolkit().nodes().all())
                        if (node.key == "caveat") CHECK(node.visible == node.rect);
                    const std::string first = "ahead:zwrot-bez-paragonu";
                    places.push_back(kiosk.screen.node(first).rect);
                }
                CHECK(places[0] == places[1]);
            }
}

TEST_CASE("what does not work stands before the articles that come up, and opens at a touch") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}})
        for (const int percent : {100, 150, 200}) {
            CAPTURE(size.width);
            CAPTURE(percent);
            KioskScreen kiosk(size);
            kiosk.tell(TextSizeChosen{percent});
            kiosk.go_to({"typing what does not work", {shop::noticed()}, U"kasa"});
            REQUIRE(kiosk.screen.has("notice:kasy"));
            const ui::Node notice = kiosk.screen.node("notice:kasy");
            CHECK(notice.visible == notice.rect);
            CHECK(notice.rect.bottom <= kiosk.screen.node("key:1").rect.top);
            for (const ui::Node& node : kiosk.screen.toolkit().nodes().all()) {
                if (!node.key.starts_with("ahead:")) continue;
                CHECK((node.rect.top >= notice.rect.bottom || node.rect.left >= notice.rect.right));
            }
            kiosk.screen.tap("notice:kasy");
            CHECK(kiosk.is_at<NoticeRead>());
        }
}

TEST_CASE("with the keys put away all that comes up can be scrolled, and a person stands below") {
    KioskScreen kiosk({1920, 1080});
    kiosk.go_to({"typing", {}, U"zwrot"});
    kiosk.screen.tap("key:hide");
    kiosk.screen.frame(2);
    CHECK_FALSE(kiosk.screen.has("key:1"));
    CHECK(kiosk.screen.has("card:person"));
    CHECK(kiosk.screen.node("search").label == "zwrot");
}

TEST_CASE("who turned the voice on by a key asks a question with Enter, and the voice stays") {
    KioskScreen kiosk;
    kiosk.screen.strike(ui::Key::tab);
    kiosk.screen.strike(ui::Key::enter);
    kiosk.screen.frame(2);
    REQUIRE(kiosk.session.appearance().is_spoken);
    kiosk.screen.type(U"zwrot");
    kiosk.screen.frame(2);
    kiosk.screen.strike(ui::Key::enter);
    kiosk.screen.frame(2);
    CHECK(kiosk.is_at<Results>());
    CHECK(kiosk.session.appearance().is_spoken);
}

TEST_CASE("letters on a keyboard of plastic need no field to be touched first") {
    KioskScreen kiosk;
    kiosk.screen.type(U"zwrot");
    CHECK(kiosk.screen.node("search").label == "zwrot");
    CHECK(kiosk.session.typing()->text == "zwrot");
    for (int i = 0; i < 40 && kiosk.screen.toolkit().focus() != "ending:1"; ++i)
        kiosk.screen.strike(ui::Key::tab);
    REQUIRE(kiosk.screen.toolkit().focus() == "ending:1");
    kiosk.screen.strike(ui::Key::enter);
    CHECK(kiosk.is_at<Home>());
    CHECK(kiosk.screen.node("search").label == "paragonu ");
    for (int i = 0; i < 40 && kiosk.screen.toolkit().focus() != "ahead:reklamacja"; ++i)
        kiosk.screen.strike(ui::Key::tab);
    kiosk.screen.strike(ui::Key::enter);
    REQUIRE(kiosk.is_at<Reading>());
    CHECK(kiosk.at<Reading>().article.id == "reklamacja");
}

TEST_CASE("an emergency that is typed stands above all that comes up for it") {
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        CAPTURE(size.width);
        KioskScreen kiosk(size);
        kiosk.go_to({"typing an emergency", {}, U"ogien"});
        const ui::Rect alarm = kiosk.screen.node("alarm").rect;
        CHECK(kiosk.screen.node("alarm").visible == alarm);
        for (const ui::Node& node : kiosk.screen.toolkit().nodes().all())
            if (node.key.starts_with("ahead:")) CHECK(node.rect.top >= alarm.bottom);
    }
}

TEST_CASE("Enter presses the key that keys have led to, and sends where they led to none") {
    const auto go_to = [](KioskScreen& kiosk, const char* key) {
        for (int i = 0; i < 80 && kiosk.screen.toolkit().focus() != key; ++i)
            kiosk.screen.strike(ui::Key::tab);
        REQUIRE(kiosk.screen.toolkit().focus() == key);
        kiosk.screen.strike(ui::Key::enter);
    };
    KioskScreen phone;
    phone.go_to({"", {PersonWanted{}, CallBackWanted{}, TimeChosen{1}}});
    phone.come_to_rest();
    go_to(phone, "phone.6");
    go_to(phone, "phone.0");
    CHECK(phone.at<CallBackNumber>().phone == "60");
    CHECK_FALSE(phone.at<CallBackNumber>().is_wrong);
    go_to(phone, "name");
    CHECK(phone.screen.has("key:q"));

    KioskScreen slip;
    slip.go_to({"", {PersonWanted{}, SlipWanted{}}});
    slip.come_to_rest();
    go_to(slip, "slip.K");
    CHECK(slip.at<SlipEntry>().typed == "K");

    KioskScreen pin;
    pin.go_to({"", {WayOutWanted{}}});
    pin.come_to_rest();
    pin.screen.type(U"258");
    pin.screen.strike(ui::Key::enter);
    CHECK(pin.at<PinPad>().was_wrong);
    go_to(pin, "pin.2");
    CHECK(pin.at<PinPad>().digits == 1);
}

}  // namespace okienko::kiosk
