#include "app/kiosk/screens/key_pad.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr float widest_key_dp = 170;
constexpr float key_height_dp = 100;

}  // namespace

float lowered(const Stage& stage, const ui::Rect& room, float height) {
    if (stage.canvas.is_landscape()) return 0;
    return std::max(room.height() - height, 0.0F) * 0.8F;
}

bool stands_beside(const Stage& stage, const ui::Rect& room, float height) {
    constexpr float least_dp = 700;
    const float width = room.width() - 2 * stage.dp(margin_dp);
    const bool is_low = stage.canvas.is_landscape() || height > room.height();
    return is_low && stage.canvas.roominess(width) > least_dp;
}

float in_the_middle(const ui::Rect& room, float height) {
    return std::floor(std::max(room.height() - height, 0.0F) / 2);
}

KeyPad::KeyPad(Stage& stage, std::vector<PadKey> keys, std::size_t columns, float room)
    : stage_(stage), keys_(std::move(keys)), columns_(columns), gap_(stage.dp(ui::gap_dp)) {
    const float width = std::floor((room - gap_ * (columns_f() - 1)) / columns_f());
    key_ = {std::min(width, stage.dp(widest_key_dp)), stage.dp(key_height_dp)};
}

float KeyPad::height() const {
    const std::size_t whole_rows = (keys_.size() + columns_ - 1) / columns_;
    const auto rows = static_cast<float>(whole_rows);
    return key_.height * rows + gap_ * (rows - 1);
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
