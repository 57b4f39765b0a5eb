#include "app/ui/scroll.h"

#include <algorithm>
#include <cmath>

#include "app/ui/paint.h"

namespace okienko::ui {
namespace {

constexpr float decay = 3.2F;        // of the speed, a second
constexpr float glide_rate = 12;     // of the way left, a second
constexpr float least_speed = 20;    // pixels a second: slower is standing
constexpr float notable_speed = 60;  // a finger that comes down on this stops it, and does no more
constexpr float page_share = 0.8F;   // of what is seen: two lines stay in sight to go on from

}  // namespace

void Scroll::page(int direction) {
    const float from = is_gliding_ ? destination_ : offset_;
    const float to = from + static_cast<float>(direction) * page_share * view_;
    destination_ = std::clamp(to, 0.0F, std::max(reach(), 0.0F));
    is_gliding_ = true;
    speed_ = 0;
}

void Scroll::to_top() {
    stop();
    offset_ = 0;
}

void Scroll::stop() {
    speed_ = 0;
    is_gliding_ = false;
}

void Scroll::move_to(float offset) {
    offset_ = std::clamp(offset, 0.0F, std::max(reach(), 0.0F));
}

void Scroll::follow(Canvas& canvas, const Rect& view) {
    Touch& touch = canvas.touch();
    if (touch.came_down() && !touch.is_claimed() && view.contains(touch.start())) {
        if (is_gliding_ || std::abs(speed_) > notable_speed) touch.claim();
        is_held_ = true;
        is_dragged_ = false;
        stop();
    }
    if (!is_held_) return;
    // A flick faster than a frame is seen when it is over.
    if (is_swipe(canvas) && !touch.is_claimed()) {
        touch.claim();
        is_dragged_ = true;
    }
    if (is_dragged_ && touch.is_down()) {
        move_to(offset_ - touch.moved_y());
        const float seen = -touch.moved_y() / std::max(canvas.seconds(), 0.001F);
        speed_ = 0.6F * speed_ + 0.4F * seen;
        canvas.keep_drawing();
    }
    if (!touch.is_down()) is_held_ = is_dragged_ = false;
}

/// Whether the finger is there to move what is shown. Where all of it is seen nothing moves, and
/// who slips on a key has meant it.
bool Scroll::is_swipe(Canvas& canvas) const {
    const Touch& touch = canvas.touch();
    return touch.is_drag() && (is_needed() || touch.way() > canvas.dp(touch_dp));
}

void Scroll::follow_keys(Canvas& canvas) {
    Touch& touch = canvas.touch();
    if (touch.take(Key::page_down)) page(1);
    if (touch.take(Key::page_up)) page(-1);
    if (touch.take(Key::down)) move_to(offset_ + canvas.dp(120));
    if (touch.take(Key::up)) move_to(offset_ - canvas.dp(120));
}

void Scroll::run(float seconds, bool is_calm) {
    if (is_calm) {
        if (is_gliding_) move_to(destination_);
        return stop();
    }
    if (is_gliding_) {
        move_to(destination_ + (offset_ - destination_) * std::exp(-glide_rate * seconds));
        if (std::abs(offset_ - destination_) < 1) {
            offset_ = destination_;
            stop();
        }
        return;
    }
    move_to(offset_ + speed_ * seconds);
    speed_ *= std::exp(-decay * seconds);
    const bool is_at_end = offset_ <= 0 || offset_ >= reach();
    if (is_at_end || std::abs(speed_) < least_speed) speed_ = 0;
}

ScrollRegion::ScrollRegion(Canvas& canvas, Scroll& scroll, const Rect& view)
    : canvas_(canvas), scroll_(scroll), view_(view) {
    scroll_.view_ = view.height();
    scroll_.follow(canvas, view);
    if (scroll_.has_keys_) scroll_.follow_keys(canvas);
    const float notches = canvas.touch().notches_over(view);
    if (notches != 0) scroll_.move_to(scroll_.offset_ - notches * canvas.dp(120));
    if (!scroll_.is_held_) scroll_.run(std::min(canvas.seconds(), 0.05F), canvas.is_calm());
    canvas.push_clip(view);
}

ScrollRegion::~ScrollRegion() {
    canvas_.pop_clip();
}

void ScrollRegion::end(float content_height, float air) {
    const float beyond = content_height - view_.height();
    if (beyond > 0 && beyond <= air) content_height = view_.height();
    if (scroll_.content_ != content_height) canvas_.keep_drawing();  // buttons may come or go
    scroll_.content_ = content_height;
    if (const auto wanted = canvas_.take_revealed()) {
        const float margin = canvas_.dp(24);
        if (wanted->bottom > view_.bottom)
            scroll_.move_to(scroll_.offset_ + wanted->bottom - view_.bottom + margin);
        else if (wanted->top < view_.top)
            scroll_.move_to(scroll_.offset_ + wanted->top - view_.top - margin);
        canvas_.keep_drawing();
    }
    if (scroll_.offset_ > std::max(scroll_.reach(), 0.0F)) {
        scroll_.move_to(scroll_.offset_);
        canvas_.keep_drawing();
    }
    if (scroll_.is_gliding_ || scroll_.speed_ != 0) canvas_.keep_drawing();
    if (scroll_.is_needed()) draw_thumb();
}

void ScrollRegion::draw_thumb() {
    const Theme& theme = canvas_.theme();
    const float seen = view_.height() / std::max(scroll_.content_, 1.0F);
    const float height = std::max(view_.height() * seen, canvas_.dp(48));
    const float way = (view_.height() - height) * scroll_.offset_ / scroll_.reach();
    const float right = view_.right - canvas_.dp(4);
    const Rect thumb{right - canvas_.dp(8), view_.top + way, right, view_.top + way + height};
    if (scroll_.can_go_down())
        fade_out(canvas_, {view_.left, view_.bottom - canvas_.dp(32), view_.right, view_.bottom},
                 theme.background);
    // The edge makes it stand out on whatever lies below, such as the welcome's blue.
    const Rect edge = thumb.grown(canvas_.dp(2));
    fill(canvas_, edge, theme.surface, edge.width() / 2);
    fill(canvas_, thumb, theme.strong_border, thumb.width() / 2);
}

}  // namespace okienko::ui
