#include "index/search/written_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace okienko::search {

namespace {

/// What often stands between words, by its number in a note. Never reorder: indexes have them.
constexpr std::array<std::string_view, 31> separators = {
    " ",   ", ", ". ",  ".\n", "\n", ": ",  "-",    " (",  ") ",  "/", " - ",
    " – ", ".",  " „",  "” ",  "? ", "?\n", "! ",   "; ",  ":\n", "",  "'",
    "’",   "\"", " \"", "\" ", "_",  "), ", ").\n", "). ", ":"};

constexpr std::uint8_t other_separator = 31;  ///< follows in full

/// How a word is written.
enum class Writing : std::uint8_t {
    usual,
    capital,   ///< its first letter
    capitals,  ///< all letters
    other      ///< follows in full
};

constexpr unsigned writing_shift = 5;

/// Appends one character of `text` in capitals; characters beyond two bytes, and those whose
/// capital is longer or shorter, stay as they are. Gives back how many bytes it took.
std::size_t append_capital(std::string& to, std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) {
        const bool is_small = text[0] >= 'a' && text[0] <= 'z';
        to += is_small ? static_cast<char>(text[0] - 'a' + 'A') : text[0];
        return 1;
    }
    const bool has_two = byte(0) >= 0xC2 && byte(0) < 0xE0 && text.size() > 1;
    if (!has_two) {
        to += text[0];
        return 1;
    }
    const UChar32 letter = ((byte(0) & 0x1F) << 6) | (byte(1) & 0x3F);
    const UChar32 capital = u_toupper(letter);
    const UChar32 written = capital >= 0x80 && capital < 0x800 ? capital : letter;
    to += static_cast<char>(0xC0 | (written >> 6));
    to += static_cast<char>(0x80 | (written & 0x3F));
    return 2;
}

void append_with_capital(std::string& to, std::string_view word) {
    if (word.empty()) return;
    to += word.substr(append_capital(to, word));
}

void append_in_capitals(std::string& to, std::string_view word) {
    while (!word.empty()) word.remove_prefix(append_capital(to, word));
}

Writing writing_of(std::string_view here, std::string_view usual) {
    if (here == usual) return Writing::usual;
    std::string written;
    append_with_capital(written, usual);
    if (here == written) return Writing::capital;
    written.clear();
    append_in_capitals(written, usual);
    return here == written ? Writing::capitals : Writing::other;
}

/// How the word of the next note is written, if that is noted in full; else empty.
std::string_view written_in(ByteReader& notes) {
    const auto note = static_cast<unsigned>(notes.number_up_to(127));
    const unsigned separator = note & ((1U << writing_shift) - 1);
    if (separator == other_separator) notes.text();
    const bool is_other = static_cast<Writing>(note >> writing_shift) == Writing::other;
    return is_other ? notes.text() : std::string_view();
}

std::uint8_t number_of(std::string_view separator) {
    const auto at = std::find(separators.begin(), separators.end(), separator);
    return at == separators.end() ? other_separator
                                  : static_cast<std::uint8_t>(at - separators.begin());
}

}  // namespace

void TextNotes::add(std::string_view before, std::string_view here, std::string_view usual) {
    const Writing writing = writing_of(here, usual);
    if (writing == Writing::usual && before == separators[0]) {
        ++plain_words_;
        return;
    }
    const std::uint8_t separator = number_of(before);
    append_number(bytes_, plain_words_);
    plain_words_ = 0;
    append_number(bytes_, static_cast<unsigned>(writing) << writing_shift | separator);
    if (separator == other_separator) append_text(bytes_, before);
    if (writing == Writing::other) append_text(bytes_, here);
}

std::string TextNotes::finish(std::string_view after) {
    append_number(bytes_, plain_words_);
    append_text(bytes_, after);
    plain_words_ = 0;
    return std::move(bytes_);
}

std::size_t TextBuilder::append_noted(std::string& text, std::string_view usual) {
    const auto note = static_cast<unsigned>(notes_.number_up_to(127));
    const unsigned separator = note & ((1U << writing_shift) - 1);
    text += separator == other_separator ? notes_.text() : separators[separator];
    const std::size_t begin = text.size();
    switch (static_cast<Writing>(note >> writing_shift)) {
        case Writing::usual:
            text += usual;
            break;
        case Writing::capital:
            append_with_capital(text, usual);
            break;
        case Writing::capitals:
            append_in_capitals(text, usual);
            break;
        case Writing::other:
            text += notes_.text();
            break;
    }
    plain_words_ = notes_.number();
    return begin;
}

std::string_view NoteReader::noted() {
    const std::string_view written = written_in(notes_);
    plain_words_ = notes_.number();
    return written;
}

void TextBuilder::skip_noted() {
    written_in(notes_);
    plain_words_ = notes_.number();
}

void TextBuilder::finish(std::string& text) {
    text += notes_.text();
}

}  // namespace okienko::search
