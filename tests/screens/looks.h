/// A kiosk in every size of text and every language, standing and lying.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/screens/kiosk_screen.h"

namespace okienko::kiosk {

inline constexpr ui::Size both_sizes[] = {{1080, 1920}, {1920, 1080}};

/// Calls `check` for each way a screen may stand, each size of text and each language.
template <typename Check>
void in_every_look(const Check& check, const contact::Directions& directions = shop::directions()) {
    for (const ui::Size size : both_sizes) {
        KioskScreen kiosk(size, nullptr, directions);
        for (const int percent : {100, 150, 200})
            for (const std::string language : {"pl", "en", "uk"}) {
                CAPTURE(size.width);
                CAPTURE(percent);
                CAPTURE(language);
                const auto go_to = [&](const Sight& sight) {
                    kiosk.start_over();
                    kiosk.tell(TextSizeChosen{percent});
                    kiosk.tell(LanguageChosen{language});
                    kiosk.go_to(sight);
                    kiosk.screen.frame(3);
                };
                check(kiosk, go_to);
            }
    }
}

inline const Sight& sight_called(std::string_view name) {
    static const std::vector<Sight> all = sights();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Sight& each) { return each.name == name; });
    REQUIRE(found != all.end());
    return *found;
}

inline bool is_within(const ui::Rect& inner, const ui::Rect& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
           inner.bottom <= outer.bottom;
}

/// Whose keys begin so.
inline std::vector<ui::Node> nodes_called(KioskScreen& kiosk, std::string_view prefix) {
    std::vector<ui::Node> nodes;
    for (const ui::Node& node : kiosk.screen.toolkit().nodes().all())
        if (node.key.starts_with(prefix)) nodes.push_back(node);
    return nodes;
}

}  // namespace okienko::kiosk
