/// The articles of one topic.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "app/kiosk/screens/asking.h"
#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/rescue_card.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/screens/typed.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

/// The topic's icon, name, and how much there is.
float draw_topic(Stage& stage, ui::Point at, float width, const Shelf& shelf) {
    ui::Canvas& canvas = stage.canvas;
    const float tile = canvas.grown(96);
    const float left = at.x + tile + stage.dp(24);
    const float text_width = width - tile - stage.dp(24);
    const std::string key = "topic." + shelf.category.id;
    const std::string_view name = stage.translated(key + ".name", shelf.category.name);
    const std::string_view summary = stage.translated(key + ".summary", shelf.category.summary);
    const float words = ui::height_of(canvas, name, ui::Font::title, text_width) +
                        ui::height_of(canvas, summary, ui::Font::body, text_width);
    const float height = std::max(words, tile);
    ui::icon_tile(canvas, ui::rect_at(at, {tile, tile}), shelf.category.icon, ui::IconSize::medium);
    float top = at.y + (height - words) / 2;
    top += ui::write_heading(canvas, {left, top}, name, ui::Font::title, stage.theme().text,
                             text_width);
    ui::write(canvas, {left, top}, summary, ui::Font::body, stage.theme().muted, text_width);
    return height;
}

std::string count_of(Stage& stage, const Shelf& shelf) {
    if (shelf.is_loading) return std::string(stage.text("shelf.loading"));
    if (shelf.articles.empty()) return std::string(stage.text("shelf.empty"));
    return stage.words.text("shelf.count",
                            {{"count", static_cast<std::int64_t>(shelf.articles.size())}});
}

/// Two columns where lines would be too long to read at a glance; cards side by side are equally
/// high.
float draw_articles(Stage& stage, ui::Point at, float width, const Shelf& shelf) {
    const std::span<const search::Summary> all = shelf.articles;
    if (stage.canvas.roominess(width) < 1500)
        return draw_article_cards(stage, at, width, all, "article:", true);
    const float gap = stage.dp(24);
    const float column = (width - gap) / 2;
    const std::size_t half = (all.size() + 1) / 2;
    const float top = at.y;
    for (std::size_t row = 0; row < half; ++row) {
        if (row > 0) at.y += stage.dp(16);
        const std::size_t count = row + half < all.size() ? 2 : 1;
        float height = 0;
        for (std::size_t i = 0; i < count; ++i)
            height =
                std::max(height, article_card_height(stage, column, all[row + i * half], true));
        for (std::size_t i = 0; i < count; ++i)
            draw_article_card(stage, {at.x + static_cast<float>(i) * (column + gap), at.y}, column,
                              all[row + i * half], "article:", true, height);
        at.y += height;
    }
    return at.y - top;
}

}  // namespace

Dock dock_of(Stage& stage, const Shelf&) {
    return search_dock(stage);
}

void draw_screen(Stage& stage, const Shelf& shelf, const ui::Rect& room) {
    ui::Rect view = room;
    draw_search_header(stage, view);
    if (draw_typed(stage, view)) return;
    if (draw_beside_keys(stage, view, shelf.articles, "article:")) return;
    ui::ScrollRegion region(stage.canvas, stage.scroll, view);
    const float margin = stage.dp(margin_dp);
    const float width = view.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(28)};
    at.y += draw_rescue(stage, at, width);
    at.y += draw_topic(stage, at, width, shelf) + stage.dp(24);
    at.y += ui::write(stage.canvas, at, count_of(stage, shelf), ui::Font::small,
                      stage.theme().muted, width) +
            stage.dp(12);
    at.y += draw_articles(stage, at, width, shelf);
    region.end(at.y - top + stage.dp(28), stage.dp(28));
}

}  // namespace okienko::kiosk
