/// The one thread that waits for the disk, so that no frame ever does.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

#include "app/desk/clerk.h"

namespace okienko::desk {

/// A clerk on a thread of its own: effects go in, in order, and events come out. Of several
/// questions that wait the newest is asked; nothing else is ever left out.
class Worker {
public:
    struct Options {
        std::chrono::milliseconds rest{150};  ///< between two looks at the journal
        std::function<void()> wake;           ///< called on the worker's thread: events are there
        std::function<Time()> now;            ///< called on the worker's thread
    };

    Worker(Clerk clerk, Options options);

    /// Does what was wanted before, and ends the thread.
    ~Worker();

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void carry_out(const Effects& effects);

    /// The events since the last call, in order. Never waits.
    Events take_events();

private:
    void run(const std::stop_token& ending);
    void post(Events events);

    Clerk clerk_;
    Options options_;
    std::mutex mutex_;
    std::condition_variable_any has_work_;
    std::deque<Effect> wanted_;  ///< guarded by mutex_
    Events events_;              ///< guarded by mutex_
    std::jthread thread_;        ///< last: it uses all the others
};

}  // namespace okienko::desk
