/// The way on a floor plan: a line that ends in an arrow.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "app/ui/geometry.h"

namespace okienko::kiosk {

struct ArrowHead {
    std::array<ui::Point, 3> corners;  ///< the tip first
    std::vector<ui::Point> shaft;      ///< the way as far as the head

    /// The rectangle around its corners.
    ui::Rect bounds() const;
};

/// The head of the arrow that `way` ends in: `length` long, its tip `back` from the end, where the
/// mark of the end leaves it in sight. None where the whole way is nearer than that.
std::optional<ArrowHead> arrow_head(const std::vector<ui::Point>& way, float back, float length);

/// Rectangles that cover `way`, drawn `width` wide, and little else.
std::vector<ui::Rect> parts_of_way(const std::vector<ui::Point>& way, float width);

}  // namespace okienko::kiosk
