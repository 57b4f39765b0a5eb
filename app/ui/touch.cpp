#include "app/ui/touch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace okienko::ui {
namespace {

constexpr float slop_dp = 14;

/// Source: the slowest double click that desktops take for one is half a second long.
constexpr float echo_seconds = 0.4F;
constexpr float echo_slops = 2;  // how far off the second tap may be

float distance(Point one, Point other) {
    return std::hypot(one.x - other.x, one.y - other.y);
}

}  // namespace

void Touch::press(Point at) {
    steps_.push_back(Press{at});
}

void Touch::move(Point to) {
    steps_.push_back(Move{to});
}

void Touch::release(Point at) {
    steps_.push_back(Release{at});
}

void Touch::wheel(float notches, std::optional<Point> over) {
    steps_.push_back(Wheel{notches, over});
}

void Touch::strike(Stroke stroke) {
    steps_.push_back(stroke);
}

void Touch::advance(float pixels_per_dp, float seconds) {
    slop_ = slop_dp * pixels_per_dp;
    since_tap_ += seconds;
    came_down_ = false;
    went_up_ = false;
    notches_ = 0;
    before_ = at_;
    strokes_.clear();
    while (!steps_.empty()) {
        const Step step = steps_.front();
        steps_.pop_front();
        if (take_step(step)) return;
    }
}

void Touch::forget() {
    // The tap that ended a visit has its echo as well.
    Touch next;
    next.last_tap_ = std::move(last_tap_);
    next.since_tap_ = since_tap_;
    *this = std::move(next);
}

float Touch::way() const {
    return distance(at_, start_);
}

void Touch::meet(const std::string& key, const Rect& visible) {
    if (!came_down_) return;
    if (visible.contains(start_)) land_on(key);
    // What the first of several taps has brought stays new for all of them.
    if (is_second_tap_ && !last_tap_.has_met(key)) return;
    if (visible.grown(echo_slops * slop_).contains(start_)) nearby_.push_back({key, visible});
}

bool Touch::Tap::has_met(std::string_view key) const {
    return std::any_of(nearby.begin(), nearby.end(),
                       [key](const Met& one) { return one.key == key; });
}

bool Touch::land_on(const std::string& key) {
    if (is_second_tap_ && !was_here(key)) return false;
    landed_on_.push_back(key);
    const auto& before = last_tap_.landed_on;
    const bool was_on = std::find(before.begin(), before.end(), key) != before.end();
    repeats_tap_ = repeats_tap_ || (is_second_tap_ && was_on);
    return true;
}

/// Whether the tap before went to the target called `key`, or this could be seen where the finger
/// is now when that tap began.
bool Touch::was_here(std::string_view key) const {
    const auto& before = last_tap_.landed_on;
    if (std::find(before.begin(), before.end(), key) != before.end()) return true;
    return std::any_of(last_tap_.nearby.begin(), last_tap_.nearby.end(), [&](const Met& one) {
        return one.key == key && one.visible.contains(start_);
    });
}

bool Touch::has_landed_on(std::string_view key) const {
    return std::find(landed_on_.begin(), landed_on_.end(), key) != landed_on_.end();
}

bool Touch::holds(const Rect& rect) const {
    return is_down_ && !is_claimed_ && rect.contains(start_) && rect.grown(slop_).contains(at_);
}

bool Touch::taps(const Rect& rect) const {
    return went_up_ && !is_claimed_ && rect.contains(start_) && rect.grown(slop_).contains(at_);
}

std::vector<Stroke> Touch::take_strokes() {
    return std::exchange(strokes_, {});
}

bool Touch::take(Key key) {
    const auto found = std::find(strokes_.begin(), strokes_.end(), Stroke(key));
    if (found == strokes_.end()) return false;
    strokes_.erase(found);
    return true;
}

/// Takes one step; returns whether the frame has to see it before the next one.
bool Touch::take_step(const Step& step) {
    return std::visit([this](const auto& each) { return take_step(each); }, step);
}

bool Touch::take_step(const Press& press) {
    start_ = at_ = before_ = press.at;
    is_down_ = true;
    came_down_ = true;
    is_drag_ = false;
    is_claimed_ = false;
    landed_on_.clear();
    nearby_.clear();
    repeats_tap_ = false;
    is_second_tap_ =
        since_tap_ < echo_seconds && distance(press.at, last_tap_.at) <= echo_slops * slop_;
    return true;
}

bool Touch::take_step(const Release& release) {
    if (!is_down_) return false;
    at_ = release.at;
    is_down_ = false;
    went_up_ = true;
    last_tap_ = {at_, landed_on_, nearby_};
    since_tap_ = 0;
    return true;
}

bool Touch::take_step(const Move& move) {
    if (!is_down_) return false;
    at_ = move.to;
    is_drag_ = is_drag_ || distance(at_, start_) > slop_;
    return false;
}

bool Touch::take_step(const Wheel& wheel) {
    notches_ += wheel.notches;
    wheel_at_ = wheel.over;
    return false;
}

bool Touch::take_step(const Stroke& stroke) {
    strokes_.push_back(stroke);
    return false;
}

}  // namespace okienko::ui
