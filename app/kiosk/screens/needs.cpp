#include "app/kiosk/screens/needs.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/session/need_words.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

std::string_view symbol_of(Need need) {
    constexpr std::string_view icons[] = {"sign_language", "edit", "record_voice_over",
                                          "accessible"};
    return icons[static_cast<std::size_t>(need)];
}

bool has(const Contact& contact, Need need) {
    return std::find(contact.needs.begin(), contact.needs.end(), need) != contact.needs.end();
}

/// A row of chips, each as it was touched.
float draw_row(Stage& stage, ui::Point at, float width, std::span<const Need> needs,
               const Contact& contact) {
    std::vector<ui::Button> buttons;
    for (const Need need : needs)
        buttons.push_back(
            {.key = "need." + std::string(name_of(need)),
             .label = stage.text("need." + std::string(name_of(need))),
             .icon = has(contact, need) ? "check_circle" : symbol_of(need),
             .style = has(contact, need) ? ui::ButtonStyle::primary : ui::ButtonStyle::soft,
             .font = ui::Font::body,
             .is_chosen = has(contact, need)});
    ui::ButtonRow row(stage.canvas, buttons, width);
    const std::string tapped = row.draw(stage.canvas, ui::rect_at(at, {width, row.height()}), true);
    for (const Need need : needs)
        if (tapped == "need." + std::string(name_of(need))) stage.report_turn(NeedTouched{need});
    return row.height();
}

float draw_chips(Stage& stage, ui::Point at, float width, const Contact& contact) {
    const float room = stage.canvas.roominess(width);
    const std::size_t columns = room > 1400 ? std::size(all_needs) : room > 640 ? 2 : 1;
    const float top = at.y;
    for (std::size_t first = 0; first < std::size(all_needs); first += columns)
        at.y += draw_row(stage, at, width, std::span(all_needs).subspan(first, columns), contact) +
                stage.dp(ui::gap_dp);
    return at.y - top;
}

}  // namespace

float draw_needs(Stage& stage, ui::Point at, float width, const Contact& contact) {
    const float gap = stage.dp(24);
    const bool is_open = contact.call && contact.call->is_open();
    if (is_open) {
        const std::string told = told_words(contact, stage.words);
        if (told.empty()) return 0;
        return draw_message(stage, at, width, Tone::info, "accessible", {}, told) + gap;
    }
    ui::Canvas& canvas = stage.canvas;
    const float top = at.y;
    at.y += ui::write(canvas, at, stage.text("need.title"), ui::Font::strong, stage.theme().text,
                      width);
    at.y += ui::write(canvas, at, stage.text("need.hint"), ui::Font::small, stage.theme().muted,
                      width) +
            stage.dp(12);
    at.y += draw_chips(stage, at, width, contact);
    const std::string interpreter = interpreter_words(contact, stage.words);
    if (misses_interpreter(contact))
        at.y += draw_message(stage, at, width, Tone::caution, "schedule",
                             stage.text("need.interpreter_away"), interpreter) +
                stage.dp(ui::gap_dp);
    else if (!interpreter.empty())
        at.y += draw_message(stage, at, width, Tone::info, "info", {}, interpreter) +
                stage.dp(ui::gap_dp);
    return at.y - stage.dp(ui::gap_dp) + gap - top;
}

}  // namespace okienko::kiosk
