#include "app/kiosk/screens/list_card.h"

#include <algorithm>

#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr float side_dp = 20;
constexpr float least_dp = 92;

float height_of_lines(Stage& stage, std::string_view lines) {
    const float words = ui::height_of(stage.canvas, lines, ui::Font::body, stage.dp(400));
    return std::max(words + 2 * stage.dp(ListCard::usual_padding_dp), stage.dp(least_dp));
}

}  // namespace

float ListCard::height() const {
    return std::max(title().height + meta_height() + 2 * padding_, stage_.dp(least_dp));
}

bool ListCard::draw(ui::Point at, float least_height) const {
    ui::Canvas& canvas = stage_.canvas;
    const ui::Theme& theme = stage_.theme();
    const ui::Rect rect = ui::rect_at(at, {width_, std::max(height(), least_height)});
    const ui::Reaction reaction =
        ui::target(canvas, rect, words_.key, words_.title, ui::Role::card);
    canvas.nodes().last().language = words_.language;
    ui::card(canvas, rect, reaction.is_held);
    ui::Rect inside = rect.inset(stage_.dp(side_dp), 0);
    const ui::Rect icon = inside.take_left(canvas.grown(32), stage_.dp(20));
    ui::icon(canvas, icon, words_.icon, ui::IconSize::small, theme.primary);
    ui::icon(canvas, inside.take_right(canvas.grown(32)), "chevron_right", ui::IconSize::small,
             theme.muted);
    const float top = rect.center().y - (title().height + meta_height()) / 2;
    ui::write(canvas, {inside.left, top}, title(), {theme.text, theme.text});
    ui::write(canvas, {inside.left, top + title().height}, words_.meta, ui::Font::small,
              theme.on_primary_soft, text_width());
    return reaction.is_tapped;
}

float ListCard::height_of_two_lines(Stage& stage) {
    return height_of_lines(stage, "A\nA");
}

float ListCard::height_of_three_lines(Stage& stage) {
    return height_of_lines(stage, "A\nA\nA");
}

float ListCard::height_of_four_lines(Stage& stage) {
    return height_of_lines(stage, "A\nA\nA\nA");
}

float ListCard::text_width() const {
    return width_ - 2 * stage_.dp(side_dp) - 2 * stage_.canvas.grown(32) - stage_.dp(28);
}

const ui::SetText& ListCard::title() const {
    return stage_.canvas.typesetter().set({std::string(words_.title), {}},
                                          ui::title_in(words_.font), text_width());
}

float ListCard::meta_height() const {
    return ui::height_of(stage_.canvas, words_.meta, ui::Font::small, text_width());
}

}  // namespace okienko::kiosk
