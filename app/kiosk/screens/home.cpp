/// The first screen: a welcome, topics, and what is asked most.
#include <algorithm>

#include "app/kiosk/screens/asking.h"
#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/list_card.h"
#include "app/kiosk/screens/notice_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/screens/typed.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr float hero_padding_dp = 32;

/// The welcome's words from `at` down; nothing is drawn where `draws` is false.
float welcome(Stage& stage, ui::Point at, float width, bool draws) {
    ui::Canvas& canvas = stage.canvas;
    const std::string_view title = stage.text("home.title");
    const std::string_view hint = stage.text("home.hint");
    const float title_height = ui::height_of(canvas, title, ui::Font::display, width);
    const float hint_height = ui::height_of(canvas, hint, ui::Font::body, width);
    const float gap = stage.dp(8);
    if (draws) {
        const ui::Theme& theme = stage.theme();
        ui::write_heading(canvas, at, title, ui::Font::display, theme.on_hero, width);
        ui::write(canvas, {at.x, at.y + title_height + gap}, hint, ui::Font::body,
                  theme.on_hero_muted, width);
    }
    return title_height + gap + hint_height;
}

/// The welcome that scrolls away with the rest, where its field is elsewhere.
/// Nothing where it would leave no room for anything else in `view`: the field says it as well.
float draw_scrolling_welcome(Stage& stage, ui::Point at, const ui::Rect& view) {
    constexpr float largest_share = 0.4F;
    const float padding = stage.dp(hero_padding_dp);
    const float width = view.width();
    const float text_width = width - 2 * stage.dp(margin_dp);
    const float height = welcome(stage, at, text_width, false) + 2 * padding;
    if (height > view.height() * largest_share) return 0;
    ui::hero(stage.canvas, ui::rect_at(at, {width, height}));
    welcome(stage, {at.x + stage.dp(margin_dp), at.y + padding}, text_width, true);
    return height;
}

float title_width(Stage& stage) {
    return stage.canvas.fonts().width(ui::Font::display, stage.text("home.title")) + stage.dp(1);
}

/// Whether the welcome's words and its field fit side by side.
bool is_beside(Stage& stage) {
    const float width = stage.canvas.area().width() - 2 * stage.dp(margin_dp);
    return stage.canvas.is_landscape() && title_width(stage) < width * 0.48F;
}

/// Where the screen lies, the field stays above what scrolls, the welcome's words beside it if both
/// fit and nobody types.
void draw_lying_welcome(Stage& stage, ui::Rect& room) {
    const float padding = stage.dp(stage.search.is_being_typed() ? 12 : 24);
    const float field = SearchField::height(stage.canvas);
    const bool has_words = is_beside(stage) && !stage.search.is_being_typed();
    const float title = title_width(stage);
    const float words = has_words ? welcome(stage, {}, title, false) : 0;
    const ui::Rect hero = room.take_top(2 * padding + std::max(words, field));
    ui::hero(stage.canvas, hero);
    ui::Rect inside = hero.inset(stage.dp(margin_dp), padding);
    if (has_words) {
        welcome(stage, inside.corner(), title, true);
        inside.left += title + stage.dp(32);
    }
    draw_search_field(stage, inside.inset(0, (inside.height() - field) / 2));
}

float draw_topics(Stage& stage, ui::Point at, float width, const Home& home) {
    const float title = draw_part_title(stage, at, stage.text("home.topics"), width);
    return title + draw_categories(stage, {at.x, at.y + title}, width, home.categories);
}

/// Beside the topics questions stand closer: one page down shows the last of ten.
float draw_most_asked(Stage& stage, ui::Point at, float width, const Home& home, bool is_close) {
    const float gap = stage.dp(is_close ? 12 : 16);
    const float padding_dp = is_close ? 12 : ListCard::usual_padding_dp;
    const float top = at.y;
    at.y += draw_part_title(stage, at, stage.text("home.most_asked"), width);
    for (const search::Summary& asked : home.most_asked) {
        const ListCard card(stage,
                            {"asked:" + asked.id, icon_of(asked.kind), asked.title,
                             std::string(foreign_of(stage.words, asked))},
                            width, padding_dp);
        if (card.draw(at)) stage.report(Opened{asked.id});
        at.y += card.height() + gap;
    }
    return at.y - gap - top;
}

/// Topics and questions: beside one another where there is room for both.
float draw_offer(Stage& stage, ui::Point at, float width, const Home& home) {
    const bool has_both = !home.categories.empty() && !home.most_asked.empty();
    if (has_both && stage.canvas.roominess(width) > 1500) {
        const float gap = stage.dp(32);
        const float questions = (width - gap) * 0.33F;
        const float topics = width - gap - questions;
        return std::max(draw_topics(stage, at, topics, home),
                        draw_most_asked(stage, {at.x + topics + gap, at.y}, questions, home, true));
    }
    const float top = at.y;
    if (!home.categories.empty()) at.y += draw_topics(stage, at, width, home) + stage.dp(32);
    if (!home.most_asked.empty()) at.y += draw_most_asked(stage, at, width, home, false);
    return at.y - top;
}

}  // namespace

Dock dock_of(Stage& stage, const Home&) {
    return search_dock(stage);
}

void draw_screen(Stage& stage, const Home& home, const ui::Rect& room) {
    ui::Rect view = room;
    const bool is_landscape = stage.canvas.is_landscape();
    if (is_landscape) draw_lying_welcome(stage, view);
    if (draw_typed(stage, view)) return;
    if (draw_beside_keys(stage, view, home.most_asked, "asked:")) return;
    ui::ScrollRegion region(stage.canvas, stage.scroll, view);
    const ui::Point origin = region.origin();
    ui::Point at = origin;
    if (!is_beside(stage)) at.y += draw_scrolling_welcome(stage, at, view);
    at.y += stage.dp(28);
    const float margin = stage.dp(margin_dp);
    at.y += draw_notices(stage, {at.x + margin, at.y}, view.width() - 2 * margin, home.notices);
    at.y += draw_offer(stage, {at.x + margin, at.y}, view.width() - 2 * margin, home);
    region.end(at.y - origin.y + stage.dp(28));
}

}  // namespace okienko::kiosk
