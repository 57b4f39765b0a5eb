#include "index/text/spelling.h"

#include <algorithm>
#include <cstdint>

#include "index/text/folding.h"
#include "index/text/patch.h"

namespace okienko::text {
namespace {

/// A letter of two bytes: what it is without its mark, and what stands for it with.
struct MarkedLetter {
    std::string_view bytes;
    char folded;
    char marked;
};

// Ź has X for its mark: Z is taken by Ż.
constexpr std::array<MarkedLetter, 9> marked_letters{{{"ą", 'a', 'A'},
                                                      {"ć", 'c', 'C'},
                                                      {"ę", 'e', 'E'},
                                                      {"ł", 'l', 'L'},
                                                      {"ń", 'n', 'N'},
                                                      {"ó", 'o', 'O'},
                                                      {"ś", 's', 'S'},
                                                      {"ź", 'z', 'X'},
                                                      {"ż", 'z', 'Z'}}};

constexpr unsigned first_lead = 0xC3;
constexpr unsigned leads = 3;

/// By lead byte and trail byte; a folded letter of zero says that no Polish letter has them.
struct Table {
    char folded[leads][64] = {};
    char marked[leads][64] = {};
};

constexpr Table make_table() {
    Table table;
    for (const MarkedLetter& letter : marked_letters) {
        const unsigned lead = static_cast<unsigned char>(letter.bytes[0]) - first_lead;
        const unsigned trail = static_cast<unsigned char>(letter.bytes[1]) & 0x3FU;
        table.folded[lead][trail] = letter.folded;
        table.marked[lead][trail] = letter.marked;
    }
    return table;
}

constexpr Table table = make_table();

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

Spelling::Spelling(std::string_view word) {
    if (!spell_polish(word)) spell_any(word);
}

bool Spelling::spell_polish(std::string_view word) {
    std::size_t length = 0;
    const std::size_t size = word.size();
    for (std::size_t i = 0; i < size; ++i) {
        if (length == usual_letters) return false;
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte < 0x80) {
            has_digits_ = has_digits_ || is_digit(word[i]);
            folded_letters_[length] = word[i];
            marked_letters_[length] = word[i];
            ++length;
            continue;
        }
        const unsigned lead = byte - first_lead;
        if (lead >= leads || i + 1 == size) return false;
        const auto trail = static_cast<unsigned char>(word[++i]);
        if ((trail & 0xC0U) != 0x80U || table.folded[lead][trail & 0x3FU] == 0) return false;
        folded_letters_[length] = table.folded[lead][trail & 0x3FU];
        marked_letters_[length] = table.marked[lead][trail & 0x3FU];
        has_marks_ = true;
        ++length;
    }
    folded_ = {folded_letters_.data(), length};
    marked_ = {marked_letters_.data(), length};
    letters_ = length;
    return true;
}

void Spelling::spell_any(std::string_view word) {
    long_folded_ = fold_diacritics(word);
    folded_ = long_folded_;
    marked_ = long_folded_;
    letters_ = letters_in(folded_);
    has_marks_ = false;
    has_digits_ = std::any_of(word.begin(), word.end(), is_digit);
}

}  // namespace okienko::text
