/// Signatures of manifests, as minisign makes and checks them.
///
/// Ed25519 over the BLAKE2b-512 of the manifest, and once more over that signature and a comment.
/// Of the bytes of a signature's file none may be another: not one is left unsigned or free to
/// choose, the comment that minisign leaves untrusted included.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/pack/key.h"

namespace okienko::pack {

inline constexpr std::size_t signature_limit = 4096;  ///< bytes of a signature's file

/// The signature's file for `manifest`; `comment` is signed as well, and is one line.
std::string sign(std::string_view manifest, const SecretKey& key, std::string_view comment);

/// The one of `keys` that signed `manifest`, which is not looked into.
///
/// Throws: Refused, if none of them did.
const PublicKey& signer_of(std::string_view manifest, std::string_view signature,
                           const std::vector<PublicKey>& keys);

}  // namespace okienko::pack
