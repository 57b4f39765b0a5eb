#include "index/search/characters.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace okienko::search {

namespace {

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace

std::string_view without_end_spaces(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \n") + 1);
}

std::size_t characters_in(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::size_t continuing = 0;
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        continuing += static_cast<std::size_t>(std::popcount((eight >> 7) & ~(eight >> 6) & ones));
    }
    for (; at < text.size(); ++at) continuing += continues_character(text[at]);
    return text.size() - continuing;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (!continues_character(text[at]) && count-- == 0) break;
        ++at;
    }
    return text.substr(0, at);
}

}  // namespace okienko::search
