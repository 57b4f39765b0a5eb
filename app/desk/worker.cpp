#include "app/desk/worker.h"

#include <iterator>
#include <utility>
#include <variant>

namespace okienko::desk {

Worker::Worker(Clerk clerk, Options options)
    : clerk_(std::move(clerk)),
      options_(std::move(options)),
      thread_([this](const std::stop_token& ending) { run(ending); }) {}

Worker::~Worker() {
    thread_.request_stop();
    has_work_.notify_all();
}

void Worker::carry_out(const Effects& effects) {
    if (effects.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        for (const Effect& effect : effects) {
            const bool is_question = std::holds_alternative<Ask>(effect);
            if (is_question)
                std::erase_if(wanted_,
                              [](const auto& one) { return std::holds_alternative<Ask>(one); });
            wanted_.push_back(effect);
        }
    }
    has_work_.notify_one();
}

Events Worker::take_events() {
    const std::lock_guard lock(mutex_);
    return std::exchange(events_, {});
}

void Worker::run(const std::stop_token& ending) {
    while (true) {
        post(clerk_.look(options_.now()));
        std::unique_lock lock(mutex_);
        has_work_.wait_for(lock, ending, options_.rest, [this] { return !wanted_.empty(); });
        while (!wanted_.empty()) {
            const Effect effect = std::move(wanted_.front());
            wanted_.pop_front();
            lock.unlock();
            post(clerk_.carry_out(effect));
            lock.lock();
        }
        if (ending.stop_requested()) return;
    }
}

void Worker::post(Events events) {
    if (events.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        std::move(events.begin(), events.end(), std::back_inserter(events_));
    }
    if (options_.wake) options_.wake();
}

}  // namespace okienko::desk
