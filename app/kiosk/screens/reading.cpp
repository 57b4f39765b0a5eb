/// An article being read: what it says, whether it helped, and where to go on.
#include <algorithm>
#include <cstddef>
#include <span>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/rescue_card.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/article_view.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr float page_padding_dp = 44;

/// Lines longer than about 80 letters are hard to follow back.
constexpr float longest_line_dp = 1020;

bool is_readable(const Reading& reading) {
    return !reading.is_loading && !reading.is_missing;
}

/// Whether there is room beside the article for what belongs to it.
bool has_side(Stage& stage) {
    return stage.canvas.is_landscape() &&
           stage.canvas.roominess(stage.canvas.area().width()) > 1700;
}

// ---- "Czy to pomogło?" --------------------------------------------------------------------------

ui::ButtonRow helped_buttons(Stage& stage, float room) {
    return {stage.canvas,
            {{.key = "helped.yes", .label = stage.text("article.helped_yes"), .icon = "thumb_up"},
             {.key = "helped.no", .label = stage.text("article.helped_no"), .icon = "thumb_down"}},
            room};
}

void report_helped(Stage& stage, const std::string& key) {
    if (key == "helped.yes") stage.report(Helped{true});
    if (key == "helped.no") stage.report(Helped{false});
}

ui::Button end_button(const Stage& stage) {
    return {.key = "end", .label = stage.text("closing.finish"), .icon = "arrow_forward"};
}

/// Thanks, and beside them the way to the end.
void draw_thanks(Stage& stage, ui::Rect place) {
    const ui::Button end = end_button(stage);
    const float width = ui::button_width(stage.canvas, end);
    const ui::Rect right = place.take_right(width, stage.dp(16));
    const float spare = (right.height() - ui::button_height(stage.canvas, end, width)) / 2;
    if (ui::draw_button(stage.canvas, right.inset(0, std::max(spare, 0.0F)), end))
        stage.report(EndingWanted{});
    ui::write_in(stage.canvas, place, stage.text("article.thanks"), ui::Font::strong,
                 stage.theme().good, ui::Align::left);
}

float thanks_height(Stage& stage, float room) {
    const float beside = ui::button_width(stage.canvas, end_button(stage)) + stage.dp(16);
    return ui::height_of(stage.canvas, stage.text("article.thanks"), ui::Font::strong,
                         room - beside);
}

/// The question and its two answers, of equal weight, side by side.
void draw_helped(Stage& stage, ui::Rect place, const Reading& reading) {
    if (reading.helped == Reading::Helped::yes) return draw_thanks(stage, place);
    ui::ButtonRow buttons = helped_buttons(stage, place.width() * 0.6F);
    const float width = std::max(buttons.width(), place.width() * 0.45F);
    const ui::Rect right = place.take_right(width, stage.dp(20));
    ui::write_in(stage.canvas, place, stage.text("article.helped"), ui::Font::strong,
                 stage.theme().text, ui::Align::left);
    const float spare = (right.height() - buttons.height()) / 2;
    report_helped(stage, buttons.draw(stage.canvas, right.inset(0, spare), true));
}

float helped_height(Stage& stage) {
    const float room = stage.canvas.area().width() - 2 * stage.dp(margin_dp);
    const float words =
        ui::height_of(stage.canvas, stage.text("article.helped"), ui::Font::strong, room * 0.36F);
    return std::max(
        {helped_buttons(stage, room * 0.6F).height(), words, thanks_height(stage, room)});
}

float draw_helped_card(Stage& stage, ui::Point at, float width, const Reading& reading) {
    const float padding = stage.dp(28);
    const float inside = width - 2 * padding;
    ui::ButtonRow buttons = helped_buttons(stage, inside);
    const std::string_view question = stage.text("article.helped");
    const float title = ui::height_of(stage.canvas, question, ui::Font::heading, inside);
    const std::string_view thanks = stage.text("article.thanks");
    const bool has_helped = reading.helped == Reading::Helped::yes;
    const float words =
        std::max(title, ui::height_of(stage.canvas, thanks, ui::Font::strong, inside));
    const float height = 2 * padding + words + stage.dp(20) + buttons.height();
    const ui::Rect card = ui::rect_at(at, {width, height});
    ui::card(stage.canvas, card);
    ui::Rect place = card.inset(padding);
    if (has_helped) {
        const ui::Rect end = place.take_bottom(buttons.height(), stage.dp(20));
        if (ui::draw_button(stage.canvas, end, end_button(stage))) stage.report(EndingWanted{});
        ui::write_in(stage.canvas, place, thanks, ui::Font::strong, stage.theme().good,
                     ui::Align::left);
        return height;
    }
    ui::write_heading(stage.canvas, place.corner(), question, ui::Font::heading, stage.theme().text,
                      inside);
    report_helped(stage, buttons.draw(stage.canvas, place.take_bottom(buttons.height()), true));
    return height;
}

// ---- the article --------------------------------------------------------------------------------

std::string about(Stage& stage, const Reading& reading) {
    std::string line = stage.words.text("article.minutes", {{"count", reading.minutes}});
    if (reading.steps > 0)
        line = stage.words.text("article.steps", {{"count", reading.steps}}) + " · " + line;
    if (const auto& checked = reading.article.checked_on) {
        const std::string date = stage.words.date(*checked);
        line += " · " + stage.words.text("article.checked_on", {{"date", std::string_view(date)}});
    }
    return line;
}

/// A word in a rounded box; returns its size.
ui::Size draw_tag(Stage& stage, ui::Point at, std::string_view word, float width) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const ui::Size words = canvas.typesetter().set(word, ui::Font::small_strong, width).size();
    const ui::Size size{words.width + stage.dp(36), words.height + stage.dp(6)};
    const ui::Rect rect = ui::rect_at(at, size);
    const bool has_edge = theme.border == theme.text;
    ui::box(canvas, rect, theme.primary_soft, has_edge ? theme.border : theme.primary_soft,
            size.height / 2);
    ui::write_in(canvas, rect.inset(stage.dp(8), 0), word, ui::Font::small_strong,
                 theme.on_primary_soft);
    return size;
}

/// What it is, and how long it takes; below one another where they do not fit one line.
float draw_about(Stage& stage, ui::Point at, float width, const Reading& reading) {
    const bool is_guide = reading.article.kind == article::Kind::guide;
    const ui::Size tag =
        draw_tag(stage, at, stage.text(is_guide ? "kind.guide" : "kind.faq"), width);
    const std::string line = about(stage, reading);
    const float gap = stage.dp(16);
    const float needed = stage.canvas.fonts().width(ui::Font::small, line);
    const bool fits = tag.width + gap + needed <= width;
    const float height = ui::height_of(stage.canvas, line, ui::Font::small, width);
    const ui::Point place =
        fits ? ui::Point{at.x + tag.width + gap, at.y + (tag.height - height) / 2}
             : ui::Point{at.x, at.y + tag.height + stage.dp(8)};
    ui::write(stage.canvas, place, line, ui::Font::small, stage.theme().muted,
              fits ? needed + 1 : width);
    return fits ? tag.height : tag.height + stage.dp(8) + height;
}

/// Title and body; reports a link that was tapped.
float draw_text(Stage& stage, ui::Point at, float width, const Reading& reading) {
    const float top = at.y;
    at.y += draw_about(stage, at, width, reading) + stage.dp(18);
    at.y += ui::write_heading(stage.canvas, at, reading.article.title, ui::Font::title,
                              stage.theme().text, width);
    at.y += stage.dp(20);
    const ui::ArticleWords words{stage.text("article.tip"), stage.text("article.warning"),
                                 stage.text("article.safety")};
    const std::size_t first = stage.canvas.nodes().size();
    const ui::ArticleOutcome outcome =
        ui::draw_article(stage.canvas, at, width, reading.article.blocks, reading.images, words);
    stage.canvas.nodes().say_in(reading.article.language, first);
    if (!outcome.link.empty()) stage.report(Opened{outcome.link});
    return at.y + outcome.height - top;
}

float draw_page(Stage& stage, ui::Point at, float width, const Reading& reading) {
    const float padding = stage.dp(page_padding_dp);
    ui::Behind behind(stage.canvas);
    const float text =
        draw_text(stage, {at.x + padding, at.y + padding}, width - 2 * padding, reading);
    const ui::Rect page = ui::rect_at(at, {width, text + 2 * padding});
    behind.draw([&] { ui::card(stage.canvas, page); });
    return page.height();
}

using Articles = std::span<const search::Summary>;

float draw_related(Stage& stage, ui::Point at, float width, Articles related) {
    if (related.empty()) return 0;
    const float title = draw_part_title(stage, at, stage.text("article.related"), width);
    return title +
           draw_article_cards(stage, {at.x, at.y + title}, width, related, "related:", false);
}

float draw_take_along(Stage& stage, ui::Point at, float width) {
    bool is_tapped = false;
    const float height = draw_way_card(
        stage, at, width,
        {"take", "qr_code_2", stage.text("closing.take"), stage.text("closing.take_hint")},
        is_tapped);
    if (is_tapped) stage.report(TakeAlongWanted{});
    return height;
}

/// What belongs to the article, beside it: whether it helped, its code, and as many related
/// articles as fit. Returns those that do not.
Articles draw_side(Stage& stage, ui::Rect side, const Reading& reading) {
    const float gap = stage.dp(28);
    side.top += draw_helped_card(stage, side.corner(), side.width(), reading) + gap;
    if (stage.can_take_along) side.top += draw_take_along(stage, side.corner(), side.width()) + gap;
    const std::string_view title = stage.text("article.related");
    const float title_height =
        ui::height_of(stage.canvas, title, ui::Font::heading, side.width()) + stage.dp(16);
    const Articles all = reading.related;
    const std::size_t count =
        cards_that_fit(stage, {side.width(), side.height() - title_height}, all, false);
    draw_related(stage, side.corner(), side.width(), all.first(count));
    return all.subspan(count);
}

/// Whether somebody listens in so large a text that the article needs the room of the question
/// whether it helped, which is then asked at its end.
bool asks_behind_article(Stage& stage) {
    return stage.is_read_aloud && stage.canvas.metrics().text_scale >= 2 && !has_side(stage);
}

float draw_missing(Stage& stage, ui::Point at, float width, const Reading& reading) {
    const float top = at.y;
    at.y += draw_message(stage, at, width, Tone::info, "search_off",
                         stage.text("article.missing.title"), stage.text("article.missing.hint"));
    at.y += stage.dp(32);
    at.y += draw_related(stage, at, width, reading.related);
    return at.y - top;
}

}  // namespace

Dock dock_of(Stage& stage, const Reading& reading) {
    if (!is_readable(reading) || has_side(stage) || asks_behind_article(stage)) return {};
    const float padding = stage.dp(16);
    return {helped_height(stage) + 2 * padding, [&stage, &reading, padding](const ui::Rect& dock) {
                ui::bar(stage.canvas, dock);
                draw_helped(stage, dock.inset(stage.dp(margin_dp), padding), reading);
            }};
}

void draw_screen(Stage& stage, const Reading& reading, const ui::Rect& room) {
    const float margin = stage.dp(margin_dp);
    const float gap = stage.dp(28);
    ui::Rect view = room;
    Articles below = reading.related;
    if (is_readable(reading) && has_side(stage)) {
        const float page = stage.dp(longest_line_dp) * stage.canvas.metrics().text_scale +
                           2 * stage.dp(page_padding_dp) + 2 * margin;
        const float side = std::max(view.width() - page, stage.dp(480));
        const ui::Rect place = view.take_right(side, stage.dp(8));
        below = draw_side(stage, {place.left, place.top + gap, place.right - margin, place.bottom},
                          reading);
    }
    ui::ScrollRegion region(stage.canvas, stage.scroll, view);
    const float width = view.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + gap};
    if (reading.is_loading) {
        at.y += ui::write(stage.canvas, at, stage.text("article.loading"), ui::Font::body,
                          stage.theme().muted, width);
    } else if (reading.is_missing) {
        at.y += draw_missing(stage, at, width, reading);
    } else {
        at.y += draw_rescue(stage, at, width);
        at.y += draw_whereabouts(stage, at, width, reading.whereabouts);
        at.y += draw_foreign(stage, at, width, reading.article.language);
        at.y += draw_page(stage, at, width, reading);
        if (is_readable(reading) && asks_behind_article(stage))
            at.y += gap + draw_helped_card(stage, {at.x, at.y + gap}, width, reading);
        if (stage.can_take_along && !has_side(stage))
            at.y += gap + draw_take_along(stage, {at.x, at.y + gap}, width);
        if (!below.empty()) at.y += gap + draw_related(stage, {at.x, at.y + gap}, width, below);
    }
    region.end(at.y - top + gap);
}

}  // namespace okienko::kiosk
