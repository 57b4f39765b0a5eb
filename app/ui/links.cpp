#include "app/ui/links.h"

#include <algorithm>
#include <cmath>

#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::ui {

void Links::add(Canvas& canvas, Point at, const SetText& text) {
    const std::size_t first = links_.size();
    add(at, text);
    for (std::size_t link = first; link < links_.size(); ++link)
        if (canvas.focus().is_on(key_of(link))) draw_focus_behind(canvas, lines_of(link));
}

void Links::add(Point at, const SetText& text) {
    const Piece* before = nullptr;
    std::size_t begin = 0;  // of the link
    for (const Line& line : text.lines) {
        const std::size_t first = parts_.size();
        for (const Piece& piece : line.pieces) {
            const bool goes_on = before != nullptr && before->link == piece.link;
            before = &piece;
            if (piece.link.empty()) continue;
            if (!goes_on) {
                begin = piece.begin;
                links_.push_back({piece.link, {}, parts_.size(), parts_.size()});
            }
            Link& link = links_.back();
            link.label = text.text.substr(begin, piece.end - begin);
            const Rect rect{at.x + piece.x, at.y + line.top,
                            at.x + std::min(piece.x + piece.width, line.width),
                            at.y + line.top + text.line_height};
            if (goes_on && parts_.size() > first) {
                parts_.back().line.right = rect.right;
                continue;
            }
            parts_.push_back({links_.size() - 1, rect, rect});
            link.end = parts_.size();
        }
    }
}

std::string Links::key_of(std::size_t link) const {
    return "link:" + links_[link].leads_to + "#" + std::to_string(link);
}

std::vector<Rect> Links::lines_of(std::size_t link) const {
    std::vector<Rect> lines;
    for (std::size_t i = links_[link].first; i < links_[link].end; ++i)
        lines.push_back(parts_[i].line);
    return lines;
}

// ---- room -------------------------------------------------------------------------------------

void Links::make_room(float height) {
    for (Part& part : parts_)
        part.rect = centered(part.line, {part.line.width(), std::max(part.line.height(), height)});
    for (std::size_t one = 0; one < parts_.size(); ++one)
        for (std::size_t other = one + 1; other < parts_.size(); ++other)
            share(parts_[one], parts_[other]);
    for (Part& part : parts_) stretch(part, height);
    for (Part& part : parts_) ask_for_room(part, height);
}

/// Of two that meet each gets half of what lies between their lines.
void Links::share(Part& one, Part& other) {
    if (one.link == other.link || !one.rect.meets(other.rect)) return;
    Part& upper = one.line.top <= other.line.top ? one : other;
    Part& lower = &upper == &one ? other : one;
    const float middle = std::floor((upper.line.bottom + lower.line.top) / 2);
    upper.rect.bottom = std::min(upper.rect.bottom, middle);
    lower.rect.top = std::max(lower.rect.top, middle);
}

/// What it did not get on one side it takes on the other, as far as nothing stands there.
void Links::stretch(Part& part, float height) {
    stretch_up(part, height);
    stretch_down(part, height);
}

void Links::stretch_up(Part& part, float height) {
    Rect more = part.rect;
    more.top = std::min(more.top, more.bottom - height);
    for (const Part& other : parts_)
        if (other.link != part.link && other.rect.meets(more)) more.top = other.rect.bottom;
    part.rect = more;
}

void Links::stretch_down(Part& part, float height) {
    Rect more = part.rect;
    more.bottom = std::max(more.bottom, more.top + height);
    for (const Part& other : parts_)
        if (other.link != part.link && other.rect.meets(more)) more.bottom = other.rect.top;
    part.rect = more;
}

/// Has its neighbours move away from it, as far as their own lines and the room behind them allow.
void Links::ask_for_room(Part& part, float height) {
    const float missing = height - part.rect.height();
    if (missing <= 0) return;
    const Rect wanted = part.rect.inset(0, -missing);
    for (Part& other : parts_) {
        if (other.link == part.link || !other.rect.meets(wanted)) continue;
        Part moved = other;
        if (other.line.top < part.line.top) {
            moved.rect.bottom = std::max(moved.line.bottom, moved.rect.bottom - missing);
            stretch_up(moved, other.rect.height());
        } else {
            moved.rect.top = std::min(moved.line.top, moved.rect.top + missing);
            stretch_down(moved, other.rect.height());
        }
        if (moved.rect.height() >= other.rect.height()) other = moved;
    }
    stretch(part, height);
}

std::string Links::react(Canvas& canvas) {
    make_room(canvas.dp(touch_dp));
    std::string tapped;
    std::vector<Rect> touched;
    for (std::size_t i = 0; i < links_.size(); ++i) {
        const Link& link = links_[i];
        touched.clear();
        for (std::size_t part = link.first; part < link.end; ++part)
            touched.push_back(parts_[part].rect);
        if (target_in_parts(canvas, touched, key_of(i), link.label, Role::link).is_tapped)
            tapped = link.leads_to;
    }
    return tapped;
}

}  // namespace okienko::ui
