/// Text for a terminal: styled pieces, wrapped by what they measure on the screen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/editor/terminal.h"

namespace okienko::editor {

enum class Style { plain, strong, faint, match, heading, number, good, warning, alarm };

/// A stretch of UTF-8 text in one style.
struct Piece {
    std::string text;
    Style style = Style::plain;
};

using Line = std::vector<Piece>;
using Lines = std::vector<Line>;

/// Columns `text` takes: a letter one, a combining mark none, a wide sign two. Control characters
/// and ill-formed bytes take one.
std::size_t display_width(std::string_view text);
std::size_t display_width(const Line& line);

/// `text` with at most `width` columns, the last of them "…" where something was left out.
std::string shortened(std::string_view text, std::size_t width);

/// `pieces` as lines of at most `width` columns, broken at spaces; a longer word is cut.
///
/// A line never ends in a one-letter word ("w sklepie") or a number ("30 dni"), as Polish
/// typography wants it. No pieces, or only spaces, are one empty line.
Lines wrap(const Line& pieces, std::size_t width);

/// `line` as it is written: with escape codes where `terminal` has colours. Control characters and
/// ill-formed bytes, which could steer the terminal, become "�". No newline at the end.
std::string rendered(const Line& line, const Terminal& terminal);

}  // namespace okienko::editor
