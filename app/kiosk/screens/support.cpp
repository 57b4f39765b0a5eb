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
constexpr std::array lines{Line{Tone::danger, "medical_services", "support.health"},
                           Line{Tone::good, "favorite", "support.rest"},
                           Line{Tone::info, "call", "support.talk"}};

/// The helplines, large enough to be dialled from.
float draw_helplines(Stage& stage, ui::Point at, float width) {
    const float padding = stage.dp(28);
    const float inside = width - 2 * padding;
    const std::array keys{"support.adults", "support.children"};
    float words = 0;
    for (const char* key : keys)
        words += ui::height_of(stage.canvas, stage.text(key), ui::Font::title, inside);
    const ui::Rect card = ui::rect_at(at, {width, words + stage.dp(12) + 2 * padding});
    ui::card(stage.canvas, card);
    ui::Point pen{card.left + padding, card.top + padding};
    for (const char* key : keys)
        pen.y += ui::write(stage.canvas, pen, stage.text(key), ui::Font::title,
                           stage.theme().primary, inside) +
                 stage.dp(12);
    stage.canvas.nodes().add({"helplines", std::string(stage.text("support.talk")), ui::Role::text,
                              card, card.clipped(stage.canvas.clip())});
    return card.height();
}

/// What to do; with a gap below.
float draw_advice(Stage& stage, ui::Point at, float width, float gap) {
    const float top = at.y;
    for (const Line& line : lines)
        at.y +=
            draw_message(stage, at, width, line.tone, line.icon, {}, stage.text(line.key)) + gap;
    return at.y - top;
}

/// Whom to speak to.
float draw_people(Stage& stage, ui::Point at, float width, float gap) {
    const float top = at.y;
    at.y += draw_helplines(stage, at, width) + gap;
    at.y +=
        draw_message(stage, at, width, Tone::info, "store", {}, stage.text("support.report")) + gap;
    return at.y - top + draw_person_card(stage, at, width, stage.text("closing.person"));
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
    const float first = draw_advice(stage, at, column, gap);
    if (is_wide) {
        const float second = draw_people(stage, {at.x + column + gap, at.y}, column, gap);
        at.y += std::max(first - gap, second);
    } else {
        at.y += first;
        at.y += draw_people(stage, at, column, gap);
    }
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
