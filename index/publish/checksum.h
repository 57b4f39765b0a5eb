/// SHA-256, as manifests write it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace okienko::publish {

/// The SHA-256 of `bytes`, 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The SHA-256 of a file's content.
///
/// Throws: GenerationError, if it cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace okienko::publish
