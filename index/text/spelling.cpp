#include "index/text/spelling.h"

#include <algorithm>

#include "index/text/folding.h"
#include "index/text/patch.h"
#include "index/text/polish_letters.h"

namespace okienko::text {
namespace {

constexpr char same(char c) {
    return c;
}

using OfLetter = char (*)(const PolishLetter&);

// Words are case-folded: capitals are letters like those of other languages.
constexpr OfLetter none = [](const PolishLetter&) { return char{0}; };
constexpr OfLetter bare = [](const PolishLetter& letter) { return letter.bare_lower; };
constexpr OfLetter marked = [](const PolishLetter& letter) { return letter.marked; };

constexpr ByteTable folded_letters(same, none, bare);
constexpr ByteTable marked_letters(same, none, marked);

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

Spelling::Spelling(std::string_view word) {
    if (!spell_polish(word)) spell_any(word);
}

bool Spelling::spell_polish(std::string_view word) {
    if (word.size() > usual_bytes) return false;
    std::size_t length = 0;
    unsigned kind = 0;
    bool is_polish = true;
    bool has_digits = false;
    for (const char byte : word) {
        const char folded = folded_letters(kind, byte);
        folded_letters_[length] = folded;
        marked_letters_[length] = marked_letters(kind, byte);
        is_polish &= folded != 0;
        has_digits |= is_digit(byte);
        kind = ByteTable::kind_of(byte);
        length += kind == 0;
    }
    if (!is_polish || kind != 0) return false;
    folded_ = {folded_letters_.data(), length};
    marked_ = {marked_letters_.data(), length};
    letters_ = length;
    has_digits_ = has_digits;
    has_marks_ = length != word.size();
    return true;
}

void Spelling::spell_any(std::string_view word) {
    long_folded_ = fold_diacritics(word);
    folded_ = long_folded_;
    marked_ = long_folded_;
    letters_ = letters_in(folded_);
    has_digits_ = std::any_of(word.begin(), word.end(), is_digit);
}

}  // namespace okienko::text
