#include "app/journal/hand_off.h"

namespace okienko::journal {

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
