/// How the lines of all the words end, whatever width they have.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/ui/line_breaks.h"
#include "tests/language/said.h"
#include "tests/ui/paper_screen.h"

namespace okienko::kiosk {
namespace {

/// As a reader would list them; the line breaker has its own list.
constexpr std::array hanging = std::to_array<std::string_view>(
    {"w",   "z",   "i",   "o",   "a",   "u",   "ze",  "we",   "na",  "do", "od",
     "po",  "za",  "nad", "pod", "bez", "dla", "nie", "в",    "з",   "і",  "й",
     "у",   "о",   "а",   "та",  "на",  "до",  "по",  "за",   "від", "із", "зі",
     "під", "над", "без", "для", "не",  "Nie", "Не",  "przy", "біля"});

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

}  // namespace okienko::kiosk
