#include "app/health/finding.h"

#include <algorithm>

namespace okienko::health {

std::string_view to_string(State state) {
    switch (state) {
        case State::ok:
            return "ok";
        case State::warning:
            return "warning";
        case State::failed:
            break;
    }
    return "failed";
}

State worst(const Findings& findings) {
    State state = State::ok;
    for (const Finding& finding : findings) state = std::max(state, finding.state);
    return state;
}

}  // namespace okienko::health
