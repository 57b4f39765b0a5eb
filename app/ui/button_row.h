/// Buttons side by side, arranged so that their words fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/target.h"

namespace okienko::ui {

/// Tries labels on one line beside their icons, then on two, then below their icons; the last of
/// these when nothing fits.
class ButtonRow {
public:
    /// A row of `buttons` for `room` pixels.
    ButtonRow(Canvas& canvas, std::vector<Button> buttons, float room);

    /// As it is drawn; null if there is none with this key.
    const Button* find(std::string_view key) const;

    bool is_empty() const { return buttons_.empty(); }

    /// The least width; more than the room where it does not fit.
    float width() const { return width_; }

    float height() const { return height_; }

    /// Draws the row in `rect`; what is left of its width is shared by all buttons if `stretches`,
    /// which are then equally wide where the widest of them lets them. Returns the key of the
    /// button that was tapped, or an empty string.
    std::string draw(Canvas& canvas, const Rect& rect, bool stretches);

private:
    bool arrange(Canvas& canvas, int lines, bool is_stacked, float room);

    std::vector<Button> buttons_;
    std::vector<float> widths_;
    float gap_;
    float width_ = 0;
    float height_ = 0;
};

}  // namespace okienko::ui
