#include "app/ui/scroll.h"

#include <doctest/doctest.h>

#include <string>

#include "app/ui/target.h"
#include "tests/ui/paper_screen.h"

namespace okienko::ui {
namespace {

/// A list of twenty cards, each 150 pixels high, on a screen that shows six.
class ListScreen {
public:
    ListScreen() {
        screen.show([this](Canvas& canvas) {
            ScrollRegion region(canvas, scroll, view);
            const Point origin = region.origin();
            for (int i = 0; i < 20; ++i) {
                const float top = origin.y + static_cast<float>(i) * 150;
                const std::string key = "card " + std::to_string(i);
                const Rect card{50, top, 1000, top + 130};
                if (target(canvas, card, key, key, Role::card).is_tapped) opened = key;
            }
            region.end(20 * 150);
        });
    }

    const Rect view{0, 200, 1080, 1100};
    Scroll scroll;
    std::string opened;
    PaperScreen screen;
};

}  // namespace

TEST_CASE("a tap opens what it touches") {
    ListScreen list;
    list.screen.tap("card 3");
    CHECK(list.opened == "card 3");
    CHECK(list.scroll.offset() == 0);
}

TEST_CASE("a drag moves the list with the finger and opens nothing") {
    ListScreen list;
    const Point start = list.screen.node("card 4").visible.center();
    list.screen.press(start);
    list.screen.move({start.x, start.y - 60});
    CHECK(list.scroll.offset() == doctest::Approx(60));
    list.screen.move({start.x, start.y - 100});
    CHECK(list.scroll.offset() == doctest::Approx(100));
    list.screen.release({start.x, start.y - 100});
    CHECK(list.opened.empty());
}

TEST_CASE("a flick faster than a frame opens nothing") {
    ListScreen list;
    const Point start = list.screen.node("card 4").visible.center();
    list.screen.press(start);
    list.screen.touch().move({start.x, start.y - 40});
    list.screen.release({start.x, start.y - 50});
    list.screen.settle();
    CHECK(list.opened.empty());
}

TEST_CASE("the list stops at its ends") {
    ListScreen list;
    list.screen.drag({500, 300}, {500, 1000});
    list.screen.settle();
    CHECK(list.scroll.offset() == 0);
    CHECK_FALSE(list.scroll.can_go_up());
    for (int i = 0; i < 12; ++i) list.screen.drag({500, 1000}, {500, 300});
    list.screen.settle();
    CHECK(list.scroll.offset() == doctest::Approx(20 * 150 - 900));
    CHECK_FALSE(list.scroll.can_go_down());
    CHECK(list.opened.empty());
}

TEST_CASE("let go in motion the list runs on, and comes to rest") {
    ListScreen list;
    list.screen.drag({500, 900}, {500, 500}, 4);
    const float let_go = list.scroll.offset();
    list.screen.frame(5);
    CHECK(list.scroll.offset() > let_go + 20);
    list.screen.settle();
    CHECK_FALSE(list.screen.toolkit().wants_frame());
}

TEST_CASE("let go at rest the list stays where it was held") {
    ListScreen list;
    list.screen.press({500, 900});
    for (int i = 1; i <= 4; ++i) list.screen.move({500, 900 - 100.0F * static_cast<float>(i)});
    list.screen.frame(15);  // a quarter of a second
    const float held = list.scroll.offset();
    list.screen.release({500, 500});
    list.screen.settle();
    CHECK(list.scroll.offset() == doctest::Approx(held).epsilon(0.01));
}

TEST_CASE("a tap on a running list stops it and opens nothing; the next one opens") {
    ListScreen list;
    list.screen.drag({500, 900}, {500, 500}, 4);
    list.screen.frame(3);
    list.screen.press({500, 650});
    const float stopped = list.scroll.offset();
    list.screen.frame(5);
    CHECK(list.scroll.offset() == stopped);
    list.screen.release({500, 650});
    CHECK(list.opened.empty());
    list.screen.tap(Point{500, 650});
    CHECK_FALSE(list.opened.empty());
}

TEST_CASE("a page on and a page back do what dragging does, without a gesture") {
    ListScreen list;
    CHECK(list.scroll.is_needed());
    list.scroll.page(1);
    list.screen.settle();
    const float page = list.scroll.offset();
    CHECK(page == doctest::Approx(0.8 * 900));
    list.scroll.page(1);
    list.scroll.page(1);
    list.screen.settle();
    CHECK_FALSE(list.scroll.can_go_down());
    list.scroll.page(-1);
    list.scroll.page(-1);
    list.scroll.page(-1);
    list.screen.settle();
    CHECK(list.scroll.offset() == 0);
}

TEST_CASE("what is out of sight cannot be touched") {
    ListScreen list;
    CHECK(list.screen.node("card 10").visible.is_empty());
    list.screen.tap(Point{500, 1150});
    list.screen.tap(Point{500, 150});
    CHECK(list.opened.empty());
}

TEST_CASE("Tab leads to what is out of sight, and Enter opens it") {
    ListScreen list;
    for (int i = 0; i < 12; ++i) list.screen.strike(Key::tab);
    list.screen.settle();
    CHECK_FALSE(list.screen.node("card 11").visible.is_empty());
    CHECK(list.screen.node("card 11").visible == list.screen.node("card 11").rect);
    list.screen.strike(Key::enter);
    CHECK(list.opened == "card 11");
    list.screen.strike(Key::back_tab);
    list.screen.strike(Key::enter);
    CHECK(list.opened == "card 10");
}

TEST_CASE("a list that fits neither moves nor offers to") {
    Scroll scroll;
    PaperScreen screen;
    screen.show([&scroll](Canvas& canvas) {
        ScrollRegion region(canvas, scroll, {0, 0, 1080, 1000});
        region.end(900);
    });
    screen.drag({500, 900}, {500, 200});
    screen.settle();
    CHECK(scroll.offset() == 0);
    CHECK_FALSE(scroll.is_needed());
}

}  // namespace okienko::ui
