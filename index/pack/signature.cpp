#include "index/pack/signature.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>

#include "index/pack/base64.h"
#include "index/pack/error.h"
#include "index/pack/raw_bytes.h"

namespace okienko::pack {
namespace {

constexpr std::string_view first_line = "untrusted comment: signature from minisign secret key\n";
constexpr std::string_view trusted_comment = "trusted comment: ";
constexpr std::string_view prehashed = "ED";
constexpr std::size_t signature_bytes = crypto_sign_BYTES;

using Hash = std::array<unsigned char, 64>;

Hash hash_of(std::string_view manifest) {
    // Starting it chooses the fast code for this processor; it works without.
    static const int started = sodium_init();
    static_cast<void>(started);
    Hash hash{};
    crypto_generichash(hash.data(), hash.size(), raw(manifest), manifest.size(), nullptr, 0);
    return hash;
}

std::string signed_by(const SecretKey& key, std::string_view message) {
    std::string signature(signature_bytes, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, raw(message),
                         message.size(), key.bytes.data());
    return signature;
}

bool fits(std::string_view signature, std::string_view message, const PublicKey& key) {
    return crypto_sign_verify_detached(raw(signature), raw(message), message.size(),
                                       key.bytes.data()) == 0;
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

struct Parts {
    std::string id;         ///< of the key
    std::string signature;  ///< of the manifest
    std::string comment;
    std::string second;  ///< the signature of signature and comment
};

/// The parts of a signature's file; empty if it has any other form.
std::optional<Parts> parts_of(std::string_view text) {
    if (text.size() > signature_limit || !text.starts_with(first_line)) return std::nullopt;
    text.remove_prefix(first_line.size());
    const auto signature = from_base64(take_line(text));
    const std::string_view comment = take_line(text);
    const auto second = from_base64(take_line(text));
    const bool has_form = signature && second && text.empty() &&
                          signature->size() == 2 + 8 + signature_bytes &&
                          signature->starts_with(prehashed) && second->size() == signature_bytes &&
                          comment.starts_with(trusted_comment);
    if (!has_form) return std::nullopt;
    return Parts{.id = signature->substr(2, 8),
                 .signature = signature->substr(10),
                 .comment = std::string(comment.substr(trusted_comment.size())),
                 .second = *second};
}

}  // namespace

std::string sign(std::string_view manifest, const SecretKey& key, std::string_view comment) {
    const Hash hash = hash_of(manifest);
    const std::string signature =
        signed_by(key, {reinterpret_cast<const char*>(hash.data()), hash.size()});
    const std::string id(reinterpret_cast<const char*>(key.id.data()), key.id.size());
    return std::string(first_line) + to_base64(std::string(prehashed) + id + signature) + "\n" +
           std::string(trusted_comment) + std::string(comment) + "\n" +
           to_base64(signed_by(key, signature + std::string(comment))) + "\n";
}

const PublicKey& signer_of(std::string_view manifest, std::string_view signature,
                           const std::vector<PublicKey>& keys) {
    const auto parts = parts_of(signature);
    if (!parts) throw Refused(Reason::bad_signature, "");
    KeyId id{};
    std::copy_n(raw(parts->id), id.size(), id.begin());
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&id](const PublicKey& one) { return one.id == id; });
    if (key == keys.end()) throw Refused(Reason::unknown_key, to_string(id));
    const Hash hash = hash_of(manifest);
    const std::string_view message{reinterpret_cast<const char*>(hash.data()), hash.size()};
    const bool is_signed = fits(parts->signature, message, *key) &&
                           fits(parts->second, parts->signature + parts->comment, *key);
    if (!is_signed) throw Refused(Reason::bad_signature, to_string(id));
    return *key;
}

}  // namespace okienko::pack
