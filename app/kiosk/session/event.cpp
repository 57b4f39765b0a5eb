#include "app/kiosk/session/event.h"

namespace okienko::kiosk {

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;

Event& Event::operator=(const Event& other) {
    return *this = Event(other);
}

Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

}  // namespace okienko::kiosk
