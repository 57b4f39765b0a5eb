#include "index/article/entity.h"

#include <charconv>
#include <cstdint>

namespace okienko::article {
namespace {

struct Named {
    std::string_view name;
    std::string_view text;
};

// Source: HTML 5, named character references; the ones met in Polish texts about trade.
constexpr Named named[] = {
    {"&amp;", "&"},    {"&lt;", "<"},        {"&gt;", ">"},       {"&quot;", "\""},
    {"&apos;", "'"},   {"&nbsp;", "\u00A0"}, {"&shy;", "\u00AD"}, {"&ndash;", "–"},
    {"&mdash;", "—"},  {"&hellip;", "…"},    {"&bdquo;", "„"},    {"&rdquo;", "”"},
    {"&ldquo;", "“"},  {"&sbquo;", "‚"},     {"&rsquo;", "’"},    {"&lsquo;", "‘"},
    {"&laquo;", "«"},  {"&raquo;", "»"},     {"&bull;", "•"},     {"&middot;", "·"},
    {"&sect;", "§"},   {"&deg;", "°"},       {"&plusmn;", "±"},   {"&times;", "×"},
    {"&divide;", "÷"}, {"&frac12;", "½"},    {"&sup2;", "²"},     {"&sup3;", "³"},
    {"&micro;", "µ"},  {"&euro;", "€"},      {"&copy;", "©"},     {"&reg;", "®"},
    {"&trade;", "™"},  {"&larr;", "←"},      {"&rarr;", "→"},     {"&oacute;", "ó"},
    {"&Oacute;", "Ó"},
};

void append_utf8(std::uint32_t character, std::string& text) {
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0 | character >> 6);
        add(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        add(0xE0 | character >> 12);
        add(0x80 | (character >> 6 & 0x3F));
        add(0x80 | (character & 0x3F));
    } else {
        add(0xF0 | character >> 18);
        add(0x80 | (character >> 12 & 0x3F));
        add(0x80 | (character >> 6 & 0x3F));
        add(0x80 | (character & 0x3F));
    }
}

bool is_character(std::uint32_t number) {
    const bool is_control = number < 0x20 && number != '\t' && number != '\n';
    const bool is_surrogate = number >= 0xD800 && number <= 0xDFFF;
    return !is_control && !is_surrogate && number <= 0x10FFFF;
}

/// The character of "#322" or "#x142".
std::string decode_number(std::string_view number) {
    const bool is_hexadecimal = number.size() > 1 && (number[1] == 'x' || number[1] == 'X');
    const auto digits = number.substr(is_hexadecimal ? 2 : 1);
    std::uint32_t character = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), character,
                                        is_hexadecimal ? 16 : 10);
    std::string text;
    append_utf8(result.ec == std::errc() && is_character(character) ? character : 0xFFFD, text);
    return text;
}

bool is_number(std::string_view entity) {
    return entity.size() > 3 && entity[1] == '#';
}

}  // namespace

std::string decode_entity(std::string_view entity) {
    if (is_number(entity)) return decode_number(entity.substr(1, entity.size() - 2));
    for (const Named& known : named) {
        if (known.name == entity) return std::string(known.text);
    }
    return std::string(entity);
}

}  // namespace okienko::article
