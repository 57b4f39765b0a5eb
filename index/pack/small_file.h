/// Whole files that are known to be small, read without trust in whoever wrote them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace okienko::pack {

/// The bytes of `file`; empty if there is no such plain file. Symbolic links are not followed, and
/// of a file longer than `limit` one byte more than that comes back, so that it can be told.
///
/// Throws: PackError, if it is there and cannot be read.
std::optional<std::string> read_small_file(const std::filesystem::path& file, std::size_t limit);

}  // namespace okienko::pack
