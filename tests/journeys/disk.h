/// A disk that fills up, or may only be read, while programs write on it.
#pragma once

#include <filesystem>

namespace okienko::kiosk {

enum class DiskTrouble { none, full, read_only };

/// From now on no file in `folder` grows (full), or none there is written, made or opened for
/// writing (read_only), until there is no trouble any more.
///
/// It defines some of the system's functions, as tests/faults/recorder.cpp does.
void trouble_disk(const std::filesystem::path& folder, DiskTrouble trouble);

}  // namespace okienko::kiosk
