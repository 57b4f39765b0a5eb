/// The ways to reach a person.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

struct Greeting {
    std::string_view title;
    std::string_view hint;
};

Greeting greeting_of(const Stage& stage, const Contact& contact) {
    if (contact.did_not_help)
        return {stage.text("contact.did_not_help.title"), stage.text("contact.did_not_help.hint")};
    return {stage.text("contact.title"), stage.text("contact.hint")};
}

float draw_greeting(Stage& stage, ui::Point at, float width, const Contact& contact) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const Greeting greeting = greeting_of(stage, contact);
    std::string hint(greeting.hint);
    const std::string spoken = spoken_by_all(stage.words, contact.offers);
    if (!spoken.empty()) hint += " " + spoken + ".";
    const float top = at.y;
    const ui::Font font = canvas.is_landscape() ? ui::Font::title : ui::Font::display;
    at.y += ui::write_heading(canvas, at, greeting.title, font, theme.text, width);
    at.y += stage.dp(8);
    at.y += ui::write(canvas, at, hint, ui::Font::body, theme.muted, width);
    return at.y - top;
}

float draw_head(Stage& stage, ui::Point at, float width, const Contact& contact) {
    const float top = at.y;
    at.y += draw_greeting(stage, at, width, contact);
    if (!contact.about.empty()) {
        const std::string about =
            stage.words.text("contact.about", {{"about", std::string_view(contact.about)}});
        at.y += stage.dp(20);
        at.y += draw_message(stage, at, width, Tone::info, "chat", {}, about);
    }
    return at.y - top;
}

// ---- "Nie pomogło" ------------------------------------------------------------------------------

struct ReasonButton {
    Reason reason;
    std::string_view key;
    std::string_view words;
};

constexpr std::array reasons{
    ReasonButton{Reason::other_subject, "reason.other_subject", "reasons.other_subject"},
    ReasonButton{Reason::unclear, "reason.unclear", "reasons.unclear"},
    ReasonButton{Reason::incomplete, "reason.incomplete", "reasons.incomplete"},
    ReasonButton{Reason::outdated, "reason.outdated", "reasons.outdated"}};

/// One touch says why, before the ways to a person: thanks afterwards.
float draw_reasons(Stage& stage, ui::Point at, float width, const Contact& contact) {
    if (!contact.did_not_help) return 0;
    const float gap = stage.dp(20);
    if (contact.reason)
        return gap + draw_message(stage, {at.x, at.y + gap}, width, Tone::good, "check_circle", {},
                                  stage.text("reasons.thanks"));
    const float top = at.y;
    at.y += gap;
    at.y += ui::write(stage.canvas, at, stage.text("reasons.title"), ui::Font::strong,
                      stage.theme().text, width) +
            stage.dp(12);
    const std::size_t columns = stage.canvas.roominess(width) > 1200 ? reasons.size() : 2;
    for (std::size_t first = 0; first < reasons.size(); first += columns) {
        std::vector<ui::Button> buttons;
        for (const ReasonButton& each : std::span(reasons).subspan(first, columns))
            buttons.push_back({.key = std::string(each.key),
                               .label = stage.text(each.words),
                               .icon = {},
                               .style = ui::ButtonStyle::soft,
                               .font = ui::Font::body});
        ui::ButtonRow row(stage.canvas, buttons, width);
        const std::string tapped =
            row.draw(stage.canvas, ui::rect_at(at, {width, row.height()}), true);
        for (const ReasonButton& each : reasons)
            if (tapped == each.key) stage.report(ReasonGiven{each.reason});
        at.y += row.height() + stage.dp(ui::gap_dp);
    }
    return at.y - stage.dp(ui::gap_dp) - top;
}

/// The last card: the visit is over.
float draw_end(Stage& stage, ui::Point at, float width) {
    bool is_tapped = false;
    const float height = draw_way_card(
        stage, at, width,
        {"end", "arrow_forward", stage.text("closing.finish"), stage.text("closing.finish_hint")},
        is_tapped);
    if (is_tapped) stage.report(EndingWanted{});
    return height;
}

}  // namespace

void draw_screen(Stage& stage, const Contact& contact, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(28)};
    at.y += draw_head(stage, at, width, contact);
    at.y += draw_reasons(stage, at, width, contact) + stage.dp(24);
    const float end = stage.dp(112);
    const float left = room.height() - (at.y - top) - stage.dp(28) - end;
    if (contact.offers.empty())
        at.y += ui::write(stage.canvas, at, stage.text("contact.none"), ui::Font::body,
                          stage.theme().text, width);
    at.y += draw_channels(stage, at, width, left, contact.offers);
    at.y += stage.dp(20) + draw_end(stage, {at.x, at.y + stage.dp(20)}, width);
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
