/// The ways to reach a person.
#include <algorithm>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

struct Greeting {
    std::string_view title;
    std::string_view hint;
};

Greeting greeting_of(const Stage& stage, const Contact& contact) {
    if (contact.is_emergency) return {stage.text("emergency.title"), stage.text("emergency.hint")};
    if (contact.did_not_help)
        return {stage.text("contact.did_not_help.title"), stage.text("contact.did_not_help.hint")};
    return {stage.text("contact.title"), stage.text("contact.hint")};
}

float draw_emergency(Stage& stage, ui::Point at, float width, const Contact& contact) {
    const float top = at.y;
    at.y += draw_message(stage, at, width, Tone::danger, "call", stage.text("emergency.title"),
                         stage.text("emergency.hint"));
    at.y += stage.dp(20);
    at.y += draw_whereabouts(stage, at, width, contact.whereabouts);
    at.y += ui::write(stage.canvas, at, stage.text("emergency.staff"), ui::Font::body,
                      stage.theme().text, width);
    return at.y - top;
}

float draw_greeting(Stage& stage, ui::Point at, float width, const Contact& contact) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const Greeting greeting = greeting_of(stage, contact);
    std::string hint(greeting.hint);
    const std::string spoken = spoken_by_all(stage.words, contact.channels);
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
    at.y += contact.is_emergency ? draw_emergency(stage, at, width, contact)
                                 : draw_greeting(stage, at, width, contact);
    if (!contact.about.empty() && !contact.is_emergency) {
        const std::string about =
            stage.words.text("contact.about", {{"about", std::string_view(contact.about)}});
        at.y += stage.dp(20);
        at.y += draw_message(stage, at, width, Tone::info, "chat", {}, about);
    }
    return at.y - top;
}

}  // namespace

void draw_screen(Stage& stage, const Contact& contact, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(28)};
    at.y += draw_head(stage, at, width, contact) + stage.dp(24);
    const float left = room.height() - (at.y - top) - stage.dp(28);
    if (contact.channels.empty())
        at.y += ui::write(stage.canvas, at, stage.text("contact.none"), ui::Font::body,
                          stage.theme().text, width);
    at.y += draw_channels(stage, at, width, left, contact.channels);
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
