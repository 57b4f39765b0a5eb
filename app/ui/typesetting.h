/// Text set into lines: where each piece of it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/ui/fonts.h"

namespace okienko::ui {

/// A stretch of a text that looks or acts otherwise; byte offsets, `end` one past the last.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_strong = false;
    bool is_marked = false;  ///< a word that was searched for
    std::string link;        ///< where a touch leads, or empty

    bool operator==(const Span&) const = default;
};

/// A text and its spans: ascending, disjoint, not empty. What lies between them is plain.
struct RichText {
    std::string text;
    std::vector<Span> spans;
};

struct TextStyle {
    Font plain = Font::body;
    Font strong = Font::strong;
    float leading = 1.38F;  ///< from line to line, as a multiple of the font's height
    bool is_title = false;  ///< few words that stand alone: half a line looks forgotten below them
};

/// The style of running text in one font: headings are titles, and set tighter.
TextStyle style_of(Font font);

/// The style of a title in a font for running text, as on a card.
TextStyle title_in(Font font);

/// A stretch of one line in one look.
struct Piece {
    std::size_t begin = 0;  ///< in bytes of SetText::text
    std::size_t end = 0;
    float x = 0;  ///< from the left edge of the text
    float width = 0;
    Font font = Font::body;
    bool is_marked = false;
    std::string link;
};

struct Line {
    float top = 0;    ///< from the top of the text
    float width = 0;  ///< without the spaces at its end
    std::vector<Piece> pieces;
};

struct SetText {
    std::string text;
    std::vector<Line> lines;
    float line_height = 0;
    float width = 0;  ///< of the widest line
    float height = 0;

    Size size() const { return {width, height}; }
};

/// Sets texts, and remembers how.
class Typesetter {
public:
    explicit Typesetter(const Fonts& fonts) : fonts_(fonts) {}

    /// The text broken at line_breaks() into lines no wider than `width` pixels, greedily. What
    /// does not fit a line of its own is broken at spaces, then between letters. Where a single
    /// paragraph would end with a forgotten word, or a title with half a line, its lines are as
    /// many but shorter.
    ///
    /// The reference holds until the frame's end; see Typesetter::forget_unused().
    const SetText& set(const RichText& text, const TextStyle& style, float width);

    const SetText& set(std::string_view text, Font font, float width);

    /// The least width in which `text` takes no more than two lines.
    float two_line_width(std::string_view text, Font font);

    /// Forgets every text. Call it when the fonts were baked anew, or when a visitor has gone.
    void forget();

    /// Forgets what was not set in the last thousand frames. Call it between frames.
    void forget_unused();

private:
    struct Entry {
        SetText set;
        std::uint64_t last_used = 0;
    };

    const Fonts& fonts_;
    std::unordered_map<std::uint64_t, Entry> texts_;
    std::unordered_map<std::uint64_t, float> widths_;
    std::uint64_t frame_ = 0;
};

}  // namespace okienko::ui
