#include "app/kiosk/screens/plan_labels.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace okienko::kiosk {
namespace {

using Rects = std::vector<ui::Rect>;
using Places = std::vector<std::optional<ui::Rect>>;

/// Above and below the spot first, then beside it, shifted along by part of its size; at last
/// above and below to one side, where a corner is left.
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
    for (const float left : {x + radius / 2, x - radius / 2 - width})
        for (const float top : {y - radius - height, y + radius})
            places.push_back(ui::rect_at({left, top}, label.size));
    return places;
}

bool is_within(const ui::Rect& inner, const ui::Rect& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
           inner.bottom <= outer.bottom;
}

bool meets_any(const ui::Rect& rect, std::span<const ui::Rect> others) {
    return std::any_of(others.begin(), others.end(),
                       [&](const ui::Rect& other) { return rect.meets(other); });
}

/// Tries all arrangements: there are two labels, of two dozen places each.
class Arranger {
public:
    Arranger(const PlanGround& ground, std::span<const PlanLabel> labels)
        : ground_(ground), labels_(labels), least_missing_(labels.size() + 1) {
        for (const PlanLabel& label : labels)
            discs_.push_back(ui::Rect{label.spot.x, label.spot.y, label.spot.x, label.spot.y}.grown(
                ground.radius - 1));
    }

    Places best() {
        arrange(0, 0);
        return best_;
    }

private:
    void arrange(std::size_t index, std::size_t missing) {
        if (missing >= least_missing_) return;
        if (index == labels_.size()) {
            best_ = placed_;
            least_missing_ = missing;
            return;
        }
        for (const ui::Rect& place : places_around(labels_[index], ground_.radius)) {
            if (!is_free(place)) continue;
            placed_.emplace_back(place);
            arrange(index + 1, missing);
            placed_.pop_back();
        }
        placed_.emplace_back();
        arrange(index + 1, missing + 1);
        placed_.pop_back();
    }

    bool is_free(const ui::Rect& place) const {
        const bool is_apart = std::none_of(placed_.begin(), placed_.end(), [&](const auto& other) {
            return other && place.meets(*other);
        });
        return is_apart && is_within(place, ground_.floor) && !meets_any(place, ground_.taken) &&
               !meets_any(place, discs_);
    }

    const PlanGround& ground_;
    std::span<const PlanLabel> labels_;
    Rects discs_;
    Places placed_;
    Places best_;
    std::size_t least_missing_;
};

}  // namespace

std::vector<std::optional<ui::Rect>> places_of_labels(const PlanGround& ground,
                                                      std::span<const PlanLabel> labels) {
    return Arranger(ground, labels).best();
}

std::optional<ui::Rect> place_in_block(const ui::Rect& block, ui::Size size,
                                       std::span<const ui::Rect> taken) {
    constexpr std::array shifts{0.5F, 0.0F, 1.0F};
    const ui::Size spare{block.width() - size.width, block.height() - size.height};
    if (spare.width < 0 || spare.height < 0) return {};
    for (const float down : shifts)
        for (const float across : shifts) {
            const ui::Rect place = ui::rect_at(
                {block.left + spare.width * across, block.top + spare.height * down}, size);
            if (!meets_any(place, taken)) return place;
        }
    return {};
}

}  // namespace okienko::kiosk
