#include "app/kiosk/outbox.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace okienko::kiosk {

Outbox::Outbox(std::function<void()> wake) : wake_(std::move(wake)) {}

void Outbox::post(std::vector<Event> events) {
    if (events.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        std::move(events.begin(), events.end(), std::back_inserter(events_));
    }
    if (wake_) wake_();
}

std::vector<Event> Outbox::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(events_, {});
}

}  // namespace okienko::kiosk
