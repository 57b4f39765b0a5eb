/// The keyboard on the screen.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/canvas.h"
#include "app/ui/keyboard_layout.h"

namespace okienko::ui {

/// What stands on the keys that are no letters.
struct KeyboardWords {
    std::string_view space;
    std::string_view search;
    std::string_view search_icon;
    std::string_view hide;
    std::string_view shift;
    std::string_view backspace;
};

/// Strikes keys into Canvas::touch(), as a keyboard of plastic would.
class Keyboard {
public:
    bool is_open() const { return is_open_; }

    void open() { is_open_ = true; }

    /// Brings the keys of this language; its own key brings those of the next.
    void use(Letters letters) { letters_ = letters; }

    void close();

    /// How much of the screen's height it takes.
    float height(const Canvas& canvas) const;

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
    void strike_by_key(Canvas& canvas);
    void offer(Canvas& canvas);
    int chosen(Canvas& canvas) const;
    void draw_offered(Canvas& canvas) const;
    void strike(Canvas& canvas, const KeyCap& cap);
    std::string node_key(const PlacedKey& key) const;
    void draw_key(Canvas& canvas, const PlacedKey& key, const KeyboardWords& words) const;
    bool has_room_for_words(Canvas& canvas, const PlacedKey& key, const KeyboardWords& words) const;

    Letters letters_ = Letters::polish;
    Rect place_;
    float gap_ = 0;
    std::vector<PlacedKey> keys_;
    std::optional<PlacedKey> held_;
    float until_repeat_ = 0;    ///< seconds
    std::u32string offered_;    ///< letters to choose from while the key is held on; or empty
    std::vector<Rect> offers_;  ///< where they stand
    bool was_shifted_ = false;  ///< when the held key was struck
    bool is_open_ = false;
    bool is_shifted_ = false;
};

}  // namespace okienko::ui
