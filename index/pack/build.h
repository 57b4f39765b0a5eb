/// Making packs, on an editor's machine.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "index/pack/check.h"
#include "index/pack/key.h"

namespace okienko::pack {

struct BuildOptions {
    std::filesystem::path content;  ///< a content folder
    std::filesystem::path out;      ///< the pack's folder; its old pack is replaced
    std::string channel;
    std::uint64_t version = 0;  ///< 0: from `now`, or one more than the old pack's
    article::Date created;
    article::Date expires;
    std::uint64_t now = 0;  ///< the time as a number that reads, 20261126080155
};

struct Built {
    Signed pack;
    std::size_t new_files = 0;  ///< that the old pack did not hold
};

/// Builds and signs the pack of a content folder, and reads it back.
///
/// Hidden files and those an editing program keeps beside its own are left out, and so is what is
/// no part of a content folder. Throws: Refused, if a name cannot go into a pack, a file is a
/// symbolic link or too big, or the old pack has this version or a newer one; PackError;
/// GenerationError.
Built build(const BuildOptions& options, const SecretKey& key);

}  // namespace okienko::pack
