/// Back to the generation before.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>

namespace okienko::publish {

/// Makes the newest generation live that is older than the live one, opens for every audience, and
/// is not one of `taken_back`; its number, or nothing where there is none and all stays as it was.
///
/// Throws: GenerationError, if that fails; the live generation is then as it was.
std::optional<std::uint64_t> roll_back(const std::filesystem::path& data,
                                       const std::set<std::uint64_t>& taken_back);

}  // namespace okienko::publish
