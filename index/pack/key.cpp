#include "index/pack/key.h"

#include <sodium.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "index/pack/base64.h"
#include "index/pack/error.h"
#include "index/pack/small_file.h"

namespace okienko::pack {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view comment_heading = "untrusted comment: ";
constexpr std::string_view algorithm = "Ed";
constexpr std::string_view scrypt = "Sc";
constexpr std::string_view no_password{"\0\0", 2};
constexpr std::string_view blake2 = "B2";
constexpr std::size_t key_file_limit = 4096;

// A secret key's file, decoded: algorithm, key derivation, checksum's kind, salt, two limits, and
// then, hidden by the password: id, key, checksum.
constexpr std::size_t salt_bytes = crypto_pwhash_scryptsalsa208sha256_SALTBYTES;
constexpr std::size_t heading_bytes = 2 + 2 + 2 + salt_bytes + 8 + 8;
constexpr std::size_t hidden_bytes = 8 + 64 + 32;

std::string_view view(const auto& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// The second line of a key's file, decoded; the first is a comment.
std::optional<std::string> decoded(std::string_view text) {
    if (text.size() > key_file_limit || !text.starts_with(comment_heading)) return std::nullopt;
    const std::size_t end_of_comment = text.find('\n');
    if (end_of_comment == std::string_view::npos) return std::nullopt;
    std::string_view key = text.substr(end_of_comment + 1);
    key = key.substr(0, key.find('\n'));
    return from_base64(key);
}

std::string little_endian(std::uint64_t number) {
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xff);
    return bytes;
}

std::uint64_t from_little_endian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = 8; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

std::string checksum(std::string_view id_and_key) {
    std::string sum(32, '\0');
    const std::string all = std::string(algorithm) + std::string(id_and_key);
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(), raw(all),
                       all.size(), nullptr, 0);
    return sum;
}

/// Hides `bytes` under a password, or shows them again: the same step does both.
void hide(std::string& bytes, std::string_view password, std::string_view salt,
          std::uint64_t operations, std::uint64_t memory) {
    std::string stream(bytes.size(), '\0');
    // Whoever writes a key's file could ask for any amount of memory.
    constexpr std::uint64_t most_memory = std::uint64_t{2} << 30;
    const bool is_absurd = memory > most_memory || operations > (std::uint64_t{1} << 32);
    if (is_absurd ||
        crypto_pwhash_scryptsalsa208sha256(
            reinterpret_cast<unsigned char*>(stream.data()), stream.size(), password.data(),
            password.size(), raw(salt), operations, static_cast<std::size_t>(memory)) != 0) {
        throw PackError("key_memory",
                        "the key's password cannot be worked with: there is not enough memory");
    }
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(bytes[i] ^ stream[i]);
    }
    sodium_memzero(stream.data(), stream.size());
}

/// The key in what a password no longer hides. minisign sums up only what it hides.
std::optional<SecretKey> key_in(std::string_view hidden, bool may_lack_sum) {
    const std::string_view id_and_key = hidden.substr(0, 8 + 64);
    const std::string_view sum = hidden.substr(id_and_key.size());
    const bool lacks_sum = sum.find_first_not_of('\0') == std::string_view::npos;
    if (checksum(id_and_key) != sum && !(may_lack_sum && lacks_sum)) return std::nullopt;
    SecretKey key;
    std::copy_n(raw(hidden), key.id.size(), key.id.begin());
    std::copy_n(raw(hidden) + 8, key.bytes.size(), key.bytes.begin());
    // The second half follows from the first.
    SecretKey whole;
    PublicKey ignored;
    crypto_sign_seed_keypair(ignored.bytes.data(), whole.bytes.data(), key.bytes.data());
    if (whole.bytes != key.bytes) return std::nullopt;
    return key;
}

void add_keys(std::vector<PublicKey>& keys, const fs::path& file) {
    const auto text = read_small_file(file, key_file_limit);
    const auto key = text ? parse_public_key(*text) : std::nullopt;
    if (!key) throw Refused(Reason::bad_key, file.string());
    if (std::find(keys.begin(), keys.end(), *key) == keys.end()) keys.push_back(*key);
}

}  // namespace

std::string to_string(const KeyId& id) {
    std::string digits;
    for (std::size_t i = id.size(); i-- > 0;) {
        constexpr const char* hexadecimal = "0123456789ABCDEF";
        digits += hexadecimal[id[i] >> 4];
        digits += hexadecimal[id[i] & 15];
    }
    return digits;
}

SecretKey::SecretKey(SecretKey&& other) noexcept : id(other.id), bytes(other.bytes) {
    sodium_memzero(other.bytes.data(), other.bytes.size());
}

SecretKey::~SecretKey() {
    sodium_memzero(bytes.data(), bytes.size());
}

PublicKey SecretKey::public_key() const {
    PublicKey key{.id = id};
    crypto_sign_ed25519_sk_to_pk(key.bytes.data(), bytes.data());
    return key;
}

SecretKey random_secret_key() {
    if (sodium_init() < 0)
        throw PackError("no_randomness", "libsodium cannot start: the system has no randomness");
    SecretKey key;
    PublicKey ignored;
    crypto_sign_keypair(ignored.bytes.data(), key.bytes.data());
    randombytes_buf(key.id.data(), key.id.size());
    return key;
}

std::string public_key_text(const PublicKey& key) {
    return std::string(comment_heading) + "minisign public key " + to_string(key.id) + "\n" +
           to_base64(std::string(algorithm) + std::string(view(key.id)) +
                     std::string(view(key.bytes))) +
           "\n";
}

std::optional<PublicKey> parse_public_key(std::string_view text) {
    const auto bytes = decoded(text);
    if (!bytes || bytes->size() != 2 + 8 + 32 || !bytes->starts_with(algorithm)) return {};
    PublicKey key;
    std::copy_n(raw(*bytes) + 2, key.id.size(), key.id.begin());
    std::copy_n(raw(*bytes) + 10, key.bytes.size(), key.bytes.begin());
    return key;
}

std::string secret_key_text(const SecretKey& key, std::string_view password, Effort effort) {
    const bool is_test = effort == Effort::test;
    std::uint64_t operations = is_test ? crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_MIN
                                       : crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE;
    std::uint64_t memory = is_test ? crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_MIN
                                   : crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE;
    std::string salt(salt_bytes, '\0');
    std::string hidden = std::string(view(key.id)) + std::string(view(key.bytes));
    hidden += checksum(hidden);
    if (password.empty()) {
        operations = memory = 0;
    } else {
        randombytes_buf(salt.data(), salt.size());
        hide(hidden, password, salt, operations, memory);
    }
    const std::string text =
        std::string(comment_heading) +
        (password.empty() ? "minisign secret key" : "minisign encrypted secret key") + " " +
        to_string(key.id) + "\n" +
        to_base64(std::string(algorithm) + std::string(password.empty() ? no_password : scrypt) +
                  std::string(blake2) + salt + little_endian(operations) + little_endian(memory) +
                  hidden) +
        "\n";
    sodium_memzero(hidden.data(), hidden.size());
    return text;
}

bool needs_password(std::string_view text) {
    const auto bytes = decoded(text);
    return bytes && bytes->size() > 4 && std::string_view(*bytes).substr(2, 2) == scrypt;
}

std::optional<SecretKey> parse_secret_key(std::string_view text, std::string_view password) {
    auto bytes = decoded(text);
    if (!bytes || bytes->size() != heading_bytes + hidden_bytes) return std::nullopt;
    const std::string_view heading = std::string_view(*bytes).substr(0, heading_bytes);
    if (!heading.starts_with(algorithm) || heading.substr(4, 2) != blake2) return std::nullopt;
    const bool is_open = heading.substr(2, 2) == no_password;
    if (!is_open && heading.substr(2, 2) != scrypt) return std::nullopt;
    std::string hidden = bytes->substr(heading_bytes);
    if (!is_open) {
        const auto limits = heading.substr(6 + salt_bytes);
        hide(hidden, password, heading.substr(6, salt_bytes), from_little_endian(limits),
             from_little_endian(limits.substr(8)));
    }
    auto key = key_in(hidden, is_open);
    sodium_memzero(hidden.data(), hidden.size());
    sodium_memzero(bytes->data(), bytes->size());
    return key;
}

std::vector<PublicKey> trusted_keys(const std::vector<fs::path>& files) {
    std::vector<PublicKey> keys;
    for (const fs::path& file : files) {
        if (!fs::exists(file)) continue;
        if (!fs::is_directory(file)) {
            add_keys(keys, file);
            continue;
        }
        std::vector<fs::path> inside;
        for (const auto& entry : fs::directory_iterator(file)) {
            if (entry.path().extension() == ".pub") inside.push_back(entry.path());
        }
        std::sort(inside.begin(), inside.end());
        for (const fs::path& one : inside) add_keys(keys, one);
    }
    if (keys.empty()) {
        throw Refused(Reason::no_keys, files.empty() ? "" : files.front().string());
    }
    if (keys.size() > most_trusted) {
        throw Refused(Reason::too_many_keys, files.front().string());
    }
    return keys;
}

}  // namespace okienko::pack
