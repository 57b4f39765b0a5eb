#include "index/text/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdint>
#include <new>
#include <utility>

namespace okienko::text {
namespace {

/// One of the Polish letters beyond ASCII: its two bytes, and what it becomes.
struct PolishLetter {
    std::string_view upper;
    std::string_view lower;
    char bare_upper;
    char bare_lower;
};

constexpr std::array<PolishLetter, 9> polish_letters{{{"Ą", "ą", 'A', 'a'},
                                                      {"Ć", "ć", 'C', 'c'},
                                                      {"Ę", "ę", 'E', 'e'},
                                                      {"Ł", "ł", 'L', 'l'},
                                                      {"Ń", "ń", 'N', 'n'},
                                                      {"Ó", "ó", 'O', 'o'},
                                                      {"Ś", "ś", 'S', 's'},
                                                      {"Ź", "ź", 'Z', 'z'},
                                                      {"Ż", "ż", 'Z', 'z'}}};

/// What the fast paths know of two-byte UTF-8 sequences led by 0xC3, 0xC4 and 0xC5; zero: nothing.
struct PolishTable {
    std::array<std::array<char, 64>, 3> lower_trail{};
    std::array<std::array<char, 64>, 3> bare{};
};

constexpr PolishTable make_polish_table() {
    PolishTable table;
    const auto lead = [](std::string_view s) { return static_cast<unsigned char>(s[0]) - 0xC3U; };
    const auto trail = [](std::string_view s) { return static_cast<unsigned char>(s[1]) & 0x3FU; };
    for (const PolishLetter& letter : polish_letters) {
        table.lower_trail[lead(letter.upper)][trail(letter.upper)] = letter.lower[1];
        table.lower_trail[lead(letter.lower)][trail(letter.lower)] = letter.lower[1];
        table.bare[lead(letter.upper)][trail(letter.upper)] = letter.bare_upper;
        table.bare[lead(letter.lower)][trail(letter.lower)] = letter.bare_lower;
    }
    return table;
}

constexpr PolishTable polish = make_polish_table();

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The entry for the letter at `at`, or zero where no Polish letter stands.
char lookup(const std::array<std::array<char, 64>, 3>& table, std::string_view text,
            std::size_t at) {
    const unsigned lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xC3 || lead > 0xC5 || at + 1 >= text.size()) return 0;
    const unsigned trail = static_cast<unsigned char>(text[at + 1]);
    return (trail & 0xC0U) == 0x80U ? table[lead - 0xC3U][trail & 0x3FU] : char{0};
}

/// Appends the lower case of ASCII and Polish letters; false at the first other byte.
bool fold_polish_case(std::string_view text, std::string& folded) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_ascii(text[i])) {
            folded += ascii_lower(text[i]);
        } else if (const char trail = lookup(polish.lower_trail, text, i)) {
            folded += text[i++];
            folded += trail;
        } else {
            return false;
        }
    }
    return true;
}

/// Appends ASCII letters for ASCII and Polish ones; false at the first other byte.
bool fold_polish_diacritics(std::string_view text, std::string& folded) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_ascii(text[i])) {
            folded += text[i];
        } else if (const char bare = lookup(polish.bare, text, i)) {
            folded += bare;
            ++i;
        } else {
            return false;
        }
    }
    return true;
}

/// ICU's normalizers are built in: the only way they fail is for want of memory.
const icu::Normalizer2& normalizer(const icu::Normalizer2* (*instance)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = instance(status);
    if (U_FAILURE(status)) throw std::bad_alloc();
    return *found;
}

icu::UnicodeString normalize(const icu::Normalizer2& form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = form.normalize(text, status);
    if (U_FAILURE(status)) throw std::bad_alloc();
    return result;
}

icu::UnicodeString from_utf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

bool is_latin(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_LATIN;
}

/// The letters whose stroke, hook or ligature is part of them: Unicode gives them no decomposition.
void append_bare(icu::UnicodeString& bare, UChar32 c) {
    static constexpr std::pair<char32_t, const char*> undecomposed[] = {
        {U'Ł', "L"},  {U'ł', "l"},  {U'Đ', "D"},  {U'đ', "d"},  {U'Ø', "O"},  {U'ø', "o"},
        {U'Ħ', "H"},  {U'ħ', "h"},  {U'Ŧ', "T"},  {U'ŧ', "t"},  {U'ı', "i"},  {U'Ð', "D"},
        {U'ð', "d"},  {U'Þ', "Th"}, {U'þ', "th"}, {U'Æ', "AE"}, {U'æ', "ae"}, {U'Œ', "OE"},
        {U'œ', "oe"}, {U'ß', "ss"}, {U'ẞ', "SS"}};
    for (const auto& [letter, plain] : undecomposed) {
        if (static_cast<char32_t>(c) == letter) {
            bare.append(icu::UnicodeString(plain, -1, US_INV));
            return;
        }
    }
    bare.append(c);
}

/// Marks are dropped from Latin letters only: й and ї are letters of their own to their readers.
std::string fold_any_diacritics(std::string_view text) {
    const icu::UnicodeString split =
        normalize(normalizer(icu::Normalizer2::getNFDInstance), from_utf8(text));
    icu::UnicodeString bare;
    bool after_latin = false;
    for (std::int32_t i = 0; i < split.length(); i = split.moveIndex32(i, 1)) {
        const UChar32 c = split.char32At(i);
        const bool is_mark = u_charType(c) == U_NON_SPACING_MARK;
        if (is_mark && after_latin) continue;
        if (!is_mark) after_latin = is_latin(c);
        append_bare(bare, c);
    }
    std::string folded;
    normalize(normalizer(icu::Normalizer2::getNFCInstance), bare).toUTF8String(folded);
    return folded;
}

}  // namespace

std::string fold_case(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    if (fold_polish_case(text, folded)) return folded;

    folded.clear();
    normalize(normalizer(icu::Normalizer2::getNFKCCasefoldInstance), from_utf8(text))
        .toUTF8String(folded);
    return folded;
}

std::string fold_diacritics(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    if (fold_polish_diacritics(text, folded)) return folded;
    return fold_any_diacritics(text);
}

}  // namespace okienko::text
