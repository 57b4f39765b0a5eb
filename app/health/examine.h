/// Looks at everything a kiosk or a desk stands on, and changes nothing.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/health/finding.h"
#include "app/language/language.h"
#include "app/printing/printer.h"

namespace okienko::health {

/// What is asked of the machine itself; a test gives another one.
struct Machine {
    std::function<std::chrono::sys_seconds()> now;
    /// What the machine's own clock on the wall is ahead of UTC.
    std::function<std::chrono::minutes(std::chrono::sys_seconds)> offset;
    std::function<std::uintmax_t(const std::filesystem::path&)> free_bytes;
    std::vector<std::filesystem::path> program_folders;  ///< of PATH
    std::filesystem::path fonts;                         ///< where the letters are
    std::filesystem::path icons;                         ///< the font of the icons
    /// Whether the printer of this name can print.
    std::function<printing::Condition(const std::string& printer)> printer;
};

/// This one.
Machine this_machine();

struct Device {
    std::filesystem::path data;     ///< where generations, notices and packs stand
    std::filesystem::path config;   ///< site.yaml; may be empty
    std::filesystem::path journal;  ///< empty: the one of the configuration, or the one in `data`
    std::vector<std::filesystem::path> keys;  ///< of packs: files, or folders of them
    std::filesystem::path share;              ///< what was installed with the program
    std::chrono::sys_seconds built;           ///< when the program was made: no clock can be before
    bool has_kiosk = true;  ///< whether customers are answered here, aloud as well
    bool has_desk = true;   ///< whether agents are called here, by a chime
    Machine machine;
};

/// When the files of a program were made that were installed in `share`: package managers keep that
/// time. The beginning of time, where that cannot be told.
std::chrono::sys_seconds made_at(const std::filesystem::path& share);

/// Every finding, the good ones too: what is published, the disk, the configuration, ways to reach
/// a person, notices, the journal, the clock, fonts, the voice, packs. Reads every file of the
/// generations and of the journal once.
Findings examine(const Device& device, const language::Language& words);

}  // namespace okienko::health
