#include "app/kiosk/session/slip_dial.h"

#include <algorithm>

#include "app/journal/slip_number.h"
#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {

using Found = SlipEntry::Found;

std::optional<std::string> SlipDial::press(const SlipKey& key) {
    if (locked_for_.count() > 0 || found_ == Found::looking) return {};
    switch (key.key) {
        case SlipKey::Key::character:
            found_ = Found::not_asked;
            if (typed_.size() < SlipEntry::longest) typed_ += key.character;
            return {};
        case SlipKey::Key::erase:
            found_ = Found::not_asked;
            if (!typed_.empty()) typed_.pop_back();
            return {};
        case SlipKey::Key::enter:
            break;
    }
    if (typed_.empty()) return {};
    auto number = journal::parse_slip_number(typed_);
    if (number) found_ = Found::looking;
    if (!number) miss();
    return number;
}

void SlipDial::answered(Found found) {
    if (found == Found::none) return miss();
    found_ = found;
    misses_ = 0;
}

/// What was typed stays: it may be one wrong key.
void SlipDial::miss() {
    found_ = Found::none;
    if (++misses_ < attempts) return;
    misses_ = 0;
    locked_for_ = locked;
}

void SlipDial::wait(std::chrono::milliseconds time) {
    locked_for_ = std::max(locked_for_ - time, std::chrono::milliseconds{0});
}

void SlipDial::leave() {
    overwrite(typed_);
    found_ = Found::not_asked;
}

SlipEntry SlipDial::entry() const {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(locked_for_);
    return {
        .typed = typed_, .found = found_, .locked_for_seconds = static_cast<int>(seconds.count())};
}

}  // namespace okienko::kiosk
