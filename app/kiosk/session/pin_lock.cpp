#include "app/kiosk/session/pin_lock.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {

PinLock::PinLock(std::function<bool(std::string_view pin)> is_pin) : is_pin_(std::move(is_pin)) {}

bool PinLock::press(const PinKey& key) {
    if (!is_way_out() || locked_for_.count() > 0) return false;
    switch (key.key) {
        case PinKey::Key::digit:
            assert(key.digit >= 0 && key.digit <= 9);
            was_wrong_ = false;
            if (digits_.size() < longest) digits_ += static_cast<char>('0' + key.digit);
            return false;
        case PinKey::Key::erase:
            if (!digits_.empty()) digits_.pop_back();
            return false;
        case PinKey::Key::enter:
            return !digits_.empty() && enter();
    }
    return false;
}

bool PinLock::enter() {
    const bool is_right = is_pin_(digits_);
    overwrite(digits_);
    was_wrong_ = !is_right;
    wrong_ = is_right ? 0 : wrong_ + 1;
    if (wrong_ == attempts) {
        wrong_ = 0;
        locked_for_ = locked;
    }
    return is_right;
}

void PinLock::wait(std::chrono::milliseconds time) {
    locked_for_ = std::max(locked_for_ - time, std::chrono::milliseconds{0});
}

void PinLock::leave_pad() {
    overwrite(digits_);
    was_wrong_ = false;
}

PinPad PinLock::pad() const {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(locked_for_);
    return {.digits = digits_.size(),
            .was_wrong = was_wrong_,
            .locked_for_seconds = static_cast<int>(seconds.count())};
}

}  // namespace okienko::kiosk
