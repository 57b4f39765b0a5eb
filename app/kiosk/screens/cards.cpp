#include "app/kiosk/screens/cards.h"

#include <algorithm>
#include <vector>

#include "app/kiosk/screens/list_card.h"
#include "app/ui/paint.h"
#include "app/ui/rich_text.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr float card_padding_dp = 24;
constexpr float card_gap_dp = 16;

constexpr ui::TextStyle hit_title{ui::Font::strong, ui::Font::strong, 1.3F};
constexpr ui::TextStyle hit_passage{ui::Font::body, ui::Font::strong, 1.38F};

}  // namespace

std::string_view icon_of(article::Kind kind) {
    return kind == article::Kind::guide ? "checklist" : "question_answer";
}

std::string meta_of(const language::Language& words, const search::Summary& article) {
    const bool is_guide = article.kind == article::Kind::guide;
    std::string meta(words.text(is_guide ? "kind.guide" : "kind.faq"));
    if (is_guide && article.steps > 0)
        meta += " · " + words.text("article.steps", {{"count", article.steps}});
    return meta + " · " + words.text("article.minutes", {{"count", article.minutes}});
}

std::string_view foreign_of(const language::Language& words, const search::Summary& article) {
    return article.language == words.code() ? std::string_view() : words.text("foreign.listed");
}

float draw_part_title(Stage& stage, ui::Point at, std::string_view title, float width) {
    const float height =
        ui::write_heading(stage.canvas, at, title, ui::Font::heading, stage.theme().text, width);
    return height + stage.dp(16);
}

ui::Font page_title_font(const Stage& stage) {
    return stage.canvas.is_landscape() ? ui::Font::title : ui::Font::display;
}

float draw_page_title(Stage& stage, ui::Point at, float width, std::string_view title,
                      std::string_view hint) {
    const float top = at.y;
    at.y += ui::write_heading(stage.canvas, at, title, page_title_font(stage), stage.theme().text,
                              width);
    if (!hint.empty())
        at.y += stage.dp(8) + ui::write(stage.canvas, {at.x, at.y + stage.dp(8)}, hint,
                                        ui::Font::body, stage.theme().muted, width);
    return at.y - top + stage.dp(24);
}

namespace {

ListCard card_of(Stage& stage, const search::Summary& article, std::string_view prefix,
                 bool has_meta, float width) {
    std::string meta = has_meta ? meta_of(stage.words, article) : std::string();
    const std::string_view foreign = foreign_of(stage.words, article);
    if (!meta.empty() && !foreign.empty()) meta += " · ";
    return {stage,
            {std::string(prefix) + article.id, icon_of(article.kind), article.title,
             meta.append(foreign), article.language},
            width};
}

}  // namespace

float draw_article_card(Stage& stage, ui::Point at, float width, const search::Summary& article,
                        std::string_view prefix, bool has_meta, float least_height) {
    const ListCard card = card_of(stage, article, prefix, has_meta, width);
    if (card.draw(at, least_height)) stage.report(Opened{article.id});
    return std::max(card.height(), least_height);
}

float article_card_height(Stage& stage, float width, const search::Summary& article,
                          bool has_meta) {
    return card_of(stage, article, {}, has_meta, width).height();
}

float draw_way_card(Stage& stage, ui::Point at, float width, const WayCard& card, bool& is_tapped) {
    const ListCard drawn(
        stage, {std::string(card.key), card.icon, card.title, std::string(card.hint)}, width);
    if (drawn.draw(at)) is_tapped = true;
    return drawn.height();
}

float draw_person_card(Stage& stage, ui::Point at, float width, std::string_view text) {
    const ListCard card(stage, {"card:person", "support_agent", text, {}}, width);
    if (card.draw(at)) stage.report(PersonWanted{});
    return card.height();
}

std::size_t cards_that_fit(Stage& stage, ui::Size room, std::span<const search::Summary> articles,
                           bool has_meta) {
    float used = 0;
    std::size_t count = 0;
    for (const search::Summary& article : articles) {
        used += card_of(stage, article, {}, has_meta, room.width).height();
        if (used > room.height) break;
        used += stage.dp(card_gap_dp);
        ++count;
    }
    return count;
}

float draw_article_cards(Stage& stage, ui::Point at, float width,
                         std::span<const search::Summary> articles, std::string_view prefix,
                         bool has_meta) {
    const float top = at.y;
    for (const search::Summary& article : articles) {
        if (at.y > top) at.y += stage.dp(card_gap_dp);
        at.y += draw_article_card(stage, at, width, article, prefix, has_meta);
    }
    return at.y - top;
}

float draw_hit_card(Stage& stage, ui::Point at, float width, const search::Hit& hit) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float padding = stage.dp(card_padding_dp);
    const float tile = canvas.grown(72);
    const float text_left = at.x + padding + tile + stage.dp(20);
    const float text_width = at.x + width - padding - text_left;
    const ui::SetText& title = canvas.typesetter().set(
        ui::marked_text(hit.article.title, hit.title_highlights), hit_title, text_width);
    const ui::SetText& passage = canvas.typesetter().set(
        ui::marked_text(hit.snippet.text, hit.snippet.highlights), hit_passage, text_width);
    std::string meta = meta_of(stage.words, hit.article);
    const std::string_view foreign = foreign_of(stage.words, hit.article);
    if (!foreign.empty()) meta.append(" · ").append(foreign);
    const float meta_height = ui::height_of(canvas, meta, ui::Font::small_strong, text_width);
    const float gap = stage.dp(8);
    const float text_height = title.height + gap + passage.height + gap + meta_height;
    const float height = std::max(text_height, tile) + 2 * padding;
    const ui::Rect rect = ui::rect_at(at, {width, height});

    const ui::Reaction reaction =
        ui::target(canvas, rect, "hit:" + hit.article.id, hit.article.title, ui::Role::card);
    canvas.nodes().last().language = hit.article.language;
    ui::card(canvas, rect, reaction.is_held);
    ui::icon_tile(canvas, ui::rect_at({rect.left + padding, rect.top + padding}, {tile, tile}),
                  icon_of(hit.article.kind), ui::IconSize::small);
    ui::Point pen{text_left, rect.top + padding};
    ui::write(canvas, pen, title, {theme.text, theme.text});
    pen.y += title.height + gap;
    ui::write(canvas, pen, passage, {theme.muted, theme.muted});
    pen.y += passage.height + gap;
    ui::write(canvas, pen, meta, ui::Font::small_strong, theme.on_primary_soft, text_width);
    if (reaction.is_tapped) stage.report(Opened{hit.article.id});
    return height;
}

// ---- categories ---------------------------------------------------------------------------------

namespace {

/// A category's tile: an icon, its name, and what it is about.
class CategoryTile {
public:
    CategoryTile(Stage& stage, const article::Category& category, float width)
        : stage_(stage), category_(category), width_(width) {
        name_ = name_in(stage.words);
        summary_ = summary_in(stage.words);
    }

    /// Of the longest words in any language.
    float height() const {
        float words = 0;
        for (const std::string_view code : language::all_codes) {
            const language::Language& language = stage_.languages.of(code);
            words = std::max(words, height_of(name_in(language), summary_in(language)));
        }
        return std::max(words + 2 * stage_.dp(12), stage_.dp(104));
    }

    void draw(const ui::Rect& rect) {
        ui::Canvas& canvas = stage_.canvas;
        const ui::Reaction reaction =
            ui::target(canvas, rect, "category:" + category_.id, name_, ui::Role::tile);
        ui::card(canvas, rect, reaction.is_held);
        const float side = tile_side();
        const float padding = stage_.dp(18);
        ui::icon_tile(canvas,
                      ui::rect_at({rect.left + padding, rect.center().y - side / 2}, {side, side}),
                      category_.icon, ui::IconSize::medium);
        const float left = rect.right - padding - text_width();
        float top = rect.center().y - height_of(name_, summary_) / 2;
        top += ui::write(canvas, {left, top}, name_, ui::Font::strong, stage_.theme().text,
                         text_width());
        ui::write(canvas, {left, top}, summary_, ui::Font::small, stage_.theme().muted,
                  text_width());
        if (reaction.is_tapped) stage_.report(ShelfChosen{category_.id});
    }

private:
    float tile_side() const { return stage_.canvas.grown(64); }

    float text_width() const { return width_ - 2 * stage_.dp(18) - tile_side() - stage_.dp(16); }

    std::string_view name_in(const language::Language& language) const {
        return language.text_or("topic." + category_.id + ".name", category_.name);
    }

    std::string_view summary_in(const language::Language& language) const {
        return language.text_or("topic." + category_.id + ".summary", category_.summary);
    }

    float height_of(std::string_view name, std::string_view summary) const {
        return ui::height_of(stage_.canvas, name, ui::Font::strong, text_width()) +
               ui::height_of(stage_.canvas, summary, ui::Font::small, text_width());
    }

    Stage& stage_;
    const article::Category& category_;
    std::string_view name_;
    std::string_view summary_;
    float width_;
};

}  // namespace

float draw_categories(Stage& stage, ui::Point at, float width,
                      std::span<const article::Category> categories) {
    constexpr float roomy_dp = 400;
    const float gap = stage.dp(card_gap_dp);
    const float fitting = (stage.canvas.roominess(width) + card_gap_dp) / roomy_dp;
    const std::size_t columns = std::clamp<std::size_t>(static_cast<std::size_t>(fitting), 1, 3);
    const auto column_count = static_cast<float>(columns);
    const float tile_width = (width - gap * (column_count - 1)) / column_count;
    const float top = at.y;
    for (std::size_t first = 0; first < categories.size(); first += columns) {
        const auto row = categories.subspan(first, std::min(columns, categories.size() - first));
        // Beside the last of an odd number a tile seems to be missing: it fills the row.
        const float wide = columns == 2 && row.size() == 1 ? width : tile_width;
        float height = 0;
        for (const article::Category& category : row)
            height = std::max(height, CategoryTile(stage, category, wide).height());
        ui::Point corner = at;
        for (const article::Category& category : row) {
            CategoryTile(stage, category, wide).draw(ui::rect_at(corner, {wide, height}));
            corner.x += tile_width + gap;
        }
        at.y += height + gap;
    }
    return std::max(at.y - gap - top, 0.0F);
}

// ---- messages -----------------------------------------------------------------------------------

ToneColours colours_of(const ui::Theme& theme, Tone tone) {
    switch (tone) {
        case Tone::good:
            return {theme.good_soft, theme.on_good_soft};
        case Tone::caution:
            return {theme.caution_soft, theme.on_caution_soft};
        case Tone::danger:
            return {theme.danger_soft, theme.on_danger_soft};
        case Tone::info:
            break;
    }
    return {theme.primary_soft, theme.on_primary_soft};
}

namespace {

/// Of a message, what its words have beside the icon.
float message_text_width(const Stage& stage, float width) {
    return width - 2 * stage.dp(card_padding_dp) - stage.canvas.grown(48) - stage.dp(20);
}

float message_words_height(Stage& stage, float width, std::string_view title,
                           std::string_view text) {
    float words = title.empty() ? 0 : ui::height_of(stage.canvas, title, ui::Font::strong, width);
    if (!text.empty()) words += ui::height_of(stage.canvas, text, ui::Font::body, width);
    return words;
}

}  // namespace

float message_height(Stage& stage, float width, std::string_view title, std::string_view text) {
    const float words = message_words_height(stage, message_text_width(stage, width), title, text);
    return std::max(words, stage.canvas.grown(48)) + 2 * stage.dp(card_padding_dp);
}

float draw_message(Stage& stage, ui::Point at, float width, Tone tone, std::string_view icon,
                   std::string_view title, std::string_view text) {
    ui::Canvas& canvas = stage.canvas;
    const ToneColours colours = colours_of(stage.theme(), tone);
    const float padding = stage.dp(card_padding_dp);
    const float text_width = message_text_width(stage, width);
    const float left = at.x + width - padding - text_width;
    const float words = message_words_height(stage, text_width, title, text);
    const float height = message_height(stage, width, title, text);
    const ui::Rect rect = ui::rect_at(at, {width, height});

    const bool has_edge = stage.theme().border == stage.theme().text;
    ui::box(canvas, rect, colours.ground, has_edge ? colours.words : colours.ground, stage.dp(20));
    // Beside many lines it belongs to the first of them.
    const float beside = std::min(height, 4 * canvas.grown(48));
    ui::icon(canvas, {rect.left + padding, rect.top, left - stage.dp(20), rect.top + beside}, icon,
             ui::IconSize::medium, colours.words);
    float top = rect.center().y - words / 2;
    if (!title.empty())
        top += ui::write(canvas, {left, top}, title, ui::Font::strong, colours.words, text_width);
    if (!text.empty())
        ui::write(canvas, {left, top}, text, ui::Font::body, colours.words, text_width);
    canvas.nodes().add({"message:" + std::string(icon), std::string(title.empty() ? text : title),
                        ui::Role::text, rect, rect.clipped(canvas.clip())});
    return height;
}

float draw_foreign(Stage& stage, ui::Point at, float width, std::string_view language) {
    if (language == stage.words.code()) return 0;
    return draw_message(stage, at, width, Tone::info, "translate", {},
                        stage.text("foreign.article")) +
           stage.dp(20);
}

float draw_whereabouts(Stage& stage, ui::Point at, float width,
                       const contact::Whereabouts& whereabouts) {
    if (whereabouts.empty()) return 0;
    const std::string place = whereabouts.in(stage.words.code());
    const std::string text =
        stage.words.text("emergency.whereabouts", {{"place", std::string_view(place)}});
    return draw_message(stage, at, width, Tone::info, "place", text, {}) + stage.dp(20);
}

}  // namespace okienko::kiosk
