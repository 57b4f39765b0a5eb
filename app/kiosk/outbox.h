/// What a thread has to tell the window, until the window takes it.
#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "app/kiosk/session/event.h"

namespace okienko::kiosk {

/// Filled by one thread, emptied by another; neither waits for more than a copy.
class Outbox {
public:
    /// `wake` is called whenever something was put in, by whoever did; may be empty.
    explicit Outbox(std::function<void()> wake);

    void post(std::vector<Event> events);

    /// The events since the last call, in order.
    std::vector<Event> take();

private:
    std::function<void()> wake_;
    std::mutex mutex_;
    std::vector<Event> events_;  ///< guarded by mutex_
};

}  // namespace okienko::kiosk
