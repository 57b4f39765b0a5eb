/// How a visitor wants to see things, and what comes of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <initializer_list>
#include <map>
#include <set>
#include <string>

#include "tests/screens/looks.h"

namespace okienko::kiosk {

using namespace std::chrono_literals;

TEST_CASE("text grows twice and becomes small again; colours go round") {
    KioskScreen kiosk;
    for (const int percent : {150, 200, 100, 150}) {
        kiosk.screen.tap("view.text");
        CHECK(kiosk.session.appearance().text_percent == percent);
        kiosk.screen.frame(2);
    }
    for (const Theme theme : {Theme::contrast, Theme::dark, Theme::light}) {
        kiosk.screen.tap("view.theme");
        CHECK(kiosk.session.appearance().theme == theme);
        kiosk.screen.frame(2);
    }
}

TEST_CASE("the language is changed wherever one is, and the place is kept") {
    KioskScreen kiosk;
    kiosk.tell(Opened{"zwrot"});
    kiosk.screen.frame(2);
    kiosk.screen.tap("scroll.down");
    kiosk.screen.settle();
    const float before = kiosk.screen.node("heading:Co przygotować").rect.top;
    kiosk.screen.tap("view.language");
    kiosk.screen.frame(2);
    kiosk.screen.tap("panel.uk");
    kiosk.screen.settle();
    CHECK(kiosk.screen.node("back").label == "Назад");
    REQUIRE(kiosk.is_at<Reading>());
    CHECK(kiosk.screen.has("message:translate"));
    // A message that stands above the text now has moved it, and nothing else has.
    const float message = kiosk.screen.node("message:translate").rect.height();
    CHECK(std::abs(kiosk.screen.node("heading:Co przygotować").rect.top - before) < message + 80);
    CHECK(kiosk.session.can_go_back());
}

TEST_CASE("what lies below the panel does not feel the finger; a tap beside it puts it away") {
    KioskScreen kiosk;
    kiosk.screen.tap("view.language");
    kiosk.screen.frame(2);
    REQUIRE(kiosk.screen.has("panel.en"));
    kiosk.screen.tap("category:zwroty");
    CHECK(kiosk.is_at<Home>());
    CHECK_FALSE(kiosk.session.has_panel());
}

TEST_CASE("what lies below the panel feels neither keys nor the wheel") {
    KioskScreen article;
    article.tell(Opened{"zwrot"});
    article.come_to_rest();
    article.tell(PanelWanted{});
    article.screen.frame(2);
    const float top = article.screen.node("heading:Co przygotować").rect.top;
    article.screen.strike(ui::Key::page_down);
    article.screen.touch().wheel(-3);
    article.screen.settle();
    CHECK(article.screen.node("heading:Co przygotować").rect.top == top);

    KioskScreen pin;
    pin.go_to({"", {WayOutWanted{}, PanelWanted{}}});
    pin.screen.type(U"25");
    CHECK(pin.at<PinPad>().digits == 0);

    KioskScreen phone;
    phone.go_to({"", {PersonWanted{}, CallBackWanted{}, TimeChosen{1}, PanelWanted{}}});
    phone.screen.type(U"25");
    CHECK(phone.at<CallBackNumber>().phone.empty());

    KioskScreen slip;
    slip.go_to({"", {PersonWanted{}, SlipWanted{}, PanelWanted{}}});
    slip.screen.type(U"K7");
    CHECK(slip.at<SlipEntry>().typed.empty());
}

TEST_CASE("Enter presses nothing below the panel, and the two taps that close it do nothing else") {
    KioskScreen kiosk;
    while (kiosk.screen.toolkit().focus() != "view.theme") kiosk.screen.strike(ui::Key::tab);
    kiosk.tell(PanelWanted{});
    kiosk.screen.frame(2);
    kiosk.screen.strike(ui::Key::enter);
    CHECK(kiosk.session.appearance().theme == Theme::light);
    CHECK(kiosk.session.has_panel());
    kiosk.screen.tap_twice(kiosk.screen.node("category:zwroty").rect.center());
    CHECK(kiosk.is_at<Home>());
    CHECK_FALSE(kiosk.session.has_panel());
}

TEST_CASE("with the panel open keys lead round it and to the emergency button, last") {
    in_every_look([](KioskScreen& kiosk, const auto& go_to) {
        for (const bool is_low : {false, true}) {
            CAPTURE(is_low);
            go_to({"panel", {LowChosen{is_low}, PanelWanted{}}});
            const std::string first = "panel.pl";
            kiosk.screen.strike(ui::Key::tab);
            CHECK(kiosk.screen.toolkit().focus() == first);
            const ui::Rect button = kiosk.screen.node("emergency").visible;
            kiosk.screen.strike(ui::Key::back_tab);
            CHECK(kiosk.screen.toolkit().focus() == "emergency");
            CHECK(kiosk.screen.node("emergency").visible == button);
            kiosk.screen.strike(ui::Key::tab);
            CHECK(kiosk.screen.toolkit().focus() == first);
            kiosk.screen.strike(ui::Key::back_tab);
            kiosk.screen.strike(ui::Key::enter);
            CHECK(kiosk.is_at<EmergencyCard>());
        }
    });
}

TEST_CASE("a listener hears of the emergency button beside the panel") {
    KioskScreen kiosk;
    kiosk.tell(ReadAloudWanted{});
    kiosk.tell(PanelWanted{});
    kiosk.screen.frame(2);
    kiosk.screen.strike(ui::Key::back_tab);
    CHECK(kiosk.said.back().starts_with(kiosk.words.text("bar.emergency")));
}

TEST_CASE("brought into reach, every control stands in the lower part, whatever one does") {
    for (const int percent : {100, 150, 200}) {
        CAPTURE(percent);
        KioskScreen kiosk;
        for (const Sight& sight : sights()) {
            const std::string name = sight.name;
            CAPTURE(name);
            kiosk.start_over();
            kiosk.tell(TextSizeChosen{percent});
            kiosk.tell(LowChosen{true});
            kiosk.go_to(sight);
            kiosk.come_to_rest();
            if (!kiosk.session.appearance().is_low) continue;  // this visitor has been forgotten
            const float least = percent == 100 ? 960.0F : percent == 150 ? 650.0F : 420.0F;
            for (const ui::Node& node : kiosk.screen.toolkit().nodes().all()) {
                if (!ui::is_touchable(node.role) || node.visible.is_empty()) continue;
                CAPTURE(node.key);
                CHECK(node.visible.top >= least);
            }
            CHECK(kiosk.screen.toolkit().nodes().overflows().empty());
        }
        kiosk.start_over();
        kiosk.tell(TextSizeChosen{percent});
        kiosk.tell(LowChosen{true});
        kiosk.screen.frame(2);
        kiosk.screen.tap("search");
        CHECK(kiosk.screen.node("search").rect.top >= 400);
        kiosk.type_on_screen({"k", "o", "t", "search"});
        CHECK(kiosk.at<Results>().question == "kot");
    }
}

TEST_CASE("the bars' buttons keep their place in every language and colour, spoken or not") {
    const std::set<std::string> bars{"view.language", "view.speak", "view.text", "view.theme",
                                     "back",          "home",       "scroll.up", "scroll.down",
                                     "lower",         "person",     "emergency"};
    const auto places = [&](KioskScreen& kiosk) {
        std::map<std::string, ui::Rect> found;
        for (const ui::Node& node : kiosk.screen.toolkit().nodes().all())
            if (bars.contains(node.key)) found[node.key] = node.rect;
        return found;
    };
    for (const ui::Size size : {ui::Size{1080, 1920}, ui::Size{1920, 1080}}) {
        for (const int percent : {100, 150, 200}) {
            CAPTURE(size.width);
            CAPTURE(percent);
            KioskScreen kiosk(size);
            kiosk.tell(Opened{"zwrot"});
            kiosk.tell(TextSizeChosen{percent});
            kiosk.come_to_rest();
            const auto before = places(kiosk);
            CHECK(before.size() >= 7);
            int spoken = 0;
            for (const char* code : {"en", "uk", "pl"}) {
                for (const Theme theme : {Theme::contrast, Theme::dark, Theme::light}) {
                    CAPTURE(code);
                    CAPTURE(static_cast<int>(theme));
                    kiosk.tell(LanguageChosen{code});
                    kiosk.tell(ThemeChosen{theme});
                    kiosk.tell(ReadAloudWanted{});  // on, off, on, …
                    kiosk.come_to_rest();
                    const bool is_spoken = kiosk.session.appearance().is_spoken;
                    spoken += is_spoken ? 1 : 0;
                    CHECK(kiosk.screen.has("speech.repeat") == is_spoken);
                    for (const auto& place : places(kiosk)) {
                        const std::string& key = place.first;
                        CAPTURE(key);
                        if (before.contains(key)) CHECK(place.second == before.at(key));
                    }
                    CHECK(kiosk.screen.toolkit().nodes().overflows().empty());
                }
            }
            CHECK(spoken == 5);
        }
    }
}

TEST_CASE("with less motion a page is simply there") {
    KioskScreen kiosk;
    kiosk.tell(CalmChosen{true});
    kiosk.tell(Opened{"zwrot"});
    kiosk.screen.frame(2);
    const float before = kiosk.screen.node("heading:Co przygotować").rect.top;
    kiosk.screen.tap("scroll.down");
    kiosk.screen.frame(1);
    const float after = kiosk.screen.node("heading:Co przygotować").rect.top;
    CHECK(after < before - 200);
    kiosk.screen.frame(10);
    CHECK(kiosk.screen.node("heading:Co przygotować").rect.top == after);
}

}  // namespace okienko::kiosk
