/// What the kiosk shows, and what each touch or second changes.
///
/// No window, clock, thread or index in here: events go in, effects come out, so every path a
/// shopper can take is a unit test.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact/channel.h"
#include "app/kiosk/session/effect.h"
#include "app/kiosk/session/event.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

struct SessionOptions {
    std::chrono::milliseconds patience{60'000};  ///< without a touch, until the visit ends
    std::vector<contact::Channel> channels;
    std::function<bool(std::string_view pin)> is_pin;  ///< empty: there is no way out
};

/// One visit after another, each from the first touch until the kiosk is left alone.
class Session {
public:
    explicit Session(SessionOptions options);

    /// Takes note of `event`. What is shown is in screen() and appearance() afterwards; what the
    /// world should do is returned, in order.
    Effects handle(const Event& event);

    const Screen& screen() const { return screen_; }

    const Appearance& appearance() const { return appearance_; }

    bool can_go_back() const;

private:
    SessionOptions options_;
    Screen screen_;
    Appearance appearance_;
};

}  // namespace okienko::kiosk
