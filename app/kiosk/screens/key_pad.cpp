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

float pad_height(const Stage& stage, float key_height) {
    return rows * key_height + (rows - 1) * stage.dp(ui::gap_dp);
}

/// As designed; lower on a small screen where all are in sight in `room` then, and a finger hits
/// them.
float fitting_key_height(const Stage& stage, float room) {
    const float fitting = std::floor((room - (rows - 1) * stage.dp(ui::gap_dp)) / rows);
    const float designed = stage.dp(key_height_dp);
    if (!stage.canvas.is_small() || fitting < stage.dp(ui::touch_dp)) return designed;
    return std::min(fitting, designed);
}

/// As large as the text is, where keys are high enough.
ui::Font key_font(const Stage& stage, float height) {
    const float words =
        ui::height_of(stage.canvas, "0", ui::Font::heading, stage.dp(key_height_dp));
    return words <= height ? ui::Font::heading : ui::Font::key;
}

/// Whether keys stand beside what they fill in, all together `height` high.
bool stands_beside(const Stage& stage, const ui::Rect& room, float height) {
    const float least_dp = stage.canvas.is_landscape() ? 600 : 700;
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
                      std::size_t columns, const std::function<float(float width)>& words) {
    const float gap = pad_gap(stage);
    const float left = origin.x + stage.dp(margin_dp);
    const float width = room.width() - 2 * stage.dp(margin_dp);
    const float beside_words = words(width) + 3 * gap;
    const float designed = beside_words + pad_height(stage, stage.dp(key_height_dp));
    if (stands_beside(stage, room, designed)) {
        const auto count = static_cast<float>(columns);
        const float least = count * stage.dp(ui::touch_dp) + (count - 1) * stage.dp(ui::gap_dp);
        const float half = std::floor((width - 2 * gap) / 2);
        const float for_words = std::min(half, width - 2 * gap - least);
        const float high = words(for_words);
        const float key_height = fitting_key_height(stage, room.height());
        const float keys = pad_height(stage, key_height);
        const float highest = std::max(high, keys);
        const float spare = std::floor((room.height() - highest) / 2);
        const bool is_tight = stage.canvas.is_small() && spare >= 0;
        const float around = is_tight ? std::min(spare, gap) : gap;
        const auto in_the_middle = [&](float height) {
            return origin.y + std::max(std::floor((room.height() - height) / 2), around);
        };
        return {.words = {left, in_the_middle(high)},
                .keys = {left + for_words + 2 * gap, in_the_middle(keys)},
                .width = for_words,
                .keys_width = std::max(half, least),
                .key_height = key_height,
                .height = highest + 2 * around};
    }
    const float key_height = fitting_key_height(stage, room.height() - beside_words);
    const float below = beside_words + pad_height(stage, key_height);
    const float spare = std::floor(std::max(room.height() - below, 0.0F));
    const float top = origin.y + gap + spare;
    return {.words = {left, top},
            .keys = {left, top + words(width) + gap},
            .width = width,
            .keys_width = width,
            .key_height = key_height,
            .height = below + spare};
}

bool PadPlace::is_as_designed(const Stage& stage, const ui::Rect& room) const {
    return height <= room.height() && key_height == stage.dp(key_height_dp);
}

KeyPad::KeyPad(Stage& stage, std::vector<PadKey> keys, std::size_t columns, const PadPlace& place)
    : stage_(stage),
      keys_(std::move(keys)),
      columns_(columns),
      gap_(stage.dp(ui::gap_dp)),
      at_(place.keys) {
    const auto count = static_cast<float>(columns);
    key_ = {(place.keys_width - gap_ * (count - 1)) / count, place.key_height};
}

std::string KeyPad::draw() {
    std::string tapped;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        const std::size_t whole_rows = i / columns_;
        const auto column = static_cast<float>(i % columns_);
        const auto row = static_cast<float>(whole_rows);
        const ui::Rect rect = ui::rect_at(
            {at_.x + column * (key_.width + gap_), at_.y + row * (key_.height + gap_)}, key_);
        const PadKey& key = keys_[i];
        const ui::Button button{.key = key.key,
                                .label = key.label,
                                .icon = key.icon,
                                .font = key_font(stage_, key_.height),
                                .name = key.name};
        if (ui::draw_button(stage_.canvas, rect, button)) tapped = key.key;
    }
    return tapped;
}

}  // namespace okienko::kiosk
