/// One line of text that a visitor types.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/fonts.h"

namespace okienko::ui {

/// Keeps no history, takes nothing from a clipboard and gives it nothing.
class TextField {
public:
    static constexpr std::size_t longest = 200;  ///< characters; what is typed beyond is left out

    struct Look {
        Font font = Font::heading;  ///< a long text is set in Font::body
        bool is_secret = false;     ///< shown as dots
        bool has_mark = true;       ///< the focus is marked; otherwise whoever draws it does that
    };

    TextField() : TextField(Look{}) {}

    explicit TextField(Look look);

    const std::string& text() const { return text_; }

    /// Puts `text` in, the caret at its end.
    void set(std::string_view text);

    /// Overwrites the text and empties the field.
    void wipe();

    bool has_focus() const { return has_focus_; }

    void focus() { has_focus_ = true; }

    void leave() { has_focus_ = false; }

    /// Draws the text, or while it is empty `hint`, and takes what is typed. A tap puts the caret.
    /// The node is called `label` while the field is empty, otherwise as what is in it.
    /// Returns true when Enter is struck. A long text is set smaller, then moves with the caret.
    bool draw(Canvas& canvas, const Rect& rect, const std::string& key, std::string_view label,
              std::string_view hint);

private:
    void take_strokes(Canvas& canvas, const std::string& key);
    void edit(char32_t character);
    void edit(Key key);
    std::size_t before_caret() const;
    std::size_t after_caret() const;
    void choose_font(Canvas& canvas, const Rect& rect);
    float x_of(Canvas& canvas, std::size_t offset) const;
    void put_caret(Canvas& canvas, const Rect& rect);
    float shift(Canvas& canvas, const Rect& rect) const;

    void draw_text(Canvas& canvas, Point at, float room) const;
    std::string shown(std::size_t end) const;

    Look look_;
    std::string text_;
    std::size_t caret_ = 0;  ///< in bytes, always between characters
    Font font_ = Font::heading;
    bool has_focus_ = false;
};

}  // namespace okienko::ui
