/// How the lines of all the words end, whatever width they have.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/ui/line_breaks.h"
#include "app/ui/rich_text.h"
#include "tests/language/said.h"
#include "tests/screens/articles.h"
#include "tests/ui/paper_screen.h"

namespace okienko::kiosk {
namespace {

/// As a reader would list them; the line breaker has its own list.
constexpr std::array hanging = std::to_array<std::string_view>(
    {"w",   "z",   "i",   "o",   "a",   "u",   "ze",  "we",   "na",  "do", "od",
     "po",  "za",  "nad", "pod", "bez", "dla", "nie", "в",    "з",   "і",  "й",
     "у",   "о",   "а",   "та",  "на",  "до",  "по",  "за",   "від", "із", "зі",
     "під", "над", "без", "для", "не",  "Nie", "Не",  "przy", "біля"});

/// How the units that a reader knows begin, in the three languages; an ending may follow. Those of
/// a few letters have none.
constexpr std::array long_units = std::to_array<std::string_view>(
    {"dzień",   "dni",     "minut",  "godzin", "sekund", "tydzień",   "tygodni",
     "miesiąc", "miesięc", "złot",   "litr",   "metr",   "centymetr", "kilogram",
     "raz",     "sztuk",   "roku",   "robocz", "second", "minute",    "hour",
     "day",     "week",    "month",  "year",   "litre",  "metre",     "times",
     "хвилин",  "годин",   "секунд", "тиж",    "місяц",  "рок",       "літр",
     "метр",    "днів",    "дні",    "день",   "робоч",  "раз",       "гривн"});
constexpr std::array short_units = std::to_array<std::string_view>(
    {"zł", "r.", "lat", "lata", "rok", "min", "godz.", "m",  "m²", "cm", "kg", "l",   "s",
     "h",  "W",  "V",   "%",    "km",  "MB",  "рік",   "хв", "с",  "см", "кг", "грн", "р."});

bool is_unit(std::string_view word) {
    constexpr std::size_t longest_ending = 6;  // bytes: three letters of Cyrillic
    word = word.substr(0, word.find_first_of(" \n,;:)"));
    if (std::find(short_units.begin(), short_units.end(), word) != short_units.end()) return true;
    return std::any_of(long_units.begin(), long_units.end(), [word](std::string_view unit) {
        return word.starts_with(unit) && word.size() <= unit.size() + longest_ending;
    });
}

std::string_view last_word_of(std::string_view line) {
    line = line.substr(0, line.find_last_not_of(" \n") + 1);
    const std::size_t space = line.find_last_of(' ');
    return space == line.npos ? std::string_view() : line.substr(space + 1);
}

std::string_view text_of(const ui::SetText& set, const ui::Line& line) {
    const std::size_t begin = line.pieces.front().begin;
    return std::string_view(set.text).substr(begin, line.pieces.back().end - begin);
}

/// A line of words that have no room in this width cannot but break between them.
bool has_room(ui::Canvas& canvas, std::string_view text, float width) {
    std::size_t begin = 0;
    for (const ui::LineBreak& stop : ui::line_breaks(text)) {
        const auto chunk = ui::without_separator(text.substr(begin, stop.offset - begin));
        if (canvas.fonts().width(ui::Font::body, chunk) > width) return false;
        begin = stop.offset;
    }
    return true;
}

void check_lines(ui::Canvas& canvas, const std::string& text, float width) {
    if (!has_room(canvas, text, width)) return;
    const ui::SetText& set = canvas.typesetter().set(text, ui::Font::body, width);
    for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) {
        if (set.lines[i].pieces.empty()) continue;
        const std::string_view line = text_of(set, set.lines[i]);
        const std::string_view next = std::string_view(text).substr(
            set.lines[i + 1].pieces.empty() ? text.size() : set.lines[i + 1].pieces.front().begin);
        CAPTURE(line);
        CHECK(ui::without_separator(line) == line.substr(0, line.find_last_not_of(" \n") + 1));
        CHECK_FALSE(next.starts_with("·"));
        CHECK(std::find(hanging.begin(), hanging.end(), last_word_of(line)) == hanging.end());
    }
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// Otherwise there is nothing to look at, as in most texts.
bool holds_number_and_unit(std::string_view text) {
    for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1))
        if (at > 0 && is_digit(text[at - 1]) && is_unit(text.substr(at + 1))) return true;
    return false;
}

/// Looks at the end of every line; how many there were.
std::size_t check_numbers(ui::Canvas& canvas, const ui::SetText& set, float width) {
    for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) {
        if (set.lines[i].pieces.empty() || set.lines[i + 1].pieces.empty()) continue;
        const std::string_view line = ui::without_separator(text_of(set, set.lines[i]));
        const std::string_view next = text_of(set, set.lines[i + 1]);
        CAPTURE(line);
        CAPTURE(next);
        const bool is_parted = !line.empty() && is_digit(line.back()) && is_unit(next);
        CHECK_FALSE((is_parted && has_room(canvas, set.text, width)));
    }
    return set.lines.size();
}

}  // namespace

TEST_CASE("no line of the interface ends with a middle dot or a word that hangs in the air") {
    ui::PaperScreen screen;
    screen.show([](ui::Canvas& canvas) {
        for (const std::string code : {"pl", "en", "uk"}) {
            const language::Language words = language::words_of(code);
            for (const std::string& key : words.keys()) {
                if (key.starts_with("cli.")) continue;
                const std::string text = language::say(words, key, 5);
                CAPTURE(key);
                for (const float width : {240.0F, 330.0F, 470.0F, 640.0F, 980.0F})
                    check_lines(canvas, text, width);
            }
        }
    });
}

TEST_CASE("no line of an article ends with a number whose unit begins the next one") {
    ui::PaperScreen screen;
    std::size_t numbers = 0;
    screen.show([&](ui::Canvas& canvas) {
        numbers = 0;
        for (const article::Article& each : our_articles())
            for_each_text(each.blocks, [&](const article::Text& text) {
                const ui::RichText rich = ui::rich_text(text);
                if (!holds_number_and_unit(rich.text)) return;
                CAPTURE(each.id);
                for (const float width : {240.0F, 330.0F, 470.0F, 640.0F, 980.0F}) {
                    const ui::SetText& set =
                        canvas.typesetter().set(rich, ui::style_of(ui::Font::body), width);
                    numbers += check_numbers(canvas, set, width);
                }
            });
    });
    CHECK(numbers > 1000);  // lines
}

}  // namespace okienko::kiosk
