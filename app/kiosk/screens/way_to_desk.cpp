/// From this screen to the service desk: a plan, and the same in words.
#include <algorithm>
#include <string>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/floor_plan.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

/// How far it is; nothing where the shop does not tell.
float draw_metres(Stage& stage, ui::Point at, float width, const WayToDesk& way) {
    const int metres = way.directions.metres;
    if (metres == 0) return 0;
    return ui::write(stage.canvas, at, stage.words.text("way.metres", {{"metres", metres}}),
                     ui::Font::body, stage.theme().muted, width);
}

float draw_title(Stage& stage, ui::Point at, float width) {
    return ui::write_heading(stage.canvas, at, stage.text("way.title"), ui::Font::title,
                             stage.theme().text, width);
}

/// One step: its number on a disc, and what to do.
float draw_step(Stage& stage, ui::Point at, float width, int number, const std::string& text) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float padding = stage.dp(24);
    const float disc = canvas.grown(56);
    const float words = width - 2 * padding - disc - stage.dp(20);
    const float height = ui::height_of(canvas, text, ui::Font::body, words);
    const ui::Rect card = ui::rect_at(at, {width, std::max(height, disc) + 2 * padding});
    ui::card(canvas, card);
    // The number stands at the first line of the words, on however many they are.
    const float words_top = card.center().y - height / 2;
    const float line = ui::height_of(canvas, "A", ui::Font::body, words);
    const ui::Rect circle =
        ui::rect_at({card.left + padding, words_top + (line - disc) / 2}, {disc, disc});
    ui::disc(canvas, circle.center(), disc / 2, theme.primary_soft);
    ui::write_in(canvas, circle, std::to_string(number), ui::Font::strong, theme.on_primary_soft);
    canvas.nodes().add({"way.number:" + std::to_string(number), std::to_string(number),
                        ui::Role::text, circle, circle.clipped(canvas.clip())});
    ui::write(canvas, {circle.right + stage.dp(20), words_top}, text, ui::Font::body, theme.text,
              words);
    const std::string label =
        stage.words.text("way.step", {{"number", number}, {"text", std::string_view(text)}});
    canvas.nodes().add({"way.step:" + std::to_string(number), label, ui::Role::text, card,
                        card.clipped(canvas.clip())});
    return card.height();
}

float draw_steps(Stage& stage, ui::Point at, float width, const WayToDesk& way) {
    const float top = at.y;
    int number = 0;
    for (const std::string& step : way.directions.steps_in(stage.words.code()))
        at.y += draw_step(stage, at, width, ++number, step) + stage.dp(16);
    return at.y - top;
}

/// Who waits there, and other ways for whom it is too far.
float draw_ways_on(Stage& stage, ui::Point at, float width, const WayToDesk& way) {
    const float top = at.y;
    const auto lead = [&](const WayCard& card, Event event) {
        bool is_tapped = false;
        at.y += draw_way_card(stage, at, width, card, is_tapped) + stage.dp(16);
        if (is_tapped) stage.report(std::move(event));
    };
    if (way.keeps_slips)
        lead({"slip.desk", "confirmation_number", stage.text("slip.desk"),
              stage.text("slip.desk_hint")},
             DeskWanted{});
    lead({"person.here", "person", stage.text("way.call"), stage.text("way.call_hint")},
         PersonWanted{});
    return at.y - top;
}

/// When it is open: nobody should walk in vain.
float draw_desk(Stage& stage, ui::Point at, float width, const WayToDesk& way) {
    if (!way.desk) return 0;
    return draw_channels(stage, at, width, 0, std::span(&*way.desk, 1)) + stage.dp(16);
}

}  // namespace

void draw_screen(Stage& stage, const WayToDesk& way, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float gap = stage.dp(28);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + gap};
    const auto& plan = way.directions.plan;
    const bool is_beside = plan && stage.canvas.is_landscape();
    const float column = is_beside ? (width - gap) / 2 : width;
    at.y += draw_title(stage, at, width);
    // In large text the plan needs the height: how far it is stands beside it, above the steps.
    const bool has_metres_beside = is_beside && stage.canvas.metrics().text_scale > 1;
    if (!has_metres_beside)
        at.y += stage.dp(8) + draw_metres(stage, {at.x, at.y + stage.dp(8)}, width, way);
    at.y += stage.dp(20);
    float left = 0;
    if (plan) {
        const float in_sight = room.height() - (at.y - top) - gap;
        const float height =
            is_beside ? std::max(in_sight, room.height() * 0.5F) : room.height() * 0.62F;
        left += draw_floor_plan(stage, {at.x, at.y + left}, {column, height}, *plan) + stage.dp(20);
    }
    float right = is_beside ? 0 : left;
    const float words = is_beside ? at.x + column + gap : at.x;
    if (has_metres_beside)
        right += draw_metres(stage, {words, at.y + right}, column, way) + stage.dp(20);
    right += draw_steps(stage, {words, at.y + right}, column, way);
    right += draw_desk(stage, {words, at.y + right}, column, way);
    right += draw_ways_on(stage, {words, at.y + right}, column, way);
    region.end(at.y - top + std::max(left, right) + gap);
}

}  // namespace okienko::kiosk
