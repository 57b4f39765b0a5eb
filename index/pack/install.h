/// A pack on a device: brought, built, tried, and only then live.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "index/article/library.h"
#include "index/pack/check.h"
#include "index/pack/delivery.h"
#include "index/publish/generation.h"

namespace okienko::pack {

/// Tries what was built from `content` before it becomes live; throws Refused to prevent that.
using ContentTrial =
    std::function<void(const std::filesystem::path& content, const publish::Generation& customers,
                       const publish::Generation& agents)>;

struct InstallOptions {
    std::string place;  ///< where the pack is: folder, stick, file, address
    std::vector<PublicKey> keys;
    std::string channel;              ///< of this device
    bool takes_again = false;         ///< a version that was rolled back
    publish::PublishOptions publish;  ///< data, lexicon, lists, progress
    std::function<article::Library(const std::filesystem::path& content)> read;
    ContentTrial trial;
    DeliveryProgress delivery;
};

struct Installed {
    Signed pack;
    publish::Published published;
    Delivered delivered;
};

/// Installs the newest pack in `options.place`.
///
/// Interrupted at any moment, by a signal or a power cut, it leaves the live generation as it was
/// or the new one, and the next attempt goes on from there. One after the other, where several are
/// started. Throws: Refused, PackError, GenerationError, IndexError, LexiconError, LibraryError;
/// the live generation is then as it was.
Installed install(const InstallOptions& options);

/// Makes the generation before the live one live, and remembers not to take the pack of that again;
/// the number of what is live now.
///
/// Throws: Refused, if there is none before it; GenerationError.
std::uint64_t roll_back(const std::filesystem::path& data);

/// Is `today` after the last day of the pack?
bool is_expired(const Manifest& manifest, article::Date today);

/// Was the pack made after `today`, so that one of two clocks must be wrong? A day's difference is
/// between time zones.
bool is_from_the_future(const Manifest& manifest, article::Date today);

}  // namespace okienko::pack
