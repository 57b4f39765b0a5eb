#include "app/kiosk/screens/key_pad.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr float key_height_dp = 100;
constexpr float rows = 4;

float pad_height(const Stage& stage) {
    return rows * stage.dp(key_height_dp) + (rows - 1) * stage.dp(ui::gap_dp);
}

/// Whether keys stand beside what they fill in, all together `height` high.
bool stands_beside(const Stage& stage, const ui::Rect& room, float height) {
    constexpr float least_dp = 700;
    const float width = room.width() - 2 * stage.dp(margin_dp);
    const bool is_low = stage.canvas.is_landscape() || height > room.height();
    return is_low && stage.canvas.roominess(width) > least_dp;
}

}  // namespace

float pad_gap(const Stage& stage) {
    return stage.dp(stage.canvas.metrics().text_scale > 1 ? ui::gap_dp : 20);
}

float pad_dock_height(Stage& stage, float words) {
    constexpr float least_dp = 96;
    const float two_lines =
        2 * ui::height_of(stage.canvas, "X", ui::Font::body, stage.dp(least_dp));
    return std::max({stage.dp(least_dp), two_lines, words}) + 2 * stage.dp(16);
}

PadPlace place_of_pad(const Stage& stage, const ui::Rect& room, ui::Point origin,
                      const std::function<float(float width)>& words) {
    const float gap = pad_gap(stage);
    const float keys = pad_height(stage);
    const float left = origin.x + stage.dp(margin_dp);
    const float width = room.width() - 2 * stage.dp(margin_dp);
    const float below = words(width) + keys + 3 * gap;
    if (stands_beside(stage, room, below)) {
        const float half = std::floor((width - 2 * gap) / 2);
        const auto in_the_middle = [&](float height) {
            return origin.y + std::max(std::floor((room.height() - height) / 2), gap);
        };
        return {.words = {left, in_the_middle(words(half))},
                .keys = {left + half + 2 * gap, in_the_middle(keys)},
                .width = half,
                .height = std::max(words(half), keys) + 2 * gap};
    }
    const float spare = std::floor(std::max(room.height() - below, 0.0F));
    const float top = origin.y + gap + spare;
    return {.words = {left, top},
            .keys = {left, top + words(width) + gap},
            .width = width,
            .height = below + spare};
}

KeyPad::KeyPad(Stage& stage, std::vector<PadKey> keys, std::size_t columns, float room)
    : stage_(stage), keys_(std::move(keys)), columns_(columns), gap_(stage.dp(ui::gap_dp)) {
    const auto count = static_cast<float>(columns);
    key_ = {(room - gap_ * (count - 1)) / count, stage.dp(key_height_dp)};
}

std::string KeyPad::draw(ui::Point at) {
    std::string tapped;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        const std::size_t whole_rows = i / columns_;
        const auto column = static_cast<float>(i % columns_);
        const auto row = static_cast<float>(whole_rows);
        const ui::Rect rect = ui::rect_at(
            {at.x + column * (key_.width + gap_), at.y + row * (key_.height + gap_)}, key_);
        const PadKey& key = keys_[i];
        const ui::Button button{.key = key.key,
                                .label = key.label,
                                .icon = key.icon,
                                .font = ui::Font::heading,
                                .name = key.name};
        if (ui::draw_button(stage_.canvas, rect, button)) tapped = key.key;
    }
    return tapped;
}

}  // namespace okienko::kiosk
