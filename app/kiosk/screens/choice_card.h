/// A large card that says one thing and what can be done about it: a call, an offer, a slip.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/kiosk/screens/stage.h"
#include "app/ui/button_row.h"

namespace okienko::kiosk {

struct Choice {
    std::string key;  ///< of its node
    std::string icon;
    std::string title;
    std::string text;
    std::string number;  ///< of a slip, large; may be empty
    std::vector<ui::Button> buttons;
    bool is_hero = false;      ///< in the shop's colour: the first thing to do
    std::size_t in_a_row = 0;  ///< buttons; 0: as many as their words leave room for
};

/// Buttons in as many rows as their words need, or so many in a row.
class ButtonRows {
public:
    ButtonRows(ui::Canvas& canvas, const std::vector<ui::Button>& buttons, float room,
               std::size_t in_a_row = 0);

    bool is_empty() const { return rows_.empty(); }

    float width() const;
    float height() const;

    /// Draws them from `at` down, `width` wide. The key of the one that was tapped, or empty.
    std::string draw(ui::Canvas& canvas, ui::Point at, float width);

private:
    std::vector<ui::ButtonRow> rows_;
    float gap_;
};

/// Draws it from `at` down; the buttons beside its words where there is room, else below them.
class ChoiceCard {
public:
    ChoiceCard(Stage& stage, Choice choice, float width);

    float height() const;

    /// The key of the button that was tapped, or an empty string.
    std::string draw(ui::Point at);

private:
    float text_width() const;
    float words_height() const;
    void draw_ground(const ui::Rect& card) const;

    Stage& stage_;
    Choice choice_;
    float width_;
    ButtonRows buttons_;
    bool is_beside_;
};

/// Draws `choice` and returns its height; `tapped` becomes the key of the button that was.
float draw_choice(Stage& stage, ui::Point at, float width, Choice choice, std::string& tapped);

}  // namespace okienko::kiosk
