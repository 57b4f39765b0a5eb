#include "app/ui/focus.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
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

bool are_choices_of_one_kind(const Node& one, const Node& other) {
    const auto kind = [](const Node& node) {
        return std::string_view(node.key).substr(0, node.key.find_last_of(".:"));
    };
    return one.role == Role::choice && other.role == Role::choice && kind(one) == kind(other);
}

/// Of choices of one kind only the first stays, or the one called `from`.
std::vector<const Node*> choices_as_one(const std::vector<const Node*>& stops,
                                        const std::string& from) {
    std::vector<const Node*> kept;
    for (const Node* stop : stops) {
        if (kept.empty() || !are_choices_of_one_kind(*kept.back(), *stop))
            kept.push_back(stop);
        else if (stop->key == from)
            kept.back() = stop;
    }
    return kept;
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

/// Where `stop` is for somebody at `from`: what scrolls together is one long page; of another page
/// only what is in sight lies anywhere.
const Rect& place_of(const Node& stop, const Node& from) {
    return stop.clip == from.clip ? stop.rect : stop.visible;
}

/// Whether an arrow may lead from `from` to `to`: along a row of keys, never sideways to another
/// row.
bool may_lead(const Node& from, const Node& to, Way way) {
    const bool is_sideways = way == Way::left || way == Way::right;
    if (!is_sideways || from.role != Role::key) return true;
    return to.role == Role::key &&
           apart(from.rect.top, from.rect.bottom, to.rect.top, to.rect.bottom) == 0;
}

std::string nearest(const std::vector<const Node*>& stops, const Node& from, Way way) {
    const Rect start = turned(from.rect, way);
    const Node* best = nullptr;
    float least = 0;
    for (const Node* stop : stops) {
        const Rect& place = place_of(*stop, from);
        const float costs = cost(start, turned(place, way));
        if (stop == &from || !may_lead(from, *stop, way) || place.is_empty() || costs < 0 ||
            (best != nullptr && costs >= least))
            continue;
        best = stop;
        least = costs;
    }
    return best == nullptr ? "" : best->key;
}

}  // namespace

std::string focus_after(const Nodes& nodes, const std::string& from, Way way) {
    std::vector<const Node*> stops = stops_in(nodes, is_arrow(way));
    if (!is_arrow(way)) stops = choices_as_one(stops, from);
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
