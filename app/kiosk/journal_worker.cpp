#include "app/kiosk/journal_worker.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {

JournalWorker::JournalWorker(JournalKeeper keeper, Options options)
    : keeper_(std::move(keeper)),
      options_(std::move(options)),
      outbox_(options_.wake),
      thread_([this](const std::stop_token& ending) { run(ending); }) {}

void JournalWorker::carry_out(const Effects& effects) {
    auto deeds = deeds_in(effects);
    if (deeds.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        std::move(deeds.begin(), deeds.end(), std::back_inserter(deeds_));
    }
    has_deed_.notify_one();
}

void JournalWorker::run(const std::stop_token& ending) {
    look();
    while (do_next(ending)) overwrite_stack();
}

/// Does a deed, and looks when it is time to; false when it is time to end. Not part of run(): a
/// visitor's words are to stand where the stack is overwritten.
[[gnu::noinline]] bool JournalWorker::do_next(const std::stop_token& ending) {
    auto deed = next_deed(ending);
    if (!deed && ending.stop_requested()) return false;
    if (deed) outbox_.post(keeper_.carry_out(*std::move(deed)));
    if (Clock::now() >= next_look()) look();
    return true;
}

void JournalWorker::look() {
    looked_ = Clock::now();
    outbox_.post(keeper_.look());
}

JournalWorker::Clock::time_point JournalWorker::next_look() const {
    return looked_ + (keeper_.is_following() ? options_.rhythm : options_.rest);
}

/// Waits for a deed; comes back without one when it is time to look, or to end.
std::optional<Deed> JournalWorker::next_deed(const std::stop_token& ending) {
    std::unique_lock lock(mutex_);
    has_deed_.wait_until(lock, ending, next_look(), [this] { return !deeds_.empty(); });
    if (deeds_.empty()) return std::nullopt;
    auto deed = std::move(deeds_.front());
    deeds_.pop_front();
    return deed;
}

}  // namespace okienko::kiosk
