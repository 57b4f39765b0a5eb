/// Golden questions, asked of a generation before it becomes the live one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/editor/console.h"
#include "app/editor/gate.h"
#include "index/publish/generation.h"

namespace okienko::editor {

/// Asks the golden questions of `content` and holds the answers against `gates`; a gate of an
/// audience that none of them asks for is left out. Empty if all are passed, or there are no
/// questions.
///
/// Otherwise half a sentence, "customer 0,91 < 0,95", and the questions that broke on console.err.
std::string golden_shortfall(const std::filesystem::path& content, const std::vector<Gate>& gates,
                             const publish::Generation& customers,
                             const publish::Generation& agents, Console& console);

}  // namespace okienko::editor
