/// Files of the contact folder, read whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace okienko::contact {

/// The first mebibyte of `file`; empty if it is missing or cannot be read.
std::optional<std::string> read_text(const std::filesystem::path& file);

}  // namespace okienko::contact
