#include "app/ui/focus.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace okienko::ui {
namespace {

bool is_arrow(Way way) {
    return way != Way::next && way != Way::previous;
}

std::vector<const Node*> stops_in(const Nodes& nodes, bool with_keys) {
    std::vector<const Node*> stops;
    for (const Node& node : std::span(nodes.all()).subspan(nodes.dialog()))
        if (is_touchable(node.role) && (with_keys || node.role != Role::key))
            stops.push_back(&node);
    return stops;
}

/// How far two stretches of a line are apart; 0 where they overlap.
float apart(float from, float to, float other_from, float other_to) {
    return std::max({other_from - to, from - other_to, 0.0F});
}

/// Turns a rectangle so that `way` leads down.
Rect turned(const Rect& rect, Way way) {
    switch (way) {
        case Way::up:
            return {rect.left, -rect.bottom, rect.right, -rect.top};
        case Way::right:
            return {rect.top, rect.left, rect.bottom, rect.right};
        case Way::left:
            return {rect.top, -rect.right, rect.bottom, -rect.left};
        default:
            return rect;
    }
}

/// What a step costs: along the way, and three times as much beside it. Negative: not that way.
float cost(const Rect& from, const Rect& to) {
    if ((to.top + to.bottom) / 2 < from.bottom) return -1;
    const float beside = apart(from.left, from.right, to.left, to.right);
    const float off = (from.left + from.right - to.left - to.right) / 2;
    return std::max(to.top - from.bottom, 0.0F) + 3 * beside + 0.01F * (off < 0 ? -off : off);
}

std::string nearest(const std::vector<const Node*>& stops, const Node& from, Way way) {
    const Rect start = turned(from.rect, way);
    const Node* best = nullptr;
    float least = 0;
    for (const Node* stop : stops) {
        const float costs = cost(start, turned(stop->rect, way));
        if (stop == &from || costs < 0 || (best != nullptr && costs >= least)) continue;
        best = stop;
        least = costs;
    }
    return best == nullptr ? "" : best->key;
}

}  // namespace

std::string focus_after(const Nodes& nodes, const std::string& from, Way way) {
    const std::vector<const Node*> stops = stops_in(nodes, is_arrow(way));
    if (stops.empty()) return {};
    const auto found = std::find_if(stops.begin(), stops.end(),
                                    [&](const Node* node) { return node->key == from; });
    if (found == stops.end()) return way == Way::previous ? stops.back()->key : stops.front()->key;
    if (is_arrow(way)) return nearest(stops, **found, way);
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    const std::ptrdiff_t step = way == Way::next ? 1 : -1;
    const std::ptrdiff_t at = (found - stops.begin() + step + count) % count;
    return stops[static_cast<std::size_t>(at)]->key;
}

}  // namespace okienko::ui
