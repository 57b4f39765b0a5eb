#include "app/kiosk/worker.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {

Worker::Worker(IndexKeeper keeper, Options options)
    : keeper_(std::move(keeper)),
      options_(std::move(options)),
      outbox_(options_.wake),
      lookout_(keeper_.folders()),
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
            make_anew(wish_);
            make_anew(beginning_);
            wish_ = wish;
        }
    }
    lookout_.ring();
}

void Worker::run(const std::stop_token& ending) {
    const std::stop_callback ring(ending, [this] { lookout_.ring(); });
    auto looked = Clock::now();
    outbox_.post(keeper_.renew());
    while (true) {
        const bool is_time_to_look = look_out(looked);
        if (ending.stop_requested()) return;
        answer_next();
        overwrite_stack();
        if (!is_time_to_look) continue;
        looked = Clock::now();
        outbox_.post(keeper_.renew());
    }
}

/// Not part of run(): a visitor's words are to stand where the stack is overwritten.
[[gnu::noinline]] void Worker::answer_next() {
    if (const auto wish = next_wish()) outbox_.post(keeper_.answer(*wish));
}

/// Waits for a wish, or until something may have changed since it was looked at, which it tells.
/// Somebody who types without a pause keeps nobody from a new generation.
bool Worker::look_out(Clock::time_point looked) {
    if (lookout_.is_told() && keeper_.is_settled()) return lookout_.wait(std::nullopt);
    const auto next = looked + options_.rest;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now());
    const bool has_changed = lookout_.wait(std::max(left, std::chrono::milliseconds(0)));
    return has_changed || Clock::now() >= next;
}

std::optional<Wish> Worker::next_wish() {
    const std::lock_guard lock(mutex_);
    auto& next = wish_ ? wish_ : beginning_;
    auto wish = next;
    make_anew(next);
    return wish;
}

}  // namespace okienko::kiosk
