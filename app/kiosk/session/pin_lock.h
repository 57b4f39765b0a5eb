/// The staff's way out: takes a PIN key by key, and locks after three wrong ones.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "app/kiosk/session/event.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// Wrong PINs are counted and the lock runs on wherever the visitor goes meanwhile: leaving the pad
/// does not help against either.
class PinLock {
public:
    static constexpr int attempts = 3;                          ///< wrong PINs until it locks
    static constexpr std::chrono::milliseconds locked{60'000};  ///< and for how long
    static constexpr std::size_t longest = 12;  ///< digits; further ones are ignored

    /// Empty `is_pin`: there is no way out.
    explicit PinLock(std::function<bool(std::string_view pin)> is_pin);

    bool is_way_out() const { return static_cast<bool>(is_pin_); }

    /// Takes a key. True when it was the enter after the right PIN.
    bool press(const PinKey& key);

    void wait(std::chrono::milliseconds time);

    /// How long it stays locked.
    std::chrono::milliseconds locked_for() const { return locked_for_; }

    /// Whoever was typing has left.
    void leave_pad();

    /// What the pad shows.
    PinPad pad() const;

private:
    bool enter();

    std::function<bool(std::string_view)> is_pin_;
    std::string digits_;
    bool was_wrong_ = false;
    int wrong_ = 0;
    std::chrono::milliseconds locked_for_{0};
};

}  // namespace okienko::kiosk
