/// The desk's keys: what a kiosk seals call-back data with, and what opens it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace okienko::journal {

/// What seals. It may stand in a kiosk's configuration: it opens nothing.
struct PublicKey {
    std::array<std::uint8_t, 32> bytes{};

    bool operator==(const PublicKey&) const = default;
};

/// What opens. It belongs on the desk's machine alone; its bytes are wiped when it goes.
class SecretKey {
public:
    explicit SecretKey(const std::array<std::uint8_t, 32>& bytes) : bytes_(bytes) {}

    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    ~SecretKey();

    const std::array<std::uint8_t, 32>& bytes() const { return bytes_; }

    /// The key that seals for this one.
    PublicKey public_key() const;

private:
    std::array<std::uint8_t, 32> bytes_;
};

/// Throws: JournalError, if the system has no randomness.
SecretKey random_secret_key();

/// 64 hexadecimal digits, as they stand in a configuration.
std::string to_string(const PublicKey& key);

/// The key that to_string wrote; empty for anything else.
std::optional<PublicKey> parse_public_key(std::string_view text);

/// `key` under a passphrase, as text for a file: for a desk that runs on the kiosk's machine.
///
/// Takes about a second and 256 MiB, so that guessing is slow.
/// Throws: JournalError, if there is no such memory.
/// Source: Argon2id (RFC 9106) with libsodium's moderate limits, XSalsa20-Poly1305.
std::string locked(const SecretKey& key, std::string_view passphrase);

/// The key that `locked` wrote; empty for another passphrase or anything else. As slow as `locked`.
std::optional<SecretKey> unlocked(std::string_view text, std::string_view passphrase);

}  // namespace okienko::journal
