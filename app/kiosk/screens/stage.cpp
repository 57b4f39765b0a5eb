#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

void Stage::report(Event event) {
    events.push_back(std::move(event));
}

void Stage::report_turn(Event event) {
    const ui::Touch& touch = canvas.touch();
    const bool is_echo = touch.went_up() && touch.repeats_tap();
    if (!is_echo) report(std::move(event));
}

}  // namespace okienko::kiosk
