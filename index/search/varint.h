/// Whole numbers and strings in few bytes, and a reader that never leaves its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace okienko::search {

/// Appends `number` to `bytes`: seven bits a byte, lowest first, the high bit on all but the last.
/// Source: LEB128.
void append_number(std::string& bytes, std::uint64_t number);

/// Appends the length of `text`, then `text`.
void append_text(std::string& bytes, std::string_view text);

/// Reads what the functions above wrote, and bytes whose number is known.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : next_(bytes.data()), end_(next_ + bytes.size()) {}

    /// Throws: IndexError, if the bytes end first or spell no number.
    std::uint64_t number() {
        if (next_ != end_ && byte_at(0) < 0x80) {
            const std::uint64_t number = byte_at(0);
            ++next_;
            return number;
        }
        // Most numbers of words have two bytes.
        if (end_ - next_ > 1 && byte_at(1) < 0x80) {
            const std::uint64_t number = (byte_at(0) & 0x7FU) | (byte_at(1) << 7);
            next_ += 2;
            return number;
        }
        return long_number();
    }

    /// A number that is at most `limit`.
    ///
    /// Throws: IndexError, if it is larger, or as above.
    std::uint64_t number_up_to(std::uint64_t limit) {
        const std::uint64_t value = number();
        if (value > limit) out_of_range();
        return value;
    }

    /// Fills `numbers`; each is at most the greatest of its kind. Quicker than one by one.
    ///
    /// Throws: IndexError, as above.
    void numbers(std::span<std::uint32_t> numbers);

    /// A view into the bytes read.
    ///
    /// Throws: IndexError, if the bytes end first.
    std::string_view text();

    /// The next `size` bytes.
    ///
    /// Throws: IndexError, if there are not so many.
    std::string_view bytes(std::uint64_t size);

    bool at_end() const { return next_ == end_; }

private:
    std::uint64_t byte_at(std::ptrdiff_t place) const {
        return static_cast<unsigned char>(next_[place]);
    }

    std::uint64_t long_number();
    [[noreturn]] static void out_of_range();

    const char* next_;
    const char* end_;
};

}  // namespace okienko::search
