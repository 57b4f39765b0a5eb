#include "index/search/varint.h"

#include "index/search/error.h"

namespace okienko::search {

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

void ByteReader::numbers(std::span<std::uint32_t> numbers) {
    constexpr std::ptrdiff_t most_bytes = 3;
    const char* next = next_;
    for (std::uint32_t& number : numbers) {
        const auto byte = [next](std::ptrdiff_t i) -> std::uint32_t {
            return static_cast<unsigned char>(next[i]);
        };
        const bool has_most = end_ - next >= most_bytes;
        if (has_most && byte(0) < 0x80) {
            number = byte(0);
            next += 1;
        } else if (has_most && byte(1) < 0x80) {
            number = (byte(0) & 0x7F) | byte(1) << 7;
            next += 2;
        } else if (has_most && byte(2) < 0x80) {
            number = (byte(0) & 0x7F) | (byte(1) & 0x7F) << 7 | byte(2) << 14;
            next += 3;
        } else {
            next_ = next;
            number = static_cast<std::uint32_t>(number_up_to(UINT32_MAX));
            next = next_;
        }
    }
    next_ = next;
}

void ByteReader::out_of_range() {
    throw IndexError("index_number_range", "the index is damaged: a number is out of range");
}

std::string_view ByteReader::text() {
    const auto size = number_up_to(static_cast<std::uint64_t>(end_ - next_));
    const std::string_view text(next_, static_cast<std::size_t>(size));
    next_ += size;
    return text;
}

}  // namespace okienko::search
