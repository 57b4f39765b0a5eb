#include "app/journal/hexadecimal.h"

#include <sodium.h>

namespace okienko::journal {

std::string to_hexadecimal(std::span<const std::uint8_t> bytes) {
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();  // the NUL
    return text;
}

bool from_hexadecimal(std::string_view text, std::span<std::uint8_t> bytes) {
    if (text.size() != 2 * bytes.size()) return false;
    std::size_t filled = 0;
    return sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &filled,
                          nullptr) == 0 &&
           filled == bytes.size();
}

}  // namespace okienko::journal
