/// Draw data cut into runs of triangles that a card paints alike.
#pragma once

#include <cstdint>
#include <vector>

#include "app/ui/geometry.h"
#include "app/ui/pictures.h"

struct ImDrawData;
struct ImVec2;

namespace okienko::window {

/// What it takes to paint a triangle. Where nobody has a graphics card, reading a texture costs
/// eight times what filling with a colour costs, and most of a screen is filled with a colour.
enum class Paint {
    opaque,   ///< hides what lies below: no texture, nothing to blend with
    tinted,   ///< no texture, but what lies below shows through
    textured  ///< letters, icons, shadows, pictures
};

/// Triangles that follow one another, in the order they are to be painted.
struct Run {
    Paint paint = Paint::opaque;
    ui::Rect clip;                    ///< in whole pixels, not empty
    ui::TextureId texture = nullptr;  ///< of textured ones only
    int list = 0;                     ///< which of the draw data's lists
    std::uint32_t first_vertex = 0;   ///< which the indices count from
    std::uint32_t first_index = 0;
    std::uint32_t indices = 0;  ///< three a triangle

    bool operator==(const Run&) const = default;
};

/// All triangles of `data` that can be seen, none more than once. `white` is where the texture of
/// the fonts, `fonts`, is white: what is filled with a colour is drawn with that point of it.
std::vector<Run> runs_of(const ImDrawData& data, ui::TextureId fonts, ImVec2 white);

}  // namespace okienko::window
