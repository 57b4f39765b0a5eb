/// Content longer than its place: moved by a finger, a wheel, keys, or buttons.
#pragma once

#include <cmath>

#include "app/ui/canvas.h"

namespace okienko::ui {

/// Where a region stands. Whoever shows the region keeps it between frames.
class Scroll {
public:
    float offset() const { return offset_; }

    bool can_go_up() const { return offset_ > 1; }

    bool can_go_down() const { return offset_ < reach() - 1; }

    /// Whether the content is longer than its place, as far as the last frame knows.
    bool is_needed() const { return reach() > 1; }

    /// Glides on by most of a page: 1 down, -1 up.
    void page(int direction);

    void to_top();

    /// Leaves the keys to another region of the same screen.
    void leave_keys() { has_keys_ = false; }

private:
    friend class ScrollRegion;

    float reach() const { return content_ - view_; }

    void follow(Canvas& canvas, const Rect& view);
    bool is_swipe(Canvas& canvas) const;
    void follow_keys(Canvas& canvas);
    void run(float seconds, bool is_calm);
    void stop();
    void move_to(float offset);

    float offset_ = 0;
    float content_ = 0;
    float view_ = 0;
    float speed_ = 0;        ///< pixels a second, positive downwards
    float destination_ = 0;  ///< of a glide
    bool has_keys_ = true;
    bool is_gliding_ = false;
    bool is_held_ = false;
    bool is_dragged_ = false;
};

/// The region while it is drawn: what is drawn between construction and end() moves.
///
/// A finger that moves 14 dp takes the content along, and no target is tapped; let go in motion it
/// runs out, 1/e of its speed every third of a second. A finger on running content stops it. Where
/// there is nothing to scroll a finger that moves 15 mm taps nothing: less is a slip.
class ScrollRegion {
public:
    ScrollRegion(Canvas& canvas, Scroll& scroll, const Rect& view);
    ~ScrollRegion();
    ScrollRegion(const ScrollRegion&) = delete;
    ScrollRegion& operator=(const ScrollRegion&) = delete;

    /// Where the content begins, moved.
    Point origin() const { return {view_.left, std::round(view_.top - scroll_.offset_)}; }

    /// Tells how high the content has turned out, and how much of that is air below it: nobody has
    /// to scroll for air.
    void end(float content_height, float air = 0);

private:
    void draw_thumb();

    Canvas& canvas_;
    Scroll& scroll_;
    Rect view_;
};

}  // namespace okienko::ui
