#include "app/journal/keys.h"

#include <sodium.h>

#include <algorithm>
#include <span>

#include "app/journal/error.h"
#include "app/journal/hexadecimal.h"
#include "app/journal/randomness.h"

namespace okienko::journal {
namespace {

using Bytes = std::array<std::uint8_t, crypto_box_SECRETKEYBYTES>;

constexpr std::string_view heading = "okienko-key-1:";

/// A secret key at rest: what it was locked with, and itself behind that.
struct LockedKey {
    std::array<std::uint8_t, crypto_pwhash_SALTBYTES> salt{};
    std::array<std::uint8_t, crypto_secretbox_NONCEBYTES> nonce{};
    std::array<std::uint8_t, crypto_secretbox_MACBYTES + crypto_box_SECRETKEYBYTES> box{};

    static constexpr std::size_t size =
        crypto_pwhash_SALTBYTES + crypto_secretbox_NONCEBYTES + sizeof(box);
};

/// What a passphrase makes: as hard to guess as the work put into it.
SecretKey stretched(std::string_view passphrase, const LockedKey& locked) {
    Bytes bytes;
    if (crypto_pwhash(bytes.data(), bytes.size(), passphrase.data(), passphrase.size(),
                      locked.salt.data(), crypto_pwhash_OPSLIMIT_MODERATE,
                      crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw JournalError(
            JournalError::Cause::other,
            sentence::say("desk_key_memory",
                          "the desk's key cannot be used: 256 MiB of memory are needed for it"));
    }
    const SecretKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

}  // namespace

SecretKey::~SecretKey() {
    sodium_memzero(bytes_.data(), bytes_.size());
}

PublicKey SecretKey::public_key() const {
    PublicKey key;
    crypto_scalarmult_base(key.bytes.data(), bytes_.data());
    return key;
}

SecretKey random_secret_key() {
    prepare_sodium();
    PublicKey sealing;
    Bytes bytes;
    crypto_box_keypair(sealing.bytes.data(), bytes.data());
    const SecretKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

std::string to_string(const PublicKey& key) {
    return to_hexadecimal(key.bytes);
}

std::optional<PublicKey> parse_public_key(std::string_view text) {
    PublicKey key;
    return from_hexadecimal(text, key.bytes) ? std::optional(key) : std::nullopt;
}

std::string locked(const SecretKey& key, std::string_view passphrase) {
    prepare_sodium();
    LockedKey locked;
    randombytes_buf(locked.salt.data(), locked.salt.size());
    randombytes_buf(locked.nonce.data(), locked.nonce.size());
    crypto_secretbox_easy(locked.box.data(), key.bytes().data(), key.bytes().size(),
                          locked.nonce.data(), stretched(passphrase, locked).bytes().data());
    return std::string(heading) + to_hexadecimal(locked.salt) + to_hexadecimal(locked.nonce) +
           to_hexadecimal(locked.box);
}

std::optional<SecretKey> unlocked(std::string_view text, std::string_view passphrase) {
    prepare_sodium();
    if (!text.starts_with(heading)) return std::nullopt;
    text.remove_prefix(heading.size());
    if (text.size() != 2 * LockedKey::size) return std::nullopt;
    LockedKey locked;
    for (const std::span<std::uint8_t> part :
         {std::span<std::uint8_t>(locked.salt), std::span<std::uint8_t>(locked.nonce),
          std::span<std::uint8_t>(locked.box)}) {
        if (!from_hexadecimal(text.substr(0, 2 * part.size()), part)) return std::nullopt;
        text.remove_prefix(2 * part.size());
    }
    Bytes bytes;
    const bool is_opened =
        crypto_secretbox_open_easy(bytes.data(), locked.box.data(), locked.box.size(),
                                   locked.nonce.data(),
                                   stretched(passphrase, locked).bytes().data()) == 0;
    if (!is_opened) return std::nullopt;
    const SecretKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

}  // namespace okienko::journal
