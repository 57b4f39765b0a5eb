/// Installing a pack, interrupted at every step, and what is left of the kiosk.
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace okienko::pack {

/// How trials ended: "" for those that left a working kiosk.
struct Trials {
    std::size_t trials = 0;
    std::size_t steps = 0;  ///< of an installation that nobody interrupts
    std::map<std::string, std::size_t> failures;
};

/// The last is the control: a disk that lied about every sync must spoil some kiosks.
enum class Mishap { killed, power_cut, disk_full, lying_disk };

/// Installs the second pack of a shop again and again, each time interrupted `stride` steps later.
/// After a power cut, what was not synced is cut in half, empty, or zeros, and has its old name
/// again where its folder was not synced since. Then the kiosk must
/// open, and show the old articles or the new; the floor must not be above them; and the next
/// installation must bring the new ones.
Trials interrupt_often(Mishap mishap, std::size_t stride);

}  // namespace okienko::pack
