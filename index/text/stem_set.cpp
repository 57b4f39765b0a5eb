#include "index/text/stem_set.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <stdexcept>

#include "index/sentence/failure.h"

namespace okienko::text {
namespace {

constexpr std::size_t header_bytes = sizeof(std::uint64_t) + sizeof(std::uint32_t);

std::uint64_t mix(std::uint64_t value) {
    value = (value ^ (value >> 32U)) * 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 29U)) * 0xBF58476D1CE4E5B9ULL;
    return value ^ (value >> 32U);
}

template <class Number>
std::uint64_t number_at(const char* byte) {
    Number number = 0;
    std::memcpy(&number, byte, sizeof number);
    return number;
}

/// Fewer than eight bytes as a number, the first highest.
std::uint64_t number_of(std::string_view bytes) {
    const char* const begin = bytes.data();
    const std::size_t size = bytes.size();
    if (size == 0) return 0;
    const auto shift = static_cast<unsigned>(8 * size);
    // Both halves overlap where there are fewer bytes, and agree there.
    const auto from_halves = [&](std::uint64_t front, std::uint64_t back, unsigned half) {
        const std::uint64_t reversed = front | back << (shift - half);
        return __builtin_bswap64(reversed) >> (64U - shift);
    };
    if (size >= 4) {
        return from_halves(number_at<std::uint32_t>(begin),
                           number_at<std::uint32_t>(begin + size - 4), 32);
    }
    if (size >= 2) {
        return from_halves(number_at<std::uint16_t>(begin),
                           number_at<std::uint16_t>(begin + size - 2), 16);
    }
    return static_cast<unsigned char>(*begin);
}

std::uint64_t hash(std::string_view text, std::uint64_t seed) {
    std::uint64_t sum = seed ^ text.size();
    for (; text.size() >= sizeof sum; text.remove_prefix(sizeof sum)) {
        std::uint64_t block = 0;
        std::memcpy(&block, text.data(), sizeof block);
        sum = mix(sum ^ block);
    }
    return mix(sum ^ number_of(text));
}

/// Where a hash stands in the table, once in each third, and the byte its places must add up to.
struct Places {
    std::array<std::uint32_t, 3> at;
    std::uint8_t fingerprint;
};

std::uint32_t scaled(std::uint64_t bits, std::uint32_t size) {
    return static_cast<std::uint32_t>((bits & 0xFFFFFFFFU) * size >> 32U);
}

Places places_of(std::uint64_t hash, std::uint32_t third) {
    return {.at = {scaled(hash, third), third + scaled(std::rotl(hash, 21), third),
                   2 * third + scaled(std::rotl(hash, 42), third)},
            .fingerprint = static_cast<std::uint8_t>(hash ^ hash >> 32U)};
}

/// Builds a table by peeling: stems that have a place to themselves come off, last in first out.
class Peeler {
public:
    Peeler(const std::vector<std::uint64_t>& hashes, std::uint32_t third)
        : hashes_(hashes), third_(third) {}

    /// Whether every stem came off, so that the table can be filled.
    bool peel() {
        struct Place {
            std::uint64_t hashes = 0;  ///< of the stems here, combined: of one, its own
            std::uint32_t stems = 0;
        };

        std::vector<Place> places(std::size_t{3} * third_);
        for (const std::uint64_t hash : hashes_) {
            for (const std::uint32_t at : places_of(hash, third_).at) {
                places[at].hashes ^= hash;
                ++places[at].stems;
            }
        }
        std::vector<std::uint32_t> single;
        for (std::uint32_t at = 0; at < places.size(); ++at) {
            if (places[at].stems == 1) single.push_back(at);
        }
        while (!single.empty()) {
            const std::uint32_t at = single.back();
            single.pop_back();
            if (places[at].stems != 1) continue;
            const std::uint64_t hash = places[at].hashes;
            peeled_.push_back({hash, at});
            for (const std::uint32_t other : places_of(hash, third_).at) {
                places[other].hashes ^= hash;
                if (--places[other].stems == 1) single.push_back(other);
            }
        }
        return peeled_.size() == hashes_.size();
    }

    std::string fill() const {
        std::string table(std::size_t{3} * third_, '\0');
        for (auto peeled = peeled_.rbegin(); peeled != peeled_.rend(); ++peeled) {
            const Places places = places_of(peeled->hash, third_);
            auto byte = places.fingerprint;
            for (const std::uint32_t at : places.at) {
                byte = static_cast<std::uint8_t>(byte ^ static_cast<std::uint8_t>(table[at]));
            }
            table[peeled->at] = static_cast<char>(byte);
        }
        return table;
    }

private:
    struct Peeled {
        std::uint64_t hash;
        std::uint32_t at;
    };

    const std::vector<std::uint64_t>& hashes_;
    std::uint32_t third_;
    std::vector<Peeled> peeled_;
};

}  // namespace

StemSet::StemSet(std::string_view bytes) {
    if (bytes.empty()) return;
    const auto damaged = [] { return sentence::Failure("lexicon_stems", "its stems are damaged"); };
    if (bytes.size() < header_bytes) throw damaged();
    std::memcpy(&seed_, bytes.data(), sizeof seed_);
    std::memcpy(&third_, bytes.data() + sizeof seed_, sizeof third_);
    table_ = bytes.substr(header_bytes);
    if (third_ == 0 || table_.size() != std::size_t{3} * third_) {
        throw damaged();
    }
}

bool StemSet::has(std::string_view stem) const {
    if (third_ == 0) return false;
    const Places places = places_of(hash(stem, seed_), third_);
    auto byte = places.fingerprint;
    for (const std::uint32_t at : places.at) {
        byte = static_cast<std::uint8_t>(byte ^ static_cast<std::uint8_t>(table_[at]));
    }
    return byte == 0;
}

std::string StemSet::serialize(const std::vector<std::string>& stems) {
    if (stems.empty()) return {};
    const auto third = static_cast<std::uint32_t>(stems.size() * 123 / 300 + 11);
    for (std::uint64_t seed = 1;; ++seed) {
        std::vector<std::uint64_t> hashes;
        hashes.reserve(stems.size());
        for (const std::string& stem : stems) hashes.push_back(hash(stem, seed));
        Peeler peeler(hashes, third);
        if (!peeler.peel()) continue;
        std::string bytes(header_bytes, '\0');
        std::memcpy(bytes.data(), &seed, sizeof seed);
        std::memcpy(bytes.data() + sizeof seed, &third, sizeof third);
        return bytes + peeler.fill();
    }
}

}  // namespace okienko::text
