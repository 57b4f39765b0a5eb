/// Mechanical slips in a file, and the file without them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "index/sentence/failure.h"

namespace okienko::proofreading {

/// A file cannot be written: path and cause. It is then as it was.
struct MendingError : sentence::Failure {
    using Failure::Failure;
};

/// A piece of a line, and what should stand there.
struct Edit {
    std::size_t begin = 0;  ///< byte offsets in the line
    std::size_t end = 0;
    std::string better;
};

using Edits = std::vector<Edit>;

/// `line` with `edits`, which are ascending and disjoint, made.
std::string edited(std::string_view line, const Edits& edits);

/// Puts `text` in the place of `file`, all of it or nothing, with the same permissions.
///
/// Throws: MendingError.
void replace_file(const std::filesystem::path& file, std::string_view text);

}  // namespace okienko::proofreading
