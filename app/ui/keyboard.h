/// The keyboard on the screen.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/ui/canvas.h"
#include "app/ui/keyboard_layout.h"

namespace okienko::ui {

/// What stands on the keys that are no letters.
struct KeyboardWords {
    std::string_view space;
    std::string_view search;
    std::string_view hide;
    std::string_view shift;
    std::string_view backspace;
};

/// Strikes keys into Canvas::touch(), as a keyboard of plastic would.
class Keyboard {
public:
    bool is_open() const { return is_open_; }

    void open() { is_open_ = true; }

    void close();

    /// How much of the screen's height it takes.
    static float height(const Canvas& canvas);

    /// Takes the finger where it is on the keyboard in `place`, before anything below sees it.
    /// Call it first in a frame.
    void follow(Canvas& canvas, const Rect& place);

    /// Draws it above everything. Call it last in a frame.
    void draw(Canvas& canvas, const KeyboardWords& words);

private:
    const PlacedKey* key_at(Point point) const;
    void come_down(Canvas& canvas);
    void hold(Canvas& canvas);
    void go_up(Canvas& canvas);
    void strike(Canvas& canvas, const KeyCap& cap);
    void draw_key(Canvas& canvas, const PlacedKey& key, const KeyboardWords& words) const;

    Rect place_;
    float gap_ = 0;
    std::vector<PlacedKey> keys_;
    std::optional<PlacedKey> held_;
    float until_repeat_ = 0;  ///< seconds
    bool is_open_ = false;
    bool is_shifted_ = false;
};

}  // namespace okienko::ui
