/// What a floor plan has no room to say on itself, beside or below it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

/// Names, each after the mark that stands on the plan instead of it, as many in a line as fit.
class PlanLegend {
public:
    explicit PlanLegend(Stage& stage) : stage_(stage) {}

    void clear() { entries_.clear(); }

    /// The letter that stands on the plan for `name`: no number, which a name may have itself
    /// ("Kasa 1"), and the steps beside the plan have; behind Z a number after all.
    std::string add_block(std::string_view name);

    void add_spot(std::string_view icon, ui::Colour colour, std::string_view name);

    bool is_empty() const { return entries_.empty(); }

    std::size_t size() const { return entries_.size(); }

    /// Of the widest of its names, on one line.
    float least_width() const;

    float height(float width) const;

    void draw(ui::Point at, float width) const;

private:
    struct Entry {
        std::string mark;  ///< a letter, or the name of an icon
        ui::Colour colour;
        bool is_icon;
        std::string name;
    };

    struct Placed {
        const Entry* entry;
        ui::Rect rect;
    };

    float mark_side() const { return stage_.canvas.grown(44); }

    ui::Size size_of(const Entry& entry, float width) const;
    std::vector<Placed> placed(float width) const;
    void draw_mark(const Entry& entry, const ui::Rect& place) const;

    Stage& stage_;
    std::vector<Entry> entries_;
};

}  // namespace okienko::kiosk
