#include "app/kiosk/screens/floor_plan.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/kiosk/screens/plan_labels.h"
#include "app/kiosk/screens/plan_legend.h"
#include "app/kiosk/screens/plan_way.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr float plan_padding_dp = 24;
constexpr float way_dp = 10;
constexpr float spot_dp = 22;
constexpr float ring_dp = 4;
constexpr float arrow_dp = 24;

/// Of a line, what its capital letters and digits take.
constexpr float height_of_capitals = 0.7F;

/// Around the way and beside blocks, where no name stands.
constexpr float clear_dp = 3;

/// Between a label and a block, where there is room for so much.
constexpr float apart_dp = 16;

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

/// What stands on a block: its name, or where that has no room the letter it has in the legend.
struct BlockWords {
    std::string text;
    ui::Font font;
    ui::Rect place;
    bool is_letter = false;
    bool has_ground = false;  ///< of its own: the block is too small
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
        legend_.clear();
        words_.clear();
        std::vector<ui::Rect> taken = parts_of_way(way(), stage_.dp(way_dp + 2 * clear_dp));
        if (const auto head = arrow()) taken.push_back(head->bounds().grown(stage_.dp(clear_dp)));
        std::vector<ui::Rect> marked = taken;
        for (const MarkedSpot& spot : spots) marked.push_back(around(spot.at, disc_size()));
        for (const contact::Block& block : plan_.blocks) add_words(block, marked);
        for (const BlockWords& each : words_) taken.push_back(each.place);
        find_labels(spots, taken);
        for (std::size_t i = 0; i < spots.size(); ++i)
            if (!labels_[i]) legend_.add_spot(spots[i].icon, spots[i].colour, spots[i].name);
    }

    /// Well apart from the blocks, unless closer to them more labels find a place.
    void find_labels(std::span<const MarkedSpot> spots, std::span<const ui::Rect> taken) {
        std::vector<PlanLabel> labels;
        labels.reserve(spots.size());
        for (const MarkedSpot& spot : spots) labels.push_back({spot.at, size_of_label(spot.name)});
        labels_.clear();
        for (const float apart : {apart_dp, clear_dp}) {
            PlanGround ground{.floor = floor_,
                              .radius = radius() + stage_.dp(8),
                              .taken = {taken.begin(), taken.end()}};
            for (const contact::Block& block : plan_.blocks)
                ground.taken.push_back(rect_of(block).grown(stage_.dp(apart)));
            auto places = places_of_labels(ground, labels);
            if (labels_.empty() || count_of(places) > count_of(labels_))
                labels_ = std::move(places);
        }
    }

    static std::ptrdiff_t count_of(std::span<const std::optional<ui::Rect>> places) {
        return std::count_if(places.begin(), places.end(),
                             [](const auto& place) { return place.has_value(); });
    }

    /// Its name if that has room on it beside all that is `marked`, otherwise a letter.
    void add_words(const contact::Block& block, std::span<const ui::Rect> marked) {
        const ui::Rect rect = rect_of(block);
        std::string name = contact::name_of(block, stage_.words.code());
        if (rect.is_empty() || name.empty()) return;
        const ui::Rect inside = rect.inset(stage_.dp(6));
        // On two lines it stands where no word has to be broken for that.
        const bool has_words_whole =
            canvas_.typesetter().two_line_width(name, ui::Font::small) + 2 < inside.width();
        const float width = has_words_whole ? inside.width() - 2 : floor_.width();
        const ui::Size size = size_of_words(name, ui::Font::small, width);
        if (const auto place = place_in_block(inside, size, marked)) {
            words_.push_back({std::move(name), ui::Font::small, *place});
            return;
        }
        std::string letter = legend_.add_block(name);
        ui::Size side = size_of_words(letter, ui::Font::small_strong, floor_.width());
        side.height = std::ceil(side.height * height_of_capitals);
        if (const auto place = place_in_block(inside, side, marked)) {
            words_.push_back({std::move(letter), ui::Font::small_strong, *place, true});
            return;
        }
        // A block that is lower than a letter has it on a ground of its own, as in the legend.
        const float height = side.height + stage_.dp(8);
        const ui::Size ground{std::max(side.width + stage_.dp(12), height), height};
        words_.push_back({std::move(letter), ui::Font::small_strong,
                          place_across(rect, ground, marked), true, true});
    }

    /// Over `block`, which is too small for it: in the middle, or where it leaves free what is
    /// `marked`.
    ui::Rect place_across(const ui::Rect& block, ui::Size size,
                          std::span<const ui::Rect> marked) const {
        ui::Rect room = ui::centered(
            block, {std::max(block.width(), size.width), std::max(block.height(), size.height)});
        const float right = std::max(room.right - floor_.right, 0.0F);
        const float below = std::max(room.bottom - floor_.bottom, 0.0F);
        room = room.moved(std::max(floor_.left - room.left, -right),
                          std::max(floor_.top - room.top, -below));
        // Where a mark leaves nothing of the block, over its edge.
        for (const float over : {0.0F, size.height / 3})
            if (const auto place = place_in_block(room.grown(over).clipped(floor_), size, marked))
                return *place;
        return ui::centered(room, size);
    }

    /// A little more than what is set into it, which rounding must not break.
    ui::Size size_of_words(std::string_view words, ui::Font font, float width) {
        const ui::Size size = canvas_.typesetter().set(words, font, width).size();
        return {std::ceil(size.width) + 2, size.height};
    }

    static ui::Rect around(ui::Point center, ui::Size size) {
        return ui::centered({center.x, center.y, center.x, center.y}, size);
    }

    /// Of a mark, with the ring around it.
    ui::Size disc_size() const {
        const float side = 2 * (radius() + stage_.dp(ring_dp));
        return {side, side};
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

    std::vector<ui::Point> way() const {
        std::vector<ui::Point> points;
        points.reserve(plan_.way.size());
        for (const contact::Spot& spot : plan_.way) points.push_back(point(spot));
        return points;
    }

    std::optional<ArrowHead> arrow() const {
        return arrow_head(way(), radius() + stage_.dp(ring_dp + 2), canvas_.grown(arrow_dp));
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
        for (std::size_t i = 0; i < plan_.blocks.size(); ++i) {
            const ui::Rect rect = rect_of(plan_.blocks[i]);
            if (rect.is_empty()) continue;
            ui::box(canvas_, rect, theme.sunken, theme.strong_border, stage_.dp(6));
            note("way.block:" + std::to_string(i), stage_.text("way.plan"), rect);
        }
        draw_way();
        for (std::size_t i = 0; i < words_.size(); ++i) draw_words(i);
        const std::vector<MarkedSpot> spots = marked_spots();
        for (const MarkedSpot& spot : spots) draw_disc(spot);
        for (std::size_t i = 0; i < spots.size(); ++i)
            if (labels_[i]) draw_label(spots[i], labels_[i]->moved(floor_.left, floor_.top));
    }

    void draw_words(std::size_t index) {
        const BlockWords& words = words_[index];
        const ui::Rect place = words.place.moved(floor_.left, floor_.top);
        const ui::Theme& theme = stage_.theme();
        if (words.has_ground)
            ui::box(canvas_, place, theme.sunken, theme.strong_border, stage_.dp(8));
        // A letter takes less than its line.
        const float more = words.is_letter ? canvas_.grown(20) : 0;
        ui::write_in(canvas_, place.grown(more), words.text, words.font, theme.muted);
        note("way.name:" + std::to_string(index), words.text, place);
    }

    void note(std::string key, std::string_view label, const ui::Rect& rect) {
        canvas_.nodes().add({std::move(key), std::string(label), ui::Role::text, rect,
                             rect.clipped(canvas_.clip())});
    }

    /// A line with round corners, which ends in an arrow.
    void draw_way() {
        const ui::Colour colour = stage_.theme().primary;
        const std::optional<ArrowHead> head = arrow();
        const std::vector<ui::Point> shaft = head ? head->shaft : way();
        for (std::size_t i = 1; i < shaft.size(); ++i) {
            ui::line(canvas_, shaft[i - 1], shaft[i], colour, way_dp);
            if (i + 1 < shaft.size()) ui::disc(canvas_, shaft[i], stage_.dp(way_dp) / 2, colour);
        }
        const std::vector<ui::Rect> parts = parts_of_way(shaft, stage_.dp(way_dp));
        for (std::size_t i = 0; i < parts.size(); ++i)
            note("way.part:" + std::to_string(i), stage_.text("way.plan"), parts[i]);
        if (!head) return;
        ui::triangle(canvas_, head->corners[0], head->corners[1], head->corners[2], colour);
        note("way.arrow", stage_.text("way.plan"), head->bounds());
    }

    void draw_disc(const MarkedSpot& spot) {
        const ui::Theme& theme = stage_.theme();
        const ui::Rect place = around(spot.at, disc_size());
        ui::disc(canvas_, spot.at, radius() + stage_.dp(ring_dp), theme.surface);
        ui::disc(canvas_, spot.at, radius(), spot.colour);
        ui::icon(canvas_, place, spot.icon, ui::IconSize::small, theme.surface);
        note("way.spot:" + std::string(spot.key), spot.name, place);
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
    std::vector<std::optional<ui::Rect>> labels_;  ///< none: in the legend
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
