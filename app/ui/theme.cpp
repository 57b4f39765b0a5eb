#include "app/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace okienko::ui {
namespace {

constexpr Theme light_theme{
    .background = rgb(0xF3F6FB),
    .surface = rgb(0xFFFFFF),
    .sunken = rgb(0xEAF0F8),
    .border = rgb(0xDCE4EF),
    .strong_border = rgb(0x6B7A90),
    .text = rgb(0x0F1B2D),
    .muted = rgb(0x475569),
    .primary = rgb(0x0B57D0),
    .on_primary = rgb(0xFFFFFF),
    .primary_soft = rgb(0xE1ECFD),
    .on_primary_soft = rgb(0x0A3F97),
    .mark = rgb(0xFFE89A),
    .on_mark = rgb(0x3D2C00),
    .good = rgb(0x12703A),
    .good_soft = rgb(0xDDF3E4),
    .on_good_soft = rgb(0x0B4A26),
    .caution_soft = rgb(0xFFF1CC),
    .on_caution_soft = rgb(0x6A4300),
    .danger = rgb(0xB3261E),
    .on_danger = rgb(0xFFFFFF),
    .danger_soft = rgb(0xFDE7E4),
    .on_danger_soft = rgb(0x8C1D18),
    .hero_from = rgb(0x0A3F97),
    .hero_to = rgb(0x1769E0),
    .on_hero = rgb(0xFFFFFF),
    .on_hero_muted = rgb(0xF2F7FF),
    .keyboard = rgb(0xD5DEEA),
    .key = rgb(0xFFFFFF),
    .side_key = rgb(0xBCC9DA),
    .border_width = 1.5F,
    .has_shadows = true,
};

constexpr Theme dark_theme{
    .background = rgb(0x0B1220),
    .surface = rgb(0x161F2F),
    .sunken = rgb(0x202C40),
    .border = rgb(0x2C3A52),
    .strong_border = rgb(0x8496B3),
    .text = rgb(0xEEF3FB),
    .muted = rgb(0xB6C3D6),
    .primary = rgb(0x8AB4FF),
    .on_primary = rgb(0x06224F),
    .primary_soft = rgb(0x1C3053),
    .on_primary_soft = rgb(0xC0D6FF),
    .mark = rgb(0x6B5200),
    .on_mark = rgb(0xFFF3CF),
    .good = rgb(0x7FD8A0),
    .good_soft = rgb(0x12351F),
    .on_good_soft = rgb(0xB8EFCB),
    .caution_soft = rgb(0x3B2C05),
    .on_caution_soft = rgb(0xFFDE9A),
    .danger = rgb(0xFFB4AB),
    .on_danger = rgb(0x5F0F0A),
    .danger_soft = rgb(0x4A1512),
    .on_danger_soft = rgb(0xFFDAD5),
    .hero_from = rgb(0x0B2A63),
    .hero_to = rgb(0x164FA8),
    .on_hero = rgb(0xFFFFFF),
    .on_hero_muted = rgb(0xDCE8FF),
    .keyboard = rgb(0x0F1829),
    .key = rgb(0x26334A),
    .side_key = rgb(0x3A4A66),
    .border_width = 1.5F,
    .has_shadows = false,
};

constexpr Colour black = rgb(0x000000);
constexpr Colour white = rgb(0xFFFFFF);
constexpr Colour yellow = rgb(0xFFE500);

constexpr Theme contrast_theme{
    .background = black,
    .surface = black,
    .sunken = rgb(0x1A1A1A),
    .border = white,
    .strong_border = white,
    .text = white,
    .muted = white,
    .primary = yellow,
    .on_primary = black,
    .primary_soft = rgb(0x1A1A1A),
    .on_primary_soft = yellow,
    .mark = yellow,
    .on_mark = black,
    .good = rgb(0x7CFC9A),
    .good_soft = black,
    .on_good_soft = rgb(0x7CFC9A),
    .caution_soft = black,
    .on_caution_soft = yellow,
    .danger = rgb(0xFF9C9C),
    .on_danger = black,
    .danger_soft = black,
    .on_danger_soft = rgb(0xFF9C9C),
    .hero_from = black,
    .hero_to = black,
    .on_hero = white,
    .on_hero_muted = white,
    .keyboard = black,
    .key = rgb(0x1A1A1A),
    .side_key = rgb(0x333333),
    .border_width = 3,
    .has_shadows = false,
};

double linear(Colour channel) {
    const double value = static_cast<double>(channel & 0xFFu) / 255;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour >> 16);
}

}  // namespace

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
