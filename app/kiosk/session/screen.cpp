#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

Screen::Screen() = default;
Screen::Screen(const Screen&) = default;
Screen::Screen(Screen&&) noexcept = default;
Screen& Screen::operator=(const Screen&) = default;
Screen& Screen::operator=(Screen&&) noexcept = default;
Screen::~Screen() = default;

bool is_loading(const Screen& screen) {
    return std::visit(
        [](const auto& it) {
            if constexpr (requires { it.is_loading; }) return it.is_loading;
            return false;
        },
        screen);
}

bool has_no_answer(const Results& results) {
    const search::Answer& answer = results.answer;
    return !results.is_loading && (answer.hits.empty() || answer.intent == search::Intent::none);
}

bool is_start(const Screen& screen) {
    return std::holds_alternative<Home>(screen) || std::holds_alternative<OutOfService>(screen);
}

bool shows_call(const Screen& screen) {
    const auto* shown = std::get_if<SlipShown>(&screen);
    return (shown && shown->slip.is_call()) || std::holds_alternative<Contact>(screen) ||
           std::holds_alternative<EmergencyCard>(screen) ||
           std::holds_alternative<PinPad>(screen) || std::holds_alternative<Service>(screen);
}

bool takes_questions(const Screen& screen) {
    return std::holds_alternative<Home>(screen) || std::holds_alternative<Shelf>(screen) ||
           std::holds_alternative<Results>(screen);
}

}  // namespace okienko::kiosk
