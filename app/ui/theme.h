/// The colours of everything, in three palettes.
#pragma once

#include <cstdint>

namespace okienko::ui {

/// Red in the lowest byte, then green, blue and opacity, as Dear ImGui packs it.
using Colour = std::uint32_t;

/// The opaque colour that designers write as #RRGGBB.
constexpr Colour rgb(std::uint32_t hex) {
    return 0xFF000000u | (hex & 0xFFu) << 16 | (hex & 0xFF00u) | (hex >> 16 & 0xFFu);
}

/// `colour` at this opacity, 0 to 1.
constexpr Colour faded(Colour colour, float opacity) {
    const auto alpha = static_cast<std::uint32_t>(static_cast<float>(colour >> 24) * opacity);
    return (colour & 0x00FFFFFFu) | alpha << 24;
}

/// The ratio of two opaque colours' luminance, 1 to 21, in either order.
/// Source: WCAG 2.2, relative luminance and contrast ratio.
double contrast(Colour one, Colour other);

enum class Palette { light, dark, contrast };

/// What a colour is for. Text on `x` has the colour `on_x`; the tests hold every such pair
/// to 4.5:1, and what tells a control from its surroundings to 3:1.
struct Theme {
    Colour background;     ///< behind everything
    Colour surface;        ///< cards, bars, fields
    Colour sunken;         ///< table heads, what is held down
    Colour border;         ///< decorative: cards do without it
    Colour strong_border;  ///< of controls
    Colour text;
    Colour muted;  ///< what matters less, on background and surface

    Colour primary;  ///< the one thing to do next; icons and links on surface
    Colour on_primary;
    Colour primary_soft;
    Colour on_primary_soft;

    Colour mark;  ///< a word that was searched for
    Colour on_mark;

    Colour good;  ///< it went well, on surface
    Colour good_soft;
    Colour on_good_soft;
    Colour caution_soft;
    Colour on_caution_soft;
    Colour danger;
    Colour on_danger;
    Colour danger_soft;
    Colour on_danger_soft;

    Colour hero_from;  ///< the welcome's gradient, upper left
    Colour hero_to;    ///< lower right
    Colour on_hero;
    Colour on_hero_muted;

    Colour keyboard;  ///< between the keys
    Colour key;
    Colour side_key;  ///< shift, erase, hide

    float border_width;  ///< in dp
    bool has_shadows;
};

/// The palettes of assets/theme.json.
const Theme& theme(Palette palette);

/// `plain` with a shop's own colour instead of ours: made darker or lighter until every text can be
/// read on it and beside it. High contrast stays as it is.
Theme branded(const Theme& plain, Palette palette, Colour brand);

}  // namespace okienko::ui
