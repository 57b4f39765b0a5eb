/// A slip: what was kept, its number, what comes next and by when; and the way to delete it all.
#include <algorithm>
#include <string>
#include <utility>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/choice_card.h"
#include "app/kiosk/screens/code_card.h"
#include "app/kiosk/screens/print_card.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/session/slip_words.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr float code_dp = 420;

bool is_kept(const SlipShown& shown) {
    return shown.slip.status == Slip::Status::saved && !shown.is_erased;
}

std::string slip_icon(const SlipShown& shown) {
    if (shown.is_erased) return "delete";
    if (shown.slip.status == Slip::Status::saving) return "refresh";
    return shown.slip.status == Slip::Status::saved ? "check_circle" : "warning";
}

/// How it stands, large; with a button to try again where it was not saved.
float draw_state(Stage& stage, ui::Point at, float width, const SlipShown& shown) {
    Choice choice{.key = "slip",
                  .icon = slip_icon(shown),
                  .title = state_of(shown.slip, stage.words),
                  .text = next_of(shown.slip, stage.words),
                  .number = is_kept(shown) ? shown.slip.stored.number : std::string(),
                  .buttons = {},
                  .is_hero = true};
    if (shown.is_erased) choice.title = stage.text("slip.erased");
    if (shown.is_erased) choice.text.clear();
    if (shown.slip.status == Slip::Status::not_saved)
        choice.buttons.push_back({.key = "slip.retry",
                                  .label = stage.text("slip.retry"),
                                  .icon = "refresh",
                                  .style = ui::ButtonStyle::soft});
    std::string tapped;
    const float height = draw_choice(stage, at, width, std::move(choice), tapped);
    if (!tapped.empty()) stage.report(SavingWanted{});
    return height;
}

/// The same for a phone, and what the number is good for.
float draw_number(Stage& stage, ui::Point at, float width, const SlipShown& shown) {
    ui::Canvas& canvas = stage.canvas;
    const float padding = stage.dp(28);
    const float inside = width - 2 * padding;
    const bool has_code = shown.code.side > 0;
    const float side =
        has_code ? code_side(stage, shown.code, std::min(stage.dp(code_dp), inside)) : 0;
    const bool is_beside = has_code && canvas.roominess(inside - side) > 420;
    const float words = is_beside ? inside - side - padding : inside;
    const float keep = ui::height_of(canvas, stage.text("slip.keep"), ui::Font::body, words);
    const float story = ui::height_of(canvas, stage.text("slip.story"), ui::Font::body, words);
    const float text = keep + stage.dp(16) + story;
    const float height = is_beside ? std::max(side, text) : text + (has_code ? side + padding : 0);
    const ui::Rect card = ui::rect_at(at, {width, height + 2 * padding});
    ui::card(canvas, card);
    ui::Point pen{card.left + padding, card.top + padding};
    pen.y +=
        ui::write(canvas, pen, stage.text("slip.keep"), ui::Font::body, stage.theme().text, words) +
        stage.dp(16);
    pen.y += ui::write(canvas, pen, stage.text("slip.story"), ui::Font::body, stage.theme().muted,
                       words);
    if (!has_code) return card.height();
    const ui::Point corner = is_beside ? ui::Point{card.right - padding - side, card.top + padding}
                                       : ui::Point{card.center().x - side / 2, pen.y + padding};
    draw_code(stage, corner, shown.code, std::min(stage.dp(code_dp), inside),
              stage.text("slip.code"));
    return card.height();
}

/// Asks first: it cannot be undone.
float draw_erasure(Stage& stage, ui::Point at, float width, const SlipShown& shown) {
    bool is_wanted = false;
    float height = 0;
    if (shown.asks_erasure) {
        std::string tapped;
        height = draw_choice(stage, at, width,
                             {.key = "erasure",
                              .icon = "delete",
                              .title = std::string(stage.text("slip.erase_sure")),
                              .text = std::string(stage.text("slip.erase_hint")),
                              .number = {},
                              .buttons = {{.key = "slip.erase_yes",
                                           .label = stage.text("slip.erase_yes"),
                                           .icon = "delete",
                                           .style = ui::ButtonStyle::danger}}},
                             tapped);
        is_wanted = !tapped.empty();
    } else {
        height = draw_way_card(
            stage, at, width,
            {"slip.erase", "delete", stage.text("slip.erase"), stage.text("slip.erase_hint")},
            is_wanted);
    }
    if (is_wanted) stage.report(ErasureWanted{});
    return height;
}

/// To where the number is to be told.
float draw_way(Stage& stage, ui::Point at, float width, const SlipShown& shown) {
    if (!shown.has_way) return 0;
    bool is_tapped = false;
    const float height = draw_way_card(
        stage, at, width,
        {"way", "directions_walk", stage.text("way.card"), stage.text("way.card_hint")}, is_tapped);
    if (is_tapped) stage.report(WayWanted{});
    return height + stage.dp(20);
}

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

void draw_screen(Stage& stage, const SlipShown& shown, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float gap = stage.dp(20);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(28)};
    at.y += draw_page_title(stage, at, width, stage.text("slip.number_title"), {});
    at.y += draw_state(stage, at, width, shown) + gap;
    if (is_kept(shown)) {
        at.y += draw_number(stage, at, width, shown) + gap;
        at.y += draw_printing(stage, at, width, shown.printing);
        at.y += draw_way(stage, at, width, shown);
        at.y += draw_erasure(stage, at, width, shown) + gap;
    }
    if (!is_kept(shown) && !shown.offers.empty()) {
        at.y += draw_part_title(stage, at, stage.text("slip.other_ways"), width);
        at.y += draw_channels(stage, at, width, 0, shown.offers) + gap;
    }
    at.y += draw_end(stage, at, width);
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
