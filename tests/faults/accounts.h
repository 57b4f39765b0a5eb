/// PINs that are changed one after the other, and the promise that none of them comes back.
#pragma once

#include <filesystem>
#include <string>

namespace okienko::faults {

/// Changes the PIN of one account in `folder` so many times; each change is acknowledged in a line
/// of the file "acknowledged" once it is said to be on the disk.
void change_pins(const std::filesystem::path& folder, int times);

/// Why the account in `folder` is not as it was promised in `acknowledged`; empty if it is.
std::string broken_account(const std::filesystem::path& folder, const std::string& acknowledged);

}  // namespace okienko::faults
