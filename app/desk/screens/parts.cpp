#include "app/desk/screens/parts.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/article_view.h"
#include "app/ui/paint.h"

namespace okienko::desk {
namespace {

constexpr float cap_height_dp = 40;
constexpr float cap_padding_dp = 12;
constexpr float button_height_dp = 68;
constexpr float tight_button_height_dp = 58;
constexpr float button_padding_dp = 18;
constexpr float narrow_button_padding_dp = 14;
constexpr float chip_height_dp = 44;

struct Ground {
    ui::Colour inside;
    ui::Colour border;
    ui::Colour text;
};

Ground ground_of(const ui::Theme& theme, Look look) {
    switch (look) {
        case Look::primary:
            return {theme.primary, theme.primary, theme.on_primary};
        case Look::danger:
            return {theme.danger, theme.danger, theme.on_danger};
        case Look::quiet:
            return {theme.surface, theme.surface, theme.text};
        case Look::plain:
            break;
    }
    return {theme.surface, theme.strong_border, theme.text};
}

Ground ground_of(const ui::Theme& theme, Tone tone) {
    switch (tone) {
        case Tone::info:
            return {theme.primary_soft, theme.primary_soft, theme.on_primary_soft};
        case Tone::good:
            return {theme.good_soft, theme.good_soft, theme.on_good_soft};
        case Tone::caution:
            return {theme.caution_soft, theme.caution_soft, theme.on_caution_soft};
        case Tone::danger:
            return {theme.danger_soft, theme.danger_soft, theme.on_danger_soft};
        case Tone::plain:
            break;
    }
    return {theme.sunken, theme.sunken, theme.text};
}

bool is_marked(const ui::Theme& theme) {
    return theme.border == theme.text;  // high contrast: shapes have outlines
}

float line_top(ui::Canvas& canvas, const ui::Rect& rect, ui::Font font) {
    return std::floor(rect.top + (rect.height() - canvas.fonts().height(font)) / 2);
}

/// A text on one line whose width is known to suffice.
void write_line(Stage& stage, const ui::Rect& rect, std::string_view text, ui::Font font,
                ui::Colour colour) {
    ui::Canvas& canvas = stage.canvas;
    if (canvas.fonts().width(font, text) > rect.width() + stage.dp(2))
        canvas.nodes().add_overflow(text);
    canvas.list().AddText(canvas.fonts().get(font), canvas.fonts().height(font),
                          {std::floor(rect.left), line_top(canvas, rect, font)}, colour,
                          text.data(), text.data() + text.size());
}

}  // namespace

ui::Rect Flow::place(float width) {
    if (!fits(width)) begin_line();
    const ui::Rect rect = ui::rect_at(pen_, {std::min(width, width_), line_});
    pen_.x += width + gap_;
    return rect;
}

void Flow::begin_line() {
    pen_ = {left_, pen_.y + line_ + gap_};
}

float key_cap_height(const Stage& stage) {
    return stage.dp(cap_height_dp);
}

float key_cap_width(Stage& stage, std::string_view key) {
    const float width = stage.canvas.fonts().width(ui::Font::small_strong, key);
    return std::max(std::ceil(width) + 2 * stage.dp(cap_padding_dp), key_cap_height(stage));
}

float draw_key_cap(Stage& stage, ui::Point at, std::string_view key, bool is_on_colour) {
    const ui::Theme& theme = stage.theme();
    const float width = key_cap_width(stage, key);
    const ui::Rect cap = ui::rect_at(at, {width, key_cap_height(stage)});
    const ui::Colour border =
        is_on_colour ? ui::faded(theme.on_primary, 0.6F) : theme.strong_border;
    const float radius = stage.dp(8);
    ui::fill(stage.canvas, cap, border, radius);
    ui::fill(stage.canvas, {cap.left + 1, cap.top + 1, cap.right - 1, cap.bottom - stage.dp(4)},
             theme.surface, radius);
    const float text = stage.canvas.fonts().width(ui::Font::small_strong, key);
    const ui::Rect inside{cap.left + (width - text) / 2, cap.top, cap.right,
                          cap.bottom - stage.dp(3)};
    write_line(stage, inside, key, ui::Font::small_strong, theme.text);
    return width;
}

float key_button_height(const Stage& stage) {
    return stage.dp(stage.is_tight() ? tight_button_height_dp : button_height_dp);
}

namespace {

float button_padding(const Stage& stage) {
    return stage.dp(stage.is_narrow() ? narrow_button_padding_dp : button_padding_dp);
}

}  // namespace

float key_button_width(Stage& stage, const KeyButton& button) {
    const float cap = button.cap.empty() ? 0 : key_cap_width(stage, button.cap) + stage.dp(12);
    return std::ceil(stage.canvas.fonts().width(ui::Font::small_strong, button.label)) + cap +
           2 * button_padding(stage);
}

bool draw_key_button(Stage& stage, const ui::Rect& rect, const KeyButton& button) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    ui::Reaction reaction;
    if (button.is_enabled)
        reaction = ui::target(canvas, rect, button.key, button.label, ui::Role::button);
    Ground ground = ground_of(theme, button.is_enabled ? button.look : Look::quiet);
    if (!button.is_enabled) ground.text = ui::faded(theme.muted, 0.55F);
    if (is_marked(theme) && button.is_enabled) ground.border = theme.border;
    const float radius = stage.dp(12);
    ui::box(canvas, rect, ground.inside, ground.border, radius);
    if (reaction.is_held) ui::fill(canvas, rect, ui::faded(ground.text, 0.18F), radius);
    ui::Rect inside = rect.inset(button_padding(stage), 0);
    const float width = key_button_width(stage, button) - 2 * button_padding(stage);
    inside.left += std::max(std::floor((inside.width() - width) / 2), 0.0F);
    if (!button.cap.empty()) {
        const float top = std::floor(rect.top + (rect.height() - key_cap_height(stage)) / 2);
        if (button.is_enabled)
            draw_key_cap(stage, {inside.left, top}, button.cap, button.look == Look::primary);
        else
            write_line(stage, inside.inset(stage.dp(cap_padding_dp), 0), button.cap,
                       ui::Font::small_strong, ground.text);
        inside.left += key_cap_width(stage, button.cap) + stage.dp(12);
    }
    write_line(stage, inside, button.label, ui::Font::small_strong, ground.text);
    return reaction.is_tapped;
}

namespace {

KeyButton button_of(const Stage& stage, Action action, Look look) {
    return {.key = "action." + std::string(to_string(action)),
            .cap = key_of(action),
            .label = stage.text("action." + std::string(to_string(action))),
            .look = look,
            .is_enabled = is_possible(stage.state, action)};
}

}  // namespace

float action_width(Stage& stage, Action action) {
    return key_button_width(stage, button_of(stage, action, Look::plain));
}

void draw_action(Stage& stage, const ui::Rect& rect, Action action, Look look) {
    if (draw_key_button(stage, rect, button_of(stage, action, look))) stage.report(Done{action});
}

namespace {

/// The places of `actions`, one after the other.
Flow flow_of(const Stage& stage, ui::Point at, float width, float gap) {
    return {at, width, key_button_height(stage), gap};
}

}  // namespace

void draw_actions(Stage& stage, const ui::Rect& place, float gap,
                  const std::vector<Action>& actions, const std::function<Look(Action)>& look) {
    Flow flow = flow_of(stage, place.corner(), place.width(), gap);
    for (const Action action : actions)
        draw_action(stage, flow.place(action_width(stage, action)), action, look(action));
}

float actions_height(Stage& stage, float width, float gap, const std::vector<Action>& actions) {
    Flow flow = flow_of(stage, {}, width, gap);
    for (const Action action : actions) flow.place(action_width(stage, action));
    return flow.height();
}

// ---- chips and choices --------------------------------------------------------------------------

float chip_height(const Stage& stage) {
    return stage.dp(chip_height_dp);
}

float chip_width(Stage& stage, std::string_view icon, std::string_view text) {
    const float before = icon.empty() ? 0 : stage.dp(36);
    return std::ceil(stage.canvas.fonts().width(ui::Font::small_strong, text)) + before +
           2 * stage.dp(14);
}

float draw_chip(Stage& stage, ui::Point at, Tone tone, std::string_view icon, std::string_view text,
                float most) {
    const ui::Theme& theme = stage.theme();
    Ground ground = ground_of(theme, tone);
    if (is_marked(theme)) ground.border = theme.border;
    const float width = std::min(chip_width(stage, icon, text), most);
    ui::Rect chip = ui::rect_at(at, {width, chip_height(stage)});
    ui::box(stage.canvas, chip, ground.inside, ground.border, chip.height() / 2);
    chip.left += stage.dp(14);
    if (!icon.empty())
        ui::icon(stage.canvas, chip.take_left(stage.dp(28), stage.dp(8)), icon, ui::IconSize::small,
                 ground.text);
    chip.right -= stage.dp(14);
    write_cut(stage, {chip.left, line_top(stage.canvas, chip, ui::Font::small_strong)}, text,
              ui::Font::small_strong, ground.text, chip.width());
    return width;
}

float choice_height(const Stage& stage) {
    return stage.dp(stage.is_tight() ? 50 : 56);
}

float choice_width(Stage& stage, std::string_view label) {
    return std::ceil(stage.canvas.fonts().width(ui::Font::small_strong, label)) + 2 * stage.dp(20);
}

bool draw_choice(Stage& stage, const ui::Rect& rect, const std::string& key, std::string_view label,
                 bool is_chosen) {
    const ui::Theme& theme = stage.theme();
    const auto reaction = ui::target(stage.canvas, rect, key, label, ui::Role::choice);
    const ui::Colour inside = is_chosen ? theme.primary_soft : theme.surface;
    const ui::Colour border = is_chosen ? theme.primary : theme.border;
    ui::box(stage.canvas, rect, inside, is_marked(theme) ? theme.border : border,
            rect.height() / 2);
    if (reaction.is_held)
        ui::fill(stage.canvas, rect, ui::faded(theme.text, 0.1F), rect.height() / 2);
    const float width = std::min(stage.canvas.fonts().width(ui::Font::small_strong, label),
                                 rect.width() - stage.dp(2 * 12));
    write_cut(stage,
              {rect.left + (rect.width() - width) / 2,
               line_top(stage.canvas, rect, ui::Font::small_strong)},
              label, ui::Font::small_strong, is_chosen ? theme.on_primary_soft : theme.text,
              width + 1);
    return reaction.is_tapped;
}

float draw_topics(Stage& stage, ui::Point at, float width, const std::vector<Topic>& topics,
                  std::size_t lines) {
    const float height = choice_height(stage);
    const float gap = stage.dp(8);
    float left = at.x;
    float top = at.y;
    for (const Topic& topic : topics) {
        const std::string label = topic.name + " " + std::to_string(topic.articles);
        const float wide = choice_width(stage, label);
        if (left > at.x && left + wide > at.x + width) {
            if (--lines == 0) break;
            left = at.x;
            top += height + gap;
        }
        Filters filters = stage.state.search.filters;
        const bool is_chosen = filters.topic == topic.id;
        filters.topic = is_chosen ? std::string() : topic.id;
        const ui::Rect rect = ui::rect_at({left, top}, {std::min(wide, width), height});
        if (draw_choice(stage, rect, "topic:" + topic.id, label, is_chosen))
            stage.report(FiltersPicked{filters});
        left += wide + gap;
    }
    return topics.empty() ? 0 : top + height - at.y;
}

// ---- text ---------------------------------------------------------------------------------------

void write_cut(Stage& stage, ui::Point at, std::string_view text, ui::Font font, ui::Colour colour,
               float width) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Rect rect = ui::rect_at(at, {width, canvas.fonts().height(font)});
    if (!rect.meets(canvas.clip())) return;
    if (canvas.fonts().width(font, text) <= width)
        return write_line(stage, rect, text, font, colour);
    constexpr std::string_view more = "…";
    const float room = width - canvas.fonts().width(font, more);
    std::size_t end = text.size();
    const auto is_inside = [&](std::size_t byte) {
        return byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U;
    };
    while (end > 0 && (is_inside(end) || canvas.fonts().width(font, text.substr(0, end)) > room))
        --end;
    write_line(stage, rect, std::string(text.substr(0, end)) + std::string(more), font, colour);
}

float field_height(const Stage& stage) {
    return stage.dp(36) + key_button_height(stage);
}

bool draw_field(Stage& stage, ui::Rect rect, const std::string& key, ui::TextField& field,
                std::string_view label, std::string_view hint) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    if (!label.empty())
        write_cut(stage, rect.take_top(stage.dp(36)).corner(), label, ui::Font::small_strong,
                  theme.muted, rect.width());
    const bool has_focus = canvas.focus().is_on(key);
    if (has_focus)
        field.focus();
    else
        field.leave();
    ui::box(canvas, rect, theme.surface, has_focus ? theme.primary : theme.strong_border,
            stage.dp(12));
    if (has_focus) ui::box(canvas, rect.inset(1), theme.surface, theme.primary, stage.dp(11));
    const bool is_entered = field.draw(canvas, rect.inset(stage.dp(18), stage.dp(6)), key,
                                       label.empty() ? hint : label, hint);
    if (field.has_focus()) canvas.focus().key = key;
    return is_entered;
}

// ---- words --------------------------------------------------------------------------------------

namespace {

std::int64_t minutes_of(std::chrono::milliseconds time) {
    return std::chrono::floor<std::chrono::minutes>(time).count();
}

}  // namespace

std::string promise_of(const Stage& stage, const HandOff& hand_off) {
    if (!hand_off.promised) return {};
    const auto left = *hand_off.promised - stage.state.now;
    constexpr std::int64_t far = 180;
    const auto minutes = minutes_of(left.count() < 0 ? -left : left);
    if (minutes == 0) return std::string(stage.text("time.due"));
    if (minutes >= far) {
        const std::string when = stage.when(*hand_off.promised);
        const bool is_today = stage.day(*hand_off.promised).empty();
        return is_today ? stage.text("time.at", {{"time", std::string_view(when)}}) : when;
    }
    return stage.text(left.count() < 0 ? "time.late" : "time.in", {{"count", minutes}});
}

std::string ago(const Stage& stage, Time moment) {
    const auto minutes = minutes_of(stage.state.now - moment);
    if (minutes < 1) return std::string(stage.text("time.now"));
    constexpr std::int64_t hour = 60;
    if (minutes < 2 * hour) return stage.text("time.minutes_ago", {{"count", minutes}});
    return stage.text("time.hours_ago", {{"count", minutes / hour}});
}

std::string_view word_of(journal::NewHandOff::Kind kind) {
    using Kind = journal::NewHandOff::Kind;
    switch (kind) {
        case Kind::emergency:
            return "emergency";
        case Kind::desk:
            return "desk";
        case Kind::call_back:
            return "call_back";
        case Kind::staff:
            break;
    }
    return "staff";
}

std::string_view icon_of(journal::NewHandOff::Kind kind) {
    using Kind = journal::NewHandOff::Kind;
    switch (kind) {
        case Kind::emergency:
            return "warning";
        case Kind::desk:
            return "store";
        case Kind::call_back:
            return "call";
        case Kind::staff:
            break;
    }
    return "support_agent";
}

ui::ArticleWords article_words(const Stage& stage) {
    return {stage.words.text("article.tip"), stage.words.text("article.warning"),
            stage.words.text("article.safety")};
}

std::string need_of(const Stage& stage, const std::string& need) {
    return std::string(stage.words.text_or("desk.need." + need, need));
}

void Fields::wipe_forms() {
    for (ui::TextField* field :
         {&answer, &closing_answer, &product, &amount, &approver, &passphrase, &scope})
        field->wipe();
    candidate = 0;
    refusal = Refusal::none;
    outage = 0;
    lasting = 0;
}

}  // namespace okienko::desk
