/// The states a disk may be left in when the power goes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/faults/operation_log.h"

namespace okienko::faults {

using Operations = std::vector<Operation>;

/// The operations in `log`, a file the recorder wrote.
Operations read_log(const std::filesystem::path& log);

/// Which promises the file system makes.
enum class Promises {
    ordered,  ///< syncing a file also keeps all names given so far, as ext4 does
    strict    ///< names are kept by syncing their folder alone, as POSIX has it
};

/// What became of a write that was not synced.
enum class Unsynced { lost, kept, some, torn };

/// A disk after a cut.
struct Disk {
    std::map<std::string, std::string> files;  ///< path within the folder -> content
    std::string acknowledged;                  ///< what had been told to be safe, a line each
    std::size_t cut = 0;                       ///< after how many operations
    Unsynced unsynced = Unsynced::lost;
};

/// A state the disk may be in when the power goes somewhere within `operations`.
///
/// What was synced is there. Of the rest, names survive up to some moment since the last sync of
/// the folder, or, by POSIX, any of them: a file may have its old name again, or its new one before
/// its bytes have come; writes are lost, kept, kept here and there, or torn between sectors of 512
/// bytes. Source: the crash model of "All File Systems Are Not Created Equal", Pillai et al., OSDI
/// 2014.
Disk cut_power(const Operations& operations, Promises promises, std::mt19937& chance);

/// Writes the files of `disk` into `folder`, which is emptied first.
void restore(const Disk& disk, const std::filesystem::path& folder);

}  // namespace okienko::faults
