#include "index/article/encoding.h"

#include <algorithm>
#include <cstddef>

namespace okienko::article {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

bool is_between(unsigned byte, unsigned low, unsigned high) {
    return byte >= low && byte <= high;
}

/// The length in bytes of the well-formed character at `at`, 0 where there is none.
/// Source: the Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
std::size_t character_length(std::string_view bytes, std::size_t at) {
    const unsigned first = byte_at(bytes, at);
    const unsigned second = byte_at(bytes, at + 1);
    if (first < 0x80) return 1;
    if (is_between(first, 0xC2, 0xDF)) return is_between(second, 0x80, 0xBF) ? 2 : 0;

    const bool third_is_sound = is_between(byte_at(bytes, at + 2), 0x80, 0xBF);
    if (is_between(first, 0xE0, 0xEF)) {
        const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : 0xBF;
        return is_between(second, low, high) && third_is_sound ? 3 : 0;
    }
    if (is_between(first, 0xF0, 0xF4)) {
        const unsigned low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
        const bool fourth_is_sound = is_between(byte_at(bytes, at + 3), 0x80, 0xBF);
        return is_between(second, low, high) && third_is_sound && fourth_is_sound ? 4 : 0;
    }
    return 0;
}

/// Lines on which something is wrong: the first, and how many more there are.
struct OddLines {
    int first = 0;
    int last = 0;
    int further = 0;

    void add(int line) {
        if (first == 0) {
            first = line;
        } else if (line != last) {
            ++further;
        }
        last = line;
    }

    /// Tells an error at the first of them, if there is one, and how many more lines have it.
    void tell(std::string code, std::string_view begin, std::string_view end,
              std::vector<Value> values, FileProblems& problems) const {
        if (first == 0) return;
        std::string pattern(begin);
        if (further > 0) {
            code += "_further";
            values.emplace_back("count", further);
            pattern += further == 1 ? " (and on 1 more line)" : " (and on {count} more lines)";
        }
        problems.error(first, say(code, pattern + std::string(end), std::move(values)));
    }
};

/// The place of the next byte from `at` on that cannot stay as it is; the end if there is none.
std::size_t next_odd(std::string_view bytes, std::size_t at) {
    while (at < bytes.size()) {
        const char byte = bytes[at];
        if (byte == '\0' || byte == '\r') return at;
        const auto length = character_length(bytes, at);
        if (length == 0) return at;
        at += length;
    }
    return bytes.size();
}

int lines_in(std::string_view text) {
    return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

std::string in_hexadecimal(unsigned byte) {
    constexpr char digits[] = "0123456789ABCDEF";
    return {'0', 'x', digits[byte / 16], digits[byte % 16]};
}

}  // namespace

std::string decode(std::string_view bytes, FileProblems& problems) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        problems.error(1, "file_utf16", "the file is UTF-16; save it as UTF-8");
    }
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());

    std::string text;
    text.reserve(bytes.size());
    OddLines ill_formed;
    OddLines nul;
    unsigned first_ill_formed = 0;
    int line = 1;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto odd = next_odd(bytes, at);
        text += bytes.substr(at, odd - at);
        line += lines_in(bytes.substr(at, odd - at));
        at = odd;
        if (at == bytes.size()) break;
        if (bytes[at] == '\r') {
            if (byte_at(bytes, at + 1) == '\n') continue;
            text += '\n';
            ++line;
            continue;
        }
        if (bytes[at] != '\0' && ill_formed.first == 0) first_ill_formed = byte_at(bytes, at);
        (bytes[at] == '\0' ? nul : ill_formed).add(line);
        text += replacement;
    }

    ill_formed.tell("ill_formed", "ill-formed UTF-8, byte {said}", "; save the file as UTF-8",
                    {{"said", in_hexadecimal(first_ill_formed)}}, problems);
    nul.tell("nul_byte", "a NUL byte", "; delete it", {}, problems);
    return text;
}

std::string one_line(std::string_view text) {
    std::string line;
    bool is_behind_blank = true;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool is_blank = byte <= ' ' || byte == 0x7F;
        if (!is_blank) {
            line += letter;
        } else if (!is_behind_blank) {
            line += ' ';
        }
        is_behind_blank = is_blank;
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

}  // namespace okienko::article
