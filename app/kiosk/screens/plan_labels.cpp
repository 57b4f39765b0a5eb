#include "app/kiosk/screens/plan_labels.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace okienko::kiosk {
namespace {

using Rects = std::vector<ui::Rect>;

/// Above and below the spot first, then beside it, shifted along by half of its size each way.
Rects places_around(const PlanLabel& label, float radius) {
    constexpr std::array shifts{0.5F, 0.25F, 0.75F, 0.0F, 1.0F};
    const auto [width, height] = label.size;
    const auto [x, y] = label.spot;
    Rects places;
    for (const float shift : shifts)
        for (const float top : {y - radius - height, y + radius})
            places.push_back(ui::rect_at({x - width * shift, top}, label.size));
    for (const float shift : shifts)
        for (const float left : {x - radius - width, x + radius})
            places.push_back(ui::rect_at({left, y - height * shift}, label.size));
    return places;
}

bool is_within(const ui::Rect& inner, const ui::Rect& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
           inner.bottom <= outer.bottom;
}

bool meets_any(const ui::Rect& rect, const Rects& others) {
    return std::any_of(others.begin(), others.end(),
                       [&](const ui::Rect& other) { return rect.meets(other); });
}

std::size_t hidden_by(const ui::Rect& label, const PlanGround& ground) {
    return static_cast<std::size_t>(
        std::count_if(ground.way.begin(), ground.way.end(),
                      [&](const ui::Rect& part) { return part.meets(label); }));
}

/// Tries all arrangements: there are two labels, of twenty places each.
class Arranger {
public:
    Arranger(const PlanGround& ground, std::span<const PlanLabel> labels)
        : ground_(ground), labels_(labels) {
        for (const PlanLabel& label : labels)
            discs_.push_back(ui::Rect{label.spot.x, label.spot.y, label.spot.x, label.spot.y}.grown(
                ground.radius - 1));
    }

    std::optional<Rects> best() {
        arrange(0, 0);
        return best_;
    }

private:
    void arrange(std::size_t index, std::size_t hidden) {
        if (best_ && hidden >= least_hidden_) return;
        if (index == labels_.size()) {
            best_ = placed_;
            least_hidden_ = hidden;
            return;
        }
        for (const ui::Rect& place : places_around(labels_[index], ground_.radius)) {
            if (!is_free(place)) continue;
            placed_.push_back(place);
            arrange(index + 1, hidden + hidden_by(place, ground_));
            placed_.pop_back();
        }
    }

    bool is_free(const ui::Rect& place) const {
        return is_within(place, ground_.floor) && !meets_any(place, ground_.names) &&
               !meets_any(place, discs_) && !meets_any(place, placed_);
    }

    const PlanGround& ground_;
    std::span<const PlanLabel> labels_;
    Rects discs_;
    Rects placed_;
    std::optional<Rects> best_;
    std::size_t least_hidden_ = 0;
};

}  // namespace

std::optional<std::vector<ui::Rect>> places_of_labels(const PlanGround& ground,
                                                      std::span<const PlanLabel> labels) {
    return Arranger(ground, labels).best();
}

}  // namespace okienko::kiosk
