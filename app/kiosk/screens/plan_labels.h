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
    std::vector<ui::Rect> taken;  ///< must be left free: what stands there, names, the way
};

/// A rectangle for each of `labels`, in their order: within the floor, disjoint, off all that is
/// taken and off the discs of all spots. Where not all have room, as many as can be have a place,
/// the first before the others.
std::vector<std::optional<ui::Rect>> places_of_labels(const PlanGround& ground,
                                                      std::span<const PlanLabel> labels);

/// The first of the places in `block` where something of `size` meets none of `taken`: in the
/// middle, else at an edge or in a corner. None if there is no such place.
std::optional<ui::Rect> place_in_block(const ui::Rect& block, ui::Size size,
                                       std::span<const ui::Rect> taken);

}  // namespace okienko::kiosk
