#include "index/publish/checksum.h"

#include <sodium.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <vector>

#include "index/publish/generation.h"

namespace okienko::publish {

struct Sha256::State {
    crypto_hash_sha256_state hash{};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    crypto_hash_sha256_init(&state_->hash);
}

Sha256::~Sha256() = default;

void Sha256::take(std::string_view bytes) {
    crypto_hash_sha256_update(&state_->hash, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
}

std::string Sha256::digits() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_final(&state_->hash, hash.data());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return digits.data();
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.take(bytes);
    return hash.digits();
}

std::string sha256_of_file(const std::filesystem::path& file) {
    constexpr std::size_t buffer_bytes = 256 * 1024;
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> buffer(buffer_bytes);
    Sha256 hash;
    while (stream) {
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        hash.take({buffer.data(), static_cast<std::size_t>(stream.gcount())});
    }
    if (!stream.eof()) throw GenerationError(sentence::cannot_read(file, errno));
    return hash.digits();
}

}  // namespace okienko::publish
