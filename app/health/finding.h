/// What somebody who looks after a device should know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okienko::health {

enum class State { ok, warning, failed };

/// "ok", "warning", "failed"
std::string_view to_string(State state);

struct Finding {
    std::string what;  ///< what was looked at, as "disk": the same in every language
    State state = State::ok;
    std::string sentence;
    std::string remedy;  ///< what to do; empty where there is nothing to
};

using Findings = std::vector<Finding>;

/// ok where there is none.
State worst(const Findings& findings);

}  // namespace okienko::health
