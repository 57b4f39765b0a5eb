#include "app/kiosk/screens/panel.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/kiosk/screens/dialog.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

/// The languages, each in its own words, the one that is spoken marked; then motion, and the end.
std::vector<ui::Button> buttons_of(const Stage& stage, const Appearance& appearance) {
    std::vector<ui::Button> buttons;
    for (const std::string_view code : language::all_codes) {
        const bool is_spoken = code == appearance.language;
        buttons.push_back({.key = "panel." + std::string(code),
                           .label = stage.languages.of(code).text("language.name"),
                           .icon = is_spoken ? "check" : "language",
                           .style = is_spoken ? ui::ButtonStyle::primary : ui::ButtonStyle::soft,
                           .language = code,
                           .is_chosen = is_spoken});
    }
    buttons.push_back(
        {.key = "panel.motion",
         .label = stage.text(appearance.is_calm ? "view.more_motion" : "view.less_motion"),
         .icon = appearance.is_calm ? "motion_photos_on" : "motion_photos_off"});
    buttons.push_back({.key = "panel.close", .label = stage.text("view.close")});
    return buttons;
}

void report_choice(Stage& stage, const std::string& key, const Appearance& appearance) {
    for (const std::string_view code : language::all_codes)
        if (key == "panel." + std::string(code)) stage.report(LanguageChosen{std::string(code)});
    if (key == "panel.motion") stage.report_turn(CalmChosen{!appearance.is_calm});
    if (key == "panel.close") stage.report(PanelWanted{});
}

}  // namespace

void draw_panel(Stage& stage, const Appearance& appearance) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float padding = stage.dp(40);
    const float gap = stage.dp(ui::gap_dp);
    const float width = std::min(canvas.area().width() - 2 * stage.dp(margin_dp),
                                 stage.dp(640) * canvas.metrics().text_scale);
    const float inside = width - 2 * padding;
    const std::string_view title = stage.text("view.language");
    const float title_height = ui::height_of(canvas, title, ui::Font::title, inside);
    const std::vector<ui::Button> buttons = buttons_of(stage, appearance);
    float height = title_height + 2 * padding + stage.dp(8);
    for (const ui::Button& button : buttons)
        height += gap + ui::button_height(canvas, button, inside);

    ui::Rect dialog = ui::centered(canvas.area(), {width, height});
    // Within reach: in the lower half of a screen that stands.
    if (!canvas.is_landscape()) {
        const float spare = canvas.area().bottom - dialog.bottom;
        dialog = dialog.moved(0, std::max(spare, 0.0F) * 0.6F);
    }
    dialog = above_emergency(stage, dialog);
    draw_veil(stage);
    ui::box(canvas, dialog, theme.surface, theme.border, stage.dp(28));
    ui::Rect place = dialog.inset(padding);
    ui::write_heading(canvas, place.take_top(title_height, stage.dp(8)).corner(), title,
                      ui::Font::title, theme.text, inside);
    for (const ui::Button& button : buttons) {
        place.top += gap;
        const ui::Rect rect = place.take_top(ui::button_height(canvas, button, inside));
        if (ui::draw_button(canvas, rect, button)) report_choice(stage, button.key, appearance);
    }
    if (draw_emergency(stage, dialog)) return;
    const ui::Touch& touch = canvas.touch();
    const bool is_meant = touch.went_up() && !touch.is_drag() && !touch.is_second_tap();
    if (is_meant && !dialog.contains(touch.start())) stage.report(PanelWanted{});
}

}  // namespace okienko::kiosk
