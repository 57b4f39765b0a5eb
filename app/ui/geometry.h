/// Points, sizes and rectangles in pixels, and the cutting of rectangles that layouts are made of.
#pragma once

#include <algorithm>

namespace okienko::ui {

struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
};

struct Size {
    float width = 0;
    float height = 0;

    bool operator==(const Size&) const = default;
};

/// `right` and `bottom` lie one past the last pixel.
struct Rect {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    float width() const { return right - left; }

    float height() const { return bottom - top; }

    Size size() const { return {width(), height()}; }

    Point corner() const { return {left, top}; }

    Point center() const { return {(left + right) / 2, (top + bottom) / 2}; }

    bool is_empty() const { return right <= left || bottom <= top; }

    bool contains(Point point) const {
        return point.x >= left && point.x < right && point.y >= top && point.y < bottom;
    }

    Rect inset(float x, float y) const { return {left + x, top + y, right - x, bottom - y}; }

    Rect inset(float all) const { return inset(all, all); }

    Rect grown(float all) const { return inset(-all, -all); }

    Rect moved(float x, float y) const { return {left + x, top + y, right + x, bottom + y}; }

    /// What both cover; empty where they do not meet.
    Rect clipped(const Rect& other) const {
        return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
                std::min(bottom, other.bottom)};
    }

    bool meets(const Rect& other) const { return !clipped(other).is_empty(); }

    /// The part of this height at the top; what remains, less `gap`, stays in this rectangle.
    Rect take_top(float height, float gap = 0) {
        const Rect taken{left, top, right, top + height};
        top += height + gap;
        return taken;
    }

    Rect take_bottom(float height, float gap = 0) {
        const Rect taken{left, bottom - height, right, bottom};
        bottom -= height + gap;
        return taken;
    }

    Rect take_left(float width, float gap = 0) {
        const Rect taken{left, top, left + width, bottom};
        left += width + gap;
        return taken;
    }

    Rect take_right(float width, float gap = 0) {
        const Rect taken{right - width, top, right, bottom};
        right -= width + gap;
        return taken;
    }

    bool operator==(const Rect&) const = default;
};

/// The rectangle of this size whose upper left corner is at `corner`.
inline Rect rect_at(Point corner, Size size) {
    return {corner.x, corner.y, corner.x + size.width, corner.y + size.height};
}

/// The rectangle of this size in the middle of `outer`.
inline Rect centered(const Rect& outer, Size size) {
    const Point middle = outer.center();
    return rect_at({middle.x - size.width / 2, middle.y - size.height / 2}, size);
}

}  // namespace okienko::ui
