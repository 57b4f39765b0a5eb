/// The chosen hand-off: who asks, what led here, what was done, what can be done next.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "app/desk/screens/parts.h"
#include "app/desk/screens/playbook.h"
#include "app/desk/screens/queue_page.h"
#include "app/desk/screens/quiet_hour.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

using Kind = journal::Step::Kind;

// ---- the head -----------------------------------------------------------------------------------

struct Chip {
    Tone tone;
    std::string_view icon;
    std::string text;
};

/// "na 14:20, za 15 min"; just the moment where it is far.
std::string whole_promise_of(const Stage& stage, const HandOff& one) {
    std::string left = promise_of(stage, one);
    const std::string when = stage.when(*one.promised);
    if (left.ends_with(when)) return left;
    return stage.text("story.promised",
                      {{"time", std::string_view(when)}, {"left", std::string_view(left)}});
}

std::vector<Chip> chips_of(const Stage& stage, const HandOff& one) {
    std::vector<Chip> chips;
    if (!one.kiosk.empty()) chips.push_back({Tone::plain, "place", one.kiosk});
    if (one.promised && !is_emergency(one)) {
        const bool is_late = is_overdue(one, stage.state.now);
        chips.push_back(
            {is_late ? Tone::danger : Tone::plain, "schedule", whole_promise_of(stage, one)});
    }
    if (one.language != "pl")
        chips.push_back(
            {Tone::info, "translate", std::string(stage.text("language." + one.language))});
    for (const std::string& need : one.needs)
        chips.push_back({Tone::info, "accessible", need_of(stage, need)});
    if (!one.agent.empty())
        chips.push_back({Tone::good, "person",
                         stage.text("story.has", {{"name", name_of(stage.state, one.agent)},
                                                  {"time", stage.when(one.changed)}})});
    if (one.state == journal::State::escalated)
        chips.push_back({Tone::danger, "warning", std::string(stage.text("state.escalated"))});
    return chips;
}

/// Chips side by side, as many lines as they need; returns their height.
float draw_chips(Stage& stage, ui::Point at, float width, const std::vector<Chip>& chips) {
    const float gap = stage.dp(10);
    const float line = chip_height(stage) + gap;
    float left = at.x;
    float top = at.y;
    for (const Chip& chip : chips) {
        const float wide = chip_width(stage, chip.icon, chip.text);
        if (left > at.x && left + wide > at.x + width) {
            left = at.x;
            top += line;
        }
        left += draw_chip(stage, {left, top}, chip.tone, chip.icon, chip.text) + gap;
    }
    return chips.empty() ? 0 : top + chip_height(stage) - at.y;
}

/// The number of the slip, as the customer may read it out.
void draw_number(Stage& stage, ui::Rect& head, const HandOff& one) {
    ui::Canvas& canvas = stage.canvas;
    const std::string_view label = stage.text("story.number");
    const float width = std::ceil(std::max(canvas.fonts().width(ui::Font::heading, one.number),
                                           canvas.fonts().width(ui::Font::small, label)));
    const ui::Rect side = head.take_right(width, stage.dp(24));
    write_cut(stage, side.corner(), label, ui::Font::small, stage.theme().muted, width + 1);
    write_cut(stage, {side.left, side.top + stage.dp(34)}, one.number, ui::Font::heading,
              stage.theme().text, width + 1);
}

float draw_head(Stage& stage, ui::Point at, float width, const Story& story) {
    const ui::Theme& theme = stage.theme();
    const HandOff& one = story.hand_off;
    ui::Rect head{at.x, at.y, at.x + width, at.y + stage.dp(96)};
    draw_number(stage, head, one);
    const float side = stage.dp(84);
    const ui::Rect tile = head.take_left(side, stage.dp(20));
    if (is_emergency(one)) {
        ui::fill(stage.canvas, ui::rect_at(tile.corner(), {side, side}), theme.danger,
                 stage.dp(20));
        ui::icon(stage.canvas, ui::rect_at(tile.corner(), {side, side}), icon_of(one.kind),
                 ui::IconSize::medium, theme.on_danger);
    } else {
        ui::icon_tile(stage.canvas, ui::rect_at(tile.corner(), {side, side}), icon_of(one.kind),
                      ui::IconSize::medium);
    }
    const std::string question = last_question(story);
    const std::string kind(stage.text("kind." + std::string(word_of(one.kind))));
    const std::string when =
        stage.text("story.since", {{"time", stage.when(one.at)}, {"ago", ago(stage, one.at)}});
    write_cut(stage, head.corner(), kind + " · " + when, ui::Font::small, theme.muted,
              head.width());
    const std::string title = question.empty() ? kind : "„" + question + "”";
    const float height = ui::write_heading(stage.canvas, {head.left, head.top + stage.dp(36)},
                                           title, ui::Font::heading, theme.text, head.width());
    return std::max(height + stage.dp(36), side) + stage.dp(18);
}

// ---- what led here ------------------------------------------------------------------------------

struct Look {
    std::string_view icon;
    ui::Colour colour;
};

Look look_of(const Stage& stage, Kind kind) {
    const ui::Theme& theme = stage.theme();
    switch (kind) {
        case Kind::asked:
            return {"search", theme.primary};
        case Kind::helped:
            return {"thumb_up", theme.good};
        case Kind::not_helped:
            return {"thumb_down", theme.danger};
        case Kind::said:
            return {"chat", theme.primary};
        case Kind::read:
            break;
    }
    return {"menu_book", theme.muted};
}

std::string words_of(const Stage& stage, const Story& story, const journal::Step& step) {
    const auto title = story.titles.find(step.text);
    const std::string& named = title == story.titles.end() ? step.text : title->second;
    switch (step.kind) {
        case Kind::asked:
            return stage.text("step.asked", {{"question", std::string_view(step.text)}});
        case Kind::read:
            return stage.text("step.read", {{"title", std::string_view(named)}});
        case Kind::helped:
            return stage.text("step.helped", {{"title", std::string_view(named)}});
        case Kind::not_helped:
            return stage.text("step.not_helped", {{"title", std::string_view(named)}});
        case Kind::said:
            break;
    }
    return stage.text("step.said", {{"what", std::string_view(step.text)}});
}

/// A line of a list: when, an icon, and what; returns its height.
float draw_line(Stage& stage, ui::Point at, float width, Time when, const Look& look,
                const std::string& text) {
    const ui::Theme& theme = stage.theme();
    const float time = stage.dp(84);
    const float icon = stage.dp(52);
    write_cut(stage, {at.x, at.y + stage.dp(6)}, stage.clock(when), ui::Font::small, theme.muted,
              time);
    ui::icon(stage.canvas, ui::rect_at({at.x + time, at.y}, {stage.dp(36), stage.dp(40)}),
             look.icon, ui::IconSize::small, look.colour);
    const float left = time + icon;
    const float height = ui::write(stage.canvas, {at.x + left, at.y}, text, ui::Font::body,
                                   theme.text, width - left);
    return std::max(height, stage.dp(40)) + stage.dp(12);
}

float draw_part_title(Stage& stage, ui::Point at, float width, std::string_view key) {
    const float height = ui::write_heading(stage.canvas, at, stage.text(key),
                                           ui::Font::small_strong, stage.theme().muted, width);
    return std::max(stage.dp(48), height + stage.dp(12));
}

float draw_trail(Stage& stage, ui::Point at, float width, const Story& story) {
    const float top = at.y;
    at.y += draw_part_title(stage, at, width, "story.trail");
    if (story.trail.empty())
        at.y += ui::write(stage.canvas, at, stage.text("story.no_trail"), ui::Font::body,
                          stage.theme().muted, width);
    for (const auto& step : story.trail)
        at.y += draw_line(stage, at, width, step.at, look_of(stage, step.kind),
                          words_of(stage, story, step));
    return at.y - top;
}

// ---- what was done ------------------------------------------------------------------------------

std::string by_of(const Stage& stage, const std::string& by) {
    if (by == "kiosk" || by == "customer") return std::string(stage.text("by." + by));
    return name_of(stage.state, by);
}

/// "ada -> jan", which a hand-over keeps, in names; other notes as they are.
std::string note_of(const Stage& stage, const std::string& note) {
    constexpr std::string_view arrow = " -> ";
    const auto at = note.find(arrow);
    if (at == std::string::npos) return note;
    const std::string from = name_of(stage.state, note.substr(0, at));
    const std::string to = name_of(stage.state, note.substr(at + arrow.size()));
    return stage.text("story.handed_over", {{"from", from}, {"to", to}});
}

float draw_changes(Stage& stage, ui::Point at, float width, const Story& story) {
    const float top = at.y;
    const ui::Theme& theme = stage.theme();
    at.y += draw_part_title(stage, at, width, "story.changes");
    for (const auto& change : story.changes) {
        const bool is_answer = !change.note.empty() && change.state != journal::State::sent;
        std::string text =
            std::string(stage.text("state." + std::string(journal::to_string(change.state)))) +
            " · " + by_of(stage, change.by);
        const bool is_hand_over = note_of(stage, change.note) != change.note;
        if (is_answer) text = by_of(stage, change.by) + ": " + change.note;
        if (is_hand_over) text = note_of(stage, change.note);
        const Look look = is_answer ? Look{"reply", theme.primary} : Look{"history", theme.muted};
        at.y += draw_line(stage, at, width, change.at, look, text);
    }
    return at.y - top;
}

/// A number that was opened, large enough to dial from; returns the height.
float draw_call_back(Stage& stage, ui::Point at, float width) {
    if (!stage.state.call_back || !stage.state.call_back->call_back) return 0;
    const auto& call_back = *stage.state.call_back->call_back;
    const ui::Theme& theme = stage.theme();
    const float height = stage.dp(132);
    ui::Rect box = ui::rect_at(at, {width, height});
    ui::box(stage.canvas, box, theme.good_soft, theme.good, stage.dp(16));
    const std::string phone = journal::readable_phone(call_back.phone);
    const ui::Rect card = box;
    box = box.inset(stage.dp(24), stage.dp(18));
    ui::icon(stage.canvas, box.take_left(stage.dp(60), stage.dp(20)), "call", ui::IconSize::medium,
             theme.on_good_soft);
    write_cut(stage, box.corner(), phone, ui::Font::title, theme.on_good_soft, box.width());
    const std::string day = stage.day(call_back.from);
    std::string line = stage.text(day.empty() ? "story.call_between" : "story.call_between_on",
                                  {{"day", std::string_view(day)},
                                   {"from", stage.clock(call_back.from)},
                                   {"to", stage.clock(call_back.to)}});
    if (!call_back.name.empty()) line = call_back.name + " · " + line;
    stage.canvas.nodes().add({"call_back", phone + ". " + line, ui::Role::text, card, card});
    write_cut(stage, {box.left, box.top + stage.dp(60)}, line, ui::Font::body, theme.on_good_soft,
              box.width());
    return height + stage.dp(gap_dp);
}

float draw_emergency_note(Stage& stage, ui::Point at, float width, const Story& story) {
    if (!is_emergency(story.hand_off)) return 0;
    const ui::Theme& theme = stage.theme();
    std::string text(stage.text("story.emergency"));
    if (story.false_alarms > 0)
        text += " " + stage.text("story.false_alarms",
                                 {{"count", static_cast<std::int64_t>(story.false_alarms)}});
    const float inside = width - stage.dp(2 * 24);
    const float height = ui::height_of(stage.canvas, text, ui::Font::body, inside) + stage.dp(36);
    ui::box(stage.canvas, ui::rect_at(at, {width, height}), theme.danger_soft, theme.danger,
            stage.dp(16));
    ui::write(stage.canvas, {at.x + stage.dp(24), at.y + stage.dp(18)}, text, ui::Font::body,
              theme.on_danger_soft, inside);
    return height + stage.dp(gap_dp);
}

// ---- what may help ------------------------------------------------------------------------------

float draw_hint(Stage& stage, ui::Point at, float width, const search::Hit& hit) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float padding = stage.dp(18);
    const float inside = width - 2 * padding;
    const auto& snippet = canvas.typesetter().set(hit.snippet.text, ui::Font::small, inside);
    const float line = canvas.fonts().height(ui::Font::strong) + stage.dp(10);
    const float height = snippet.height + line + 2 * padding;
    const ui::Rect rect = ui::rect_at(at, {width, height});
    const auto reaction =
        ui::target(canvas, rect, "hint:" + hit.article.id, hit.article.title, ui::Role::card);
    if (reaction.is_tapped) stage.report(ArticleOpened{hit.article.id});
    ui::box(canvas, rect, reaction.is_held ? theme.sunken : theme.surface, theme.border,
            stage.dp(14));
    write_cut(stage, {at.x + padding, at.y + padding}, hit.article.title, ui::Font::strong,
              theme.text, inside);
    ui::write(canvas, {at.x + padding, at.y + padding + line}, snippet, {theme.muted, theme.muted});
    return height;
}

float draw_hints(Stage& stage, ui::Point at, float width, const Story& story) {
    if (story.hints.empty() || is_emergency(story.hand_off)) return 0;
    const float top = at.y;
    at.y += stage.dp(32);
    at.y += draw_part_title(stage, at, width, "story.hints");
    for (const auto& hit : story.hints) at.y += draw_hint(stage, at, width, hit) + stage.dp(12);
    return at.y - top;
}

/// All of it below each other, what helps most first.
float draw_column(Stage& stage, ui::Point at, float width, const Story& story) {
    const float top = at.y;
    if (story.playbook) at.y += draw_playbook(stage, at, width, *story.playbook);
    at.y += draw_trail(stage, at, width, story) + stage.dp(28);
    at.y += draw_changes(stage, at, width, story);
    if (!story.playbook) at.y += draw_hints(stage, at, width, story);
    return at.y - top;
}

float draw_body(Stage& stage, ui::Point at, float width, const Story& story) {
    const float top = at.y;
    at.y += draw_head(stage, at, width, story);
    at.y += draw_chips(stage, at, width, chips_of(stage, story.hand_off)) + stage.dp(28);
    at.y += draw_emergency_note(stage, at, width, story);
    at.y += draw_call_back(stage, at, width);
    if (stage.is_tight()) return at.y + draw_column(stage, at, width, story) - top;
    const float gap = stage.dp(48);
    const float left = std::floor((width - gap) * 0.58F);
    if (story.playbook) {  // what to do comes before what led here
        const float procedure = draw_playbook(stage, at, left, *story.playbook);
        const ui::Point beside{at.x + left + gap, at.y};
        const float right = width - left - gap;
        float events = draw_trail(stage, beside, right, story) + stage.dp(28);
        events += draw_changes(stage, {beside.x, beside.y + events}, right, story);
        return at.y + std::max(procedure, events) - top;
    }
    float trail = draw_trail(stage, at, left, story);
    trail += draw_hints(stage, {at.x, at.y + trail}, left, story);
    const float changes = draw_changes(stage, {at.x + left + gap, at.y}, width - left - gap, story);
    return at.y + std::max(trail, changes) - top;
}

// ---- what can be done ---------------------------------------------------------------------------

/// What comes next, as a rule.
std::optional<Action> next_action(const State& state) {
    const HandOff* one = chosen(state);
    const bool is_urgent = one != nullptr && is_emergency(*one);
    if (is_urgent && is_possible(state, Action::on_the_way)) return Action::on_the_way;
    if (is_possible(state, Action::take)) return Action::take;
    const bool is_call = one != nullptr && one->kind == journal::NewHandOff::Kind::call_back;
    if (is_call && !state.call_back && is_possible(state, Action::call_back))
        return Action::call_back;
    const bool is_elsewhere =
        one != nullptr && !is_call && one->kind != journal::NewHandOff::Kind::desk;
    if (is_elsewhere && is_possible(state, Action::on_the_way)) return Action::on_the_way;
    if (is_possible(state, Action::close)) return Action::close;
    return std::nullopt;
}

std::vector<Action> actions_of(const Story& story) {
    std::vector<Action> actions{Action::take, Action::on_the_way, Action::answer, Action::close};
    if (story.hand_off.has_call_back) actions.push_back(Action::call_back);
    return actions;
}

}  // namespace

void draw_story(Stage& stage, const ui::Rect& place) {
    const ui::Theme& theme = stage.theme();
    ui::card(stage.canvas, place);
    const float padding = stage.dp(stage.is_tight() ? 20 : padding_dp + 4);
    const float gap = stage.dp(stage.is_tight() ? 12 : gap_dp);
    ui::Rect inside = place.inset(padding, stage.is_tight() ? gap : stage.dp(padding_dp));
    if (!stage.state.story) {
        if (shown(stage.state).empty()) return draw_quiet_hour(stage, inside);
        ui::write_in(stage.canvas, inside, stage.text("story.none"), ui::Font::body, theme.muted);
        return;
    }
    const auto actions = actions_of(*stage.state.story);
    const float between = stage.dp(stage.is_tight() ? 10 : 14);
    const ui::Rect row =
        inside.take_bottom(actions_height(stage, inside.width(), between, actions), gap);
    ui::fill(stage.canvas, {place.left + 1, row.top - gap, place.right - 1, row.top - gap + 1},
             theme.border);
    {
        ui::ScrollRegion region(
            stage.canvas, stage.scrolls.story,
            {inside.left - stage.dp(4), inside.top, inside.right + stage.dp(20), inside.bottom});
        const ui::Point at{inside.left, region.origin().y};
        region.end(draw_body(stage, at, inside.width(), *stage.state.story));
    }
    const auto next = next_action(stage.state);
    draw_actions(stage, row, between, actions, [&](Action action) {
        return action == next ? desk::Look::primary : desk::Look::plain;
    });
}

}  // namespace okienko::desk
