/// Content without what only agents may read.
#pragma once

#include <filesystem>

namespace okienko::editor {

/// Copies the content folder `from` to `to`, without agents' articles and without golden questions
/// that only agents ask: what a kiosk does not hold, nobody reads who carries it away.
///
/// Throws: std::filesystem::filesystem_error, if that fails.
void copy_for_customers(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace okienko::editor
