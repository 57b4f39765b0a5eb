#include "app/journal/slip_number.h"

#include <sodium.h>

#include <cstddef>
#include <cstdint>

#include "app/journal/randomness.h"

namespace okienko::journal {
namespace {

constexpr std::size_t length = 8;
constexpr std::size_t group = 4;

// A prime: every weight from 1 to `length` then has an inverse, and so every slip is noticed.
constexpr std::size_t modulus = 19;
static_assert(slip_alphabet.size() == modulus && length < modulus);

/// 0 for a sound number; `letters` may lack its last character.
std::size_t weighted_sum(std::string_view letters) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < letters.size(); ++i)
        sum += (i + 1) * slip_alphabet.find(letters[i]);
    return sum % modulus;
}

char check_character(std::string_view letters) {
    std::size_t value = 0;
    while ((weighted_sum(letters) + length * value) % modulus != 0) ++value;
    return slip_alphabet[value];
}

char as_meant(char typed) {
    const char capital =
        typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    switch (capital) {
        case 'Z':
            return '2';
        case 'S':
            return '5';
        case 'G':
            return '6';
        default:
            return capital;
    }
}

std::string grouped(std::string letters) {
    letters.insert(group, 1, '-');
    return letters;
}

}  // namespace

std::string random_slip_number() {
    prepare_sodium();
    std::string letters;
    while (letters.size() + 1 < length) {
        letters +=
            slip_alphabet[randombytes_uniform(static_cast<std::uint32_t>(slip_alphabet.size()))];
    }
    letters += check_character(letters);
    return grouped(letters);
}

std::optional<std::string> parse_slip_number(std::string_view typed) {
    std::string letters;
    for (const char c : typed) {
        if (c == ' ' || c == '-') continue;
        const char letter = as_meant(c);
        if (slip_alphabet.find(letter) == std::string_view::npos) return std::nullopt;
        letters += letter;
    }
    if (letters.size() != length || weighted_sum(letters) != 0) return std::nullopt;
    return grouped(letters);
}

}  // namespace okienko::journal
