/// Takes a slip's number character by character, and stops whoever guesses.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "app/kiosk/session/event.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// Numbers that lead to nothing are counted and the lock runs on wherever the visitor goes
/// meanwhile, and whoever comes after them.
class SlipDial {
public:
    static constexpr int attempts = 5;
    static constexpr std::chrono::milliseconds locked{60'000};

    /// Takes a key. The whole number, when it was the enter behind one.
    std::optional<std::string> press(const SlipKey& key);

    /// What the number that was given led to.
    void answered(SlipEntry::Found found);

    void wait(std::chrono::milliseconds time);

    /// How long it stays locked.
    std::chrono::milliseconds locked_for() const { return locked_for_; }

    /// Whoever was typing has left.
    void leave();

    /// What the screen shows.
    SlipEntry entry() const;

private:
    void miss();

    std::string typed_;
    SlipEntry::Found found_ = SlipEntry::Found::not_asked;
    int misses_ = 0;
    std::chrono::milliseconds locked_for_{0};
};

}  // namespace okienko::kiosk
