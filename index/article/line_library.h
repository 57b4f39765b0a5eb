/// Articles from a .jsonl file, an object a line.
#pragma once

#include <filesystem>

#include "index/article/library.h"

namespace okienko::article {

/// The library in the .jsonl `file`. A line that cannot be read, or whose id stood above, is left
/// out and told; links between articles are not looked up.
/// Throws: LibraryError, if the file cannot be read.
Library read_line_library(const std::filesystem::path& file);

}  // namespace okienko::article
