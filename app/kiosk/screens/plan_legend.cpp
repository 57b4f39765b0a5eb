#include "app/kiosk/screens/plan_legend.h"

#include <algorithm>
#include <cmath>

#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr float after_mark_dp = 12;
constexpr float between_entries_dp = 28;
constexpr float between_lines_dp = 12;

}  // namespace

std::string PlanLegend::add_block(std::string_view name) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::size_t before = entries_.size();
    std::string mark =
        before < letters.size() ? std::string(1, letters[before]) : std::to_string(before + 1);
    entries_.push_back({mark, stage_.theme().strong_border, false, std::string(name)});
    return mark;
}

void PlanLegend::add_spot(std::string_view icon, ui::Colour colour, std::string_view name) {
    entries_.push_back({std::string(icon), colour, true, std::string(name)});
}

float PlanLegend::least_width() const {
    constexpr float endless = 1e6F;
    float width = 0;
    for (const Entry& entry : entries_) width = std::max(width, size_of(entry, endless).width);
    return width;
}

float PlanLegend::height(float width) const {
    float bottom = 0;
    for (const Placed& each : placed(width)) bottom = std::max(bottom, each.rect.bottom);
    return bottom;
}

void PlanLegend::draw(ui::Point at, float width) const {
    const ui::Theme& theme = stage_.theme();
    int number = 0;
    for (const Placed& each : placed(width)) {
        ui::Rect rect = each.rect.moved(at.x, at.y);
        stage_.canvas.nodes().add({"way.legend:" + std::to_string(++number), each.entry->name,
                                   ui::Role::text, rect, rect.clipped(stage_.canvas.clip())});
        draw_mark(*each.entry, rect.take_left(mark_side(), stage_.dp(after_mark_dp)));
        ui::write_in(stage_.canvas, rect, each.entry->name, ui::Font::small, theme.text,
                     ui::Align::left);
    }
}

ui::Size PlanLegend::size_of(const Entry& entry, float width) const {
    const float before = mark_side() + stage_.dp(after_mark_dp);
    const ui::Size name =
        stage_.canvas.typesetter().set(entry.name, ui::Font::small, width - before).size();
    return {before + std::ceil(name.width) + 2, std::max(name.height, mark_side())};
}

std::vector<PlanLegend::Placed> PlanLegend::placed(float width) const {
    std::vector<Placed> all;
    ui::Point pen;
    float line = 0;
    for (const Entry& entry : entries_) {
        const ui::Size size = size_of(entry, width);
        if (pen.x > 0 && pen.x + size.width > width) {
            pen = {0, pen.y + line + stage_.dp(between_lines_dp)};
            line = 0;
        }
        all.push_back({&entry, ui::rect_at(pen, size)});
        pen.x += size.width + stage_.dp(between_entries_dp);
        line = std::max(line, size.height);
    }
    return all;
}

void PlanLegend::draw_mark(const Entry& entry, const ui::Rect& place) const {
    ui::Canvas& canvas = stage_.canvas;
    const float side = mark_side();
    const ui::Rect disc = ui::centered(place, {side, side});
    if (entry.is_icon) {
        ui::disc(canvas, disc.center(), side / 2, entry.colour);
        ui::icon(canvas, disc, entry.mark, ui::IconSize::small, stage_.theme().surface);
        return;
    }
    ui::box(canvas, disc, stage_.theme().sunken, entry.colour, stage_.dp(8));
    ui::write_in(canvas, disc.grown(stage_.dp(6)), entry.mark, ui::Font::small_strong,
                 stage_.theme().muted);
}

}  // namespace okienko::kiosk
