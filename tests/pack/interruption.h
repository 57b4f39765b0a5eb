/// A program stopped at any of its steps: killed, or told that the disk is full.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <set>
#include <vector>

namespace okienko::pack {

/// A renaming whose folder was not synced afterwards: a power cut may undo it.
struct Renaming {
    std::filesystem::path from;
    std::filesystem::path to;
    std::filesystem::path replaced;  ///< what `to` was before, kept elsewhere; empty: nothing
};

/// How a process was let go on, and what became of it.
struct Interruption {
    bool has_ended = false;  ///< it came to its end before the step
    int status = -1;         ///< what it then returned
    std::size_t steps = 0;   ///< changes of files it made or tried

    /// Files it wrote and had not synced: after a power cut they may hold anything.
    std::set<std::filesystem::path> unsynced;

    std::vector<Renaming> renamings;  ///< in their order

    /// All that it wrote: what a disk may spoil that lies about having synced.
    std::set<std::filesystem::path> written;
};

enum class Blow { kill, disk_full };

/// Runs `work` in a process of its own that is traced, and strikes before it changes a file for the
/// `step`-th time, counted from 1: creates, writes, syncs, renames, links or removes one in
/// `folder`. A full disk stays full. Of another processor than x86-64 disks are never full.
Interruption interrupt(const std::function<int()>& work, const std::filesystem::path& folder,
                       std::size_t step, Blow blow);

/// Takes back those of `renamings` that `is_lost` chooses, by their place, the latest first.
void undo(const std::vector<Renaming>& renamings,
          const std::function<bool(std::size_t place)>& is_lost);

/// May a process be traced here? Some containers forbid it.
bool can_trace();

/// What `folder` holds, with another file of each name: changing one changes no copy.
void copy_linked(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace okienko::pack
