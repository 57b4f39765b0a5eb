#include "app/ui/button_row.h"

#include <algorithm>
#include <utility>

namespace okienko::ui {

ButtonRow::ButtonRow(Canvas& canvas, std::vector<Button> buttons, float room)
    : buttons_(std::move(buttons)), gap_(canvas.dp(gap_dp)) {
    if (buttons_.empty()) return;
    if (arrange(canvas, 1, false, room)) return;
    if (arrange(canvas, 2, false, room)) return;
    if (arrange(canvas, 1, true, room)) return;
    arrange(canvas, 2, true, room);
}

bool ButtonRow::arrange(Canvas& canvas, int lines, bool is_stacked, float room) {
    widths_.clear();
    width_ = gap_ * static_cast<float>(buttons_.size() - 1);
    height_ = 0;
    for (Button& button : buttons_) {
        button.is_stacked = is_stacked;
        widths_.push_back(std::max(button_width(canvas, button, lines), canvas.dp(touch_dp)));
        width_ += widths_.back();
        height_ = std::max(height_, button_height(canvas, button, widths_.back()));
    }
    return width_ <= room;
}

const Button* ButtonRow::find(std::string_view key) const {
    const auto found = std::find_if(buttons_.begin(), buttons_.end(),
                                    [key](const Button& button) { return button.key == key; });
    return found == buttons_.end() ? nullptr : &*found;
}

std::string ButtonRow::draw(Canvas& canvas, const Rect& rect, bool stretches) {
    const float spare = stretches ? std::max(rect.width() - width_, 0.0F) : 0;
    const float more = buttons_.empty() ? 0 : spare / static_cast<float>(buttons_.size());
    const auto count = static_cast<float>(std::max<std::size_t>(buttons_.size(), 1));
    const float even = (rect.width() - gap_ * (count - 1)) / count;
    const bool is_even = stretches && std::all_of(widths_.begin(), widths_.end(),
                                                  [even](float width) { return width <= even; });
    std::string tapped;
    float left = rect.left;
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        const float width = is_even ? even : widths_[i] + more;
        const Rect place{left, rect.top, left + width, rect.bottom};
        if (draw_button(canvas, place, buttons_[i])) tapped = buttons_[i].key;
        left += width + gap_;
    }
    return tapped;
}

}  // namespace okienko::ui
