/// The small things that the desk's screens are made of.
#pragma once

#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/screens/stage.h"
#include "app/ui/target.h"

namespace okienko::ui {
struct ArticleWords;
}

namespace okienko::desk {

/// Things side by side, on as many lines as they need.
class Flow {
public:
    Flow(ui::Point at, float width, float line_height, float gap)
        : left_(at.x), width_(width), line_(line_height), gap_(gap), top_(at.y), pen_(at) {}

    /// The place of the next one; on a new line where it does not fit on this one.
    ui::Rect place(float width);

    /// Whether so much fits on this line.
    bool fits(float width) const { return pen_.x == left_ || width <= room(); }

    /// What is left of this line.
    float room() const { return left_ + width_ - pen_.x; }

    void skip(float width) { pen_.x += width; }

    void begin_line();

    ui::Point pen() const { return pen_; }

    /// Of all lines.
    float height() const { return pen_.y + line_ - top_; }

private:
    float left_;
    float width_;
    float line_;
    float gap_;
    float top_;
    ui::Point pen_;
};

/// A key as it lies on a keyboard, its upper left corner at `at`; returns its width.
float draw_key_cap(Stage& stage, ui::Point at, std::string_view key, bool is_on_colour = false);

float key_cap_width(Stage& stage, std::string_view key);

float key_cap_height(const Stage& stage);

enum class Look { primary, plain, quiet, danger };

/// A button with the key that does the same before its words.
struct KeyButton {
    std::string key;  ///< of the node
    std::string_view cap;
    std::string_view label;
    Look look = Look::plain;
    bool is_enabled = true;
};

float key_button_width(Stage& stage, const KeyButton& button);

float key_button_height(const Stage& stage);

/// True when it is touched.
bool draw_key_button(Stage& stage, const ui::Rect& rect, const KeyButton& button);

/// The button of `action`, which is reported when it is touched.
void draw_action(Stage& stage, const ui::Rect& rect, Action action, Look look);

float action_width(Stage& stage, Action action);

/// The buttons of `actions` from the upper left corner of `place` on, on as many lines as they
/// need; `look` tells what each looks like.
void draw_actions(Stage& stage, const ui::Rect& place, float gap,
                  const std::vector<Action>& actions, const std::function<Look(Action)>& look);

/// How high they are in `width`.
float actions_height(Stage& stage, float width, float gap, const std::vector<Action>& actions);

enum class Tone { plain, info, good, caution, danger };

/// A few words on a coloured ground, cut where they are wider than `most`; returns the width.
float draw_chip(Stage& stage, ui::Point at, Tone tone, std::string_view icon, std::string_view text,
                float most = std::numeric_limits<float>::max());

float chip_width(Stage& stage, std::string_view icon, std::string_view text);

float chip_height(const Stage& stage);

/// One of several choices that exclude each other; true when it is touched.
bool draw_choice(Stage& stage, const ui::Rect& rect, const std::string& key, std::string_view label,
                 bool is_chosen);

float choice_width(Stage& stage, std::string_view label);

float choice_height(const Stage& stage);

/// Categories side by side, on at most `lines` lines: what does not fit is left out. A touch picks
/// one, or lets go of the one that is picked. Returns the height.
float draw_topics(Stage& stage, ui::Point at, float width, const std::vector<Topic>& topics,
                  std::size_t lines);

/// A text on one line, cut with "…" where it is longer than `width`.
void write_cut(Stage& stage, ui::Point at, std::string_view text, ui::Font font, ui::Colour colour,
               float width);

/// A field with its label above it; true when Enter is struck in it.
bool draw_field(Stage& stage, ui::Rect rect, const std::string& key, ui::TextField& field,
                std::string_view label, std::string_view hint);

float field_height(const Stage& stage);

/// "za 4 min", "12 min po czasie"; empty where nothing was promised.
std::string promise_of(const Stage& stage, const HandOff& hand_off);

/// "przed chwilą", "3 min temu", "2 godz. temu"
std::string ago(const Stage& stage, Time moment);

/// "emergency", "staff", "desk", "call_back": the last part of its words' key.
std::string_view word_of(journal::NewHandOff::Kind kind);

std::string_view icon_of(journal::NewHandOff::Kind kind);

/// How call-outs in articles are headed.
ui::ArticleWords article_words(const Stage& stage);

/// What an agent's need is called, as "wózek"; the need itself where it has no words.
std::string need_of(const Stage& stage, const std::string& need);

}  // namespace okienko::desk
