#include "app/kiosk/screens/plan_way.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace okienko::kiosk {
namespace {

using Points = std::vector<ui::Point>;

float distance(ui::Point one, ui::Point other) {
    return std::hypot(other.x - one.x, other.y - one.y);
}

ui::Point between(ui::Point from, ui::Point to, float part) {
    return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

/// How far from `near` to `far`, 0 to 1, the distance from `center` comes to `radius`, which lies
/// between those of the two.
float where_leaving(ui::Point center, float radius, ui::Point near, ui::Point far) {
    constexpr int halvings = 16;
    float low = 0;
    float high = 1;
    for (int i = 0; i < halvings; ++i) {
        const float middle = (low + high) / 2;
        (distance(center, between(near, far, middle)) < radius ? low : high) = middle;
    }
    return high;
}

/// The way as far as it stays `back` from its end; empty where none of it does.
Points without_end(Points way, float back) {
    if (way.empty()) return way;
    const ui::Point end = way.back();
    while (way.size() > 1 && distance(way[way.size() - 2], end) <= back) way.pop_back();
    if (way.size() < 2) return {};
    const ui::Point far = way[way.size() - 2];
    way.back() = between(way.back(), far, where_leaving(end, back, way.back(), far));
    return way;
}

/// The point of `way` that lies `length` before its end along it, or its beginning.
ui::Point before_end(const Points& way, float length) {
    for (std::size_t i = way.size(); i-- > 1;) {
        const float leg = distance(way[i], way[i - 1]);
        if (leg >= length) return between(way[i], way[i - 1], length / leg);
        length -= leg;
    }
    return way.front();
}

}  // namespace

ui::Rect ArrowHead::bounds() const {
    const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x});
    const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y});
    return {left, top, right, bottom};
}

std::optional<ArrowHead> arrow_head(const std::vector<ui::Point>& way, float back, float length) {
    // Of the last leg there has to be so much that it tells where the arrow points.
    constexpr float least_leg = 0.35F;
    constexpr float half_width = 0.72F;
    constexpr float overlap = 0.5F;
    // A head no longer than this part of a short leg leaves some of the line before it.
    constexpr float share_of_leg = 0.75F;
    constexpr float least_share = 0.6F;
    Points shaft = without_end(way, back);
    if (shaft.size() < 2) return {};
    const ui::Point tip = shaft.back();
    const float leg = distance(tip, shaft[shaft.size() - 2]);
    const bool tells = leg >= length * least_leg;
    const ui::Point from = tells ? shaft[shaft.size() - 2] : before_end(shaft, length);
    if (tells) length = std::clamp(leg * share_of_leg, length * least_share, length);
    const float far = distance(from, tip);
    if (far <= 0) return {};
    const ui::Point along{(tip.x - from.x) / far, (tip.y - from.y) / far};
    const ui::Point base{tip.x - along.x * length, tip.y - along.y * length};
    const ui::Point wing{-along.y * length * half_width, along.x * length * half_width};
    if (leg > length * overlap)
        shaft.back() = between(tip, shaft[shaft.size() - 2], length * overlap / leg);
    else if (shaft.size() > 2)
        shaft.pop_back();
    return ArrowHead{{tip, {base.x + wing.x, base.y + wing.y}, {base.x - wing.x, base.y - wing.y}},
                     std::move(shaft)};
}

std::vector<ui::Rect> parts_of_way(const std::vector<ui::Point>& way, float width) {
    std::vector<ui::Rect> parts;
    for (std::size_t i = 1; i < way.size(); ++i) {
        // What runs aslant is covered by many small ones: one would cover half of the plan.
        const float across = std::abs(way[i].x - way[i - 1].x);
        const float down = std::abs(way[i].y - way[i - 1].y);
        const auto count = static_cast<int>(std::ceil(std::min(across, down) / width)) + 1;
        for (int k = 0; k < count; ++k) {
            const auto at = [&](int step) {
                return between(way[i - 1], way[i],
                               static_cast<float>(step) / static_cast<float>(count));
            };
            const ui::Point from = at(k);
            const ui::Point to = at(k + 1);
            parts.push_back(ui::Rect{std::min(from.x, to.x), std::min(from.y, to.y),
                                     std::max(from.x, to.x), std::max(from.y, to.y)}
                                .grown(width / 2));
        }
    }
    return parts;
}

}  // namespace okienko::kiosk
