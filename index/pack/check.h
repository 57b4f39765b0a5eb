/// Whether a pack is one of ours, for this device, and whole.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack/key.h"
#include "index/pack/manifest.h"
#include "index/pack/source.h"

namespace okienko::pack {

/// A manifest that a trusted key signed.
struct Signed {
    Manifest manifest;
    std::string text;       ///< of the manifest, as it was signed
    std::string signature;  ///< the signature's file
    KeyId key{};
};

/// The manifest in `text`, once one of `keys` is found to have signed it.
///
/// Throws: Refused.
Signed checked(std::string text, std::string signature, const std::vector<PublicKey>& keys);

/// The same of `source`.
///
/// Throws: Refused; PackError, if it cannot be read.
Signed checked(Source& source, const std::vector<PublicKey>& keys);

struct Found {
    std::unique_ptr<Source> source;
    Signed pack;
};

/// Of the packs in `place` the newest that is signed and of `channel`; where that is empty, of any.
///
/// Throws: Refused or PackError, for the only one or the first, if none is.
Found newest_pack(const std::string& place, const std::vector<PublicKey>& keys,
                  const std::string& channel);

/// Throws: Refused, if `file` is missing in `source` or not as `manifest` says; what was read has
/// then gone to `sink` in part.
void read_exactly(Source& source, const Manifest& manifest, const File& file, const Sink& sink);

/// Reads every file of the pack. Throws: Refused, if one is missing, changed or too many.
void verify_files(Source& source, const Manifest& manifest);

}  // namespace okienko::pack
