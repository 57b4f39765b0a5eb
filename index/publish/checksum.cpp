#include "index/publish/checksum.h"

#include <sodium.h>

#include <array>
#include <fstream>
#include <vector>

#include "index/publish/generation.h"

namespace okienko::publish {

namespace {

class Sha256 {
public:
    Sha256() { crypto_hash_sha256_init(&state_); }

    void take(const char* bytes, std::size_t size) {
        crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes), size);
    }

    std::string digits() {
        std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
        crypto_hash_sha256_final(&state_, hash.data());
        std::array<char, 2 * crypto_hash_sha256_BYTES + 1> digits{};
        sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
        return digits.data();
    }

private:
    crypto_hash_sha256_state state_{};
};

}  // namespace

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.take(bytes.data(), bytes.size());
    return hash.digits();
}

std::string sha256_of_file(const std::filesystem::path& file) {
    constexpr std::size_t buffer_bytes = 256 * 1024;
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> buffer(buffer_bytes);
    Sha256 hash;
    while (stream) {
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        hash.take(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (!stream.eof()) throw GenerationError(file.string() + ": cannot be read");
    return hash.digits();
}

}  // namespace okienko::publish
