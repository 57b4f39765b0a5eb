#include "index/search/varint.h"

#include <bit>
#include <cstring>

#include "index/search/error.h"

namespace okienko::search {

namespace {

/// Of eight bytes.
constexpr std::uint64_t high_bits = 0x8080808080808080;

/// Of a number that `joined` joins.
constexpr int most_bits = 32;

/// The lowest bit of `bits` that is set, and all below it. Source: H. S. Warren, Hacker's Delight.
constexpr std::uint64_t through_lowest(std::uint64_t bits) {
    return bits ^ (bits - 1);
}

/// The number that four bytes spell, seven bits each.
constexpr std::uint32_t joined(std::uint64_t bytes) {
    return static_cast<std::uint32_t>((bytes & 0x7F) | (bytes >> 1 & 0x3F80) |
                                      (bytes >> 2 & 0x1FC000) | (bytes >> 3 & 0xFE00000));
}

}  // namespace

void append_number(std::string& bytes, std::uint64_t number) {
    while (number >= 0x80) {
        bytes.push_back(static_cast<char>(static_cast<unsigned char>(number | 0x80)));
        number >>= 7;
    }
    bytes.push_back(static_cast<char>(number));
}

void append_text(std::string& bytes, std::string_view text) {
    append_number(bytes, text.size());
    bytes += text;
}

std::uint64_t ByteReader::long_number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && next_ != end_; shift += 7) {
        const auto byte = static_cast<unsigned char>(*next_++);
        number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return number;
    }
    throw IndexError("index_number_cut_off", "the index is damaged: a number is cut off");
}

/// Two numbers out of eight bytes at a time, without a branch for how long each is: that is what a
/// processor guesses worst. One of more than four bytes, and the last ones, are read one by one.
void ByteReader::numbers(std::span<std::uint32_t> numbers) {
    std::size_t read = 0;
    while (read + 2 <= numbers.size()) {
        std::uint64_t bytes = 0;
        if (static_cast<std::size_t>(end_ - next_) < sizeof bytes) break;
        std::memcpy(&bytes, next_, sizeof bytes);
        const std::uint64_t ends = ~bytes & high_bits;
        const std::uint64_t later_ends = ends & (ends - 1);
        if (later_ends == 0) break;
        const int first_bits = std::countr_zero(ends) + 1;
        const int both_bits = std::countr_zero(later_ends) + 1;
        if (first_bits > most_bits || both_bits - first_bits > most_bits) break;
        numbers[read++] = joined(bytes & through_lowest(ends));
        numbers[read++] = joined((bytes & through_lowest(later_ends)) >> first_bits);
        next_ += both_bits / 8;
    }
    for (; read < numbers.size(); ++read) {
        numbers[read] = static_cast<std::uint32_t>(number_up_to(UINT32_MAX));
    }
}

void ByteReader::out_of_range() {
    throw IndexError("index_number_range", "the index is damaged: a number is out of range");
}

std::string_view ByteReader::text() {
    return bytes(number());
}

std::string_view ByteReader::bytes(std::uint64_t size) {
    if (size > static_cast<std::uint64_t>(end_ - next_)) out_of_range();
    const std::string_view bytes(next_, static_cast<std::size_t>(size));
    next_ += size;
    return bytes;
}

}  // namespace okienko::search
