/// A sign of life for systemd, which starts a window anew that gives none.
#pragma once

#include <chrono>
#include <optional>

namespace okienko::window {

/// Says that the program is ready, and from then on that it lives, as WatchdogSec= of its unit
/// asks. Does nothing where nobody listens. Source: sd_notify(3), without its library: a line to
/// the socket that NOTIFY_SOCKET names.
class Watchdog {
public:
    Watchdog();
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    /// Tells that the loop of frames has come round; to be called each time it has.
    void feed();

    /// How long the loop may wait at most, in seconds; empty where nobody listens.
    std::optional<double> patience() const;

private:
    using Clock = std::chrono::steady_clock;

    void say(const char* what) const;

    int socket_ = -1;
    Clock::duration interval_{};
    std::optional<Clock::time_point> fed_at_;
};

}  // namespace okienko::window
