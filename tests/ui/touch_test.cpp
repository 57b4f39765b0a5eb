#include "app/ui/touch.h"

#include <doctest/doctest.h>

#include <string>

namespace okienko::ui {
namespace {

const Rect button{100, 100, 300, 180};
const Point inside{200, 140};
constexpr float frame = 1 / 60.0F;

}  // namespace

TEST_CASE("a tap faster than a frame is a press, and in the next frame a release") {
    Touch touch;
    touch.press(inside);
    touch.release(inside);
    CHECK(touch.is_pending());

    touch.advance(1, frame);
    CHECK(touch.came_down());
    CHECK(touch.holds(button));
    CHECK_FALSE(touch.taps(button));
    CHECK(touch.is_pending());

    touch.advance(1, frame);
    CHECK(touch.taps(button));
    CHECK_FALSE(touch.holds(button));

    touch.advance(1, frame);
    CHECK_FALSE(touch.taps(button));
    CHECK_FALSE(touch.is_pending());
}

TEST_CASE("nothing is touched between touches") {
    Touch touch;
    touch.move(inside);
    touch.advance(1, frame);
    CHECK_FALSE(touch.holds(button));
    touch.release(inside);
    touch.advance(1, frame);
    CHECK_FALSE(touch.taps(button));
}

TEST_CASE("a second finger takes the first one's place: one tap, where the second came down") {
    Touch touch;
    const Rect other{500, 500, 700, 580};
    touch.press(inside);
    touch.advance(1, frame);
    touch.press({600, 540});
    touch.advance(1, frame);
    CHECK_FALSE(touch.holds(button));
    CHECK(touch.holds(other));
    touch.release({600, 540});
    touch.advance(1, frame);
    CHECK(touch.taps(other));
    touch.release(inside);
    touch.advance(1, frame);
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
        touch.advance(1, frame);
        touch.move(row.end);
        touch.release(row.end);
        touch.advance(1, frame);
        CHECK(touch.taps(button) == row.is_tap);
    }
}

TEST_CASE("a second tap goes where the first one went, and nowhere else for a while") {
    struct Row {
        const char* when;
        float later;
        float beside;
        const char* then;  ///< what lies there by then
        bool counts;
    };

    const Row rows[] = {
        {"twice on one key", 0.1F, 0, "key", true},
        {"another screen came", 0.1F, 0, "card", false},
        {"a trembling hand", 0.3F, 20, "card", false},
        {"beside it", 0.1F, 60, "card", true},
        {"somebody has looked", 0.5F, 0, "card", true},
    };
    for (const Row& row : rows) {
        const std::string when = row.when;
        CAPTURE(when);
        Touch touch;
        touch.press(inside);
        touch.advance(1, 1);
        CHECK(touch.land_on("key"));
        touch.release(inside);
        touch.advance(1, frame);
        touch.advance(1, row.later / 2);
        touch.advance(1, row.later / 2);
        touch.press({inside.x + row.beside, inside.y});
        touch.advance(1, frame);
        CHECK(touch.land_on(row.then) == row.counts);
        CHECK(touch.has_landed_on(row.then) == row.counts);
    }
}

TEST_CASE("a second tap beside the first one goes to what was there all the time") {
    const Rect beside{310, 100, 500, 180};
    const Rect elsewhere{310, 500, 500, 580};

    struct Row {
        const char* what;
        Rect before;  ///< where the other target lies at the first tap
        Rect after;   ///< and at the second
        bool counts;
    };

    const Row rows[] = {
        {"it has stayed", beside, beside, true},
        {"it has come", {}, beside, false},
        {"it has moved here", elsewhere, beside, false},
    };
    for (const Row& row : rows) {
        const std::string what = row.what;
        CAPTURE(what);
        Touch touch;
        touch.press({297, 140});
        touch.advance(1, 1);
        touch.meet("first", button);
        touch.meet("other", row.before);
        touch.release({297, 140});
        touch.advance(1, frame);
        for (const Point again : {Point{304, 140}, Point{314, 140}, Point{314, 140}}) {
            touch.press(again);
            touch.advance(1, 0.2F);
            touch.meet("first", button);
            touch.meet("other", row.after);
            CHECK(touch.has_landed_on("other") == (row.counts && row.after.contains(again)));
            CHECK_FALSE(touch.has_landed_on("first"));
            touch.release(again);
            touch.advance(1, frame);
        }
    }
}

TEST_CASE("a drag begins at 14 dp, and stays one when the finger comes back") {
    Touch touch;
    touch.press(inside);
    touch.advance(2, frame);
    touch.move({inside.x, inside.y + 27});
    touch.advance(2, frame);
    CHECK_FALSE(touch.is_drag());
    touch.move({inside.x, inside.y + 29});
    touch.advance(2, frame);
    CHECK(touch.is_drag());
    CHECK(touch.moved_y() == 2);
    touch.move(inside);
    touch.advance(2, frame);
    CHECK(touch.is_drag());
}

TEST_CASE("a claimed finger taps nothing until it comes down again") {
    Touch touch;
    touch.press(inside);
    touch.advance(1, frame);
    touch.claim();
    CHECK_FALSE(touch.holds(button));
    touch.release(inside);
    touch.advance(1, frame);
    CHECK_FALSE(touch.taps(button));
    touch.press(inside);
    touch.advance(1, frame);
    CHECK(touch.holds(button));
}

TEST_CASE("strokes come in their order, none is lost in a busy frame") {
    Touch touch;
    touch.strike(U'a');
    touch.strike(Key::backspace);
    touch.strike(U'b');
    touch.press(inside);
    touch.strike(U'c');
    touch.advance(1, frame);
    CHECK(touch.take_strokes() ==
          std::vector<Stroke>{Stroke(U'a'), Stroke(Key::backspace), Stroke(U'b')});
    CHECK(touch.take_strokes().empty());
    touch.advance(1, frame);
    CHECK(touch.strokes() == std::vector<Stroke>{Stroke(U'c')});
    CHECK_FALSE(touch.take(Key::enter));
}

TEST_CASE("a visitor who left leaves no touch behind") {
    Touch touch;
    touch.press(inside);
    touch.strike(U'a');
    touch.forget();
    touch.advance(1, frame);
    CHECK_FALSE(touch.is_down());
    CHECK(touch.strokes().empty());
    CHECK_FALSE(touch.is_pending());
}

}  // namespace okienko::ui
