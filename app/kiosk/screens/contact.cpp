/// The ways to reach a person.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "app/kiosk/screens/call_card.h"
#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/choice_card.h"
#include "app/kiosk/screens/needs.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/session/need_words.h"
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
    at.y +=
        ui::write_heading(canvas, at, greeting.title, page_title_font(stage), theme.text, width);
    at.y += stage.dp(8);
    at.y += ui::write(canvas, at, hint, ui::Font::body, theme.muted, width);
    return at.y - top;
}

/// What to say to whoever helps.
float draw_subject(Stage& stage, ui::Point at, float width, const Contact& contact) {
    if (contact.about.empty()) return 0;
    const std::string about =
        stage.words.text("contact.about", {{"about", std::string_view(contact.about)}});
    const float gap = stage.dp(20);
    return gap + draw_message(stage, {at.x, at.y + gap}, width, Tone::info, "chat", {}, about);
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

// ---- the ways ----------------------------------------------------------------------------------

/// We call, at a time that suits; or why not here.
float draw_call_back(Stage& stage, ui::Point at, float width, const Contact& contact) {
    if (contact.call_back == CallBackState::none) return 0;
    if (contact.call_back == CallBackState::no_key)
        return draw_message(stage, at, width, Tone::info, "phone_callback", {},
                            stage.text("call_back.no_key")) +
               stage.dp(20);
    // One way is the first: somebody who comes here, where somebody can.
    const bool has_better = contact.can_call_staff || contact.call || avoids_calls(contact.needs);
    std::string tapped;
    const float height = draw_choice(
        stage, at, width,
        {.key = "call_back",
         .icon = "phone_callback",
         .title = std::string(stage.text("call_back.title")),
         .text = std::string(stage.text("call_back.hint")),
         .number = {},
         .buttons = {{.key = "call_back.begin",
                      .label = stage.text("call_back.button"),
                      .icon = {},
                      .style = has_better ? ui::ButtonStyle::soft : ui::ButtonStyle::primary}}},
        tapped);
    if (!tapped.empty()) stage.report(CallBackWanted{});
    return height + stage.dp(20);
}

/// Who is called to this screen need not be looked for.
std::vector<contact::Offer> others(const Contact& contact) {
    std::vector<contact::Offer> offers = contact.offers;
    if (contact.can_call_staff || contact.call)
        std::erase_if(offers, [](const contact::Offer& offer) {
            return offer.channel.kind == contact::Channel::Kind::staff;
        });
    return offers;
}

struct Way {
    WayCard card;
    Event event;
};

std::vector<Way> ways_of(const Stage& stage, const Contact& contact) {
    std::vector<Way> ways;
    if (contact.keeps_slips) {
        ways.push_back({{"slip.desk", "confirmation_number", stage.text("slip.desk"),
                         stage.text("slip.desk_hint")},
                        DeskWanted{}});
        ways.push_back(
            {{"slip.enter", "dialpad", stage.text("slip.enter"), stage.text("slip.enter_hint")},
             SlipWanted{}});
    }
    if (contact.has_places)
        ways.push_back(
            {{"places", "storefront", stage.text("places.card"), stage.text("places.card_hint")},
             PlacesWanted{}});
    // The last one: the visit is over.
    ways.push_back(
        {{"end", "arrow_forward", stage.text("closing.finish"), stage.text("closing.finish_hint")},
         EndingWanted{}});
    return ways;
}

/// In two columns where the screen is wide.
float draw_ways(Stage& stage, ui::Point at, float width, const Contact& contact) {
    const float gap = stage.dp(16);
    const std::vector<Way> ways = ways_of(stage, contact);
    const bool has_two = stage.canvas.roominess(width) > 1400 && ways.size() > 1;
    const float column = has_two ? (width - gap) / 2 : width;
    float left = 0;
    float right = 0;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const bool is_right = has_two && i % 2 == 1;
        float& used = is_right ? right : left;
        bool is_tapped = false;
        used += draw_way_card(stage, {at.x + (is_right ? column + gap : 0), at.y + used}, column,
                              ways[i].card, is_tapped) +
                gap;
        if (is_tapped) stage.report(ways[i].event);
    }
    return std::max(left, right) - gap;
}

}  // namespace

void draw_screen(Stage& stage, const Contact& contact, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(28)};
    at.y += draw_greeting(stage, at, width, contact);
    at.y += draw_reasons(stage, at, width, contact);
    at.y += draw_subject(stage, at, width, contact) + stage.dp(24);
    // Where there is no room for all at once the first ways come first: with large text, or
    // brought into reach.
    const float least = std::min(width, room.height());
    const bool is_narrow = stage.canvas.roominess(least) < 640;
    if (!is_narrow) at.y += draw_needs(stage, at, width, contact);
    at.y += draw_call(stage, at, width, contact);
    const bool calls_last = avoids_calls(contact.needs);
    if (!calls_last) at.y += draw_call_back(stage, at, width, contact);
    if (is_narrow) at.y += draw_needs(stage, at, width, contact);
    if (contact.offers.empty())
        at.y += ui::write(stage.canvas, at, stage.text("contact.none"), ui::Font::body,
                          stage.theme().text, width);
    at.y += draw_channels(stage, at, width, 0, others(contact),
                          {.codes = &contact.codes,
                           .has_way = contact.has_way,
                           .leads = leads_with_channel(contact)}) +
            stage.dp(20);
    if (calls_last) at.y += draw_call_back(stage, at, width, contact);
    at.y += draw_ways(stage, at, width, contact);
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
