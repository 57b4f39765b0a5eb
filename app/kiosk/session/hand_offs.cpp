#include "app/kiosk/session/hand_offs.h"

#include <algorithm>
#include <utility>

#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {
namespace {

using journal::State;

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
    Slip slip{.stored = unsaved(hand_off), .window = std::move(window), .by = {}};
    sent_.push_back({.slip = std::move(slip), .hand_off = hand_off});
    return {HandOver{std::move(hand_off)}};
}

Effects HandOffs::send_again(const journal::RecordId& id) {
    Sent* again = sent(id);
    if (again == nullptr || again->slip.status != Slip::Status::not_saved) return {};
    again->slip.status = Slip::Status::saving;
    return {HandOver{again->hand_off}};
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
    return true;
}

bool HandOffs::failed(const journal::RecordId& id) {
    Sent* known = sent(id);
    if (known == nullptr || known->slip.status != Slip::Status::saving) return false;
    known->slip.status = Slip::Status::not_saved;
    return true;
}

void HandOffs::can_be_read(bool is_readable) {
    using Status = Slip::Status;
    for (Sent& each : sent_) {
        Status& status = each.slip.status;
        if (is_readable && status == Status::lost) status = Status::saved;
        if (!is_readable && status == Status::saved && each.slip.is_open()) status = Status::lost;
    }
}

Effects HandOffs::cancel(const std::string& note) {
    Sent* call = last_call();
    if (call == nullptr || !call->slip.is_open() || call->is_being_cancelled) return {};
    call->is_being_cancelled = true;
    return {
        ChangeHandOff{call->slip.stored.id, {State::cancelled, "customer", options_.now(), note}}};
}

std::optional<std::chrono::milliseconds> HandOffs::until_next_asked() const {
    const Sent* call = last_call();
    if (call == nullptr || call->slip.status != Slip::Status::saved) return {};
    const auto patience = patience_in(call->slip.stored.state);
    if (!patience || call->escalations == most_escalations) return {};
    return *patience - call->unchanged;
}

Effects HandOffs::wait(std::chrono::milliseconds time) {
    const auto left = until_next_asked();
    if (!left) return {};
    Sent* call = last_call();
    call->unchanged += time;
    if (time < *left) return {};
    call->unchanged = {};
    ++call->escalations;
    return {ChangeHandOff{call->slip.stored.id, {State::escalated, "kiosk", options_.now(), {}}}};
}

void HandOffs::erased(const journal::RecordId& id) {
    std::erase_if(sent_, [&](const Sent& each) { return each.slip.stored.id == id; });
}

bool HandOffs::may_call(journal::NewHandOff::Kind kind) const {
    const Sent* last = last_call();
    if (last == nullptr || !last->slip.is_open() || last->is_being_cancelled) return true;
    using Kind = journal::NewHandOff::Kind;
    const auto& open = last->slip.stored;
    const bool is_drill =
        std::find(open.needs.begin(), open.needs.end(), "drill") != open.needs.end();
    return kind == Kind::emergency && (open.kind != Kind::emergency || is_drill);
}

const Slip* HandOffs::call() const {
    const Sent* last = last_call();
    return last == nullptr ? nullptr : &last->slip;
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

const HandOffs::Sent* HandOffs::last_call() const {
    const auto found = std::find_if(sent_.rbegin(), sent_.rend(),
                                    [](const Sent& each) { return each.slip.is_call(); });
    return found == sent_.rend() ? nullptr : &*found;
}

HandOffs::Sent* HandOffs::last_call() {
    const auto found = std::find_if(sent_.rbegin(), sent_.rend(),
                                    [](const Sent& each) { return each.slip.is_call(); });
    return found == sent_.rend() ? nullptr : &*found;
}

}  // namespace okienko::kiosk
