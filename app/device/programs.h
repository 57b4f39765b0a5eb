/// Where the programs of others are that this one runs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace okienko::device {

/// Those that PATH names, in its order.
std::vector<std::filesystem::path> program_folders();

/// The program `name`, if it may be run: itself where it names a folder, "bin/mowa", otherwise the
/// first in `folders`. Empty where there is none.
std::filesystem::path find_program(
    const std::string& name, const std::vector<std::filesystem::path>& folders = program_folders());

}  // namespace okienko::device
