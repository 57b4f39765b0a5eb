/// After an emergency: what helps those who were in it or saw it.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

struct Line {
    Tone tone;
    std::string_view icon;
    std::string_view key;
};

// What threatens a body comes before what troubles a mind.
constexpr Line health_line{Tone::danger, "medical_services", "support.health"};
constexpr Line rest_line{Tone::good, "favorite", "support.rest"};
constexpr Line talk_line{Tone::info, "call", "support.talk"};
constexpr Line report_line{Tone::info, "store", "support.report"};

float draw_line(Stage& stage, ui::Point at, float width, const Line& line) {
    return draw_message(stage, at, width, line.tone, line.icon, {}, stage.text(line.key)) +
           stage.dp(20);
}

/// The helplines, large enough to be dialled from.
float draw_helplines(Stage& stage, ui::Point at, float width) {
    const float padding = stage.dp(28);
    const float inside = width - 2 * padding;
    const std::array keys{"support.adults", "support.children"};
    // As large as the longest of any language lets it be: no language has smaller numbers.
    ui::Font font = ui::Font::title;
    for (const std::string_view code : language::all_codes)
        for (const char* key : keys)
            if (stage.canvas.fonts().width(font, stage.languages.of(code).text(key)) > inside)
                font = ui::Font::heading;
    float words = 0;
    for (const char* key : keys)
        words += ui::height_of(stage.canvas, stage.text(key), font, inside);
    const ui::Rect card = ui::rect_at(at, {width, words + stage.dp(12) + 2 * padding});
    ui::card(stage.canvas, card);
    ui::Point pen{card.left + padding, card.top + padding};
    for (const char* key : keys)
        pen.y +=
            ui::write(stage.canvas, pen, stage.text(key), font, stage.theme().primary, inside) +
            stage.dp(12);
    stage.canvas.nodes().add({"helplines", std::string(stage.text("support.talk")), ui::Role::text,
                              card, card.clipped(stage.canvas.clip())});
    return card.height() + stage.dp(20);
}

/// Whom to speak to, and at once the numbers.
float draw_talking(Stage& stage, ui::Point at, float width) {
    const float talking = draw_line(stage, at, width, talk_line);
    return talking + draw_helplines(stage, {at.x, at.y + talking}, width);
}

float draw_here(Stage& stage, ui::Point at, float width) {
    return draw_person_card(stage, at, width, stage.text("closing.person")) + stage.dp(20);
}

}  // namespace

void draw_screen(Stage& stage, const Support&, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float gap = stage.dp(20);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(36)};
    at.y +=
        draw_page_title(stage, at, width, stage.text("support.title"), stage.text("support.hint"));
    const bool is_wide = stage.canvas.is_landscape() && stage.canvas.roominess(width) > 1500;
    const float column = is_wide ? (width - gap) / 2 : width;
    float left = draw_line(stage, at, column, health_line);
    if (is_wide) {
        // What the shop does stands on one side, who listens on the other.
        const float beside = at.x + column + gap;
        left += draw_line(stage, {at.x, at.y + left}, column, rest_line);
        left += draw_line(stage, {at.x, at.y + left}, column, report_line);
        float right = draw_talking(stage, {beside, at.y}, column);
        right += draw_here(stage, {beside, at.y + right}, column);
        at.y += std::max(left, right);
    } else {
        at.y += left;
        // In large text there is room for little else than the numbers.
        const bool is_large = stage.canvas.metrics().text_scale > 1;
        if (is_large) at.y += draw_talking(stage, at, column);
        at.y += draw_line(stage, at, column, rest_line);
        if (!is_large) at.y += draw_talking(stage, at, column);
        at.y += draw_line(stage, at, column, report_line);
        at.y += draw_here(stage, at, column);
    }
    region.end(at.y - top + stage.dp(8));
}

}  // namespace okienko::kiosk
