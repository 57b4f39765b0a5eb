#include "app/journal/redaction.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace okienko::journal {
namespace {

constexpr std::size_t least_digits = 4;
constexpr std::size_t least_digits_of_a_phone = 7;

enum class Sort { digit, separator, other };

struct Character {
    Sort sort = Sort::other;
    std::size_t size = 1;  // in bytes
};

// Stands for a byte that is no part of a character; it separates.
constexpr std::uint32_t ill_formed = 0x80;

/// The code point at `at`, and its size in bytes.
std::pair<std::uint32_t, std::size_t> code_point(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::uint32_t lead = byte(at);
    const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0x80) return {lead, 1};
    if (size == 1 || at + size > text.size()) return {ill_formed, 1};
    std::uint32_t point = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {ill_formed, 1};
        point = point << 6U | (byte(at + i) & 0x3FU);
    }
    return {point, size};
}

bool is_digit(std::uint32_t point) {
    // Western, Arabic, Persian, Devanagari, Bengali, Thai, full-width digits.
    constexpr std::array<std::uint32_t, 7> zeros = {'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10};
    return std::any_of(zeros.begin(), zeros.end(),
                       [=](std::uint32_t zero) { return point >= zero && point < zero + 10; });
}

bool is_letter(std::uint32_t point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
}

/// Blanks and punctuation, those of ASCII, Latin-1 and typesetting.
bool is_separator(std::uint32_t point) {
    return (point < 0xC0 && !is_letter(point)) || (point >= 0x2000 && point <= 0x206F);
}

Character character_at(std::string_view text, std::size_t at) {
    const auto [point, size] = code_point(text, at);
    if (is_digit(point)) return {Sort::digit, size};
    return {is_separator(point) ? Sort::separator : Sort::other, size};
}

/// Digits that stand in one number, as far as blanks and punctuation hold them together.
struct Digits {
    std::size_t end;  // behind the last digit
    std::size_t count = 0;
    std::size_t longest = 0;  // digits in a row
    bool is_before_letter = false;
};

Digits digits_from(std::string_view text, std::size_t begin) {
    Digits digits{begin};
    std::size_t row = 0;
    for (std::size_t at = begin; at < text.size();) {
        const Character character = character_at(text, at);
        if (character.sort == Sort::other) {
            digits.is_before_letter = at == digits.end;
            break;
        }
        row = character.sort == Sort::digit ? row + 1 : 0;
        digits.longest = std::max(digits.longest, row);
        at += character.size;
        if (row == 0) continue;
        ++digits.count;
        digits.end = at;
    }
    return digits;
}

/// The end of the number that begins at `begin`, or `begin` where it is none: "E27 60W" are codes.
std::size_t end_of_number(std::string_view text, std::size_t begin, bool is_behind_letter) {
    const Digits digits = digits_from(text, begin);
    const bool is_code = is_behind_letter || digits.is_before_letter;
    const bool is_number = digits.longest >= least_digits ||
                           digits.count >= (is_code ? least_digits_of_a_phone : least_digits);
    return is_number ? digits.end : begin;
}

std::string without_numbers(std::string_view text) {
    std::string rest;
    bool is_behind_letter = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const std::size_t end =
            character.sort == Sort::digit ? end_of_number(text, at, is_behind_letter) : at;
        is_behind_letter = character.sort == Sort::other;
        if (end > at) {
            if (!rest.empty() && rest.back() == '+') rest.pop_back();
            rest += redacted_number;
            at = end;
        } else {
            rest += text.substr(at, character.size);
            at += character.size;
        }
    }
    return rest;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct Word {
    std::size_t begin;
    std::size_t end;
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_blank(text[at])) continue;
        if (at == 0 || is_blank(text[at - 1])) words.push_back({at, at});
        words.back().end = at + 1;
    }
    return words;
}

/// How people write and say the sign in an address.
bool is_spoken_at(std::string_view word) {
    constexpr std::array<std::string_view, 7> names = {"małpa", "malpa", "Małpa", "MAŁPA",
                                                       "MALPA", "(at)",  "[at]"};
    return std::find(names.begin(), names.end(), word) != names.end();
}

/// Marks the words of addresses: one that holds an @, and the neighbours of an @ that stands alone
/// or at a word's edge.
std::vector<bool> address_words(std::string_view text, const std::vector<Word>& words) {
    std::vector<bool> is_address(words.size());
    const auto mark = [&](std::size_t index) {
        if (index < is_address.size()) is_address[index] = true;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = text.substr(words[i].begin, words[i].end - words[i].begin);
        const bool is_spoken =
            is_spoken_at(word) && i + 1 < words.size() &&
            text.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin).find('.') !=
                std::string_view::npos;
        if (word.find('@') == std::string_view::npos && !is_spoken) continue;
        mark(i);
        if (word.front() == '@' || is_spoken) mark(i - 1);  // of the first word, a place beyond all
        if (word.back() == '@' || is_spoken) mark(i + 1);
    }
    return is_address;
}

std::string without_addresses(std::string_view text) {
    const auto words = words_of(text);
    const auto is_address = address_words(text, words);
    std::string rest;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_address[i]) continue;
        const bool goes_on = i > 0 && is_address[i - 1];
        if (!goes_on) {
            rest += text.substr(copied, words[i].begin - copied);
            rest += redacted_address;
        }
        copied = words[i].end;
    }
    return rest += text.substr(copied);
}

}  // namespace

std::string redacted(std::string_view text) {
    return without_numbers(without_addresses(text));
}

}  // namespace okienko::journal
