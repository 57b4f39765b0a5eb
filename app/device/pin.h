/// The PIN that lets staff leave the kiosk's screen: kept as a hash, never itself.
#pragma once

#include <string>
#include <string_view>

#include "index/sentence/failure.h"

namespace okienko::device {

/// A PIN cannot be hashed: it is not well formed, or memory is short.
struct PinError : sentence::Failure {
    using Failure::Failure;
};

/// Is `pin` 4 to 12 digits?
bool is_well_formed_pin(std::string_view pin);

/// Six digits by chance, for a demo. Throws: PinError.
std::string random_pin();

/// The hash of `pin` for `pin_hash` in site.yaml; another one at every call, for the salt in it.
///
/// Takes about a tenth of a second and 64 MiB, so that guessing is slow.
/// Throws: PinError.
/// Source: Argon2id (RFC 9106) with libsodium's interactive limits.
std::string hash_pin(std::string_view pin);

/// Is `hash` an Argon2 hash, as hash_pin makes it?
bool is_pin_hash(const std::string& hash);

/// Was `hash` made from `pin`? As slow as hash_pin; false for what is no hash.
bool is_pin(std::string_view pin, const std::string& hash);

}  // namespace okienko::device
