#include "app/journal/hand_off.h"

namespace okienko::journal {

std::string_view to_string(State state) {
    switch (state) {
        case State::sent:
            return "sent";
        case State::seen:
            return "seen";
        case State::taken:
            return "taken";
        case State::on_the_way:
            return "on_the_way";
        case State::escalated:
            return "escalated";
        case State::done:
            return "done";
        case State::cancelled:
            break;
    }
    return "cancelled";
}

bool is_closed(State state) {
    return state == State::done || state == State::cancelled;
}

bool may_follow(State state, State next) {
    if (is_closed(state) || next == State::sent) return false;
    if (next == State::seen) return state == State::sent || state == State::escalated;
    const bool repeats = state == next;
    return !repeats || next == State::taken || next == State::escalated;
}

}  // namespace okienko::journal
