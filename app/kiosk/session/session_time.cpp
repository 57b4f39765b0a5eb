/// The part of a session that time changes.
#include <algorithm>
#include <optional>
#include <utility>

#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

using namespace std::chrono_literals;

namespace {

using Milliseconds = std::chrono::milliseconds;

/// How long a visitor is warned before everything is forgotten.
/// Source: WCAG 2.2, 2.2.1: at least twenty seconds to extend the time by a simple action.
constexpr Milliseconds warning = 20s;

/// Who is there is looked up this often while nobody touches a screen out of service: it may stand
/// for a night, and shops open by the minute.
constexpr Milliseconds until_looked_up = 1min;

/// Until as many whole seconds are left as are shown next.
Milliseconds until_next_second(Milliseconds left) {
    return left - (std::chrono::ceil<std::chrono::seconds>(left) - 1s);
}

/// Of several changes the next.
class Soonest {
public:
    void add(Milliseconds time) { time_ = std::min(time_.value_or(time), time); }

    void add_countdown(Milliseconds left) {
        if (left > 0ms) add(until_next_second(left));
    }

    std::optional<Milliseconds> time() const { return time_; }

private:
    std::optional<Milliseconds> time_;
};

bool shows_enough_printed(const Screen& screen) {
    const auto* along = std::get_if<TakeAlong>(&screen);
    const auto* slip = std::get_if<SlipShown>(&screen);
    return (along != nullptr && along->printing == Printing::enough) ||
           (slip != nullptr && slip->printing == Printing::enough);
}

}  // namespace

Effects Session::on(const Waited& waited) {
    lock_.wait(waited.time);
    if (std::holds_alternative<PinPad>(here_.screen)) here_.screen = lock_.pad();
    print_run_.wait(waited.time);
    drilled_ += waited.time;
    dial_.wait(waited.time);
    if (std::holds_alternative<SlipEntry>(here_.screen)) here_.screen = dial_.entry();
    if (!is_visited_) {
        rest_on(waited.time);
        return {};
    }
    const bool was_asked = seconds_left().has_value();
    untouched_ += waited.time;
    if (untouched_ >= patience()) return wipe();
    Effects effects = hand_offs_ ? hand_offs_->wait(waited.time) : Effects{};
    if (!was_asked)
        for (Effect& effect : ask_aloud()) effects.push_back(std::move(effect));
    return effects;
}

/// Between visits.
void Session::rest_on(Milliseconds time) {
    const Milliseconds before = std::exchange(resting_, resting_ + time);
    auto* attract = std::get_if<Attract>(&here_.screen);
    if (attract && is_stepping()) attract->step = static_cast<int>(resting_ / step % 1000);
    const bool is_due = resting_ / until_looked_up > before / until_looked_up;
    if (is_due && std::holds_alternative<OutOfService>(here_.screen))
        here_.screen = out_of_service();
}

std::optional<Milliseconds> Session::until_change() const {
    Soonest next;
    if (is_stepping()) next.add(step - resting_ % step);
    if (!is_visited_ && std::holds_alternative<OutOfService>(here_.screen))
        next.add(until_looked_up - resting_ % until_looked_up);
    if (std::holds_alternative<PinPad>(here_.screen)) next.add_countdown(lock_.locked_for());
    if (std::holds_alternative<SlipEntry>(here_.screen)) next.add_countdown(dial_.locked_for());
    if (shows_enough_printed(here_.screen)) next.add(print_run_.until_next());
    if (!is_visited_) return next.time();
    const auto left = patience() - untouched_;
    next.add(left);
    if (seconds_left())
        next.add_countdown(left);
    else if (has_something_to_lose())
        next.add(left - asked_before_end());
    if (const auto asked = hand_offs_ ? hand_offs_->until_next_asked() : std::nullopt)
        next.add(*asked);
    return next.time();
}

std::optional<int> Session::seconds_left() const {
    const auto left = patience() - untouched_;
    if (!has_something_to_lose() || left > asked_before_end()) return {};
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

/// How long before the end a visitor is asked.
Milliseconds Session::asked_before_end() const {
    return std::min(warning, patience() / 2);
}

/// Source: EN 301 549: those who need more time get it; large text takes longer to read, and speech
/// to hear. Who helps somebody has no hand free.
Milliseconds Session::patience() const {
    const bool needs_more = appearance_.text_percent > 100 || appearance_.is_spoken ||
                            std::holds_alternative<EmergencyCard>(here_.screen) ||
                            open_call() != nullptr;
    return needs_more ? 3 * options_.patience : options_.patience;
}

bool Session::has_something_to_lose() const {
    const bool is_at_start =
        std::holds_alternative<Attract>(here_.screen) || is_start(here_.screen);
    const bool has_nothing = is_at_start && !here_.typing && appearance_ == options_.appearance &&
                             open_call() == nullptr;
    return is_visited_ && !has_nothing;
}

}  // namespace okienko::kiosk
