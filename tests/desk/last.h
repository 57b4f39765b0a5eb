/// What came last of what a clerk tells.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "app/desk/queue/event.h"

namespace okienko::desk {

/// The last event of this kind; empty where there is none.
template <typename Kind>
std::optional<Kind> last(const std::vector<Event>& events) {
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        if (const auto* found = std::get_if<Kind>(&*event)) return *found;
    return std::nullopt;
}

}  // namespace okienko::desk
