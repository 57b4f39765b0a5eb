/// The desk's secret key at rest: a file of its own, under a passphrase.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/journal/keys.h"

namespace okienko::journal {

/// What such a file tells without its passphrase, and the rest.
struct KeyFile {
    PublicKey public_key;  ///< for the configuration of kiosks
    std::string locked;    ///< what `unlocked` opens
};

/// Writes `key` under `passphrase`, readable to its owner only, synced. A file that is there stays.
///
/// Throws: JournalError, if there is such a file, or it cannot be written.
void write_key_file(const std::filesystem::path& file, const SecretKey& key,
                    std::string_view passphrase);

/// What write_key_file wrote; empty where there is no such file.
///
/// Throws: JournalError, if it is no key file, or cannot be read.
std::optional<KeyFile> read_key_file(const std::filesystem::path& file);

}  // namespace okienko::journal
