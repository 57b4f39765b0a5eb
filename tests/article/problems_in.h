/// Problems as an editor reads them.
#pragma once

#include <string>

#include "index/article/problem.h"

/// A line each; an advice begins with "advice: ".
inline std::string told(const okienko::article::Problems& problems) {
    std::string lines;
    for (const auto& problem : problems) {
        const bool is_advice = problem.severity == okienko::article::Problem::Severity::advice;
        lines += (is_advice ? "advice: " : "") + to_string(problem) + "\n";
    }
    return lines;
}
