/// Filled rectangles with round corners, in triangles that are cheap to paint.
#pragma once

#include "app/ui/geometry.h"
#include "app/ui/theme.h"

struct ImDrawList;

namespace okienko::ui {

/// Adds the rectangle to `list`. The same pixels as ImGui's own, in other triangles: it fans them
/// out from one corner, long and thin, and a renderer without a graphics card looks at every pixel
/// along each; these lie in rows, one of which is nearly all of the rectangle.
void add_rounded(ImDrawList& list, const Rect& rect, Colour colour, float radius);

}  // namespace okienko::ui
