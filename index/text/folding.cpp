#include "index/text/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <new>
#include <utility>

#include "index/text/polish_letters.h"

namespace okienko::text {
namespace {

constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char same(char c) {
    return c;
}

using OfLetter = char (*)(const PolishLetter&);

constexpr OfLetter lower_trail = [](const PolishLetter& letter) { return letter.lower[1]; };
constexpr OfLetter bare_upper = [](const PolishLetter& letter) { return letter.bare_upper; };
constexpr OfLetter bare_lower = [](const PolishLetter& letter) { return letter.bare_lower; };

constexpr ByteTable small_letters(ascii_lower, lower_trail, lower_trail);
constexpr ByteTable bare_letters(same, bare_upper, bare_lower);

/// Makes ASCII and Polish letters small, which keeps their length; false, and any text, where there
/// are others.
bool fold_polish_case(std::string& text) {
    unsigned kind = 0;
    bool is_polish = true;
    for (char& byte : text) {
        const char small = small_letters(kind, byte);
        is_polish &= small != 0;
        kind = ByteTable::kind_of(byte);
        byte = small;
    }
    return is_polish && kind == 0;
}

/// Makes ASCII letters of Polish ones; false, and any text, where there are others.
bool fold_polish_diacritics(std::string& text) {
    unsigned kind = 0;
    bool is_polish = true;
    std::size_t length = 0;
    for (const char byte : text) {
        const char bare = bare_letters(kind, byte);
        is_polish &= bare != 0;
        kind = ByteTable::kind_of(byte);
        text[length] = bare;
        length += kind == 0;
    }
    text.resize(length);
    return is_polish && kind == 0;
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

bool is_apostrophe(char16_t c) {
    return c == u'’' || c == u'‘' || c == u'ʼ' || c == u'ʹ' || c == u'′';
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
    std::string folded(text);
    if (fold_polish_case(folded)) return folded;

    icu::UnicodeString small =
        normalize(normalizer(icu::Normalizer2::getNFKCCasefoldInstance), from_utf8(text));
    for (std::int32_t i = 0; i < small.length(); ++i) {
        if (is_apostrophe(small[i])) small.setCharAt(i, u'\'');
    }
    folded.clear();
    small.toUTF8String(folded);
    return folded;
}

std::string fold_diacritics(std::string_view text) {
    std::string folded(text);
    if (fold_polish_diacritics(folded)) return folded;
    return fold_any_diacritics(text);
}

}  // namespace okienko::text
