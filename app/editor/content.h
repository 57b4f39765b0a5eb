/// All that editors write, read and checked at once.
#pragma once

#include <filesystem>

#include "app/editor/site.h"
#include "index/article/library.h"

namespace okienko::editor {

/// The library in `source` as the shop of `site` fills it in, with the problems of the
/// configuration and of the contact channels among its own.
///
/// Throws: LibraryError, if `source` is missing or cannot be read.
article::Library read_content(const std::filesystem::path& source, const Site& site,
                              bool keeps_manuscripts = false);

/// Adds `problems` to those of `library`, by file and line.
void add_problems(article::Library& library, const article::Problems& problems);

}  // namespace okienko::editor
