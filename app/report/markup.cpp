#include "app/report/markup.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace okienko::report {
namespace {

constexpr std::string_view replacement = "\uFFFD";

struct Letter {
    char32_t code = 0;
    std::size_t length = 1;  ///< bytes
    bool is_sound = false;
};

/// The letter that `text` begins with.
/// Source: the table of well-formed byte sequences of the Unicode Standard, 3.9.
Letter first_letter(std::string_view text) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
    };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    if (lead < 0xC2 || lead > 0xF4) return {};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return {};
        code = code << 6U | (byte(i) & 0x3FU);
    }
    const bool is_too_long = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (is_too_long || is_surrogate || code > 0x10FFFF) return {};
    return {code, length, true};
}

bool is_unseen(char32_t code) {
    const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool turns_text = code == 0x200E || code == 0x200F || code == 0x061C ||
                            (code >= 0x202A && code <= 0x202E) ||
                            (code >= 0x2066 && code <= 0x2069);
    const bool is_no_letter = code == 0xFEFF || (code & 0xFFFEU) == 0xFFFEU;
    return (is_control && code != '\n') || turns_text || is_no_letter;
}

std::string_view entity(char32_t code) {
    switch (code) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string html;
    while (!text.empty()) {
        const Letter letter = first_letter(text);
        const std::string_view name = entity(letter.code);
        if (!letter.is_sound || is_unseen(letter.code)) {
            html += replacement;
        } else if (!name.empty()) {
            html += name;
        } else {
            html += text.substr(0, letter.length);
        }
        text.remove_prefix(letter.length);
    }
    return html;
}

std::string element(std::string_view name, std::string_view content, std::string_view attributes) {
    std::string html = "<";
    html.append(name).append(attributes).append(">").append(content);
    return html.append("</").append(name).append(">");
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string pixels(double value) {
    std::array<char, 32> text{};
    const double hundredths = std::round(value * 100) / 100;
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), hundredths + 0.0);
    return error == std::errc() ? std::string(text.data(), end) : "0";
}

std::string percent(double value) {
    return pixels(value) + "%";
}

}  // namespace okienko::report
