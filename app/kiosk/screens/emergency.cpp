/// Somebody needs help: what to do first, 112, and where this is. Nothing here waits for the index.
#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "app/kiosk/screens/call_card.h"
#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/session/emergency_words.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

/// What it is, white on red across the whole screen.
void draw_head(Stage& stage, ui::Rect& room, const EmergencyCard& card) {
    ui::Canvas& canvas = stage.canvas;
    const float margin = stage.dp(margin_dp);
    const float padding = stage.dp(canvas.is_landscape() ? 16 : 28);
    const float icon = canvas.grown(72);
    const float width = room.width() - 2 * margin - icon - stage.dp(24);
    const std::string_view name = stage.text(emergency_key(card.kind, "name"));
    const ui::Font font = ui::Font::display;
    const float words = ui::height_of(canvas, name, font, width);
    const ui::Rect band = room.take_top(std::max(words, icon) + 2 * padding);
    ui::fill(canvas, band, stage.theme().danger);
    ui::Rect place = band.inset(margin, padding);
    ui::icon(canvas, place.take_left(icon, stage.dp(24)), "warning", ui::IconSize::large,
             stage.theme().on_danger);
    ui::write_heading(canvas, {place.left, place.center().y - words / 2}, name, font,
                      stage.theme().on_danger, width);
}

constexpr auto all_steps = std::numeric_limits<std::size_t>::max();

/// "1" in a disc, and what to do in letters that are read from two steps away.
float draw_step(Stage& stage, ui::Point at, float width, int number, std::string_view text) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    // As many steps as can be are in sight, also where the screen lies or is brought into reach.
    const bool is_low = canvas.area().height() < 1.2F * canvas.area().width();
    const bool is_large = canvas.metrics().text_scale > 1;
    const ui::Font font = is_low || is_large ? ui::Font::heading : ui::Font::title;
    const float padding = stage.dp(24);
    const float disc = canvas.grown(64);
    const float text_width = width - 2 * padding - disc - stage.dp(20);
    const float words = ui::height_of(canvas, text, font, text_width);
    const ui::Rect rect = ui::rect_at(at, {width, std::max(words, disc) + 2 * padding});
    ui::card(canvas, rect);
    ui::Rect inside = rect.inset(padding);
    // The number stands at the first line of the words, on however many they are.
    const float words_top = rect.center().y - words / 2;
    const float line = ui::height_of(canvas, "A", font, text_width);
    const ui::Rect mark = ui::rect_at(
        {inside.take_left(disc, stage.dp(20)).left, words_top + (line - disc) / 2}, {disc, disc});
    ui::fill(canvas, mark, theme.danger, disc / 2);
    ui::write_in(canvas, mark, std::to_string(number), ui::Font::heading, theme.on_danger);
    canvas.nodes().add({"step.number:" + std::to_string(number), std::to_string(number),
                        ui::Role::text, mark, mark.clipped(canvas.clip())});
    ui::write(canvas, {inside.left, words_top}, text, font, theme.text, text_width);
    canvas.nodes().add({"step:" + std::to_string(number), std::string(text), ui::Role::text, rect,
                        rect.clipped(canvas.clip())});
    return rect.height();
}

/// The steps from number `first` to before `end`, from 0, as far as there are any.
float draw_steps(Stage& stage, ui::Point at, float width, const EmergencyCard& card,
                 std::size_t first, std::size_t end) {
    const std::vector<std::string> steps = emergency_steps(card.kind);
    const float top = at.y;
    for (std::size_t i = first; i < std::min(end, steps.size()); ++i) {
        at.y += draw_step(stage, at, width, static_cast<int>(i) + 1, stage.text(steps[i])) +
                stage.dp(16);
    }
    return at.y - top;
}

/// The steps, and the place right behind those that ask for it: who calls 112 says where.
float draw_steps_and_place(Stage& stage, ui::Point at, float width, const EmergencyCard& card) {
    constexpr std::size_t before_place = 2;
    const float top = at.y;
    at.y += draw_steps(stage, at, width, card, 0, before_place);
    at.y += draw_whereabouts(stage, at, width, card.whereabouts);
    at.y += draw_steps(stage, at, width, card, before_place, all_steps);
    return at.y - top;
}

/// Where the defibrillator hangs; 0 where that is nothing to know.
float draw_defibrillator(Stage& stage, ui::Point at, float width, const EmergencyCard& card) {
    if (!has_defibrillator(card)) return 0;
    const std::string place = stage.words.text(
        "emergency.defibrillator", {{"place", card.defibrillator.in(stage.words.code())}});
    return draw_message(stage, at, width, Tone::good, "health_and_safety", place, {}) +
           stage.dp(20);
}

/// A rehearsal says so before everything else, and leads to the real card.
float draw_drill(Stage& stage, ui::Point at, float width, const EmergencyCard& card) {
    if (!card.is_drill) return 0;
    const float top = at.y;
    at.y += draw_message(stage, at, width, Tone::caution, "warning", stage.text("emergency.drill"),
                         stage.text("emergency.drill_hint")) +
            stage.dp(16);
    bool is_real = false;
    at.y += draw_way_card(stage, at, width,
                          {"emergency.real", "medical_services", stage.text("emergency.real")},
                          is_real) +
            stage.dp(20);
    if (is_real) stage.report(RealEmergency{});
    return at.y - top;
}

/// A guide that says more, what helps afterwards, and the way back for whom nothing happened to.
float draw_ways(Stage& stage, ui::Point at, float width, const EmergencyCard& card) {
    struct Exit {
        WayCard card;
        Event event;
    };

    std::vector<Exit> ways;
    if (!card.article.empty())
        ways.push_back({{"emergency.guide", "checklist", stage.text("emergency.guide"),
                         stage.text("emergency.guide_hint")},
                        Opened{card.article}});
    ways.push_back({{"emergency.support", "favorite", stage.text("support.card"),
                     stage.text("support.card_hint")},
                    SupportWanted{}});
    ways.push_back({{"emergency.calm", "arrow_back", stage.text("emergency.calm"),
                     stage.text("emergency.calm_hint")},
                    FalseAlarm{}});
    const float top = at.y;
    for (const Exit& way : ways) {
        bool is_tapped = false;
        if (at.y > top) at.y += stage.dp(16);
        at.y += draw_way_card(stage, at, width, way.card, is_tapped);
        if (is_tapped) stage.report(way.event);
    }
    return at.y - top;
}

}  // namespace

void draw_screen(Stage& stage, const EmergencyCard& card, const ui::Rect& room) {
    ui::Rect view = room;
    draw_head(stage, view, card);
    ui::ScrollRegion region(stage.canvas, stage.scroll, view);
    const float margin = stage.dp(margin_dp);
    // A lying screen has all of it in sight.
    const float gap = stage.dp(stage.canvas.is_landscape() ? 20 : 28);
    const float width = view.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + gap};
    if (stage.canvas.is_landscape() && stage.canvas.roominess(width) > 1500) {
        const float half = (width - gap) / 2;
        const float left = draw_steps_and_place(stage, at, half, card) - stage.dp(16);
        const ui::Point beside{at.x + half + gap, at.y};
        float right = draw_drill(stage, beside, half, card);
        right += draw_emergency_call(stage, {beside.x, beside.y + right}, half, card);
        right += draw_defibrillator(stage, {beside.x, beside.y + right}, half, card);
        right += draw_ways(stage, {beside.x, beside.y + right}, half, card);
        region.end(std::max(left, right) + gap + stage.dp(16));
        return;
    }
    at.y += draw_drill(stage, at, width, card);
    at.y += draw_steps_and_place(stage, at, width, card) + stage.dp(4);
    at.y += draw_emergency_call(stage, at, width, card);
    at.y += draw_defibrillator(stage, at, width, card);
    at.y += draw_ways(stage, at, width, card);
    region.end(at.y - top + gap);
}

}  // namespace okienko::kiosk
