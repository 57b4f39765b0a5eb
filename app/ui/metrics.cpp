#include "app/ui/metrics.h"

#include <algorithm>
#include <cmath>

namespace okienko::ui {
namespace {

constexpr float millimetres_per_dp = 15 / touch_dp;
constexpr float millimetres_per_inch = 25.4F;

/// As few dp hold every screen with text twice as large; tests/screens/small_screens_test.cpp.
constexpr float least_across_dp = 880;
constexpr float least_along_dp = 1408;

/// Pixels a millimetre, or 0 where the monitor's word cannot be true.
float density(Size pixels, Size millimetres) {
    if (millimetres.width <= 0 || millimetres.height <= 0) return 0;
    const float across = pixels.width / millimetres.width;
    const float down = pixels.height / millimetres.height;
    const float pixels_per_inch = across * millimetres_per_inch;
    const bool is_square = across < down * 1.2F && down < across * 1.2F;
    return is_square && pixels_per_inch >= 30 && pixels_per_inch <= 300 ? across : 0;
}

}  // namespace

float Metrics::dp(float length) const {
    return std::round(length * pixels_per_dp);
}

float Metrics::grown(float length) const {
    return dp(length * std::min(text_scale, 1.5F));
}

float pixels_per_dp(Size pixels, Size millimetres) {
    const auto [narrow, wide] = std::minmax({pixels.width, pixels.height});
    const float filling = std::min(narrow / 1080, wide / 1920);
    const float touchable = density(pixels, millimetres) * millimetres_per_dp;
    return std::max(filling,
                    std::min({touchable, narrow / least_across_dp, wide / least_along_dp}));
}

}  // namespace okienko::ui
