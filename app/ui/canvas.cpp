#include "app/ui/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace okienko::ui {

Canvas::Canvas(const Tools& tools, const Theme& theme, const Metrics& metrics, Size size,
               float seconds)
    : tools_(tools),
      theme_(theme),
      metrics_(metrics),
      screen_(size),
      area_(rect_at({}, size)),
      seconds_(seconds),
      list_(ImGui::GetBackgroundDrawList()),
      clips_{area_} {}

void Canvas::push_clip(const Rect& rect) {
    const Rect seen = rect.clipped(clip());
    clips_.push_back(seen.is_empty() ? Rect{} : seen);
    list_->PushClipRect({clip().left, clip().top}, {clip().right, clip().bottom});
}

void Canvas::pop_clip() {
    clips_.pop_back();
    list_->PopClipRect();
}

void Canvas::rise() {
    list_ = ImGui::GetForegroundDrawList();
}

bool Canvas::is_small() const {
    constexpr float designed_dp = 1080;
    return std::min(screen_.width, screen_.height) < dp(designed_dp) - 1;
}

std::optional<Rect> Canvas::take_revealed() {
    return std::exchange(revealed_, std::nullopt);
}

}  // namespace okienko::ui
