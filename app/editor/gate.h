/// Gates: how good an index must be before a shop relies on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/search/evaluation.h"

namespace okienko::editor {

/// The least success@3, from 0 to 1, of the questions of one audience, or of all of them.
struct Gate {
    std::string audience;  ///< empty: all questions
    double minimum = 0;
};

/// The gates in `text`, as "0.9" or "customer=0.95,agent=0.92"; empty where it cannot be
/// understood.
std::vector<Gate> parse_gates(std::string_view text);

struct GateResult {
    Gate gate;
    double reached = 0;
    bool passed = false;
};

/// A gate of an audience that no question asks for is missed: it measured nothing.
std::vector<GateResult> pass_gates(const std::vector<Gate>& gates,
                                   const search::Evaluation& evaluation);

bool all_passed(const std::vector<GateResult>& results);

}  // namespace okienko::editor
