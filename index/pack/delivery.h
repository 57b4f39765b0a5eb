/// The content of a pack, brought into a folder of the device.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "index/pack/manifest.h"
#include "index/pack/source.h"

namespace okienko::pack {

/// What came from the source; the rest was on the device.
struct Delivered {
    std::size_t files = 0;
    std::uint64_t bytes = 0;
};

/// Done so far, of all; files.
using DeliveryProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Makes <data>/packs/incoming/content hold the files of `manifest` and nothing else.
///
/// Whatever the device has already, of the packs it keeps or of a delivery that was interrupted, is
/// linked in place of being fetched; its sum is taken again before. Throws: Refused, if a file is
/// missing or not as the manifest says, or there is no room; PackError; GenerationError.
Delivered deliver(Source& source, const Manifest& manifest, const std::filesystem::path& data,
                  const DeliveryProgress& progress);

}  // namespace okienko::pack
