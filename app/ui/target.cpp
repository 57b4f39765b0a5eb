#include "app/ui/target.h"

#include <algorithm>
#include <cmath>

#include "app/ui/paint.h"

namespace okienko::ui {
namespace {

struct Colours {
    Colour inside;
    Colour border;
    Colour label;
};

Colours colours_of(const Theme& theme, ButtonStyle style) {
    switch (style) {
        case ButtonStyle::primary:
            return {theme.primary, theme.primary, theme.on_primary};
        case ButtonStyle::soft:
            // Messages have such a ground as well: the edge tells that this can be touched.
            return {theme.primary_soft, faded(theme.primary, 0.7F), theme.on_primary_soft};
        case ButtonStyle::danger:
            return {theme.danger, theme.danger, theme.on_danger};
        case ButtonStyle::hero:
            // In high contrast there is no hero, only the background.
            if (theme.border == theme.text) return colours_of(theme, ButtonStyle::primary);
            return {theme.on_hero, theme.on_hero, theme.hero_from};
        case ButtonStyle::on_hero:
            if (theme.border == theme.text) return colours_of(theme, ButtonStyle::soft);
            return {theme.hero_from, theme.on_hero, theme.on_hero};
        case ButtonStyle::outline:
            break;
    }
    return {theme.surface, theme.strong_border, theme.text};
}

/// Of a button that does nothing now.
Colours faint(const Theme& theme) {
    return {theme.surface, faded(theme.strong_border, 0.35F), faded(theme.text, 0.35F)};
}

float icon_side(Canvas& canvas) {
    return canvas.grown(32);
}

float icon_gap(Canvas& canvas) {
    return canvas.dp(12);
}

float padding(const Canvas& canvas, const Button& button) {
    return canvas.dp(button.is_stacked ? 10 : 20);
}

/// What the icon takes of a button's width, with its gap.
float width_of_icon(Canvas& canvas, const Button& button) {
    if (button.icon.empty() || button.is_stacked) return 0;
    return icon_side(canvas) + icon_gap(canvas);
}

float width_of_label(Canvas& canvas, const Button& button, std::string_view label, int lines) {
    return lines == 1 ? canvas.fonts().width(button.font, label)
                      : canvas.typesetter().two_line_width(label, button.font);
}

void draw_beside(Canvas& canvas, Rect rect, const Button& button, Colour colour) {
    const float before = width_of_icon(canvas, button);
    const SetText& label =
        canvas.typesetter().set(button.label, button.font, rect.width() - before);
    const float used = before + label.width;
    rect.left += std::max((rect.width() - used) / 2, 0.0F);
    if (before > 0) {
        icon(canvas, rect.take_left(icon_side(canvas)), button.icon, IconSize::small, colour);
        rect.left += icon_gap(canvas);
    }
    // The label was measured to fit; rounding must not break it anew.
    rect.right = std::max(rect.right, rect.left + label.width);
    const float width = std::ceil(label.width);
    write_in(canvas, {rect.left, rect.top, rect.left + width + 1, rect.bottom}, button.label,
             button.font, colour, Align::middle);
}

void draw_stacked(Canvas& canvas, Rect rect, const Button& button, Colour colour) {
    const float label = height_of(canvas, button.label, button.font, rect.width());
    const float above = button.icon.empty() ? 0 : icon_side(canvas);
    const float spare = rect.height() - label - above;
    rect.top += std::max(spare / 2, 0.0F);
    if (above > 0) icon(canvas, rect.take_top(above), button.icon, IconSize::small, colour);
    write_in(canvas, rect.take_top(label), button.label, button.font, colour);
}

Rect around(std::span<const Rect> parts) {
    Rect all = parts.front();
    for (const Rect& part : parts)
        all = {std::min(all.left, part.left), std::min(all.top, part.top),
               std::max(all.right, part.right), std::max(all.bottom, part.bottom)};
    return all;
}

void note_node(Canvas& canvas, std::span<const Rect> parts, const std::string& key,
               std::string_view label, Role role) {
    const auto is_in_sight = [&](const Rect& part) { return part.meets(canvas.clip()); };
    auto first = std::find_if(parts.begin(), parts.end(), is_in_sight);
    if (first == parts.end()) first = parts.begin();
    const Rect visible = is_in_sight(*first) ? first->clipped(canvas.clip()) : Rect{};
    canvas.nodes().add({key, std::string(label), role, *first, visible, 0, canvas.clip()});
    for (auto part = parts.begin(); part != parts.end(); ++part)
        if (part != first) canvas.nodes().last().more.push_back(*part);
}

}  // namespace

void draw_focus(Canvas& canvas, const Rect& rect) {
    const float gap = canvas.dp(4);
    const float radius = canvas.dp(20);
    const Theme& theme = canvas.theme();
    fill(canvas, rect.grown(2 * gap + canvas.dp(3)), theme.background, radius);
    fill(canvas, rect.grown(2 * gap), theme.text, radius);
    fill(canvas, rect.grown(gap), theme.background, radius);
}

void draw_focus_behind(Canvas& canvas, std::span<const Rect> lines) {
    const Theme& theme = canvas.theme();
    const auto layer = [&](float beside, float above, Colour colour) {
        for (const Rect& line : lines)
            fill(canvas, line.inset(-canvas.dp(beside), -canvas.dp(above)), colour, canvas.dp(8));
    };
    layer(8, 3, theme.background);
    layer(6, 1, theme.text);
    layer(3, -2, theme.background);
}

Reaction target(Canvas& canvas, const Rect& rect, const std::string& key, std::string_view label,
                Role role) {
    if (canvas.focus().is_on(key)) draw_focus(canvas, rect);
    return target_without_mark(canvas, rect, key, label, role);
}

Reaction target_without_mark(Canvas& canvas, const Rect& rect, const std::string& key,
                             std::string_view label, Role role) {
    return target_in_parts(canvas, std::span(&rect, 1), key, label, role);
}

Reaction target_in_parts(Canvas& canvas, std::span<const Rect> parts, const std::string& key,
                         std::string_view label, Role role) {
    note_node(canvas, parts, key, label, role);
    Touch& touch = canvas.touch();
    for (const Rect& part : parts) touch.meet(key, part.clipped(canvas.clip()));
    const auto is_any = [&](const auto& holds) {
        return std::any_of(parts.begin(), parts.end(),
                           [&](const Rect& part) { return holds(part.clipped(canvas.clip())); });
    };
    const bool is_meant = touch.has_landed_on(key);
    const auto is_tapped = [&](const Rect& seen) { return touch.taps(seen); };
    const auto is_held = [&](const Rect& seen) { return touch.holds(seen); };
    Reaction reaction{is_meant && is_any(is_tapped), is_meant && is_any(is_held)};
    if (canvas.focus().is_on(key)) {
        const Rect all = around(parts);
        if (all.clipped(canvas.clip()) != all) canvas.reveal(all);
        if (touch.take(Key::enter)) reaction.is_tapped = true;
    }
    return reaction;
}

float button_width(Canvas& canvas, const Button& button, int lines) {
    float label = width_of_label(canvas, button, button.label, lines);
    for (const std::string& other : button.other_labels)
        label = std::max(label, width_of_label(canvas, button, other, lines));
    const float least = button.is_stacked ? icon_side(canvas) : 0;
    return std::ceil(std::max(label, least) + width_of_icon(canvas, button) +
                     2 * padding(canvas, button));
}

float button_height(Canvas& canvas, const Button& button, float width) {
    const float inside = width - 2 * padding(canvas, button) - width_of_icon(canvas, button);
    float label = height_of(canvas, button.label, button.font, inside);
    for (const std::string& other : button.other_labels)
        label = std::max(label, height_of(canvas, other, button.font, inside));
    float height = label + canvas.dp(24);
    if (button.is_stacked) height += icon_side(canvas);
    return std::max(height, canvas.dp(touch_dp));
}

void paint_button(Canvas& canvas, const Rect& rect, const Button& button, bool is_held) {
    const Theme& theme = canvas.theme();
    Colours colours = colours_of(theme, button.style);
    if (!button.is_enabled) colours = faint(theme);
    if (theme.border == theme.text && button.is_enabled) colours.border = theme.border;
    const float radius = canvas.dp(button_radius_dp);
    // Below an edge that can be seen through, and no other: it would shine through its soft rim.
    const bool is_clear = colours.border >> 24 < 0xFF;
    if (is_clear) fill(canvas, rect, theme.surface, radius);
    box(canvas, rect, colours.inside, colours.border, radius);
    if (is_held) fill(canvas, rect, faded(colours.label, 0.18F), radius);
    const Rect inside = rect.inset(padding(canvas, button), 0);
    if (button.is_stacked)
        draw_stacked(canvas, inside, button, colours.label);
    else
        draw_beside(canvas, inside, button, colours.label);
}

bool draw_button(Canvas& canvas, const Rect& rect, const Button& button) {
    Reaction reaction;
    if (button.is_enabled) {
        reaction = target(canvas, rect, button.key,
                          button.name.empty() ? button.label : button.name, Role::button);
        canvas.nodes().last().language = button.language;
        canvas.nodes().last().is_chosen = button.is_chosen;
    }
    paint_button(canvas, rect, button, reaction.is_held);
    return reaction.is_tapped;
}

}  // namespace okienko::ui
