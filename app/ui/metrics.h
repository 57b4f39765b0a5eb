/// How large things are: the size of a dp, and how much larger a visitor wants the text.
#pragma once

#include "app/ui/geometry.h"

namespace okienko::ui {

/// The least side of what is touched, and the least gap between two such things, in dp: 15 mm and
/// 3 mm where a dp is 0.2 mm.
/// Source: EN 301 549 and WCAG 2.2 ask for less; public kiosks are used standing, in gloves, by
/// trembling hands.
inline constexpr float touch_dp = 76;
inline constexpr float gap_dp = 16;

struct Metrics {
    float pixels_per_dp = 1;
    float text_scale = 1;  ///< 1, 1.5 or 2

    /// A length in whole pixels that does not follow the text size: margins, borders.
    float dp(float length) const;

    /// A length in whole pixels that grows with the text, at most by half: icons, what holds them.
    float grown(float length) const;

    bool operator==(const Metrics&) const = default;
};

/// Pixels in one dp on a screen of `pixels`, and `millimetres` where the monitor tells them truly.
///
/// The design is drawn on 1080 by 1920 dp (lying: 1920 by 1080) and fills larger screens. Where
/// that would make a dp smaller than 0.2 mm, a dp is 0.2 mm, as far as 880 dp remain across and
/// 1408 along: down to 14 inches. On fewer, text of twice the size leaves no room for keys, help
/// and an answer at once, so what is touched is smaller than 15 mm on a tablet: 11.7 mm on one of
/// 10 inches, still more than EN 301 549 and WCAG 2.2 ask for.
/// Sizes that no monitor has (0, or under 30 or over 300 pixels an inch) are not believed.
float pixels_per_dp(Size pixels, Size millimetres);

}  // namespace okienko::ui
