#include "app/ui/metrics.h"

#include <doctest/doctest.h>

#include <string>

namespace okienko::ui {

TEST_CASE("the design fills the screen, or has fewer dp, as many as its layouts need") {
    struct Row {
        std::string what;
        Size pixels;
        Size millimetres;
        float pixels_per_dp;
    };

    const Row rows[] = {
        {"a standing screen of 32 inches", {1080, 1920}, {398, 708}, 1},
        {"the same, lying", {1920, 1080}, {708, 398}, 1},
        {"4K", {2160, 3840}, {398, 708}, 2},
        {"15.6 inches: 15 mm are more than the design's share", {1080, 1920}, {194, 345}, 1.0986F},
        {"14 inches, lying", {1920, 1080}, {310, 174}, 1.225F},
        {"a tablet of 10 inches has 880 by 1408 dp", {1200, 1920}, {136, 217}, 1.3636F},
        {"12 inches, four to three: 1056 by 1408", {1024, 768}, {246, 184}, 0.7273F},
        {"a monitor that does not tell", {1366, 768}, {0, 0}, 0.7111F},
        {"a monitor that lies: 160 by 90 mm", {1920, 1080}, {16, 9}, 1},
        {"a monitor with square millimetres", {1920, 1080}, {300, 300}, 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(pixels_per_dp(row.pixels, row.millimetres) ==
              doctest::Approx(row.pixels_per_dp).epsilon(0.01));
    }
}

TEST_CASE("what is touched has fifteen millimetres from fourteen inches on, and enough below") {
    struct Row {
        std::string what;
        Size pixels;
        Size millimetres;
        float least_millimetres;
    };

    constexpr float law = 24 * 25.4F / 96;  // CSS pixels; WCAG 2.2, 2.5.8
    const Row rows[] = {
        {"32 inches", {1080, 1920}, {398, 708}, 15},
        {"15.6 inches", {1080, 1920}, {194, 345}, 15},
        {"15.6 inches, 4K, lying", {3840, 2160}, {345, 194}, 15},
        {"14 inches", {1080, 1920}, {174, 310}, 15},
        {"a tablet of 10 inches", {1200, 1920}, {136, 217}, 11.7F},
        {"a tablet of 8 inches", {800, 1280}, {107, 172}, law},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const float pixels = touch_dp * pixels_per_dp(row.pixels, row.millimetres);
        CHECK(pixels / row.pixels.width * row.millimetres.width > row.least_millimetres - 0.05F);
    }
}

TEST_CASE("lengths are whole pixels; what holds icons grows by half at most") {
    const Metrics large{.pixels_per_dp = 0.71F, .text_scale = 2};
    CHECK(large.dp(76) == 54);
    CHECK(large.grown(32) == large.dp(48));
    const Metrics usual{.pixels_per_dp = 1, .text_scale = 1};
    CHECK(usual.grown(32) == 32);
}

}  // namespace okienko::ui
