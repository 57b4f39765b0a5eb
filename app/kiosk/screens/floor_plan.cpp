#include "app/kiosk/screens/floor_plan.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/kiosk/screens/plan_labels.h"
#include "app/kiosk/screens/plan_legend.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr float plan_padding_dp = 24;
constexpr float way_dp = 10;
constexpr float spot_dp = 22;

/// Of the room, what a plan takes at least, however much its legend says.
constexpr float least_share = 0.5F;

/// A place with its icon and its name.
struct MarkedSpot {
    std::string_view key;
    ui::Point at;
    ui::Colour colour;
    std::string_view icon;
    std::string_view name;
};

/// What stands on a block: its name, or where that has no room the number it has in the legend.
struct BlockWords {
    std::string text;
    ui::Font font;
    ui::Rect place;
};

/// Turns metres into pixels, finds a place for every name, and draws. What has no room on the plan
/// stands in a legend.
class Draughtsman {
public:
    Draughtsman(Stage& stage, const contact::FloorPlan& plan, ui::Size room)
        : stage_(stage), canvas_(stage.canvas), plan_(plan), legend_(stage) {
        arrange(room);
    }

    float height() const {
        const float below = is_beside_ || legend_.is_empty() ? 0 : gap() + legend_height();
        return std::max(floor_size().height + below, is_beside_ ? legend_height() : 0);
    }

    /// Into `inside`, which is as high as height().
    void draw(const ui::Rect& inside) {
        const ui::Size size = floor_size();
        const float right = is_beside_ ? gap() + legend_width_ : 0;
        const ui::Point corner{std::round(inside.left + (inside.width() - size.width - right) / 2),
                               is_beside_ ? inside.center().y - size.height / 2 : inside.top};
        floor_ = ui::rect_at(corner, size);
        draw_floor();
        if (legend_.is_empty()) return;
        legend_.draw(is_beside_
                         ? ui::Point{floor_.right + gap(), inside.center().y - legend_height() / 2}
                         : ui::Point{inside.left, floor_.bottom + gap()},
                     legend_width_);
    }

private:
    float gap() const { return stage_.dp(20); }

    float radius() const { return canvas_.grown(spot_dp); }

    ui::Size floor_size() const {
        return {static_cast<float>(plan_.width) * scale_, static_cast<float>(plan_.depth) * scale_};
    }

    float legend_height() const { return legend_.height(legend_width_); }

    // ---- arranging ------------------------------------------------------------------------------

    /// A legend leaves less room for the plan, whose names then need more of a legend.
    void arrange(ui::Size room) {
        constexpr int tries = 4;
        fit(room);
        for (int i = 0; i < tries; ++i) {
            const std::size_t before = legend_.size();
            find_places();
            if (legend_.size() == before) return;
            make_room_for_legend(room);
        }
        find_places();
    }

    void fit(ui::Size room) {
        scale_ = std::min(room.width / static_cast<float>(plan_.width),
                          room.height / static_cast<float>(plan_.depth));
        floor_ = ui::rect_at({}, floor_size());
    }

    /// Beside the plan where that costs it nothing, else below it.
    void make_room_for_legend(ui::Size room) {
        fit(room);
        legend_width_ = room.width - floor_size().width - gap();
        is_beside_ = legend_width_ >= legend_.least_width() && legend_height() <= room.height;
        if (is_beside_) return;
        legend_width_ = room.width;
        const float left = room.height - gap() - legend_height();
        fit({room.width, std::max(left, room.height * least_share)});
    }

    void find_places() {
        const std::vector<MarkedSpot> spots = marked_spots();
        PlanGround ground{.floor = floor_, .radius = radius() + stage_.dp(8)};
        legend_.clear();
        words_.clear();
        for (const contact::Block& block : plan_.blocks) add_words(block);
        for (const BlockWords& each : words_) ground.names.push_back(each.place);
        ground.way = way_parts();
        std::vector<PlanLabel> labels;
        labels.reserve(spots.size());
        for (const MarkedSpot& spot : spots) labels.push_back({spot.at, size_of_label(spot.name)});
        labels_ = places_of_labels(ground, labels);
        if (labels_) return;
        for (const MarkedSpot& spot : spots) legend_.add_spot(spot.icon, spot.colour, spot.name);
    }

    void add_words(const contact::Block& block) {
        const ui::Rect rect = rect_of(block);
        std::string name = contact::name_of(block, stage_.words.code());
        if (rect.is_empty() || name.empty()) return;
        const ui::Rect inside = rect.inset(stage_.dp(6));
        // On two lines it stands where no word has to be broken for that.
        const bool has_words_whole =
            canvas_.typesetter().two_line_width(name, ui::Font::small) + 2 < inside.width();
        const float width = has_words_whole ? inside.width() - 2 : floor_.width();
        const ui::Size size = canvas_.typesetter().set(name, ui::Font::small, width).size();
        if (size.width < inside.width() && size.height < inside.height()) {
            words_.push_back({std::move(name), ui::Font::small, around(inside.center(), size)});
            return;
        }
        std::string number = std::to_string(legend_.add_block(name));
        const ui::Size side =
            canvas_.typesetter().set(number, ui::Font::small_strong, floor_.width()).size();
        words_.push_back(
            {std::move(number), ui::Font::small_strong, around(inside.center(), side)});
    }

    /// A little wider than what is set into it, which rounding must not break.
    static ui::Rect around(ui::Point center, ui::Size size) {
        return ui::centered({center.x, center.y, center.x, center.y},
                            {std::ceil(size.width) + 2, size.height});
    }

    std::vector<MarkedSpot> marked_spots() const {
        const ui::Theme& theme = stage_.theme();
        return {{"desk", point(plan_.desk), theme.good, "room_service", stage_.text("way.desk")},
                {"here", point(plan_.kiosk), theme.primary, "person_pin", stage_.text("way.here")}};
    }

    ui::Size size_of_label(std::string_view name) const {
        const float width = canvas_.fonts().width(ui::Font::small_strong, name) + stage_.dp(28);
        return {std::ceil(width),
                ui::height_of(canvas_, name, ui::Font::small_strong, width) + stage_.dp(10)};
    }

    std::vector<ui::Rect> way_parts() const {
        std::vector<ui::Rect> parts;
        for (std::size_t i = 1; i < plan_.way.size(); ++i) {
            const ui::Point from = point(plan_.way[i - 1]);
            const ui::Point to = point(plan_.way[i]);
            parts.push_back(ui::Rect{std::min(from.x, to.x), std::min(from.y, to.y),
                                     std::max(from.x, to.x), std::max(from.y, to.y)}
                                .grown(stage_.dp(way_dp) / 2));
        }
        return parts;
    }

    ui::Point point(const contact::Spot& spot) const {
        return {floor_.left + static_cast<float>(spot.x) * scale_,
                floor_.top + static_cast<float>(spot.y) * scale_};
    }

    ui::Rect rect_of(const contact::Block& block) const {
        return ui::rect_at(point(block.corner), {static_cast<float>(block.width) * scale_,
                                                 static_cast<float>(block.depth) * scale_})
            .clipped(floor_);
    }

    // ---- drawing --------------------------------------------------------------------------------

    void draw_floor() {
        const ui::Theme& theme = stage_.theme();
        ui::box(canvas_, floor_, theme.background, theme.border, stage_.dp(8));
        for (const contact::Block& block : plan_.blocks)
            if (const ui::Rect rect = rect_of(block); !rect.is_empty())
                ui::box(canvas_, rect, theme.sunken, theme.strong_border, stage_.dp(6));
        draw_way();
        for (std::size_t i = 0; i < words_.size(); ++i) draw_words(i);
        const std::vector<MarkedSpot> spots = marked_spots();
        for (const MarkedSpot& spot : spots) draw_disc(spot);
        if (!labels_) return;
        for (std::size_t i = 0; i < spots.size(); ++i)
            draw_label(spots[i], (*labels_)[i].moved(floor_.left, floor_.top));
    }

    void draw_words(std::size_t index) {
        const BlockWords& words = words_[index];
        const ui::Rect place = words.place.moved(floor_.left, floor_.top);
        ui::write_in(canvas_, place, words.text, words.font, stage_.theme().muted);
        note("way.name:" + std::to_string(index), words.text, place);
    }

    void note(std::string key, std::string_view label, const ui::Rect& rect) {
        canvas_.nodes().add({std::move(key), std::string(label), ui::Role::text, rect,
                             rect.clipped(canvas_.clip())});
    }

    /// A line with round corners, and an arrow in its last part.
    void draw_way() {
        const ui::Colour colour = stage_.theme().primary;
        const std::vector<contact::Spot>& way = plan_.way;
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
        const float back = radius() + stage_.dp(8);
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

    void draw_disc(const MarkedSpot& spot) {
        const ui::Theme& theme = stage_.theme();
        ui::disc(canvas_, spot.at, radius() + stage_.dp(4), theme.surface);
        ui::disc(canvas_, spot.at, radius(), spot.colour);
        ui::icon(canvas_, around(spot.at, {radius(), radius()}), spot.icon, ui::IconSize::small,
                 theme.surface);
    }

    void draw_label(const MarkedSpot& spot, const ui::Rect& label) {
        const ui::Theme& theme = stage_.theme();
        ui::box(canvas_, label, theme.surface, spot.colour, label.height() / 2);
        ui::write_in(canvas_, label.inset(stage_.dp(8), 0), spot.name, ui::Font::small_strong,
                     theme.text);
        note("way.label:" + std::string(spot.key), spot.name, label);
    }

    Stage& stage_;
    ui::Canvas& canvas_;
    const contact::FloorPlan& plan_;
    float scale_ = 1;  ///< pixels in a metre
    ui::Rect floor_;   ///< at the origin while everything finds its place
    std::vector<BlockWords> words_;
    std::optional<std::vector<ui::Rect>> labels_;
    PlanLegend legend_;
    float legend_width_ = 0;
    bool is_beside_ = false;  ///< the legend
};

}  // namespace

float draw_floor_plan(Stage& stage, ui::Point at, ui::Size room, const contact::FloorPlan& plan) {
    const float padding = stage.dp(plan_padding_dp);
    Draughtsman draughtsman(stage, plan, {room.width - 2 * padding, room.height - 2 * padding});
    const ui::Rect card = ui::rect_at(at, {room.width, draughtsman.height() + 2 * padding});
    ui::card(stage.canvas, card);
    draughtsman.draw(card.inset(padding));
    stage.canvas.nodes().add({"way.plan", std::string(stage.text("way.plan")), ui::Role::text, card,
                              card.clipped(stage.canvas.clip())});
    return card.height();
}

}  // namespace okienko::kiosk
