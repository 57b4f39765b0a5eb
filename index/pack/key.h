/// Keys that sign packs, in the files minisign reads and writes.
///
/// Source: the formats in minisign(1); Ed25519, RFC 8032; a password's key by scrypt, RFC 7914.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::pack {

using KeyId = std::array<unsigned char, 8>;

/// The sixteen hexadecimal digits that minisign shows: the bytes from last to first.
std::string to_string(const KeyId& id);

struct PublicKey {
    KeyId id{};
    std::array<unsigned char, 32> bytes{};

    bool operator==(const PublicKey&) const = default;
};

/// A key that signs; its bytes are overwritten when it goes.
struct SecretKey {
    SecretKey() = default;
    SecretKey(const SecretKey&) = delete;
    SecretKey& operator=(const SecretKey&) = delete;
    SecretKey(SecretKey&& other) noexcept;
    SecretKey& operator=(SecretKey&&) = delete;
    ~SecretKey();

    PublicKey public_key() const;

    KeyId id{};
    std::array<unsigned char, 64> bytes{};
};

SecretKey random_secret_key();

/// The text of a public key's file: a comment with the key's id, and the key.
std::string public_key_text(const PublicKey& key);

/// The key in such a text; empty if it is none.
std::optional<PublicKey> parse_public_key(std::string_view text);

/// How hard a password is to guess: minisign's own choice, a second and a gigabyte of memory, or
/// what tests can afford.
enum class Effort { sensitive, test };

/// The text of a secret key's file, under `password`, or, where that is empty, under none.
///
/// Throws: PackError, if there is not enough memory.
std::string secret_key_text(const SecretKey& key, std::string_view password,
                            Effort effort = Effort::sensitive);

/// Does the text of a secret key's file ask for a password?
bool needs_password(std::string_view text);

/// The key in such a text; empty if it is none, or if the password is another.
///
/// Throws: PackError, if there is not enough memory.
std::optional<SecretKey> parse_secret_key(std::string_view text, std::string_view password);

/// At most two keys are trusted at once: the current one, and the next one or the last.
inline constexpr std::size_t most_trusted = 2;

/// The keys a device trusts: those of `files`, and of the *.pub files where one is a folder.
///
/// Throws: Refused, if there are none, too many, or one that cannot be understood.
std::vector<PublicKey> trusted_keys(const std::vector<std::filesystem::path>& files);

}  // namespace okienko::pack
