/// What the kiosk shows, and what each touch or second changes.
///
/// No window, clock, thread or index in here: events go in, effects come out, so every path a
/// shopper can take is a unit test.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
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

    /// Numbers the place that is shown: another one for each place a visitor goes to, the old one
    /// again on coming back, so that a view can return to the line it was left at.
    std::uint64_t place() const;

    /// Seconds until everything is forgotten, for a visitor who has gone still: asked for in the
    /// last twenty, while there is anything to lose, and empty otherwise. Any touch goes on.
    std::optional<int> seconds_left() const;

private:
    SessionOptions options_;
    Screen screen_;
    Appearance appearance_;
    std::uint64_t place_ = 1;
};

}  // namespace okienko::kiosk
