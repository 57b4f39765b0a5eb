/// The short form of an answer: a code for the phone, and what is written in it.
#include <algorithm>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/code_card.h"
#include "app/kiosk/screens/print_card.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

/// The code on a card of its own.
float draw_code_card(Stage& stage, ui::Point at, const TakeAlong& along) {
    const float side = code_side(stage, along.code);
    if (side > 0) ui::shadow(stage.canvas, ui::rect_at(at, {side, side}), 5);
    draw_code(stage, at, along.code, stage.text("take.code"));
    return side;
}

/// The code, and beside it or below what to do with it.
float draw_code_and_hint(Stage& stage, ui::Point at, float width, const TakeAlong& along) {
    const std::string_view hint = stage.text("take.hint");
    const float gap = stage.dp(28);
    const float side = code_side(stage, along.code);
    const float beside = width - side - gap;
    if (side > 0 && has_words_beside_code(stage, beside)) {
        const float words = ui::height_of(stage.canvas, hint, ui::Font::body, beside);
        draw_code_card(stage, {at.x + beside + gap, at.y}, along);
        ui::write(stage.canvas, {at.x, at.y + std::max(side - words, 0.0F) / 2}, hint,
                  ui::Font::body, stage.theme().text, beside);
        return std::max(side, words);
    }
    float below = draw_code_card(stage, {at.x + (width - side) / 2, at.y}, along);
    if (below > 0) below += stage.dp(20);
    return below + ui::write(stage.canvas, {at.x, at.y + below}, hint, ui::Font::body,
                             stage.theme().muted, width);
}

/// What the phone will show, so that nobody scans what they cannot read beforehand.
float draw_text(Stage& stage, ui::Point at, float width, const TakeAlong& along) {
    const float padding = stage.dp(24);
    const float inside = width - 2 * padding;
    const float title =
        ui::height_of(stage.canvas, stage.text("take.text"), ui::Font::small_strong, inside);
    const float text = ui::height_of(stage.canvas, along.text, ui::Font::small, inside);
    const ui::Rect card = ui::rect_at(at, {width, title + text + stage.dp(8) + 2 * padding});
    ui::card(stage.canvas, card);
    ui::Point pen{card.left + padding, card.top + padding};
    pen.y += ui::write(stage.canvas, pen, stage.text("take.text"), ui::Font::small_strong,
                       stage.theme().muted, inside) +
             stage.dp(8);
    ui::write(stage.canvas, pen, along.text, ui::Font::small, stage.theme().text, inside);
    stage.canvas.nodes().add(
        {"take.text", along.text, ui::Role::text, card, card.clipped(stage.canvas.clip())});
    return card.height();
}

}  // namespace

void draw_screen(Stage& stage, const TakeAlong& along, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float gap = stage.dp(28);
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + gap};
    if (stage.canvas.is_landscape()) {
        const float code = code_side(stage, along.code);
        const float words = width - code - gap;
        draw_code_card(stage, {at.x + words + gap, at.y}, along);
        float left =
            draw_page_title(stage, at, words, stage.text("take.title"), stage.text("take.hint")) +
            gap;
        left += draw_printing(stage, {at.x, at.y + left}, words, along.printing);
        const float text = draw_text(stage, {at.x, at.y + left}, words, along);
        region.end(std::max(code, left + text) + 2 * gap);
        return;
    }
    at.y += draw_page_title(stage, at, width, stage.text("take.title"), {});
    // In large text what became of the paper would be out of sight below the code.
    const bool has_news = along.printing != Printing::none && along.printing != Printing::offered;
    const bool is_news_first = has_news && stage.canvas.metrics().text_scale > 1;
    if (is_news_first) at.y += draw_printing(stage, at, width, along.printing);
    at.y += draw_code_and_hint(stage, at, width, along) + gap;
    if (!is_news_first) at.y += draw_printing(stage, at, width, along.printing);
    at.y += draw_text(stage, at, width, along);
    region.end(at.y - top + gap);
}

}  // namespace okienko::kiosk
