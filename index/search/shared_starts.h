/// Passing over words of a sorted list that begin alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace okienko::search {

/// Whether one of eight bytes, none above 127, is less than `least`, of 1 to 128.
/// Source: S. E. Anderson, Bit Twiddling Hacks, "Determine if a word has a byte less than n".
inline bool has_less(std::uint64_t bytes, std::uint64_t least) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    return ((bytes - ones * least) & ~bytes & ones * 0x80) != 0;
}

/// The first of `shared`, from `at` on, that is less than `least`; the size where none is.
inline std::size_t first_less(std::span<const std::uint8_t> shared, std::size_t at,
                              std::size_t least) {
    std::uint64_t bytes = 0;
    for (; at + sizeof(bytes) <= shared.size(); at += sizeof(bytes)) {
        std::memcpy(&bytes, shared.data() + at, sizeof(bytes));
        if (has_less(bytes, least)) break;
    }
    while (at < shared.size() && shared[at] >= least) ++at;
    return at;
}

}  // namespace okienko::search
