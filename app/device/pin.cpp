#include "app/device/pin.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace okienko::device {
namespace {

constexpr std::size_t least_digits = 4;
constexpr std::size_t most_digits = 12;
constexpr auto work = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto memory_bytes = crypto_pwhash_MEMLIMIT_INTERACTIVE;

void prepare_sodium() {
    if (sodium_init() < 0)
        throw PinError("no_randomness", "libsodium cannot start: the system has no randomness");
}

}  // namespace

bool is_well_formed_pin(std::string_view pin) {
    return pin.size() >= least_digits && pin.size() <= most_digits &&
           std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string random_pin() {
    constexpr int digits = 6;
    prepare_sodium();
    std::string pin;
    for (int i = 0; i < digits; ++i) pin += std::to_string(randombytes_uniform(10));
    return pin;
}

std::string hash_pin(std::string_view pin) {
    if (!is_well_formed_pin(pin)) throw PinError("pin_digits", "a PIN has 4 to 12 digits");
    prepare_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), pin.data(), pin.size(), work, memory_bytes) != 0) {
        throw PinError("pin_memory", "a PIN cannot be hashed: 64 MiB of memory are needed for it");
    }
    return hash.data();
}

bool is_pin_hash(const std::string& hash) {
    // Asked for something else: whether a hash has other limits. Negative means that it is none.
    return hash.size() < crypto_pwhash_STRBYTES && hash.find('\0') == std::string::npos &&
           crypto_pwhash_str_needs_rehash(hash.c_str(), work, memory_bytes) >= 0;
}

bool is_pin(std::string_view pin, const std::string& hash) {
    if (!is_pin_hash(hash)) return false;
    prepare_sodium();
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace okienko::device
