#include "index/article/importer/charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace okienko::importer {
namespace {

constexpr std::size_t head_bytes = 4096;  // where a page names its charset

unsigned byte_of(char letter) {
    return static_cast<unsigned char>(letter);
}

/// Ill-formed places in `bytes` as UTF-8, and well-formed characters over one byte.
struct Utf8Count {
    std::size_t odd = 0;
    std::size_t wide = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < size;) {
        const std::int32_t begin = at;
        UChar32 character = 0;
        U8_NEXT(data, at, size, character);
        if (character < 0) {
            ++count.odd;
        } else if (at - begin > 1) {
            ++count.wide;
        }
    }
    return count;
}

/// Is every other byte mostly NUL, as in UTF-16 without a mark? -1: no, 0: big-endian, 1: little.
int nul_side(std::string_view bytes) {
    const std::size_t looked_at = std::min(bytes.size(), head_bytes) / 2 * 2;
    if (looked_at < 8) return -1;
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < looked_at; ++i) nuls[i % 2] += bytes[i] == '\0' ? 1 : 0;
    for (const int side : {0, 1}) {
        const auto here = nuls[static_cast<std::size_t>(side)];
        const auto there = nuls[static_cast<std::size_t>(1 - side)];
        if (here * 3 > looked_at && there * 20 < looked_at) return side;
    }
    return -1;
}

/// Do bytes that no text has stand in the first pages of it?
bool is_binary(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 4 * head_bytes);
    const auto odd = std::count_if(head.begin(), head.end(), [](char letter) {
        const unsigned byte = byte_of(letter);
        return (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f') ||
               byte == 0x7F;
    });
    return static_cast<std::size_t>(odd) * 50 > head.size();
}

/// "windows-1250" of `<meta charset=...>`, `charset=...` or `<?xml encoding="..."?>`.
std::string named_charset(std::string_view bytes) {
    std::string head(bytes.substr(0, head_bytes));
    std::transform(head.begin(), head.end(), head.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    for (const std::string_view key : {"charset", "encoding"}) {
        for (auto at = head.find(key); at != std::string::npos; at = head.find(key, at + 1)) {
            auto begin = head.find_first_not_of(" \t\"'", at + key.size());
            if (begin == std::string::npos || head[begin] != '=') continue;
            begin = head.find_first_not_of(" \t\"'", begin + 1);
            if (begin == std::string::npos) continue;
            const auto end =
                head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_", begin);
            if (end != begin) return head.substr(begin, end - begin);
        }
    }
    return {};
}

/// Which of the two Polish charsets of one byte a letter the letters speak for. ą, ś, ź and their
/// capitals are all that they write differently.
std::string polish_charset(std::string_view bytes, const std::string& named) {
    constexpr std::string_view windows_only = "\xB9\x9C\x9F\xA5\x8C\x8F";
    constexpr std::string_view iso_only = "\xB1\xB6\xBC\xA1\xA6\xAC";
    std::size_t windows = 0;
    std::size_t iso = 0;
    for (const char letter : bytes) {
        const unsigned byte = byte_of(letter);
        if (byte >= 0x80 && byte < 0xA0) ++windows;  // controls in ISO-8859-2: quotes, dashes, ś, ź
        if (windows_only.find(letter) != std::string_view::npos) ++windows;
        if (iso_only.find(letter) != std::string_view::npos) ++iso;
    }
    if (windows == iso) return named == "iso-8859-2" ? named : "windows-1250";
    return windows > iso ? "windows-1250" : "iso-8859-2";
}

bool is_polish_family(const std::string& name) {
    constexpr std::string_view names[] = {
        "",       "utf-8",        "utf8",          "iso-8859-2", "iso8859-2",
        "latin2", "iso-8859-1",   "latin1",        "us-ascii",   "windows-1250",
        "cp1250", "windows-1252", "x-user-defined"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// `bytes` of `charset` as UTF-8; empty where nobody knows such a charset.
std::string converted(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(
        ucnv_open(charset.c_str(), &status), ucnv_close);
    if (U_FAILURE(status)) return {};
    std::u16string units(2 * bytes.size() + 2, u'\0');
    const auto length =
        ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                      bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) return {};
    std::string text;
    icu::UnicodeString(units.data(), length).toUTF8String(text);
    return text;
}

/// `bytes` with ill-formed places as U+FFFD.
std::string mended_utf8(std::string_view bytes) {
    std::string text;
    icu::UnicodeString::fromUTF8(
        icu::StringPiece(bytes.data(), static_cast<std::int32_t>(bytes.size())))
        .toUTF8String(text);
    return text;
}

/// Every line ends with "\n"; NUL and other controls are gone.
std::string with_plain_lines(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (letter == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n') plain += '\n';
        } else if (byte_of(letter) >= 0x20 || letter == '\n' || letter == '\t') {
            plain += letter;
        }
    }
    return plain;
}

Readable finish(std::string text, std::string charset) {
    Readable readable{.text = with_plain_lines(text), .charset = std::move(charset)};
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    for (auto at = readable.text.find(replacement); at != std::string::npos;
         at = readable.text.find(replacement, at + replacement.size())) {
        ++readable.odd_bytes;
    }
    return readable;
}

}  // namespace

Readable readable(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return finish(mended_utf8(bytes.substr(3)), "utf-8");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return finish(converted(bytes, "utf-16"), "utf-16");
    }
    const int side = nul_side(bytes);
    if (side >= 0) {
        const std::string charset = side == 1 ? "utf-16le" : "utf-16be";
        return finish(converted(bytes, charset), charset);
    }
    if (is_binary(bytes)) return {.text = {}, .charset = {}, .is_text = false};
    const Utf8Count count = count_utf8(bytes);
    // Some bytes of a long page may be spoilt: it is UTF-8 as long as far more of it is sound.
    if (count.odd == 0 || count.wide > 10 * count.odd) return finish(mended_utf8(bytes), "utf-8");
    const std::string named = named_charset(bytes);
    if (!is_polish_family(named)) {
        std::string text = converted(bytes, named);
        if (!text.empty()) return finish(std::move(text), named);
    }
    const std::string charset = polish_charset(bytes, named);
    return finish(converted(bytes, charset), charset);
}

}  // namespace okienko::importer
