/// Kills and power cuts, as many as wanted, and what became of the promises.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

#include "tests/faults/power_cut.h"

namespace okienko::faults {

/// How trials ended: "" for those that kept every promise.
struct Outcome {
    std::size_t trials = 0;
    std::size_t failures = 0;
    std::size_t acknowledged = 0;                ///< promises, over all trials
    std::size_t cut_short = 0;                   ///< promises that a kill did not let be given
    std::map<std::string, std::size_t> reasons;  ///< of failures, without ids
};

/// Starts kiosk and desk on one journal and kills both at a random moment, `kills` times, on a
/// journal that goes on; a new one every fifty kills.
Outcome kill_often(std::size_t kills, unsigned seed);

enum class Durability { full, normal };

/// Records a day of `records` hand-offs, and looks at `states` disks a power cut could have left.
Outcome cut_often(std::size_t states, int records, Promises promises, Durability durability,
                  unsigned seed);

/// The same of the desk's accounts, whose PIN is changed `changes` times.
Outcome cut_accounts_often(std::size_t states, int changes, Promises promises, unsigned seed);

/// Runs the writer on a disk with room for `bytes`. Empty if it reported a full disk and every
/// promise is kept.
std::string fill_disk(std::size_t bytes);

}  // namespace okienko::faults
