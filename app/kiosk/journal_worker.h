/// The thread that waits for the journal's disk, so that neither a frame nor an answer does.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "app/kiosk/journal_keeper.h"
#include "app/kiosk/outbox.h"

namespace okienko::kiosk {

/// Does the deeds among effects on a thread of its own, in order. Unlike wishes they are never
/// dropped: what is still to be done when the kiosk ends is done first.
class JournalWorker {
public:
    struct Options {
        /// Between two looks at what is followed. Source: the time a person takes to see a change.
        std::chrono::milliseconds rhythm{500};
        std::chrono::milliseconds rest{3'600'000};  ///< the same where nothing is followed
        std::function<void()> wake;                 ///< called on this thread: events are there
    };

    /// Begins to open the journal at once.
    JournalWorker(JournalKeeper keeper, Options options);

    /// Does what is left to do, and ends the thread.
    ~JournalWorker() = default;

    JournalWorker(const JournalWorker&) = delete;
    JournalWorker& operator=(const JournalWorker&) = delete;

    /// Takes the deeds among `effects`.
    void carry_out(const Effects& effects);

    /// The events since the last call, in order. Never waits.
    std::vector<Event> take_events() { return outbox_.take(); }

private:
    using Clock = std::chrono::steady_clock;

    void run(const std::stop_token& ending);
    bool do_next(const std::stop_token& ending);
    void look();
    Clock::time_point next_look() const;
    std::optional<Deed> next_deed(const std::stop_token& ending);

    JournalKeeper keeper_;
    Options options_;
    Outbox outbox_;
    Clock::time_point looked_;
    std::mutex mutex_;
    std::condition_variable_any has_deed_;
    std::list<Deed> deeds_;  ///< guarded by mutex_; a list keeps nothing of what was taken out
    std::jthread thread_;    ///< last: it uses all the others
};

}  // namespace okienko::kiosk
