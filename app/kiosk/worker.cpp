#include "app/kiosk/worker.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace okienko::kiosk {

Worker::Worker(IndexKeeper keeper, Options options)
    : keeper_(std::move(keeper)),
      options_(std::move(options)),
      outbox_(options_.wake),
      thread_([this](const std::stop_token& ending) { run(ending); }) {}

void Worker::carry_out(const Effects& effects) {
    const auto wish = newest_wish(effects);
    const bool is_wipe = std::any_of(effects.begin(), effects.end(), [](const auto& effect) {
        return std::holds_alternative<Wipe>(effect);
    });
    if (!wish && !is_wipe) return;
    {
        const std::lock_guard lock(mutex_);
        if (wish && std::holds_alternative<Suggest>(*wish)) {
            beginning_ = wish;
        } else {
            wish_ = wish;
            beginning_.reset();
        }
    }
    has_wish_.notify_one();
}

void Worker::run(const std::stop_token& ending) {
    using Clock = std::chrono::steady_clock;
    // Somebody who types without a pause keeps nobody from a new generation.
    constexpr int rests_put_off = 3;
    outbox_.post(keeper_.renew());
    auto looked = Clock::now();
    while (true) {
        const auto wish = next_wish(ending);
        if (ending.stop_requested()) return;
        if (wish) outbox_.post(keeper_.answer(*wish));
        if (wish && Clock::now() - looked < rests_put_off * options_.rest) continue;
        outbox_.post(keeper_.renew());
        looked = Clock::now();
    }
}

/// Waits for a wish; comes back without one after the rest, or when all is to end.
std::optional<Wish> Worker::next_wish(const std::stop_token& ending) {
    std::unique_lock lock(mutex_);
    has_wish_.wait_for(lock, ending, options_.rest, [this] { return wish_ || beginning_; });
    return std::exchange(wish_ ? wish_ : beginning_, std::nullopt);
}

}  // namespace okienko::kiosk
