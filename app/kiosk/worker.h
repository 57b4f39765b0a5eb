/// The one thread that waits for the disk, so that no frame ever does.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "app/kiosk/index_keeper.h"
#include "app/kiosk/lookout.h"
#include "app/kiosk/outbox.h"

namespace okienko::kiosk {

/// Keeps an index open and answers wishes on a thread of its own. Values go in and out, nothing is
/// shared: a mailbox of one for wishes, newest first, and one for events.
class Worker {
public:
    struct Options {
        /// Between two looks for a new generation where the system does not tell of one, or none
        /// opens.
        std::chrono::milliseconds rest{250};
        std::function<void()> wake;  ///< called on the worker's thread: events are there
    };

    /// Begins to open the index at once.
    Worker(IndexKeeper keeper, Options options);

    /// Waits for the answer that is being worked out, and ends the thread.
    ~Worker() = default;

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Takes the wishes among `effects`; a wish that nobody has begun to answer is forgotten for a
    /// newer one, and on Wipe. What comes up for a question that is being typed waits for what a
    /// screen waits for, and is forgotten for it.
    void carry_out(const Effects& effects);

    /// The events since the last call, in order. Never waits.
    std::vector<Event> take_events() { return outbox_.take(); }

private:
    using Clock = std::chrono::steady_clock;

    void run(const std::stop_token& ending);
    bool look_out(Clock::time_point looked);
    void answer_next();
    std::optional<Wish> next_wish();

    IndexKeeper keeper_;
    Options options_;
    Outbox outbox_;
    Lookout lookout_;
    std::mutex mutex_;
    std::optional<Wish> wish_;       ///< what a screen waits for; guarded by mutex_
    std::optional<Wish> beginning_;  ///< of a question that is being typed; guarded by mutex_
    std::jthread thread_;            ///< last: it uses all the others
};

}  // namespace okienko::kiosk
