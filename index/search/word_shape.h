/// What words that look alike share: trigrams, the first five letters.
///
/// Trigrams are three letters in a row, with the word's edges: "_zw", "zwr", "wro", "rot", "ot_".
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace okienko::search {

/// A trigram as a number below `trigram_codes`.
using Trigram = std::uint32_t;

inline constexpr std::uint32_t trigram_codes = 1U << 18;

/// Six bits for a byte of a folded word, by byte. Letters and digits have their own; others share
/// the rest, which blurs foreign scripts a little and can never hurt more than ranking.
inline constexpr auto letter_codes = [] {
    std::array<std::uint8_t, 256> codes{};
    for (unsigned byte = 0; byte < codes.size(); ++byte) {
        unsigned code = 37 + byte % 27;
        if (byte >= 'a' && byte <= 'z') code = 1 + byte - 'a';
        if (byte >= '0' && byte <= '9') code = 27 + byte - '0';
        codes[byte] = static_cast<std::uint8_t>(code);
    }
    return codes;
}();

constexpr std::uint32_t letter_code(char letter) {
    return letter_codes[static_cast<unsigned char>(letter)];
}

/// Calls `take` with every trigram of `word`: as many as it has bytes.
template <class Take>
void for_each_trigram(std::string_view word, Take take) {
    constexpr std::uint32_t edge = 0;
    if (word.empty()) return;
    std::uint32_t code = (edge << 6) | letter_code(word[0]);
    for (std::size_t i = 1; i <= word.size(); ++i) {
        const std::uint32_t next = i < word.size() ? letter_code(word[i]) : edge;
        code = ((code << 6) | next) & (trigram_codes - 1);
        take(Trigram{code});
    }
}

inline constexpr std::size_t prefix_letters = 5;

/// The first five letters of a folded word, packed into one number.
constexpr std::uint64_t prefix_of(std::string_view word) {
    std::uint64_t packed = 0;
    for (std::size_t i = 0; i < prefix_letters && i < word.size(); ++i) {
        packed |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
    }
    return packed;
}

}  // namespace okienko::search
