/// The first screen: a welcome, topics, and what is asked most.
#include <algorithm>
#include <string>
#include <string_view>

#include "app/kiosk/screens/asking.h"
#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/list_card.h"
#include "app/kiosk/screens/notice_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/screens/typed.h"
#include "app/ui/paint.h"
#include "app/ui/typesetting.h"

namespace okienko::kiosk {
namespace {

constexpr float hero_padding_dp = 32;

/// The welcome's words: the title always, and the hint where there is room for it. Their place is
/// that of the longest in any language.
class Welcome {
public:
    /// In `room`; no wider than its lines, of which there are two at most, if `is_narrow`.
    Welcome(Stage& stage, ui::Size room, bool is_narrow)
        : stage_(stage), font_(font_of(stage.canvas)), width_(room.width) {
        const float hint = longest_line("home.hint", ui::Font::body);
        if (is_narrow) {
            float title = longest_line("home.title", font_);
            if (title > room.width) title = longest_of_two_lines("home.title", font_);
            width_ = std::min(hint <= room.width ? std::max(title, hint) : title, room.width);
        }
        has_hint_ = height() <= room.height && (!is_narrow || hint <= width_);
    }

    float width() const { return width_; }

    float height() const {
        const float title = height_of("home.title", font_);
        return has_hint_ ? title + gap() + height_of("home.hint", ui::Font::body) : title;
    }

    void draw(ui::Point at) const {
        const ui::Theme& theme = stage_.theme();
        at.y += ui::write_heading(stage_.canvas, at, stage_.text("home.title"), font_,
                                  theme.on_hero, width_);
        if (!has_hint_) return;
        const ui::SetText& hint = stage_.canvas.typesetter().set(
            {std::string(stage_.text("home.hint")), {}}, ui::title_in(ui::Font::body), width_);
        ui::write(stage_.canvas, {at.x, at.y + gap()}, hint,
                  {theme.on_hero_muted, theme.on_hero_muted});
    }

private:
    /// A step smaller where there is less height: where the screen lies or is brought into reach.
    static ui::Font font_of(const ui::Canvas& canvas) {
        const bool is_low = canvas.area().height() < canvas.screen().height;
        return is_low || canvas.is_landscape() ? ui::Font::title : ui::Font::display;
    }

    float longest_line(std::string_view key, ui::Font font) const {
        float longest = 0;
        for (const std::string_view code : language::all_codes)
            longest = std::max(
                longest, stage_.canvas.fonts().width(font, stage_.languages.of(code).text(key)));
        return longest + stage_.dp(1);
    }

    /// What is broken takes no more than its longer line, and leaves the field the rest.
    float longest_of_two_lines(std::string_view key, ui::Font font) const {
        float longest = 0;
        for (const std::string_view code : language::all_codes)
            longest = std::max(longest, stage_.canvas.typesetter().two_line_width(
                                            stage_.languages.of(code).text(key), font));
        return longest + stage_.dp(1);
    }

    float height_of(std::string_view key, ui::Font font) const {
        float highest = 0;
        for (const std::string_view code : language::all_codes)
            highest = std::max(
                highest,
                ui::height_of(stage_.canvas, stage_.languages.of(code).text(key), font, width_));
        return highest;
    }

    float gap() const { return stage_.dp(8); }

    Stage& stage_;
    ui::Font font_;
    float width_;
    bool has_hint_ = true;
};

/// The welcome that scrolls away with the rest, where its field is elsewhere; it leaves room for
/// something else in `view`.
float draw_scrolling_welcome(Stage& stage, ui::Point at, const ui::Rect& view) {
    constexpr float largest_share = 0.4F;
    const float padding = stage.dp(hero_padding_dp);
    const float margin = stage.dp(margin_dp);
    const Welcome words(
        stage, {view.width() - 2 * margin, view.height() * largest_share - 2 * padding}, false);
    const float height = words.height() + 2 * padding;
    ui::hero(stage.canvas, ui::rect_at(at, {view.width(), height}));
    words.draw({at.x + margin, at.y + padding});
    return height;
}

/// Where the screen lies, the field stays above what scrolls, the welcome's words beside it while
/// nobody types.
void draw_lying_welcome(Stage& stage, ui::Rect& room) {
    if (stage.field) return draw_search_field(stage, *stage.field);
    constexpr float largest_share = 0.48F;  // of the width
    constexpr float highest = 1.75F;        // of the field
    const bool is_typing = stage.search.is_being_typed();
    const float padding = stage.dp(is_typing ? 12 : 24);
    const float field = SearchField::height(stage.canvas);
    const float width = room.width() - 2 * stage.dp(margin_dp);
    const Welcome words(stage, {width * largest_share, field * highest}, true);
    const ui::Rect hero =
        room.take_top(2 * padding + (is_typing ? field : std::max(words.height(), field)));
    ui::hero(stage.canvas, hero);
    ui::Rect inside = hero.inset(stage.dp(margin_dp), padding);
    if (!is_typing) {
        words.draw({inside.left, inside.center().y - words.height() / 2});
        inside.left += words.width() + stage.dp(32);
    }
    draw_search_field(stage, inside.inset(0, (inside.height() - field) / 2));
}

float draw_topics(Stage& stage, ui::Point at, float width, const Home& home) {
    const float title = draw_part_title(stage, at, stage.text("home.topics"), width);
    return title + draw_categories(stage, {at.x, at.y + title}, width, home.categories);
}

/// Beside the topics questions are lower: one page down shows the last of ten.
float draw_most_asked(Stage& stage, ui::Point at, float width, const Home& home, bool is_close) {
    const float gap = stage.dp(ui::gap_dp);
    const float padding_dp = is_close ? 10 : ListCard::usual_padding_dp;
    const float top = at.y;
    at.y += draw_part_title(stage, at, stage.text("home.most_asked"), width);
    for (const search::Summary& asked : home.most_asked) {
        const ListCard card(stage,
                            {"asked:" + asked.id, icon_of(asked.kind), asked.title,
                             std::string(foreign_of(stage.words, asked)), asked.language},
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
    if (!is_landscape) at.y += draw_scrolling_welcome(stage, at, view);
    at.y += stage.dp(28);
    const float margin = stage.dp(margin_dp);
    at.y += draw_notices(stage, {at.x + margin, at.y}, view.width() - 2 * margin, home.notices);
    at.y += draw_offer(stage, {at.x + margin, at.y}, view.width() - 2 * margin, home);
    region.end(at.y - origin.y + stage.dp(28));
}

}  // namespace okienko::kiosk
