#include "app/kiosk/screens/call_card.h"

#include <algorithm>
#include <utility>

#include "app/kiosk/screens/bar_buttons.h"
#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/choice_card.h"
#include "app/kiosk/session/slip_words.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

std::string call_icon(const Slip& slip) {
    if (slip.status == Slip::Status::not_saved || slip.status == Slip::Status::lost)
        return "warning";
    switch (slip.stored.state) {
        case journal::State::on_the_way:
            return "directions_walk";
        case journal::State::seen:
        case journal::State::taken:
            return "visibility";
        case journal::State::done:
            return "check_circle";
        case journal::State::cancelled:
            return "close";
        default:
            return "notifications_active";
    }
}

void report_call(Stage& stage, const std::string& key) {
    if (key == "call.staff") stage.report(StaffWanted{});
    if (key == "call.cancel") stage.report(CallCancelled{});
}

/// What became of a call, with the button that ends it or begins another.
Choice choice_of(Stage& stage, const Slip& call, bool can_call) {
    Choice choice{.key = "call",
                  .icon = call_icon(call),
                  .title = state_of(call, stage.words),
                  .text = next_of(call, stage.words),
                  .number = {},
                  .buttons = {},
                  .is_hero = true};
    if (!call.stored.number.empty()) choice.title += " · " + call.stored.number;
    const bool is_open = call.is_open();
    if (!is_open && !can_call) return choice;
    choice.buttons.push_back({.key = is_open ? "call.cancel" : "call.staff",
                              .label = stage.text(is_open ? "call.cancel" : "call.again"),
                              .icon = is_open ? "close" : "notifications_active",
                              .style = ui::ButtonStyle::on_hero});
    return choice;
}

std::string hint_of(const Stage& stage, const Contact& contact) {
    if (!contact.minutes) return std::string(stage.text("call.hint"));
    return stage.words.text("call.hint_minutes", {{"minutes", *contact.minutes}});
}

}  // namespace

float draw_call(Stage& stage, ui::Point at, float width, const Contact& contact) {
    if (const std::string away = away_words(contact, stage.words); !away.empty())
        return draw_message(stage, at, width, Tone::caution, "schedule",
                            stage.text("call.away.title"), away) +
               stage.dp(20);
    if (!contact.can_call_staff && !contact.call) return 0;
    Choice choice;
    if (contact.call) {
        choice = choice_of(stage, *contact.call, contact.can_call_staff);
    } else {
        choice = {.key = "call",
                  .icon = "notifications_active",
                  .title = std::string(stage.text("call.title")),
                  .text = hint_of(stage, contact),
                  .number = {},
                  .buttons = {{.key = "call.staff",
                               .label = stage.text("call.button"),
                               .icon = {},
                               .style = ui::ButtonStyle::hero,
                               .font = ui::Font::heading}},
                  .is_hero = true};
    }
    std::string tapped;
    const float height = draw_choice(stage, at, width, std::move(choice), tapped);
    report_call(stage, tapped);
    return height + stage.dp(20);
}

float draw_emergency_call(Stage& stage, ui::Point at, float width, const EmergencyCard& card) {
    if (!card.can_call) return 0;
    std::string tapped;
    if (card.call) {
        Choice choice = choice_of(stage, *card.call, true);
        // "To pomyłka" ends it, further down.
        if (card.call->is_open()) choice.buttons.clear();
        const float height = draw_choice(stage, at, width, std::move(choice), tapped);
        report_call(stage, tapped);
        return height + stage.dp(20);
    }
    const ui::Button button{.key = "call.staff",
                            .label = stage.text("call.emergency"),
                            .icon = "notifications_active",
                            .style = ui::ButtonStyle::danger,
                            .font = ui::Font::heading};
    const float height =
        std::max(ui::button_height(stage.canvas, button, width), stage.canvas.grown(112));
    if (ui::draw_button(stage.canvas, ui::rect_at(at, {width, height}), button))
        stage.report(StaffWanted{});
    return height + stage.dp(20);
}

void draw_call_band(Stage& stage, ui::Rect& content, const Slip& call) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    std::string label = state_of(call, stage.words);
    if (!call.stored.number.empty()) {
        const std::string state = label;
        label = stage.words.text("call.band", {{"state", std::string_view(state)},
                                               {"number", std::string_view(call.stored.number)}});
    }
    const float icon = canvas.grown(40);
    const float width = content.width() - 2 * stage.dp(margin_dp) - 2 * (icon + stage.dp(16));
    const float words = ui::height_of(canvas, label, ui::Font::strong, width);
    // Below a bar with little room around its buttons a finger needs more between them and the
    // band.
    const float apart = is_brief(stage) ? stage.dp(8) : 0;
    const float height = std::max(words + 2 * stage.dp(12) - apart, stage.dp(ui::touch_dp));
    if (apart + height > content.height()) return;
    ui::fill(canvas, content.take_top(apart), theme.primary_soft);
    const ui::Rect band = content.take_top(height);
    const ui::Reaction reaction = ui::target(canvas, band, "call.band", label, ui::Role::button);
    ui::fill(canvas, band, reaction.is_held ? theme.sunken : theme.primary_soft);
    ui::bottom_edge(canvas, band);
    ui::Rect inside = band.inset(stage.dp(margin_dp), 0);
    ui::icon(canvas, inside.take_left(icon, stage.dp(16)), call_icon(call), ui::IconSize::small,
             theme.on_primary_soft);
    ui::icon(canvas, inside.take_right(icon, stage.dp(16)), "chevron_right", ui::IconSize::small,
             theme.on_primary_soft);
    ui::write_in(canvas, inside, label, ui::Font::strong, theme.on_primary_soft, ui::Align::left);
    if (reaction.is_tapped) stage.report(PersonWanted{});
}

void draw_drill_band(Stage& stage, ui::Rect& content) {
    ui::Canvas& canvas = stage.canvas;
    const ToneColours colours = colours_of(stage.theme(), Tone::caution);
    const std::string label(stage.text("service.drill_on"));
    const float icon = canvas.grown(40);
    const float width = content.width() - 2 * stage.dp(margin_dp) - icon - stage.dp(16);
    const float words = ui::height_of(canvas, label, ui::Font::strong, width);
    const ui::Rect band = content.take_top(std::max(words, icon) + 2 * stage.dp(12));
    ui::fill(canvas, band, colours.ground);
    ui::bottom_edge(canvas, band);
    ui::Rect inside = band.inset(stage.dp(margin_dp), 0);
    ui::icon(canvas, inside.take_left(icon, stage.dp(16)), "warning", ui::IconSize::small,
             colours.words);
    ui::write_in(canvas, inside, label, ui::Font::strong, colours.words, ui::Align::left);
    canvas.nodes().add({"drill.band", label, ui::Role::text, band, band});
}

}  // namespace okienko::kiosk
