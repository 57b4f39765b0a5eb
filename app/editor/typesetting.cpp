#include "app/editor/typesetting.h"

#include <algorithm>
#include <cwchar>
#include <utility>

namespace okienko::editor {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// One character of UTF-8: its bytes, or "�" for a byte that belongs to none.
struct Character {
    std::string_view bytes;
    std::size_t length = 1;  ///< in the source
    char32_t code = 0xFFFD;
};

std::size_t length_announced(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

bool is_well_formed(char32_t code, std::size_t length) {
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    return code >= smallest[length] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

/// The first character of `text`, which is not empty.
/// Source: RFC 3629.
Character first_character(std::string_view text) {
    const Character unreadable{.bytes = replacement};
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = length_announced(lead);
    if (length == 0 || length > text.size()) return unreadable;

    char32_t code = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U) return unreadable;
        code = (code << 6U) | (byte & 0x3FU);
    }
    if (!is_well_formed(code, length) || is_control(code)) return unreadable;
    return {.bytes = text.substr(0, length), .length = length, .code = code};
}

std::size_t width_of(char32_t code) {
    const int width = wcwidth(static_cast<wchar_t>(code));
    return width < 0 ? 1 : static_cast<std::size_t>(width);
}

/// Calls `use` with every character of `text`.
template <typename Use>
void for_each_character(std::string_view text, const Use& use) {
    while (!text.empty()) {
        const Character character = first_character(text);
        use(character);
        text.remove_prefix(character.length);
    }
}

bool is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

bool is_letter(char32_t code) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

bool is_digit(char32_t code) {
    return code >= '0' && code <= '9';
}

/// What stands between two spaces, or as much of it as fits into a line.
struct Word {
    Line pieces;
    std::size_t width = 0;
    std::size_t letters = 0;
    bool is_number = true;  ///< all of it digits
    char32_t last = 0;
    bool has_space_before = false;
    Style space = Style::plain;

    // "w sklepie", "30 dni": the line breaks before the small word, not after it.
    bool binds_next() const { return letters == 1 ? is_letter(last) || is_number : is_number; }
};

void append(Line& line, std::string_view text, Style style) {
    if (line.empty() || line.back().style != style) line.push_back({.text = {}, .style = style});
    line.back().text += text;
}

/// Cuts pieces into words no wider than a line.
class WordCutter {
public:
    explicit WordCutter(std::size_t width) : width_(std::max<std::size_t>(width, 2)) {}

    std::vector<Word> cut(const Line& pieces) {
        for (const Piece& piece : pieces) take(piece);
        finish_word();
        return std::move(words_);
    }

private:
    void take(const Piece& piece) {
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            if (is_space(rest[0])) {
                finish_word();
                word_.has_space_before = !words_.empty();
                word_.space = piece.style;
                rest.remove_prefix(1);
            } else {
                const Character character = first_character(rest);
                take_character(character, piece.style);
                rest.remove_prefix(character.length);
            }
        }
    }

    void take_character(const Character& character, Style style) {
        const std::size_t width = width_of(character.code);
        if (word_.width + width > width_) finish_word();
        append(word_.pieces, character.bytes, style);
        word_.width += width;
        ++word_.letters;
        word_.is_number = word_.is_number && is_digit(character.code);
        word_.last = character.code;
    }

    void finish_word() {
        if (!word_.pieces.empty()) words_.push_back(std::move(word_));
        word_ = {};
    }

    std::size_t width_;
    std::vector<Word> words_;
    Word word_;
};

/// Columns of the words from `first` that stay together, or of that word alone where together
/// they are wider than a line.
std::size_t width_together(const std::vector<Word>& words, std::size_t first, std::size_t line) {
    std::size_t width = words[first].width;
    for (std::size_t i = first; words[i].binds_next() && i + 1 < words.size(); ++i) {
        width += 1 + words[i + 1].width;
        if (width > line) return words[first].width;
    }
    return width;
}

const char* escape_codes(Style style) {
    switch (style) {
        case Style::plain:
            return "";
        case Style::strong:
            return "\x1b[1m";
        case Style::faint:
            return "\x1b[2m";
        case Style::match:
            return "\x1b[1;33m";
        case Style::heading:
            return "\x1b[1;36m";
        case Style::number:
            return "\x1b[36m";
        case Style::good:
            return "\x1b[32m";
        case Style::warning:
            return "\x1b[33m";
        case Style::alarm:
            return "\x1b[1;31m";
    }
    return "";
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for_each_character(text,
                       [&](const Character& character) { width += width_of(character.code); });
    return width;
}

std::size_t display_width(const Line& line) {
    std::size_t width = 0;
    for (const Piece& piece : line) width += display_width(piece.text);
    return width;
}

std::string shortened(std::string_view text, std::size_t width) {
    std::string kept;
    std::size_t taken = 0;
    std::size_t room_for_ellipsis = 0;
    while (!text.empty()) {
        const Character character = first_character(text);
        taken += width_of(character.code);
        if (taken > width) return kept.substr(0, room_for_ellipsis) + "…";
        kept += character.bytes;
        if (taken < width) room_for_ellipsis = kept.size();
        text.remove_prefix(character.length);
    }
    return kept;
}

Lines wrap(const Line& pieces, std::size_t width) {
    const std::vector<Word> words = WordCutter(width).cut(pieces);
    Lines lines(1);
    std::size_t column = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const std::size_t space = word.has_space_before ? 1 : 0;
        if (column > 0 && column + space + width_together(words, i, width) > width) {
            lines.emplace_back();
            column = 0;
        }
        if (column > 0 && space > 0) {
            append(lines.back(), " ", word.space);
            ++column;
        }
        for (const Piece& piece : word.pieces) append(lines.back(), piece.text, piece.style);
        column += word.width;
    }
    return lines;
}

std::string rendered(const Line& line, const Terminal& terminal) {
    std::string text;
    for (const Piece& piece : line) {
        const bool is_styled = terminal.has_colours && piece.style != Style::plain;
        if (is_styled) text += escape_codes(piece.style);
        for_each_character(piece.text, [&](const Character& it) { text += it.bytes; });
        if (is_styled) text += "\x1b[0m";
    }
    return text;
}

}  // namespace okienko::editor
