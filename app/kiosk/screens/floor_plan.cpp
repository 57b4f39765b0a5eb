#include "app/kiosk/screens/floor_plan.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr float plan_padding_dp = 24;
constexpr float way_dp = 10;
constexpr float spot_dp = 22;

/// Turns metres into pixels, and draws.
class Draughtsman {
public:
    Draughtsman(Stage& stage, ui::Rect floor, float pixels_in_metre)
        : stage_(stage), canvas_(stage.canvas), floor_(floor), scale_(pixels_in_metre) {}

    void draw(const contact::FloorPlan& plan) {
        const ui::Theme& theme = stage_.theme();
        ui::box(canvas_, floor_, theme.background, theme.border, stage_.dp(8));
        for (const contact::Block& block : plan.blocks) draw_block(block);
        draw_way(plan.way);
        draw_spot(plan, plan.desk, theme.good, "room_service", stage_.text("way.desk"));
        draw_spot(plan, plan.kiosk, theme.primary, "person_pin", stage_.text("way.here"));
    }

private:
    ui::Point point(const contact::Spot& spot) const {
        return {floor_.left + static_cast<float>(spot.x) * scale_,
                floor_.top + static_cast<float>(spot.y) * scale_};
    }

    ui::Rect rect_of(const contact::Block& block) const {
        return ui::rect_at(point(block.corner), {static_cast<float>(block.width) * scale_,
                                                 static_cast<float>(block.depth) * scale_})
            .clipped(floor_);
    }

    void draw_block(const contact::Block& block) {
        const ui::Theme& theme = stage_.theme();
        const ui::Rect rect = rect_of(block);
        if (rect.is_empty()) return;
        ui::box(canvas_, rect, theme.sunken, theme.strong_border, stage_.dp(6));
        const std::string name = contact::name_of(block, stage_.words.code());
        const ui::Rect inside = rect.inset(stage_.dp(6));
        const bool has_room =
            canvas_.fonts().width(ui::Font::small, name) < inside.width() &&
            ui::height_of(canvas_, name, ui::Font::small, inside.width()) < inside.height();
        // A name that is too long for its block helps nobody.
        if (has_room) ui::write_in(canvas_, inside, name, ui::Font::small, theme.muted);
    }

    /// A line with round corners, and an arrow in its last part.
    void draw_way(const std::vector<contact::Spot>& way) {
        const ui::Colour colour = stage_.theme().primary;
        for (std::size_t i = 1; i < way.size(); ++i) {
            const ui::Point from = point(way[i - 1]);
            const ui::Point to = point(way[i]);
            ui::line(canvas_, from, to, colour, way_dp);
            ui::disc(canvas_, to, stage_.dp(way_dp) / 2, colour);
        }
        if (way.size() > 1) draw_arrow(point(way[way.size() - 2]), point(way.back()), colour);
    }

    void draw_arrow(ui::Point from, ui::Point to, ui::Colour colour) {
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        const float back = stage_.dp(spot_dp) + stage_.dp(8);
        if (length < 2 * back) return;
        const ui::Point along{(to.x - from.x) / length, (to.y - from.y) / length};
        const ui::Point tip{to.x - along.x * back, to.y - along.y * back};
        const float wing = stage_.dp(26);
        for (const float side : {-1.0F, 1.0F})
            ui::line(canvas_, tip,
                     {tip.x - wing * along.x - side * wing * along.y,
                      tip.y - wing * along.y + side * wing * along.x},
                     colour, way_dp);
    }

    /// A place with its icon, and its name on a label above or below it.
    void draw_spot(const contact::FloorPlan& plan, const contact::Spot& spot, ui::Colour colour,
                   std::string_view icon, std::string_view name) {
        const ui::Theme& theme = stage_.theme();
        const ui::Point center = point(spot);
        const float radius = stage_.dp(spot_dp);
        ui::disc(canvas_, center, radius + stage_.dp(4), theme.surface);
        ui::disc(canvas_, center, radius, colour);
        ui::icon(canvas_, ui::centered({center.x, center.y, center.x, center.y}, {radius, radius}),
                 icon, ui::IconSize::small, theme.surface);
        const ui::Rect label = place_of_label(plan, center, name);
        ui::box(canvas_, label, theme.surface, colour, label.height() / 2);
        ui::write_in(canvas_, label.inset(stage_.dp(8), 0), name, ui::Font::small_strong,
                     theme.text);
    }

    /// Where it hides the least: the way most of all should stay in sight.
    ui::Rect place_of_label(const contact::FloorPlan& plan, ui::Point center,
                            std::string_view name) const {
        const float width = std::min(
            canvas_.fonts().width(ui::Font::small_strong, name) + stage_.dp(28), floor_.width());
        const float height =
            ui::height_of(canvas_, name, ui::Font::small_strong, width) + stage_.dp(10);
        const float gap = stage_.dp(spot_dp) + stage_.dp(10);
        const float left = std::clamp(center.x - width / 2, floor_.left,
                                      std::max(floor_.left, floor_.right - width));
        const ui::Rect above = ui::rect_at({left, center.y - gap - height}, {width, height});
        const ui::Rect below = ui::rect_at({left, center.y + gap}, {width, height});
        return hidden_by(plan, below) < hidden_by(plan, above) ? below : above;
    }

    int hidden_by(const contact::FloorPlan& plan, const ui::Rect& label) const {
        constexpr int way = 3;
        constexpr int edge = 5;
        int hidden = label.top < floor_.top || label.bottom > floor_.bottom ? edge : 0;
        for (const contact::Block& block : plan.blocks)
            if (!contact::name_of(block, "pl").empty() && rect_of(block).meets(label)) ++hidden;
        for (std::size_t i = 1; i < plan.way.size(); ++i) {
            const ui::Point from = point(plan.way[i - 1]);
            const ui::Point to = point(plan.way[i]);
            const ui::Rect segment{std::min(from.x, to.x) - 1, std::min(from.y, to.y) - 1,
                                   std::max(from.x, to.x) + 1, std::max(from.y, to.y) + 1};
            if (segment.meets(label)) hidden += way;
        }
        return hidden;
    }

    Stage& stage_;
    ui::Canvas& canvas_;
    ui::Rect floor_;
    float scale_;
};

}  // namespace

float draw_floor_plan(Stage& stage, ui::Point at, ui::Size room, const contact::FloorPlan& plan) {
    const float padding = stage.dp(plan_padding_dp);
    const auto width = static_cast<float>(plan.width);
    const auto depth = static_cast<float>(plan.depth);
    const float scale =
        std::min((room.width - 2 * padding) / width, (room.height - 2 * padding) / depth);
    const ui::Rect card = ui::rect_at(at, {room.width, depth * scale + 2 * padding});
    ui::card(stage.canvas, card);
    const ui::Rect floor = ui::centered(card, {width * scale, depth * scale});
    Draughtsman(stage, floor, scale).draw(plan);
    stage.canvas.nodes().add({"way.plan", std::string(stage.text("way.plan")), ui::Role::text, card,
                              card.clipped(stage.canvas.clip())});
    return card.height();
}

}  // namespace okienko::kiosk
