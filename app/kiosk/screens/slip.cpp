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
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

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
                  .text = next_of(shown, stage.words),
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

/// What the number is good for.
class NumberWords {
public:
    NumberWords(Stage& stage, float width) : stage_(stage), width_(width) {}

    float height() const {
        return ui::height_of(stage_.canvas, stage_.text("slip.keep"), ui::Font::body, width_) +
               gap() +
               ui::height_of(stage_.canvas, stage_.text("slip.story"), ui::Font::body, width_);
    }

    void draw(ui::Point at) const {
        at.y += ui::write(stage_.canvas, at, stage_.text("slip.keep"), ui::Font::body,
                          stage_.theme().text, width_) +
                gap();
        ui::write(stage_.canvas, at, stage_.text("slip.story"), ui::Font::body,
                  stage_.theme().muted, width_);
    }

private:
    float gap() const { return stage_.dp(16); }

    Stage& stage_;
    float width_;
};

float padding_of(const Stage& stage) {
    return stage.dp(28);
}

/// What the number is good for, on a card of this height at least.
float draw_words(Stage& stage, ui::Point at, float width, float least_height) {
    const float padding = padding_of(stage);
    const NumberWords words(stage, width - 2 * padding);
    const float height = std::max(words.height() + 2 * padding, least_height);
    ui::card(stage.canvas, ui::rect_at(at, {width, height}));
    words.draw({at.x + padding, at.y + (height - words.height()) / 2});
    return height;
}

/// The same for a phone, and what the number is good for: side by side, or the code first, which
/// is what somebody with large letters would have to look for otherwise.
float draw_number(Stage& stage, ui::Point at, float width, const SlipShown& shown) {
    const float padding = padding_of(stage);
    const float inside = width - 2 * padding;
    const float side = code_side(stage, shown.code);
    const bool is_beside = has_words_beside_code(stage, inside - side - padding);
    const NumberWords words(stage, is_beside ? inside - side - padding : inside);
    const float height =
        is_beside ? std::max(side, words.height()) : words.height() + side + padding;
    const ui::Rect card = ui::rect_at(at, {width, height + 2 * padding});
    ui::card(stage.canvas, card);
    const ui::Point corner{is_beside ? card.right - padding - side : card.center().x - side / 2,
                           card.top + padding};
    draw_code(stage, corner, shown.code, stage.text("slip.code"));
    words.draw({card.left + padding, is_beside ? card.center().y - words.height() / 2
                                               : card.bottom - padding - words.height()});
    return card.height();
}

/// That nobody waits at the desk now: nobody should walk in vain.
float draw_closed_desk(Stage& stage, ui::Point at, float width, const SlipShown& shown) {
    const std::string closed = closed_desk_words(shown, stage.words);
    if (closed.empty()) return 0;
    return draw_message(stage, at, width, Tone::caution, "schedule", closed,
                        stage.text("slip.desk_closed")) +
           stage.dp(20);
}

/// On a lying screen: that the desk is closed, how it stands and what the number is good for, and
/// the code beside both, in the middle of what can be seen of its card: `in_sight` from `at` down.
float draw_lying(Stage& stage, ui::Point at, float width, float in_sight, const SlipShown& shown,
                 bool is_cramped) {
    const float gap = stage.dp(20);
    const float padding = padding_of(stage);
    const float side = code_side(stage, shown.code) + 2 * padding;
    const float left = width - side - gap;
    const float closed = is_cramped ? 0 : draw_closed_desk(stage, at, left, shown);
    const float state = closed + draw_state(stage, {at.x, at.y + closed}, left, shown) + gap;
    const float words = draw_words(stage, {at.x, at.y + state}, left, side - state);
    const ui::Rect card = ui::rect_at({at.x + left + gap, at.y}, {side, state + words});
    ui::card(stage.canvas, card);
    const float lower = std::max(std::min(card.height(), in_sight) - side, 0.0F) / 2;
    draw_code(stage, {card.left + padding, card.top + padding + lower}, shown.code,
              stage.text("slip.code"));
    return card.height();
}

/// The number and what it is good for, with the code if there is one: `in_sight` from `at` down.
float draw_number_and_code(Stage& stage, ui::Point at, float width, float in_sight,
                           const SlipShown& shown, bool is_cramped) {
    const bool has_code = shown.code.side > 0;
    if (has_code && stage.canvas.is_landscape())
        return draw_lying(stage, at, width, in_sight, shown, is_cramped);
    const float top = at.y;
    if (!is_cramped) at.y += draw_closed_desk(stage, at, width, shown);
    at.y += draw_state(stage, at, width, shown) + stage.dp(20);
    at.y += has_code ? draw_number(stage, at, width, shown) : draw_words(stage, at, width, 0);
    return at.y - top;
}

/// Of a call or a request that is in the journal. Where there is no room for all at once the number
/// and its code come first: when the desk opens is told with the number.
float draw_kept(Stage& stage, ui::Point at, float width, float in_sight, const SlipShown& shown) {
    const float gap = stage.dp(20);
    const bool is_cramped = stage.canvas.roominess(std::min(width, in_sight)) < 640;
    const float height = draw_number_and_code(stage, at, width, in_sight, shown, is_cramped) + gap;
    if (!is_cramped) return height;
    return height + draw_closed_desk(stage, {at.x, at.y + height}, width, shown);
}

/// Whether it is really to be deleted: that cannot be undone.
Choice erasure_question(const Stage& stage) {
    return {.key = "erasure",
            .icon = "delete",
            .title = std::string(stage.text("slip.erase_sure")),
            .text = std::string(stage.text("slip.erase_hint")),
            .number = {},
            .buttons = {{.key = "slip.erase_yes",
                         .label = stage.text("slip.erase_yes"),
                         .icon = "delete",
                         .style = ui::ButtonStyle::danger}}};
}

/// A button no louder than need be. The question that comes in its place is brought into sight.
float draw_erasure(Stage& stage, ui::Point at, float width, const SlipShown& shown) {
    ChoiceCard question(stage, erasure_question(stage), width);
    if (shown.asks_erasure) {
        if (!question.draw(at).empty()) stage.report(ErasureWanted{});
        return question.height();
    }
    const ui::Button erase{
        .key = "slip.erase", .label = stage.text("slip.erase"), .icon = "delete"};
    const float wide = std::min(ui::button_width(stage.canvas, erase), width);
    const float height = ui::button_height(stage.canvas, erase, wide);
    if (!ui::draw_button(stage.canvas, ui::rect_at(at, {wide, height}), erase)) return height;
    stage.report(ErasureWanted{});
    stage.canvas.reveal(ui::rect_at(at, {width, question.height()}));
    return question.height();
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

/// Where the desk is closed: to what is open.
float draw_other_ways(Stage& stage, ui::Point at, float width, const SlipShown& shown) {
    if (closed_desk_words(shown, stage.words).empty()) return 0;
    bool is_tapped = false;
    const float height =
        draw_way_card(stage, at, width,
                      {"slip.other_ways", "support_agent", stage.text("slip.other_ways"),
                       stage.text("slip.other_ways_hint")},
                      is_tapped);
    if (is_tapped) stage.report(PersonWanted{});
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
    if (!is_kept(shown)) at.y += draw_state(stage, at, width, shown) + gap;
    if (is_kept(shown)) {
        at.y += draw_kept(stage, at, width, room.height() - (at.y - top), shown);
        at.y += draw_printing(stage, at, width, shown.printing);
        at.y += draw_other_ways(stage, at, width, shown);
        at.y += draw_way(stage, at, width, shown);
    }
    if (!is_kept(shown) && !shown.offers.empty()) {
        at.y += draw_part_title(stage, at, stage.text("slip.other_ways"), width);
        at.y += draw_channels(stage, at, width, 0, shown.offers) + gap;
    }
    at.y += draw_end(stage, at, width);
    // What cannot be undone comes last.
    if (is_kept(shown)) at.y += gap + draw_erasure(stage, {at.x, at.y + gap}, width, shown);
    region.end(at.y - top + stage.dp(28));
}

}  // namespace okienko::kiosk
