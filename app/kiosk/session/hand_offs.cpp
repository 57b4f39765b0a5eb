#include "app/kiosk/session/hand_offs.h"

#include <algorithm>
#include <utility>

#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {
namespace {

using journal::State;
using Kind = journal::NewHandOff::Kind;

/// Nothing of whom to call back stays once it is sealed.
void forget_call_back(journal::NewHandOff& hand_off) {
    if (hand_off.call_back) {
        overwrite(hand_off.call_back->phone);
        overwrite(hand_off.call_back->name);
    }
    hand_off.call_back.reset();
}

/// What a hand-off looks like before the journal has it.
journal::HandOff unsaved(const journal::NewHandOff& hand_off) {
    return {.id = hand_off.id,
            .number = {},
            .kind = hand_off.kind,
            .at = hand_off.at,
            .promised = hand_off.promised,
            .kiosk = hand_off.kiosk,
            .language = hand_off.language,
            .needs = hand_off.needs,
            .state = State::sent,
            .changed = hand_off.at,
            .agent = {},
            .has_call_back = hand_off.call_back.has_value()};
}

/// How long `state` may last before the next person is asked; empty where nobody waits.
std::optional<std::chrono::milliseconds> patience_in(State state) {
    switch (state) {
        case State::sent:
        case State::seen:
        case State::escalated:
            return HandOffs::until_answered;
        case State::taken:
        case State::on_the_way:
            return HandOffs::until_there;
        case State::done:
        case State::cancelled:
            break;
    }
    return std::nullopt;
}

}  // namespace

Effects HandOffs::send(journal::NewHandOff hand_off, std::optional<contact::CallWindow> window) {
    hand_off.id = options_.new_id();
    hand_off.kiosk = options_.kiosk;
    Slip slip{.stored = unsaved(hand_off), .window = window, .by = {}};
    sent_.push_back({.slip = std::move(slip), .hand_off = hand_off});
    return {HandOver{std::move(hand_off)}};
}

Effects HandOffs::send_again(const journal::RecordId& id, journal::NewHandOff now) {
    Sent* again = sent(id);
    if (again == nullptr || again->slip.status != Slip::Status::not_saved) return {};
    journal::NewHandOff& before = again->hand_off;
    now.id = id;
    now.kiosk = options_.kiosk;
    now.kind = before.kind;
    now.call_back = before.call_back;
    if (!now.promised) now.promised = before.promised;
    forget_call_back(before);
    Slip slip{.stored = unsaved(now), .window = again->slip.window, .by = {}};
    *again = {.slip = std::move(slip), .hand_off = now};
    return {HandOver{std::move(now)}};
}

bool HandOffs::heard(const journal::HandOff& stored, const contact::Calendar& calendar) {
    Sent* known = sent(stored.id);
    if (known == nullptr) return false;
    if (known->slip.stored.state != stored.state) known->unchanged = {};
    known->slip.status = Slip::Status::saved;
    known->slip.stored = stored;
    if (stored.promised && options_.appointment)
        known->slip.by = options_.appointment(*stored.promised, calendar);
    forget_call_back(known->hand_off);
    return !known->was_looked_up;
}

void HandOffs::look_up(const journal::HandOff& stored, const contact::Calendar& calendar) {
    if (sent(stored.id) == nullptr) {
        sent_.push_back({.slip = {.stored = stored, .window = {}, .by = {}}});
        sent_.back().was_looked_up = true;
    }
    heard(stored, calendar);
}

bool HandOffs::failed(const journal::RecordId& id) {
    Sent* known = sent(id);
    if (known == nullptr || known->slip.status != Slip::Status::saving) return false;
    known->slip.status = Slip::Status::not_saved;
    return true;
}

void HandOffs::not_changed(const journal::RecordId& id, State wanted) {
    Sent* known = sent(id);
    if (known == nullptr) return;
    if (wanted == State::cancelled) known->is_being_cancelled = false;
    if (wanted == State::escalated) known->escalations = std::max(known->escalations - 1, 0);
}

void HandOffs::can_be_read(bool is_readable) {
    using Status = Slip::Status;
    for (Sent& each : sent_) {
        Status& status = each.slip.status;
        if (is_readable && status == Status::lost) status = Status::saved;
        if (!is_readable && status == Status::saved && each.slip.is_open()) status = Status::lost;
    }
}

Effects HandOffs::cancel(const journal::RecordId& id, const std::string& note) {
    Sent* call = sent(id);
    if (call == nullptr || !call->slip.is_open() || call->is_being_cancelled) return {};
    call->is_being_cancelled = true;
    return {ChangeHandOff{id, {State::cancelled, "customer", options_.now(), note}}};
}

std::optional<std::chrono::milliseconds> HandOffs::until_next_asked() const {
    std::optional<std::chrono::milliseconds> soonest;
    for (const Sent& each : sent_)
        if (const auto left = each.until_next_asked())
            soonest = std::min(soonest.value_or(*left), *left);
    return soonest;
}

std::optional<std::chrono::milliseconds> HandOffs::Sent::until_next_asked() const {
    if (!is_call() || slip.status != Slip::Status::saved) return {};
    const auto patience = patience_in(slip.stored.state);
    if (!patience || escalations == most_escalations) return {};
    return *patience - unchanged;
}

Effects HandOffs::wait(std::chrono::milliseconds time) {
    Effects effects;
    for (Sent& each : sent_) {
        const auto left = each.until_next_asked();
        if (!left) continue;
        each.unchanged += time;
        if (time < *left) continue;
        each.unchanged = {};
        ++each.escalations;
        effects.emplace_back(
            ChangeHandOff{each.slip.stored.id, {State::escalated, "kiosk", options_.now(), {}}});
    }
    return effects;
}

void HandOffs::erased(const std::string& number) {
    std::erase_if(sent_, [&](const Sent& each) { return each.slip.stored.number == number; });
}

void HandOffs::not_erased(const std::string& number) {
    for (Sent& each : sent_)
        if (each.slip.stored.number == number) each.slip.status = Slip::Status::lost;
}

bool HandOffs::may_call(Kind kind, bool is_drill) const {
    return std::none_of(sent_.begin(), sent_.end(), [&](const Sent& each) {
        const bool is_open = each.is_call() && each.slip.is_open() && !each.is_being_cancelled;
        if (!is_open || each.slip.is_drill() != is_drill) return false;
        return kind != Kind::emergency || each.slip.stored.kind == Kind::emergency;
    });
}

/// The newest open one of those that are meant; else the last.
template <typename Meant>
const Slip* HandOffs::newest_open_or_last(Meant is_meant) const {
    const Slip* last = nullptr;
    for (auto each = sent_.rbegin(); each != sent_.rend(); ++each) {
        if (!each->is_call() || !is_meant(each->slip)) continue;
        if (each->slip.is_open()) return &each->slip;
        if (last == nullptr) last = &each->slip;
    }
    return last;
}

const Slip* HandOffs::call() const {
    return newest_open_or_last([](const Slip& slip) { return !slip.is_drill(); });
}

const Slip* HandOffs::emergency(bool is_drill) const {
    return newest_open_or_last([is_drill](const Slip& slip) {
        return slip.stored.kind == Kind::emergency && slip.is_drill() == is_drill;
    });
}

const Slip* HandOffs::unsaved_call(Kind kind, bool is_drill) const {
    const auto last = std::find_if(sent_.rbegin(), sent_.rend(), [&](const Sent& each) {
        return each.is_call() && each.slip.stored.kind == kind && each.slip.is_drill() == is_drill;
    });
    const bool is_unsaved = last != sent_.rend() && last->slip.status == Slip::Status::not_saved;
    return is_unsaved ? &last->slip : nullptr;
}

const Slip* HandOffs::find(const journal::RecordId& id) const {
    const auto found = std::find_if(sent_.begin(), sent_.end(),
                                    [&](const Sent& each) { return each.slip.stored.id == id; });
    return found == sent_.end() ? nullptr : &found->slip;
}

void HandOffs::forget() {
    make_anew(sent_);
}

HandOffs::Sent* HandOffs::sent(const journal::RecordId& id) {
    const auto found = std::find_if(sent_.begin(), sent_.end(),
                                    [&](const Sent& each) { return each.slip.stored.id == id; });
    return found == sent_.end() ? nullptr : &*found;
}

}  // namespace okienko::kiosk
