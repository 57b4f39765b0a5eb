/// What can be touched: buttons, and rectangles that react.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/canvas.h"

namespace okienko::ui {

/// What the finger, or a key, does to a target in this frame.
struct Reaction {
    bool is_tapped = false;
    bool is_held = false;
};

/// Makes `rect` a target: notes it as a node, marks it where the focus is on it, and tells what is
/// done to it. Only what can be seen of it can be touched.
Reaction target(Canvas& canvas, const Rect& rect, const std::string& key, std::string_view label,
                Role role);

/// The same for what shows by itself that the focus is on it.
Reaction target_without_mark(Canvas& canvas, const Rect& rect, const std::string& key,
                             std::string_view label, Role role);

/// One target in several parts, at least one: a link whose words go on in the next line. Its node
/// stands where the first of them is that can be seen.
Reaction target_in_parts(Canvas& canvas, std::span<const Rect> parts, const std::string& key,
                         std::string_view label, Role role);

/// Marks `rect` as what Enter would touch: a line around it between two of the background's colour,
/// seen on every ground.
void draw_focus(Canvas& canvas, const Rect& rect);

/// The same, closer and thinner, around words in running text that are drawn next.
void draw_focus_behind(Canvas& canvas, std::span<const Rect> lines);

enum class ButtonStyle {
    primary,  ///< the one thing to do next
    soft,     ///< one of several things to do
    outline,  ///< a setting, a way out
    danger,
    hero,    ///< the one thing to do next, on the hero's ground
    on_hero  ///< one of several things to do, on the hero's ground
};

struct Button {
    std::string key;
    std::string_view label;
    std::string_view icon;  ///< before the label; may be empty
    ButtonStyle style = ButtonStyle::outline;
    Font font = Font::strong;
    std::string_view name = {};          ///< what it is called; empty: as its label says
    std::string_view language = {};      ///< of the label; empty: the screen's
    std::optional<bool> is_chosen = {};  ///< of what can be chosen and left again
    bool is_stacked = false;             ///< the icon stands above the label
    bool is_enabled = true;              ///< otherwise it is drawn faint, and a touch does nothing
    /// What else its label may come to say, in any language: there is room for each of them, so
    /// that the button stays where and as large as it is.
    std::vector<std::string> other_labels = {};
};

inline constexpr float button_radius_dp = 16;

/// The least width of `button` with its labels on one line, or on `lines` == 2.
float button_width(Canvas& canvas, const Button& button, int lines = 1);

/// The height of `button` at `width`, not less than what a finger needs.
float button_height(Canvas& canvas, const Button& button, float width);

/// Draws what a button looks like, which feels nothing.
void paint_button(Canvas& canvas, const Rect& rect, const Button& button, bool is_held);

/// Draws the button; true when it is tapped.
bool draw_button(Canvas& canvas, const Rect& rect, const Button& button);

}  // namespace okienko::ui
