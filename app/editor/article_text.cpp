#include "app/editor/article_text.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/editor/table.h"
#include "app/editor/typesetting.h"

namespace okienko::editor {
namespace {

// Beyond this many columns the eye loses the next line.
// Source: Bringhurst, The Elements of Typographic Style, 2.1.2: 45 to 75 letters, and some more.
constexpr std::size_t comfortable_width = 84;

Line pieces_of(const article::Text& text) {
    Line pieces;
    for (const article::Run& run : text) {
        const bool stands_out = run.strong || run.emphasis;
        const Style style = !run.link.empty() ? Style::number
                            : stands_out      ? Style::strong
                                              : Style::plain;
        pieces.push_back({.text = run.text, .style = style});
    }
    return pieces;
}

/// The page an article is written on, from top to bottom.
class Page {
public:
    Page(const language::Language& words, const Terminal& terminal)
        : words_(words), terminal_(terminal), width_(std::min(terminal.width, comfortable_width)) {}

    void title(const std::string& text) {
        set(wrap({{.text = text, .style = Style::heading}}, width_));
        std::string rule;
        for (std::size_t i = std::min(width_, display_width(text)); i > 0; --i) rule += "─";
        set({{{.text = rule, .style = Style::faint}}});
        gap();
    }

    void blocks(const article::Blocks& blocks) {
        for (const article::Block& block : blocks) {
            std::visit([this](const auto& it) { this->block(it); }, block);
        }
    }

    std::string text() && {
        while (text_.ends_with("\n\n")) text_.pop_back();
        return std::move(text_);
    }

private:
    void block(const article::Heading& heading) {
        Line pieces = pieces_of(heading.text);
        for (Piece& piece : pieces) piece.style = Style::strong;
        set(wrap(pieces, room()));
        gap();
    }

    void block(const article::Paragraph& paragraph) {
        set(wrap(pieces_of(paragraph.text), room()));
        gap();
    }

    void block(const article::List& list) {
        int number = list.first;
        for (const article::Blocks& entry : list.entries) {
            const std::string mark = list.ordered ? std::to_string(number++) + "." : "•";
            const std::string hang(display_width(mark) + 1, ' ');
            indented({.text = mark + " ", .style = Style::number}, {.text = hang}, entry);
        }
        gap();
    }

    void block(const article::Callout& callout) {
        const auto [style, key] = look_of(callout.kind);
        const Piece bar{.text = "┃ ", .style = style};
        set({{bar, {.text = std::string(words_.text(key)), .style = style}}});
        indented(bar, bar, callout.blocks);
        gap();
    }

    void block(const article::Table& table) {
        Table cells;
        for (const article::Text& head : table.header) {
            std::string name;
            for (const article::Run& run : head) name += run.text;
            cells.header.push_back({.text = std::move(name)});
        }
        for (const auto& row : table.rows) {
            Lines line;
            for (const article::Text& cell : row) line.push_back(pieces_of(cell));
            cells.rows.push_back(std::move(line));
        }
        set(set_table(cells, room()));
        gap();
    }

    void block(const article::Image& image) {
        const std::string text = words_.text("cli.talk.picture", {{"what", image.alt}});
        set(wrap({{.text = text, .style = Style::faint}}, room()));
        gap();
    }

    static std::pair<Style, const char*> look_of(article::Callout::Kind kind) {
        switch (kind) {
            case article::Callout::Kind::tip:
                return {Style::good, "article.tip"};
            case article::Callout::Kind::warning:
                return {Style::warning, "article.warning"};
            case article::Callout::Kind::safety:
                return {Style::alarm, "article.safety"};
        }
        return {Style::plain, "article.tip"};
    }

    /// `blocks` with `first` before their first line and `rest` before the others, closely set.
    void indented(const Piece& first, const Piece& rest, const article::Blocks& entry) {
        const Line outer = margin_;
        const bool was_close = is_close_;
        if (!has_first_) first_margin_ = margin_;
        first_margin_.push_back(first);
        margin_.push_back(rest);
        has_first_ = is_close_ = true;
        blocks(entry);
        if (has_first_) set(Lines(1));
        margin_ = outer;
        is_close_ = was_close;
    }

    void set(const Lines& lines) {
        for (const Line& line : lines) {
            Line whole = has_first_ ? first_margin_ : margin_;
            has_first_ = false;
            whole.insert(whole.end(), line.begin(), line.end());
            text_ += rendered(whole, terminal_);
            while (text_.ends_with(' ')) text_.pop_back();
            text_ += '\n';
        }
    }

    /// A free line, never two.
    void gap() {
        if (!is_close_ && !text_.ends_with("\n\n")) text_ += '\n';
    }

    std::size_t room() const {
        constexpr std::size_t least = 16;
        const std::size_t taken = display_width(margin_);
        return width_ > taken + least ? width_ - taken : least;
    }

    const language::Language& words_;
    const Terminal& terminal_;
    std::size_t width_;
    std::string text_;
    Line margin_;
    Line first_margin_;
    bool has_first_ = false;
    bool is_close_ = false;  ///< inside lists and call-outs there are no free lines
};

}  // namespace

std::string set_article(const article::Article& article, const language::Language& words,
                        const Terminal& terminal) {
    Page page(words, terminal);
    page.title(article.title);
    page.blocks(article.blocks);
    return std::move(page).text();
}

}  // namespace okienko::editor
