/// The end of a visit: whether it helped, what next, and that everything will be forgotten.
#include <algorithm>
#include <cmath>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/code_card.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

bool has_helped(const Closing& closing) {
    return closing.helped == Closing::Helped::yes;
}

float draw_thanks(Stage& stage, ui::Point at, float width, const Closing& closing) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float top = at.y;
    const std::string_view title =
        stage.text(has_helped(closing) ? "closing.title_helped" : "closing.title");
    at.y += ui::write_heading(canvas, at, title, page_title_font(stage), theme.text, width);
    return at.y - top;
}

/// What the visit was about.
float draw_subject(Stage& stage, ui::Point at, float width, const Closing& closing) {
    const float top = at.y;
    at.y += stage.dp(8);
    std::string hint(stage.text("closing.hint"));
    if (!closing.about.empty())
        hint = stage.words.text("closing.about", {{"about", std::string_view(closing.about)}});
    at.y += ui::write(stage.canvas, at, hint, ui::Font::body, stage.theme().muted, width);
    return at.y - top;
}

/// "Czy udało się załatwić sprawę?", while nobody has said.
float draw_question(Stage& stage, ui::Point at, float width, const Closing& closing) {
    if (has_helped(closing)) return 0;
    const float padding = stage.dp(28);
    const float inside = width - 2 * padding;
    const std::string_view question = stage.text("closing.question");
    ui::ButtonRow buttons(
        stage.canvas,
        {{.key = "helped.yes", .label = stage.text("article.helped_yes"), .icon = "thumb_up"},
         {.key = "helped.no", .label = stage.text("article.helped_no"), .icon = "thumb_down"}},
        inside);
    const float title = ui::height_of(stage.canvas, question, ui::Font::heading, inside);
    const ui::Rect card =
        ui::rect_at(at, {width, 2 * padding + title + stage.dp(20) + buttons.height()});
    ui::card(stage.canvas, card);
    ui::Rect place = card.inset(padding);
    ui::write_heading(stage.canvas, place.corner(), question, ui::Font::heading, stage.theme().text,
                      inside);
    const std::string tapped =
        buttons.draw(stage.canvas, place.take_bottom(buttons.height()), true);
    if (tapped == "helped.yes") stage.report(Helped{true});
    if (tapped == "helped.no") stage.report(Helped{false});
    return card.height() + stage.dp(32);
}

float draw_ways(Stage& stage, ui::Point at, float width, const Closing& closing) {
    const float top = at.y;
    const float gap = stage.dp(16);
    at.y += draw_part_title(stage, at, stage.text("closing.next"), width);
    bool asks_again = false;
    if (closing.can_ask) {
        at.y += draw_way_card(stage, at, width,
                              {"closing.again", "search", stage.text("closing.again"),
                               stage.text("closing.again_hint")},
                              asks_again) +
                gap;
    }
    bool wants_person = false;
    at.y += draw_way_card(stage, at, width,
                          {"closing.person", "support_agent", stage.text("closing.person"),
                           stage.text("closing.person_hint")},
                          wants_person);
    if (asks_again) stage.report(WentHome{});
    if (wants_person) stage.report(PersonWanted{});
    return at.y - top;
}

ui::Button finish_button(const Stage& stage) {
    return {.key = "finish",
            .label = stage.text("closing.finish"),
            .icon = "check",
            .style = ui::ButtonStyle::primary};
}

constexpr float along_padding_dp = 24;

/// What `width` leaves for words beside the code.
float room_beside(const Stage& stage, float width, const Code& code) {
    return width - 3 * stage.dp(along_padding_dp) - code_side(stage, code);
}

/// Half of `room`, or as much more as makes words fit beside the code.
float width_of_along(const Stage& stage, float room, const Code& code) {
    constexpr float most = 0.57F;  // the ways on the other side still have a line for their words
    const bool is_wide = !has_words_beside_code(stage, room_beside(stage, room / 2, code)) &&
                         has_words_beside_code(stage, room_beside(stage, room * most, code));
    return std::floor(room * (is_wide ? most : 0.5F));
}

/// The answer to take along: its code, and beside or below it what it is.
float draw_along(Stage& stage, ui::Point at, float width, const Closing& closing) {
    if (!closing.along || closing.along->code.side == 0) return 0;
    const Code& code = closing.along->code;
    const float padding = stage.dp(along_padding_dp);
    const float inside = width - 2 * padding;
    const float side = code_side(stage, code);
    const std::string_view title = stage.text("take.title");
    const std::string_view hint = stage.text("take.hint");
    const float beside = room_beside(stage, width, code);
    const bool is_beside = has_words_beside_code(stage, beside);
    const float words = is_beside ? beside : inside;
    const float text = ui::height_of(stage.canvas, title, ui::Font::heading, words) +
                       ui::height_of(stage.canvas, hint, ui::Font::body, words) + stage.dp(8);
    const float height = is_beside ? std::max(side, text) : text + padding + side;
    const ui::Rect card = ui::rect_at(at, {width, height + 2 * padding});
    ui::card(stage.canvas, card);
    // Above its words rather than below them: so it is in sight in large text as well.
    const ui::Point corner{is_beside ? card.right - padding - side : card.center().x - side / 2,
                           card.top + padding};
    ui::Point pen{card.left + padding,
                  is_beside ? card.center().y - text / 2 : corner.y + side + padding};
    pen.y +=
        ui::write_heading(stage.canvas, pen, title, ui::Font::heading, stage.theme().text, words) +
        stage.dp(8);
    ui::write(stage.canvas, pen, hint, ui::Font::body, stage.theme().muted, words);
    draw_code(stage, corner, code, stage.text("take.code"));
    return card.height() + stage.dp(32);
}

}  // namespace

/// The button that ends it all, within reach, and what it does.
Dock dock_of(Stage& stage, const Closing&) {
    const float padding = stage.dp(16);
    const float room = stage.canvas.area().width() - 2 * stage.dp(margin_dp);
    const ui::Button button = finish_button(stage);
    const float width = std::max(ui::button_width(stage.canvas, button), room * 0.4F);
    const float words = ui::height_of(stage.canvas, stage.text("closing.finish_hint"),
                                      ui::Font::small, room - width - stage.dp(20));
    const float height = std::max(ui::button_height(stage.canvas, button, width), words);
    return {height + 2 * padding, [&stage, padding, width](const ui::Rect& dock) {
                const ui::Theme& theme = stage.theme();
                ui::bar(stage.canvas, dock);
                ui::Rect place = dock.inset(stage.dp(margin_dp), padding);
                const ui::Rect right = place.take_right(width, stage.dp(20));
                ui::write_in(stage.canvas, place, stage.text("closing.finish_hint"),
                             ui::Font::small, theme.muted, ui::Align::left);
                if (ui::draw_button(stage.canvas, right, finish_button(stage)))
                    stage.report(Finished{});
            }};
}

void draw_screen(Stage& stage, const Closing& closing, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(36)};
    if (stage.canvas.is_landscape() && closing.along) {
        // The answer stands beside what else there is to do.
        const float gap = stage.dp(32);
        const float beside = width_of_along(stage, width - gap, closing.along->code);
        const float left = width - gap - beside;
        const float right =
            draw_along(stage, {at.x + left + gap, at.y}, beside, closing) - stage.dp(32);
        const float before = at.y;
        at.y += draw_thanks(stage, at, left, closing);
        at.y += draw_subject(stage, at, left, closing) + gap;
        at.y += draw_question(stage, at, left, closing);
        at.y += draw_ways(stage, at, left, closing);
        region.end(std::max(at.y, before + right) - top + stage.dp(28));
        return;
    }
    at.y += draw_thanks(stage, at, width, closing);
    // In large text there is no room for all: what is lost with the visit comes first.
    const bool is_large = stage.canvas.metrics().text_scale > 1;
    if (is_large) {
        at.y += stage.dp(24);
        at.y += draw_along(stage, at, width, closing) - stage.dp(16);
    }
    at.y += draw_subject(stage, at, width, closing) + stage.dp(32);
    at.y += draw_question(stage, at, width, closing);
    if (!is_large) at.y += draw_along(stage, at, width, closing);
    at.y += draw_ways(stage, at, width, closing);
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
