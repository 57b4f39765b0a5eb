#include "app/kiosk/screens/screens.h"

namespace okienko::kiosk {
namespace {

template <typename Shown>
Dock dock_if_any(Stage& stage, const Shown& shown) {
    constexpr bool has_dock = std::is_same_v<Shown, Home> || std::is_same_v<Shown, Shelf> ||
                              std::is_same_v<Shown, Results> || std::is_same_v<Shown, Reading> ||
                              std::is_same_v<Shown, CallBackNumber> ||
                              std::is_same_v<Shown, SlipEntry> || std::is_same_v<Shown, Closing> ||
                              std::is_same_v<Shown, Service>;
    if constexpr (has_dock) return dock_of(stage, shown);
    return {};
}

}  // namespace

void draw_screen(Stage& stage, const Screen& screen, const ui::Rect& room) {
    std::visit([&](const auto& each) { draw_screen(stage, each, room); }, screen);
}

Dock dock_of(Stage& stage, const Screen& screen) {
    return std::visit([&](const auto& each) { return dock_if_any(stage, each); }, screen);
}

}  // namespace okienko::kiosk
