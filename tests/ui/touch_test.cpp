#include "app/ui/touch.h"

#include <doctest/doctest.h>

#include <string>

namespace okienko::ui {
namespace {

const Rect button{100, 100, 300, 180};
const Point inside{200, 140};

}  // namespace

TEST_CASE("a tap faster than a frame is a press, and in the next frame a release") {
    Touch touch;
    touch.press(inside);
    touch.release(inside);
    CHECK(touch.is_pending());

    touch.advance(1);
    CHECK(touch.came_down());
    CHECK(touch.holds(button));
    CHECK_FALSE(touch.taps(button));
    CHECK(touch.is_pending());

    touch.advance(1);
    CHECK(touch.taps(button));
    CHECK_FALSE(touch.holds(button));

    touch.advance(1);
    CHECK_FALSE(touch.taps(button));
    CHECK_FALSE(touch.is_pending());
}

TEST_CASE("nothing is touched between touches") {
    Touch touch;
    touch.move(inside);
    touch.advance(1);
    CHECK_FALSE(touch.holds(button));
    touch.release(inside);
    touch.advance(1);
    CHECK_FALSE(touch.taps(button));
}

TEST_CASE("a second finger takes the first one's place: one tap, where the second came down") {
    Touch touch;
    const Rect other{500, 500, 700, 580};
    touch.press(inside);
    touch.advance(1);
    touch.press({600, 540});
    touch.advance(1);
    CHECK_FALSE(touch.holds(button));
    CHECK(touch.holds(other));
    touch.release({600, 540});
    touch.advance(1);
    CHECK(touch.taps(other));
    touch.release(inside);
    touch.advance(1);
    CHECK_FALSE(touch.taps(button));
    CHECK_FALSE(touch.taps(other));
}

TEST_CASE("a finger may tremble, and a tap counts a little outside where it began inside") {
    struct Row {
        std::string what;
        Point start;
        Point end;
        bool is_tap;
    };

    const Row rows[] = {
        {"still", inside, inside, true},
        {"trembles", inside, {206, 133}, true},
        {"moves within", {110, 110}, {290, 170}, true},
        {"ends a little outside", {298, 140}, {310, 140}, true},
        {"ends outside", inside, {330, 140}, false},
        {"began outside", {330, 140}, inside, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Touch touch;
        touch.press(row.start);
        touch.advance(1);
        touch.move(row.end);
        touch.release(row.end);
        touch.advance(1);
        CHECK(touch.taps(button) == row.is_tap);
    }
}

TEST_CASE("a drag begins at 14 dp, and stays one when the finger comes back") {
    Touch touch;
    touch.press(inside);
    touch.advance(2);
    touch.move({inside.x, inside.y + 27});
    touch.advance(2);
    CHECK_FALSE(touch.is_drag());
    touch.move({inside.x, inside.y + 29});
    touch.advance(2);
    CHECK(touch.is_drag());
    CHECK(touch.moved_y() == 2);
    touch.move(inside);
    touch.advance(2);
    CHECK(touch.is_drag());
}

TEST_CASE("a claimed finger taps nothing until it comes down again") {
    Touch touch;
    touch.press(inside);
    touch.advance(1);
    touch.claim();
    CHECK_FALSE(touch.holds(button));
    touch.release(inside);
    touch.advance(1);
    CHECK_FALSE(touch.taps(button));
    touch.press(inside);
    touch.advance(1);
    CHECK(touch.holds(button));
}

TEST_CASE("strokes come in their order, none is lost in a busy frame") {
    Touch touch;
    touch.strike(U'a');
    touch.strike(Key::backspace);
    touch.strike(U'b');
    touch.press(inside);
    touch.strike(U'c');
    touch.advance(1);
    CHECK(touch.take_strokes() ==
          std::vector<Stroke>{Stroke(U'a'), Stroke(Key::backspace), Stroke(U'b')});
    CHECK(touch.take_strokes().empty());
    touch.advance(1);
    CHECK(touch.strokes() == std::vector<Stroke>{Stroke(U'c')});
    CHECK_FALSE(touch.take(Key::enter));
}

TEST_CASE("a visitor who left leaves no touch behind") {
    Touch touch;
    touch.press(inside);
    touch.strike(U'a');
    touch.forget();
    touch.advance(1);
    CHECK_FALSE(touch.is_down());
    CHECK(touch.strokes().empty());
    CHECK_FALSE(touch.is_pending());
}

}  // namespace okienko::ui
