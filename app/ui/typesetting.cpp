#include "app/ui/typesetting.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "app/ui/line_breaks.h"

namespace okienko::ui {
namespace {

constexpr std::uint64_t patience_frames = 1000;

std::string_view trimmed(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \n\t");
    return text.substr(0, last == text.npos ? 0 : last + 1);
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Between these stand the parts of a line, such as "1 minuta czytania · Sprawdzono 1 maja 2026".
constexpr std::string_view separator = " · ";

/// What stands between two separators: as any words, or on one line where it has room.
enum class Parts { broken, whole };

/// Fills lines with the text, chunk by chunk.
class LineFiller {
public:
    LineFiller(const Fonts& fonts, const RichText& text, const TextStyle& style, float width,
               Parts parts)
        : fonts_(fonts), text_(text), style_(style), width_(width), parts_(parts) {
        set_.text = text.text;
        set_.line_height = std::floor(fonts.height(style.plain) * style.leading);
    }

    SetText fill() {
        std::size_t begin = 0;
        for (const LineBreak& stop : line_breaks(text_.text)) {
            if (parts_ == Parts::whole && view(0, begin).ends_with(separator)) make_room(begin);
            place(begin, stop.offset);
            if (stop.is_forced) end_line();
            begin = stop.offset;
        }
        if (!line_.pieces.empty()) end_line();
        set_.height = set_.line_height * static_cast<float>(set_.lines.size());
        return std::move(set_);
    }

private:
    /// Ends the line where the part that begins here has no room in it, but has in one of its own.
    void make_room(std::size_t begin) {
        const std::size_t end = std::min(text_.text.find(separator, begin), text_.text.size());
        if (!fits(begin, end) && width(begin, end) <= width_ && !line_.pieces.empty()) end_line();
    }

    /// Places what may not be broken, unless it is wider than a whole line.
    void place(std::size_t begin, std::size_t end) {
        if (!fits(begin, end) && !line_.pieces.empty()) end_line();
        while (!fits(begin, end)) {
            const std::size_t middle = longest_that_fits(begin, end);
            append(begin, middle);
            end_line();
            begin = middle;
        }
        append(begin, end);
    }

    bool fits(std::size_t begin, std::size_t end) const {
        const std::string_view seen = seen_of(begin, end);
        return x_ + width(begin, begin + seen.size()) <= width_;
    }

    /// What is seen of it at the end of a line.
    std::string_view seen_of(std::size_t begin, std::size_t end) const {
        const std::string_view chunk = view(begin, end);
        return end < text_.text.size() ? without_separator(chunk) : trimmed(chunk);
    }

    /// The end of the longest beginning that fits a line, at least one letter; after a space if it
    /// has one, even one that does not break.
    std::size_t longest_that_fits(std::size_t begin, std::size_t end) const {
        std::size_t last = begin;
        std::size_t last_space = begin;
        for (std::size_t at = begin; at < end;) {
            do ++at;
            while (at < end && is_continuation(text_.text[at]));
            if (last > begin && !fits(begin, at)) break;
            last = at;
            const std::string_view so_far = view(begin, at);
            if (so_far.ends_with(' ') || so_far.ends_with("\u00A0")) last_space = at;
        }
        return last_space > begin ? last_space : last;
    }

    void append(std::size_t begin, std::size_t end) {
        if (begin >= end) return;
        line_.width = x_ + width(begin, begin + trimmed(view(begin, end)).size());
        each_piece(begin, end, [this](Piece piece) { append(std::move(piece)); });
    }

    void append(Piece piece) {
        piece.x = x_;
        x_ += piece.width;
        if (!line_.pieces.empty() && is_continued_by(line_.pieces.back(), piece)) {
            line_.pieces.back().end = piece.end;
            line_.pieces.back().width += piece.width;
            return;
        }
        line_.pieces.push_back(std::move(piece));
    }

    static bool is_continued_by(const Piece& one, const Piece& next) {
        return one.font == next.font && one.is_marked == next.is_marked && one.link == next.link;
    }

    /// Whatever separates this line from the next is not drawn at its end.
    void drop_separator() {
        const std::size_t begin = line_.pieces.front().begin;
        const std::size_t last = line_.pieces.back().end;
        const std::size_t end = begin + without_separator(view(begin, last)).size();
        if (last == text_.text.size() || end == begin + trimmed(view(begin, last)).size()) return;
        while (line_.pieces.back().begin >= end) line_.pieces.pop_back();
        Piece& piece = line_.pieces.back();
        piece.end = end;
        piece.width = width(piece.begin, end);
        line_.width = piece.x + piece.width;
    }

    void end_line() {
        if (!line_.pieces.empty()) drop_separator();
        line_.top = set_.line_height * static_cast<float>(set_.lines.size());
        set_.width = std::max(set_.width, line_.width);
        set_.lines.push_back(std::move(line_));
        line_ = {};
        x_ = 0;
    }

    float width(std::size_t begin, std::size_t end) const {
        float sum = 0;
        each_piece(begin, end, [&sum](const Piece& piece) { sum += piece.width; });
        return sum;
    }

    /// Calls `use` with each stretch of one look.
    void each_piece(std::size_t begin, std::size_t end, const auto& use) const {
        auto span = std::find_if(text_.spans.begin(), text_.spans.end(),
                                 [begin](const Span& candidate) { return candidate.end > begin; });
        while (begin < end) {
            const bool is_in = span != text_.spans.end() && span->begin <= begin;
            std::size_t stop = end;
            if (span != text_.spans.end()) stop = std::min(end, is_in ? span->end : span->begin);
            use(is_in ? piece(begin, stop, *span) : piece(begin, stop, {}));
            if (is_in && stop == span->end) ++span;
            begin = stop;
        }
    }

    Piece piece(std::size_t begin, std::size_t end, const Span& span) const {
        const Font font = span.is_strong ? style_.strong : style_.plain;
        std::string_view seen = view(begin, end);
        if (seen.ends_with('\n')) seen.remove_suffix(1);
        return {begin, end, 0, fonts_.width(font, seen), font, span.is_marked, span.link};
    }

    std::string_view view(std::size_t begin, std::size_t end) const {
        return std::string_view(text_.text).substr(begin, end - begin);
    }

    const Fonts& fonts_;
    const RichText& text_;
    const TextStyle& style_;
    float width_;
    Parts parts_;
    SetText set_;
    Line line_;
    float x_ = 0;
};

/// Keeps the parts of a line whole where that takes no more lines.
SetText filled(const Fonts& fonts, const RichText& text, const TextStyle& style, float width) {
    SetText set = LineFiller(fonts, text, style, width, Parts::broken).fill();
    if (set.lines.size() < 2 || text.text.find(separator) == text.text.npos) return set;
    SetText whole = LineFiller(fonts, text, style, width, Parts::whole).fill();
    return whole.lines.size() > set.lines.size() ? set : whole;
}

bool is_one_word(const SetText& set, const Line& line) {
    const std::size_t begin = line.pieces.front().begin;
    const std::string_view text(set.text);
    return trimmed(text.substr(begin, line.pieces.back().end - begin)).find(' ') == text.npos;
}

/// One short word below a block of text looks forgotten, and so does half a line below a title.
bool is_forgotten(const SetText& set, const TextStyle& style) {
    if (set.lines.size() < 2 || set.lines.back().pieces.empty()) return false;
    const bool is_long = set.lines.size() > 3;  // and two words may end it
    const bool is_alone = is_one_word(set, set.lines.back());
    const float of_title = is_alone ? 0.5F : 0.4F;
    const float of_text = is_alone ? 0.33F : is_long ? 0 : 0.2F;
    return set.lines.back().width < (style.is_title ? of_title : of_text) * set.width;
}

/// Whether a line begins within a word.
bool breaks_words(const SetText& set) {
    const std::vector<LineBreak> stops = line_breaks(set.text);
    return std::any_of(set.lines.begin(), set.lines.end(), [&](const Line& line) {
        if (line.pieces.empty() || line.pieces.front().begin == 0) return false;
        return std::none_of(stops.begin(), stops.end(), [&](const LineBreak& stop) {
            return stop.offset == line.pieces.front().begin;
        });
    });
}

/// Sets the text once more, narrower by and by, until its last line is long enough. Never into more
/// lines than it had, nor within words; as it was where that does not help. Only for texts of one
/// paragraph.
SetText with_longer_end(SetText set, const Fonts& fonts, const RichText& text,
                        const TextStyle& style) {
    constexpr std::size_t most_lines = 10;  // below a long paragraph nobody notices
    // A long paragraph would look narrower than those around it.
    const float narrowest = set.lines.size() > 3 ? 0.9F : 0.7F;
    if (set.lines.size() > most_lines || text.text.find('\n') != text.text.npos) return set;
    for (float share = 0.95F; share >= narrowest && is_forgotten(set, style); share -= 0.05F) {
        SetText narrower = filled(fonts, text, style, set.width * share);
        if (narrower.lines.size() > set.lines.size() || breaks_words(narrower)) return set;
        if (!is_forgotten(narrower, style)) return narrower;
    }
    return set;
}

void mix(std::uint64_t& hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29;
}

std::uint64_t hash_of(std::string_view text) {
    return std::hash<std::string_view>()(text);
}

std::uint64_t hash_of(const RichText& text, const TextStyle& style, float width) {
    std::uint64_t hash = hash_of(text.text);
    mix(hash, static_cast<std::uint64_t>(style.plain) << 8 | static_cast<unsigned>(style.strong));
    mix(hash, static_cast<std::uint64_t>(style.leading * 1000) << 1 | (style.is_title ? 1U : 0U));
    mix(hash, static_cast<std::uint64_t>(std::max(width, 0.0F) * 8));
    for (const Span& span : text.spans) {
        mix(hash, span.begin << 32 | span.end);
        mix(hash, (span.is_strong ? 1U : 0U) | (span.is_marked ? 2U : 0U));
        mix(hash, hash_of(span.link));
    }
    return hash;
}

}  // namespace

TextStyle style_of(Font font) {
    const bool is_heading =
        font == Font::display || font == Font::title || font == Font::heading || font == Font::key;
    return {font, font, is_heading ? 1.2F : 1.38F, is_heading};
}

TextStyle title_in(Font font) {
    TextStyle style = style_of(font);
    style.is_title = true;
    return style;
}

const SetText& Typesetter::set(const RichText& text, const TextStyle& style, float width) {
    Entry& entry = texts_[hash_of(text, style, width)];
    const bool is_new = entry.last_used == 0 || entry.set.text != text.text;
    if (is_new)
        entry.set = with_longer_end(filled(fonts_, text, style, std::max(width, 1.0F)), fonts_,
                                    text, style);
    entry.last_used = frame_ + 1;
    return entry.set;
}

const SetText& Typesetter::set(std::string_view text, Font font, float width) {
    return set(RichText{std::string(text), {}}, style_of(font), width);
}

float Typesetter::two_line_width(std::string_view text, Font font) {
    std::uint64_t key = hash_of(text);
    mix(key, static_cast<std::uint64_t>(font));
    if (const auto found = widths_.find(key); found != widths_.end()) return found->second;
    float least = fonts_.width(font, text);
    for (const LineBreak& stop : line_breaks(text)) {
        const float first = fonts_.width(font, without_separator(text.substr(0, stop.offset)));
        const float second = fonts_.width(font, text.substr(stop.offset));
        least = std::min(least, std::max(first, second));
    }
    return widths_[key] = least;
}

void Typesetter::forget() {
    texts_.clear();
    widths_.clear();
}

void Typesetter::forget_unused() {
    ++frame_;
    if (frame_ % patience_frames != 0) return;
    std::erase_if(texts_, [this](const auto& text) {
        return text.second.last_used + patience_frames < frame_;
    });
}

}  // namespace okienko::ui
