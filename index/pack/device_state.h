/// What a device remembers of its packs, beside the generations built from them.
///
///     <data>/packs/floors      per key and channel the newest version that was installed
///     <data>/packs/history     which generation came of which pack, and which was taken back
///     <data>/packs/<version>-<key>/content, manifest, manifest.minisig
///     <data>/packs/incoming/   the pack that is being installed
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "index/article/article.h"
#include "index/pack/check.h"

namespace okienko::pack {

/// Nothing older than this is installed again.
struct Floor {
    std::string key;  ///< its id
    std::string channel;
    std::uint64_t version = 0;
    std::string manifest;  ///< the SHA-256 of its text
};

using Floors = std::vector<Floor>;

/// Throws: PackError, if they are there and cannot be understood: without floors an old pack would
/// pass for a new one.
Floors read_floors(const std::filesystem::path& data);

/// Throws: GenerationError, if they cannot be written.
void write_floors(const std::filesystem::path& data, const Floors& floors);

/// The floor of this key and channel; null where nothing was installed of them.
const Floor* floor_of(const Floors& floors, const KeyId& key, const std::string& channel);

/// Raises the floor of a pack that was installed.
void raise(Floors& floors, const Signed& pack);

struct Event {
    std::uint64_t generation = 0;
    std::uint64_t version = 0;  ///< of the pack; 0 where there was none
    std::string key = "-";
    std::string channel = "-";
    std::string created = "-";  ///< days, as 2026-11-26
    std::string expires = "-";
    bool is_taken_back = false;
};

using History = std::vector<Event>;

/// What can be understood of the history, oldest first: it helps people, and guards nothing.
History read_history(const std::filesystem::path& data);

/// Throws: GenerationError, if it cannot be written.
void write_history(const std::filesystem::path& data, const History& history);

/// The event that tells of `generation`; null where none does.
Event* event_of(History& history, std::uint64_t generation);

std::filesystem::path packs_folder(const std::filesystem::path& data);
std::filesystem::path incoming_folder(const std::filesystem::path& data);

/// "20261126080155-5B0C1A2B3C4D5E6F"
std::string folder_name(std::uint64_t version, const std::string& key);

}  // namespace okienko::pack
