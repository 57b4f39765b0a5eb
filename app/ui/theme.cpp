#include "app/ui/theme.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace okienko::ui {
namespace {

// light_theme, dark_theme and contrast_theme, from assets/theme.json.
#include "theme_tokens.inc"

double linear(Colour channel) {
    const double value = static_cast<double>(channel & 0xFFu) / 255;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour >> 16);
}

/// Of `one` and `other`, `share` of the latter.
Colour mixed(Colour one, Colour other, double share) {
    Colour made = 0xFF000000U;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const double from = one >> shift & 0xFFU;
        const double to = other >> shift & 0xFFU;
        made |= static_cast<Colour>(std::lround(from + (to - from) * share)) << shift;
    }
    return made;
}

// A little more than WCAG 2.2 asks for at levels AA and AAA.
constexpr double readable = 4.6;
constexpr double clear = 7.1;

/// `colour`, as far on the way to `end` as it takes to stand out from every one of `grounds`.
Colour standing_out(Colour colour, Colour end, std::initializer_list<Colour> grounds,
                    double ratio = readable) {
    for (int step = 0; step <= 50; ++step) {
        const Colour tried = mixed(colour, end, step / 50.0);
        const bool is_seen = std::all_of(grounds.begin(), grounds.end(), [&](Colour ground) {
            return contrast(tried, ground) >= ratio;
        });
        if (is_seen) return tried;
    }
    return end;
}

constexpr Colour black = rgb(0x000000);
constexpr Colour white = rgb(0xFFFFFF);

}  // namespace

Theme branded(const Theme& plain, Palette palette, Colour brand) {
    Theme theme = plain;
    if (palette == Palette::contrast) return theme;
    const bool is_dark = palette == Palette::dark;
    const Colour ink = is_dark ? white : black;
    // On a dark ground a colour that can only just be read looks switched off.
    theme.primary = standing_out(brand, ink, {plain.surface, plain.background, plain.sunken},
                                 is_dark ? clear : readable);
    // Ours where it can be read: a label in a paler shade of its own ground looks switched off.
    theme.on_primary = contrast(plain.on_primary, theme.primary) >= readable
                           ? plain.on_primary
                           : standing_out(theme.primary, is_dark ? black : white, {theme.primary});
    theme.primary_soft = mixed(plain.surface, theme.primary, is_dark ? 0.16 : 0.1);
    theme.on_primary_soft =
        standing_out(theme.primary, ink, {theme.primary_soft, plain.surface, plain.sunken}, clear);
    theme.hero_to = standing_out(brand, black, {plain.on_hero, plain.on_hero_muted}, 5);
    theme.hero_from = mixed(theme.hero_to, black, 0.35);
    return theme;
}

double contrast(Colour one, Colour other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

const Theme& theme(Palette palette) {
    switch (palette) {
        case Palette::dark:
            return dark_theme;
        case Palette::contrast:
            return contrast_theme;
        case Palette::light:
            break;
    }
    return light_theme;
}

}  // namespace okienko::ui
