/// What golden questions showed, as editors read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/editor/gate.h"
#include "app/editor/terminal.h"
#include "app/language/language.h"
#include "index/search/evaluation.h"

namespace okienko::editor {

/// The misses, each with its file and line; the table of metrics; intents; gates. Ends in a
/// newline.
std::string set_evaluation(const search::Evaluation& evaluation,
                           const std::vector<GateResult>& gates, const language::Language& words,
                           const Terminal& terminal);

/// Misses alone, under the heading that the words have as `heading`. Empty where there are none.
std::string set_misses(const std::vector<search::Miss>& misses, std::string_view heading,
                       const language::Language& words, const Terminal& terminal);

/// A line a gate.
std::string set_gates(const std::vector<GateResult>& gates, const language::Language& words,
                      const Terminal& terminal);

}  // namespace okienko::editor
