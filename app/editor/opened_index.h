/// The published index a command answers from.
#pragma once

#include <filesystem>

#include "app/editor/console.h"
#include "index/article/article.h"
#include "index/publish/generation.h"

namespace okienko::editor {

/// The live generation in `data`. Where another had to be taken, because the live one is damaged,
/// says so on the standard error stream.
///
/// Throws: GenerationError, if there is none that can be used.
publish::Generation open_index(const std::filesystem::path& data, article::Audience audience,
                               Console& console);

}  // namespace okienko::editor
