/// The thread that looks at the whole device for staff: it reads every file of the generations and
/// the journal, which takes longer than any frame, answer or hand-off may wait.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "app/kiosk/outbox.h"
#include "app/kiosk/session/effect.h"

namespace okienko::kiosk {

/// Looks, and tells what it has found.
using Examination = std::function<Examined(const Examine&)>;

/// Where a kiosk keeps what is looked at.
struct ExaminedPlaces {
    std::filesystem::path data;
    std::filesystem::path config;  ///< may be empty
    std::filesystem::path journal;
};

/// What `okienko doctor` says of them and of this machine; in Polish where staff read another
/// language than its words are written in.
Examination examination_of(const ExaminedPlaces& places);

class Examiner {
public:
    /// `wake` is called on the examiner's thread: events are there.
    Examiner(Examination examination, std::function<void()> wake);

    /// Waits for the examination that is going on, and ends the thread.
    ~Examiner() = default;

    Examiner(const Examiner&) = delete;
    Examiner& operator=(const Examiner&) = delete;

    /// Takes the newest examination that is wanted among `effects`.
    void carry_out(const Effects& effects);

    /// The events since the last call. Never waits.
    std::vector<Event> take_events() { return outbox_.take(); }

private:
    void run(const std::stop_token& ending);

    Examination examination_;
    Outbox outbox_;
    std::mutex mutex_;
    std::condition_variable_any has_wish_;
    std::optional<Examine> wish_;  ///< guarded by mutex_
    std::jthread thread_;          ///< last: it uses all the others
};

}  // namespace okienko::kiosk
