/// All that editors write, read and checked at once.
#pragma once

#include <filesystem>

#include "index/article/library.h"

namespace okienko::editor {

/// The library in `source`, with the problems of its contact channels among its own.
///
/// Throws: LibraryError, if `source` is missing or cannot be read.
article::Library read_content(const std::filesystem::path& source);

/// Adds `problems` to those of `library`, by file and line.
void add_problems(article::Library& library, const article::Problems& problems);

}  // namespace okienko::editor
