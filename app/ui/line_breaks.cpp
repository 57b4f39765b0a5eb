#include "app/ui/line_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>

#include "app/ui/units.h"

namespace okienko::ui {
namespace {

constexpr std::array before_numbers = std::to_array<std::string_view>(
    {"art.", "ust.", "pkt", "nr", "ul.", "al.",   "pl.", "str.",  "s.",     "§",
     "tel.", "do",   "od",  "po", "ok.", "godz.", "EN",  "numer", "number", "номер"});

constexpr std::array before_streets = std::to_array<std::string_view>({"ul.", "al.", "pl.", "os."});

/// Words that lean on the next one, as those of one letter do; Polish and Ukrainian.
constexpr std::array leaning = std::to_array<std::string_view>(
    {"ze", "we", "na", "do", "od", "po", "za",  "ku",  "nad", "pod", "bez", "dla", "nie",  "Ze",
     "We", "Na", "Do", "Od", "Po", "Za", "Ku",  "Nad", "Pod", "Bez", "Dla", "Nie", "przy", "Przy",
     "зі", "із", "на", "до", "по", "за", "та",  "від", "під", "над", "без", "для", "не",   "Зі",
     "Із", "На", "До", "По", "За", "Та", "Від", "Під", "Над", "Без", "Для", "Не",  "біля", "Біля"});

constexpr std::string_view opening = "(\"'[";
constexpr std::string_view closing = ".,;:!?)\"']";

bool is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t';
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

std::string_view without_opening(std::string_view word) {
    constexpr std::string_view quote = "„";
    while (!word.empty() && opening.find(word.front()) != opening.npos) word.remove_prefix(1);
    if (word.starts_with(quote)) word.remove_prefix(quote.size());
    return word;
}

/// The word that ends before the spaces before `offset`.
std::string_view word_before(std::string_view text, std::size_t offset) {
    std::size_t end = offset;
    while (end > 0 && is_space(text[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && !is_space(text[begin - 1])) --begin;
    return without_opening(text.substr(begin, end - begin));
}

std::string_view word_after(std::string_view text, std::size_t offset) {
    std::size_t end = offset;
    while (end < text.size() && !is_space(text[end])) ++end;
    return text.substr(offset, end - offset);
}

bool is_one_of(std::string_view word, const auto& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// With or without what closes a sentence behind it: "r.", "dni,", "2026 r.)".
bool begins_with_unit(std::string_view word) {
    constexpr std::string_view quote = "”";
    while (!is_unit(word)) {
        if (word.ends_with(quote))
            word.remove_suffix(quote.size());
        else if (!word.empty() && closing.find(word.back()) != closing.npos)
            word.remove_suffix(1);
        else
            return false;
    }
    return true;
}

bool is_letter_alone(std::string_view word) {
    constexpr std::string_view letters = "aiouwzAIOUWZ";
    if (word.size() == 1) return letters.find(word.front()) != letters.npos;
    constexpr std::array cyrillic = std::to_array<std::string_view>(
        {"а", "в", "з", "і", "й", "о", "у", "А", "В", "З", "І", "Й", "О", "У"});
    return is_one_of(word, cyrillic);
}

bool is_dash(std::string_view word) {
    return word == "–" || word == "—" || word == "-";
}

constexpr std::string_view middle_dot = "·";
constexpr std::string_view no_break_space = "\u00A0";

/// The length of the space that ends the text, of one that does not break too.
std::size_t space_at_end(std::string_view text) {
    if (text.ends_with(no_break_space)) return no_break_space.size();
    return !text.empty() && is_space(text.back()) ? 1 : 0;
}

bool is_capitalized(std::string_view word) {
    const icu::StringPiece bytes(word.data(), static_cast<std::int32_t>(word.size()));
    return u_isupper(icu::UnicodeString::fromUTF8(bytes).char32At(0)) != 0;
}

/// "1," or "12a," as after the name of a street.
bool is_house_number(std::string_view word) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t longest = 4;
    const std::size_t end = word.find_first_not_of(digits);
    if (end == 0 || end > longest || end == word.npos) return false;
    word.remove_prefix(end);
    if (word.front() >= 'a' && word.front() <= 'z') word.remove_prefix(1);
    return !word.empty() && word.find_first_not_of(closing) == word.npos;
}

/// "00-950", which a town follows.
bool is_postal_code(std::string_view word) {
    constexpr std::string_view form = "00-000";
    return std::equal(word.begin(), word.end(), form.begin(), form.end(),
                      [](char c, char like) { return like == '0' ? is_digit(c) : c == like; });
}

/// Whether a line that ends between these two words reads badly.
bool belong_together(std::string_view before, std::string_view after) {
    if (before.empty() || after.empty()) return false;
    const bool number_follows = is_digit(after.front());
    if (is_letter_alone(before) || is_one_of(before, leaning)) return true;
    if (is_dash(after) || after == middle_dot) return true;
    if (is_digit(before.back()) && (number_follows || begins_with_unit(after))) return true;
    if (is_postal_code(before) || is_one_of(before, before_streets)) return is_capitalized(after);
    if (is_house_number(after) && is_capitalized(before)) return true;
    return number_follows && is_one_of(before, before_numbers);
}

/// Whether we take the break that Unicode allows before `offset`. "e-mail", "BLIK-iem", "8–20"
/// and "zł/m²" stay whole.
bool may_break(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    if (before.ends_with("/")) return !begins_with_unit(word_after(text, offset));
    if (!is_space(before.back())) return !before.ends_with("-") && !before.ends_with("–");
    return !belong_together(word_before(text, offset), word_after(text, offset));
}

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};

/// Breaks at UTF-8 offsets. Made once: opening the rules costs more than a page of text.
icu::BreakIterator& unicode_breaks() {
    static const std::unique_ptr<icu::BreakIterator> breaks = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createLineInstance(icu::Locale("pl"), status));
        assert(U_SUCCESS(status));
        return made;
    }();
    return *breaks;
}

}  // namespace

std::vector<LineBreak> line_breaks(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, CloseText> bytes(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    icu::BreakIterator& breaks = unicode_breaks();
    breaks.setText(bytes.get(), status);
    assert(U_SUCCESS(status));

    std::vector<LineBreak> found;
    breaks.first();
    for (auto at = breaks.next(); at != icu::BreakIterator::DONE; at = breaks.next()) {
        const auto offset = static_cast<std::size_t>(at);
        const bool is_forced = text[offset - 1] == '\n';
        const bool is_last = offset == text.size();
        if (is_forced || is_last || may_break(text, offset)) found.push_back({offset, is_forced});
    }
    return found;
}

std::string_view without_separator(std::string_view line) {
    const auto trim = [&line] {
        while (const std::size_t length = space_at_end(line)) line.remove_suffix(length);
    };
    trim();
    if (!line.ends_with(middle_dot)) return line;
    const std::string_view words = line.substr(0, line.size() - middle_dot.size());
    if (space_at_end(words) == 0) return line;  // a dot that belongs to its word
    line = words;
    trim();
    return line;
}

}  // namespace okienko::ui
