/// The field for questions, with its keyboard.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/language/language.h"
#include "app/ui/canvas.h"
#include "app/ui/keyboard.h"
#include "app/ui/text_field.h"

namespace okienko::kiosk {

/// One field for all screens that have one; opens the keyboard when it is touched.
class SearchField {
public:
    /// Its height, wherever it stands.
    static float height(const ui::Canvas& canvas);

    /// Draws the field; the question, when one is asked.
    std::optional<std::string> draw(ui::Canvas& canvas, const ui::Rect& rect,
                                    const language::Language& words);

    /// What an empty field that is `width` wide says: an example as well where it has room.
    static std::string_view hint(ui::Canvas& canvas, float width, const language::Language& words);

    ui::Keyboard& keyboard() { return keyboard_; }

    std::string_view text() const { return field_.text(); }

    bool is_being_typed() const { return keyboard_.is_open(); }

    /// Puts `question` in, nobody typing.
    void show(std::string_view question);

    /// Puts `text` in, somebody typing on.
    void go_on_with(std::string_view text);

    /// Opens the keyboard on the field as it is.
    void ask();

    /// Takes the keyboard away; what was typed stays.
    void put_away();

    void wipe();

private:
    bool draw_text(ui::Canvas& canvas, const ui::Rect& rect, const language::Language& words);
    void draw_clear(ui::Canvas& canvas, const ui::Rect& rect, const language::Language& words);
    std::optional<std::string> submitted();

    ui::TextField field_;
    ui::Keyboard keyboard_;
};

}  // namespace okienko::kiosk
