#include "app/ui/links.h"

#include <algorithm>

#include "app/ui/target.h"

namespace okienko::ui {

void Links::add(Point at, const SetText& text) {
    for (const Line& line : text.lines) {
        const float top = at.y + line.top;
        for (const Piece& piece : line.pieces) {
            if (piece.link.empty()) continue;
            const float left = at.x + piece.x;
            places_.push_back({piece.link,
                               text.text.substr(piece.begin, piece.end - piece.begin),
                               {left, top, left + piece.width, top + text.line_height}});
        }
    }
}

void Links::make_room(float height) {
    std::vector<Rect> lines;
    for (Place& place : places_) {
        lines.push_back(place.rect);
        place.rect =
            centered(place.rect, {place.rect.width(), std::max(place.rect.height(), height)});
    }
    for (std::size_t one = 0; one < places_.size(); ++one)
        for (std::size_t other = one + 1; other < places_.size(); ++other) {
            if (!places_[one].rect.meets(places_[other].rect)) continue;
            if (lines[one].top == lines[other].top) continue;
            const float middle = (lines[one].bottom + lines[other].top) / 2;
            places_[one].rect.bottom = std::min(places_[one].rect.bottom, middle);
            places_[other].rect.top = std::max(places_[other].rect.top, middle);
        }
}

std::string Links::react(Canvas& canvas) {
    make_room(canvas.dp(touch_dp));
    std::string tapped;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Place& place = places_[i];
        const std::string key = "link:" + place.link + "#" + std::to_string(i);
        if (target(canvas, place.rect, key, place.label, Role::link).is_tapped) tapped = place.link;
    }
    return tapped;
}

}  // namespace okienko::ui
