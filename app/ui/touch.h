/// What fingers and keys did: one step a frame, and who it is meant for.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/ui/geometry.h"

namespace okienko::ui {

/// Keys that mean something here; any other key of a keyboard is left out.
enum class Key {
    backspace,
    erase,
    left,
    right,
    home,
    end,
    up,
    down,
    page_up,
    page_down,
    tab,
    back_tab,
    enter,
    escape,
    copy,  ///< Ctrl and C; like those that follow, never struck on a public screen
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12,
    insert,
    larger,  ///< Ctrl and plus
    smaller,
    usual  ///< Ctrl and 0
};

/// A character or a key, in the order they were struck.
using Stroke = std::variant<char32_t, Key>;

/// The finger and the keyboard.
///
/// The window reports at any time; advance() takes one press or release into the next frame, so
/// that a tap faster than a frame is still seen as a press and then a release. A finger belongs to
/// the target it came down on until it is claimed: by a scroll region it moves, by the keyboard.
/// Between touches there is no pointer, so nothing looks hovered.
class Touch {
public:
    // ---- from the window ----------------------------------------------------------------------

    void press(Point at);
    void move(Point to);
    void release(Point at);
    /// `over` is where the pointer was; empty: nobody knows, and everything may feel it.
    void wheel(float notches, std::optional<Point> over = {});
    void strike(Stroke stroke);

    /// Whether a step waits for a frame.
    bool is_pending() const { return !steps_.empty(); }

    // ---- between frames -----------------------------------------------------------------------

    /// Takes the next step: moves, strokes and notches up to and with one press or release.
    /// `pixels_per_dp` makes the slop; `seconds` have gone by since the last time.
    void advance(float pixels_per_dp, float seconds);

    /// Lets go of everything, unfinished.
    void forget();

    // ---- in a frame ---------------------------------------------------------------------------

    bool is_down() const { return is_down_; }

    bool came_down() const { return came_down_; }

    bool went_up() const { return went_up_; }

    Point start() const { return start_; }

    Point at() const { return at_; }

    /// How far the finger moved down since the last frame; negative: up.
    float moved_y() const { return at_.y - before_.y; }

    /// How far the finger is from where it came down.
    float way() const;

    /// Whether the finger has left its place for good: 14 dp, what a trembling hand does not reach.
    bool is_drag() const { return is_drag_; }

    bool is_claimed() const { return is_claimed_; }

    /// Takes the finger over: until it comes down again, no target holds it or is tapped.
    void claim() { is_claimed_ = true; }

    /// Has the target called `key`, of which `visible` can be seen, be what the finger came down
    /// on, if it has just come down there.
    void meet(const std::string& key, const Rect& visible);

    /// Has the target called `key` be what the finger that has just come down came down on; false
    /// where it is the echo of a tap which has brought `key` there: many people tap twice, and
    /// nobody sees what is new within less than half a second. What has been in this place since
    /// before that tap is what the finger means.
    bool land_on(const std::string& key);

    /// Whether the finger came down where it had tapped just before.
    bool is_second_tap() const { return is_second_tap_; }

    /// Whether it came down on a target that this tap was on as well.
    bool repeats_tap() const { return repeats_tap_; }

    /// Whether the finger came down on the target called `key`: what came under it later, when the
    /// screen changed, is neither held nor tapped by it.
    bool has_landed_on(std::string_view key) const;

    /// Whether the finger is down on what `rect` covers.
    bool holds(const Rect& rect) const;

    /// Whether the finger has just gone up where it came down. A little outside counts as well.
    bool taps(const Rect& rect) const;

    float notches() const { return notches_; }

    /// How far the wheel turned over `rect`.
    float notches_over(const Rect& rect) const {
        return !wheel_at_ || rect.contains(*wheel_at_) ? notches_ : 0;
    }

    const std::vector<Stroke>& strokes() const { return strokes_; }

    /// Puts in what the keyboard on the screen struck.
    void add_stroke(Stroke stroke) { strokes_.push_back(stroke); }

    /// Takes the strokes away from whoever asks next.
    std::vector<Stroke> take_strokes();

    /// Takes `key` out of the strokes; false if it was not struck.
    bool take(Key key);

private:
    struct Press {
        Point at;
    };

    struct Move {
        Point to;
    };

    struct Release {
        Point at;
    };

    struct Wheel {
        float notches;
        std::optional<Point> over;
    };

    /// A target that an echo might fall on.
    struct Met {
        std::string key;
        Rect visible;
    };

    /// A tap that may have an echo.
    struct Tap {
        Point at;
        std::vector<std::string> landed_on;
        std::vector<Met> nearby;

        bool has_met(std::string_view key) const;
    };

    using Step = std::variant<Press, Move, Release, Wheel, Stroke>;

    bool was_here(std::string_view key) const;

    bool take_step(const Step& step);
    bool take_step(const Press& press);
    bool take_step(const Release& release);
    bool take_step(const Move& move);
    bool take_step(const Wheel& wheel);
    bool take_step(const Stroke& stroke);

    std::deque<Step> steps_;
    std::vector<Stroke> strokes_;
    std::vector<std::string> landed_on_;
    std::vector<Met> nearby_;  ///< when the finger came down
    Tap last_tap_;
    float since_tap_ = 1e6F;  ///< in seconds
    bool is_second_tap_ = false;
    bool repeats_tap_ = false;
    Point start_;
    Point at_;
    Point before_;
    float slop_ = 14;
    float notches_ = 0;
    std::optional<Point> wheel_at_;
    bool is_down_ = false;
    bool came_down_ = false;
    bool went_up_ = false;
    bool is_drag_ = false;
    bool is_claimed_ = false;
};

}  // namespace okienko::ui
