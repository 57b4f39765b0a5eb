/// Where names stand on a floor plan.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/ui/geometry.h"

namespace okienko::kiosk {

/// A name that wants to stand beside its spot.
struct PlanLabel {
    ui::Point spot;
    ui::Size size;
};

/// What is on a plan already.
struct PlanGround {
    ui::Rect floor;
    float radius = 0;             ///< of the discs that mark spots, with the space around them
    std::vector<ui::Rect> names;  ///< that must be left free
    std::vector<ui::Rect> way;    ///< best left free
};

/// A rectangle for each of `labels`, in their order: within the floor, disjoint, off all names and
/// off the discs of all spots, hiding as little of the way as can be. None where there is no such
/// arrangement.
std::optional<std::vector<ui::Rect>> places_of_labels(const PlanGround& ground,
                                                      std::span<const PlanLabel> labels);

}  // namespace okienko::kiosk
