#include "app/ui/article_view.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "app/ui/links.h"
#include "app/ui/paint.h"
#include "app/ui/rich_text.h"
#include "app/ui/table.h"

namespace okienko::ui {
namespace {

constexpr TextStyle body{Font::body, Font::strong, 1.42F};
constexpr TextStyle head_cell{Font::strong, Font::strong, 1.42F};
constexpr TextStyle label_style{Font::small, Font::small, 1.38F};

struct Look {
    std::string_view icon;
    std::string_view title;
    Colour inside;
    Colour text;
};

/// Draws blocks from the top down.
class BlockPainter {
public:
    BlockPainter(Canvas& canvas, const std::filesystem::path& images, const ArticleWords& words)
        : canvas_(canvas), images_(images), words_(words) {
        colours_ = {canvas.theme().text, canvas.theme().primary};
    }

    /// Returns the height.
    float paint(const article::Blocks& blocks, Point at, float width) {
        const float top = at.y;
        const article::Block* before = nullptr;
        for (const article::Block& block : blocks) {
            if (before != nullptr) at.y += space(*before, block);
            at.y += paint(block, at, width);
            before = &block;
        }
        return at.y - top;
    }

    std::string react() { return links_.react(canvas_); }

private:
    static bool is_boxed(const article::Block& block) {
        return std::holds_alternative<article::Callout>(block) ||
               std::holds_alternative<article::Table>(block) ||
               std::holds_alternative<article::Image>(block);
    }

    float space(const article::Block& before, const article::Block& next) const {
        if (std::holds_alternative<article::Heading>(next)) return canvas_.dp(36);
        if (std::holds_alternative<article::Heading>(before)) return canvas_.dp(12);
        return canvas_.dp(is_boxed(before) || is_boxed(next) ? 24 : 16);
    }

    float paint(const article::Block& block, Point at, float width) {
        const auto& alternatives = static_cast<const article::Block::variant&>(block);
        return std::visit([&](const auto& each) { return paint(each, at, width); }, alternatives);
    }

    float paint(const article::Heading& heading, Point at, float width) {
        const std::string text = rich_text(heading.text).text;
        const Font font = heading.level <= 2 ? Font::heading : Font::strong;
        return write_heading(canvas_, at, text, font, colours_.text, width);
    }

    float paint(const article::Paragraph& paragraph, Point at, float width) {
        return paint(paragraph.text, at, width, body);
    }

    float paint(const article::Text& text, Point at, float width, const TextStyle& style) {
        const SetText& set = canvas_.typesetter().set(rich_text(text), style, width);
        links_.add(canvas_, at, set);
        write(canvas_, at, set, colours_);
        return set.height;
    }

    // ---- lists --------------------------------------------------------------------------------

    float line_height() { return canvas_.typesetter().set("0", Font::body, 1000).line_height; }

    float paint(const article::List& list, Point at, float width) {
        return list.ordered ? paint_steps(list, at, width) : paint_points(list, at, width);
    }

    float paint_points(const article::List& list, Point at, float width) {
        const float indent = canvas_.grown(40);
        const float gap = canvas_.dp(has_links_in_a_row(list) ? 26 : 10);
        const float top = at.y;
        for (const article::Blocks& entry : list.entries) {
            if (at.y > top) at.y += gap;
            disc(canvas_, {at.x + canvas_.grown(16), at.y + line_height() / 2}, canvas_.grown(5),
                 colours_.link);
            at.y += paint(entry, {at.x + indent, at.y}, width - indent);
        }
        return at.y - top;
    }

    static bool has_link(const article::Blocks& blocks) {
        return std::any_of(blocks.begin(), blocks.end(), [](const article::Block& block) {
            const auto* const paragraph = std::get_if<article::Paragraph>(&block);
            return paragraph != nullptr &&
                   std::any_of(paragraph->text.begin(), paragraph->text.end(),
                               [](const article::Run& run) { return !run.link.empty(); });
        });
    }

    /// Whether a link lies between two others, and needs room on both sides for a finger.
    static bool has_links_in_a_row(const article::List& list) {
        constexpr int many = 3;
        int in_a_row = 0;
        for (const article::Blocks& entry : list.entries) {
            in_a_row = has_link(entry) ? in_a_row + 1 : 0;
            if (in_a_row == many) return true;
        }
        return false;
    }

    float paint_steps(const article::List& list, Point at, float width) {
        const float side = canvas_.grown(44);
        const float indent = side + canvas_.dp(20);
        const float gap = canvas_.dp(22);
        const float lead = std::max((side - line_height()) / 2, 0.0F);
        const float top = at.y;
        int number = list.first;
        for (const article::Blocks& entry : list.entries) {
            const bool is_last = &entry == &list.entries.back();
            const float text = paint(entry, {at.x + indent, at.y + lead}, width - indent);
            const float height = std::max(lead + text, side) + (is_last ? 0 : gap);
            if (!is_last) paint_way(at, side, height);
            paint_number(at, side, number++);
            at.y += height;
        }
        return at.y - top;
    }

    /// The line from one step's disc down to the next one's.
    void paint_way(Point at, float side, float height) {
        const float x = at.x + side / 2;
        line(canvas_, {x, at.y + side}, {x, at.y + height}, canvas_.theme().border, 3);
    }

    void paint_number(Point at, float side, int number) {
        const Rect place = rect_at(at, {side, side});
        const Theme& theme = canvas_.theme();
        disc(canvas_, place.center(), side / 2, theme.primary);
        const std::string digits = std::to_string(number);
        const Font font = canvas_.fonts().width(Font::strong, digits) < side * 0.8F
                              ? Font::small_strong
                              : Font::small;
        const float width = canvas_.fonts().width(font, digits);
        const float height = canvas_.fonts().height(font);
        write(canvas_, {place.center().x - width / 2, place.center().y - height * 0.69F}, digits,
              font, theme.on_primary, side * 2);
    }

    // ---- call-outs ----------------------------------------------------------------------------

    Look look_of(article::Callout::Kind kind) const {
        const Theme& theme = canvas_.theme();
        switch (kind) {
            case article::Callout::Kind::warning:
                return {"warning", words_.warning, theme.caution_soft, theme.on_caution_soft};
            case article::Callout::Kind::safety:
                return {"health_and_safety", words_.safety, theme.danger_soft,
                        theme.on_danger_soft};
            case article::Callout::Kind::tip:
                break;
        }
        return {"tips_and_updates", words_.tip, theme.good_soft, theme.on_good_soft};
    }

    float paint(const article::Callout& callout, Point at, float width) {
        const Look look = look_of(callout.kind);
        const float padding = canvas_.dp(22);
        const float indent = padding + canvas_.grown(48);
        const float inside = width - indent - padding;
        Behind behind(canvas_);
        const TextColours outside = colours_;
        colours_ = {look.text, look.text};
        Point pen{at.x + indent, at.y + padding};
        const float title = write(canvas_, pen, look.title, Font::small_strong, look.text, inside);
        icon(canvas_, {at.x + padding, pen.y, pen.x, pen.y + title}, look.icon, IconSize::small,
             look.text);
        pen.y += title + canvas_.dp(4);
        pen.y += paint(callout.blocks, pen, inside) + padding;
        colours_ = outside;
        behind.draw([&] { paint_frame({at.x, at.y, at.x + width, pen.y}, look); });
        return pen.y - at.y;
    }

    void paint_frame(const Rect& frame, const Look& look) {
        const float radius = canvas_.dp(16);
        const bool is_plain = look.inside == canvas_.theme().surface;
        box(canvas_, frame, look.inside, is_plain ? look.text : look.inside, radius);
        canvas_.push_clip({frame.left, frame.top, frame.left + canvas_.dp(8), frame.bottom});
        fill(canvas_, frame, look.text, radius);
        canvas_.pop_clip();
    }

    // ---- tables -------------------------------------------------------------------------------

    float paint(const article::Table& table, Point at, float width) {
        const auto columns = static_cast<float>(table.header.size());
        const std::vector<float> widths =
            column_widths(table, canvas_.fonts(), width - 2 * cell_padding() * columns);
        const Listing listing = listing_of(table, width);
        if (widths.empty() || height_of(table, listing) < height_of(table, widths))
            return paint(table, listing, at, width);
        Behind behind(canvas_);
        Point pen = at;
        pen.y += paint_row(table.header, widths, pen, head_cell);
        const float head = pen.y;
        for (const auto& row : table.rows) {
            paint_rule(pen, width);
            pen.y += paint_row(row, widths, pen, body);
        }
        behind.draw([&] { paint_grid({at.x, at.y, at.x + width, pen.y}, head); });
        return pen.y - at.y;
    }

    float cell_padding() const { return canvas_.dp(18); }

    void paint_rule(Point at, float width) {
        line(canvas_, at, {at.x + width, at.y}, canvas_.theme().border, 1.5F);
    }

    /// The edge of a table, and a ground for its head.
    void paint_grid(const Rect& rect, float head) {
        const Theme& theme = canvas_.theme();
        box(canvas_, rect, theme.surface, theme.border, canvas_.dp(12));
        canvas_.push_clip({rect.left, rect.top, rect.right, head});
        box(canvas_, rect, theme.sunken, theme.border, canvas_.dp(12));
        canvas_.pop_clip();
    }

    using Row = std::vector<article::Text>;

    float height_of(const article::Text& text, float width, const TextStyle& style) {
        return canvas_.typesetter().set(rich_text(text), style, width).height;
    }

    float height_of(const Row& cells, const std::vector<float>& widths, const TextStyle& style) {
        float height = 0;
        for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i)
            height = std::max(height, height_of(cells[i], widths[i], style));
        return height + 2 * row_padding();
    }

    float height_of(const article::Table& table, const std::vector<float>& widths) {
        float height = height_of(table.header, widths, head_cell);
        for (const Row& row : table.rows) height += height_of(row, widths, body);
        return height;
    }

    float row_padding() const { return canvas_.dp(12); }

    float paint_row(const Row& cells, const std::vector<float>& widths, Point at,
                    const TextStyle& style) {
        const float padding = row_padding();
        float height = 0;
        Point pen{at.x, at.y + padding};
        for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
            pen.x += cell_padding();
            height = std::max(height, paint(cells[i], pen, widths[i], style));
            pen.x += widths[i] + cell_padding();
        }
        return height + 2 * padding;
    }

    // ---- tables without room for their columns, or better without them -------------------------

    /// Every row as a little card: what its columns are called, faint, and beside or below that
    /// what stands in them. What stands in the first one names the row.
    struct Listing {
        bool is_beside = false;
        float indent = 0;  ///< of what stands beside
        float width = 0;   ///< of what stands in the columns
        float gap = 0;     ///< between two of them
    };

    static const TextStyle& style_of_column(std::size_t i) { return i == 0 ? head_cell : body; }

    Listing listing_of(const article::Table& table, float width) const {
        const float gap = canvas_.dp(24);
        const float labels = label_width(table, canvas_.fonts(), width, gap);
        if (labels == 0) return {.width = width, .gap = canvas_.dp(14)};
        const float indent = labels + gap;
        return {true, indent, width - indent, canvas_.dp(8)};
    }

    float list_padding() const { return canvas_.dp(16); }

    float height_of(const article::Table& table, const Listing& listing) {
        float height = 0;
        for (const Row& row : table.rows) {
            height += 2 * list_padding();
            for (std::size_t i = 0; i < row.size() && i < table.header.size(); ++i) {
                if (i > 0) height += listing.gap;
                height += height_of(row[i], listing.width, style_of_column(i));
                if (!listing.is_beside)
                    height += height_of(table.header[i], listing.width, label_style);
            }
        }
        return height;
    }

    float paint(const article::Table& table, const Listing& listing, Point at, float width) {
        const float top = at.y;
        for (const Row& row : table.rows) {
            paint_rule(at, width);
            at.y += list_padding();
            for (std::size_t i = 0; i < row.size() && i < table.header.size(); ++i) {
                if (i > 0) at.y += listing.gap;
                const float drop = listing.is_beside ? label_drop() : 0;
                const float label = paint_label(table.header[i], {at.x, at.y + drop}, width);
                if (!listing.is_beside) at.y += label;
                at.y +=
                    paint(row[i], {at.x + listing.indent, at.y}, listing.width, style_of_column(i));
            }
            at.y += list_padding();
        }
        if (!table.rows.empty()) paint_rule(at, width);
        return at.y - top;
    }

    float paint_label(const article::Text& label, Point at, float width) {
        const TextColours outside = colours_;
        if (colours_.text == canvas_.theme().text) colours_.text = canvas_.theme().muted;
        const float height = paint(label, at, width, label_style);
        colours_ = outside;
        return height;
    }

    /// How much lower a label begins than the text beside it, for both to stand on one line.
    float label_drop() const {
        constexpr float baseline = 0.32F;  // below the middle of a line, in heights of its font
        const float larger = canvas_.fonts().height(body.plain);
        const float smaller = canvas_.fonts().height(label_style.plain);
        return larger * (body.leading / 2 + baseline) -
               smaller * (label_style.leading / 2 + baseline);
    }

    // ---- pictures -----------------------------------------------------------------------------

    float paint(const article::Image& image, Point at, float width) {
        const Picture picture = canvas_.pictures().load(images_ / image.file);
        if (!picture) return paint_alternative(image, at, width);
        const float highest = canvas_.area().height() * 0.6F;
        const float scale = std::min(width / picture.size.width, highest / picture.size.height);
        const Rect place = rect_at(at, {picture.size.width * scale, picture.size.height * scale});
        draw_picture(canvas_, place, picture);
        canvas_.nodes().add(
            {"image:" + image.file, image.alt, Role::text, place, place.clipped(canvas_.clip())});
        return place.height();
    }

    float paint_alternative(const article::Image& image, Point at, float width) {
        const float padding = canvas_.dp(22);
        const float indent = padding + canvas_.grown(48);
        const float text = ui::height_of(canvas_, image.alt, Font::body, width - indent - padding);
        const Rect frame = rect_at(at, {width, text + 2 * padding});
        const Theme& theme = canvas_.theme();
        box(canvas_, frame, theme.sunken, theme.border, canvas_.dp(16));
        icon(canvas_, {frame.left + padding, frame.top, frame.left + indent, frame.bottom}, "image",
             IconSize::small, theme.muted);
        write(canvas_, {at.x + indent, at.y + padding}, image.alt, Font::body, theme.text,
              width - indent - padding);
        return frame.height();
    }

    Canvas& canvas_;
    const std::filesystem::path& images_;
    const ArticleWords& words_;
    TextColours colours_{};
    Links links_;
};

}  // namespace

ArticleOutcome draw_article(Canvas& canvas, Point at, float width, const article::Blocks& blocks,
                            const std::filesystem::path& images, const ArticleWords& words) {
    BlockPainter painter(canvas, images, words);
    const float height = painter.paint(blocks, at, width);
    return {height, painter.react()};
}

}  // namespace okienko::ui
