#include "app/kiosk/screens/choice_card.h"

#include <algorithm>
#include <utility>

#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr float choice_padding_dp = 24;
constexpr float choice_gap_dp = 24;
constexpr float tile_dp = 80;

/// Of the card's width, what buttons may take beside the words.
constexpr float share_beside = 0.34F;

}  // namespace

ButtonRows::ButtonRows(ui::Canvas& canvas, const std::vector<ui::Button>& buttons, float room,
                       std::size_t wanted)
    : gap_(canvas.dp(ui::gap_dp)) {
    const std::size_t most = wanted == 0 ? buttons.size() : std::min(wanted, buttons.size());
    for (std::size_t in_a_row = most; in_a_row > 0; --in_a_row) {
        rows_.clear();
        bool fits = true;
        for (std::size_t first = 0; first < buttons.size(); first += in_a_row) {
            const std::size_t last = std::min(first + in_a_row, buttons.size());
            rows_.emplace_back(
                canvas,
                std::vector<ui::Button>(buttons.begin() + static_cast<std::ptrdiff_t>(first),
                                        buttons.begin() + static_cast<std::ptrdiff_t>(last)),
                room);
            fits = fits && rows_.back().width() <= room;
        }
        if (fits) return;
    }
}

float ButtonRows::width() const {
    float width = 0;
    for (const ui::ButtonRow& row : rows_) width = std::max(width, row.width());
    return width;
}

float ButtonRows::height() const {
    float height = 0;
    for (const ui::ButtonRow& row : rows_) height += (height > 0 ? gap_ : 0) + row.height();
    return height;
}

std::string ButtonRows::draw(ui::Canvas& canvas, ui::Point at, float width) {
    std::string tapped;
    for (ui::ButtonRow& row : rows_) {
        const std::string key = row.draw(canvas, ui::rect_at(at, {width, row.height()}), true);
        if (!key.empty()) tapped = key;
        at.y += row.height() + gap_;
    }
    return tapped;
}

ChoiceCard::ChoiceCard(Stage& stage, Choice choice, float width)
    : stage_(stage),
      choice_(std::move(choice)),
      width_(width),
      buttons_(stage.canvas, choice_.buttons, width - 2 * stage.dp(choice_padding_dp),
               choice_.in_a_row),
      is_beside_(choice_.buttons.size() == 1 && stage.canvas.roominess(width) > 780 &&
                 buttons_.width() < width * share_beside) {}

float ChoiceCard::height() const {
    const float words = std::max(words_height(), stage_.canvas.grown(tile_dp));
    const float below =
        is_beside_ || buttons_.is_empty() ? 0 : buttons_.height() + stage_.dp(choice_gap_dp);
    return std::max(words, is_beside_ ? buttons_.height() : 0) + below +
           2 * stage_.dp(choice_padding_dp);
}

std::string ChoiceCard::draw(ui::Point at) {
    ui::Canvas& canvas = stage_.canvas;
    const ui::Theme& theme = stage_.theme();
    const ui::Rect card = ui::rect_at(at, {width_, height()});
    draw_ground(card);
    canvas.nodes().add({choice_.key, choice_.title + ". " + choice_.text, ui::Role::text, card,
                        card.clipped(canvas.clip())});
    ui::Rect inside = card.inset(stage_.dp(choice_padding_dp));
    std::string tapped;
    if (!buttons_.is_empty() && is_beside_) {
        ui::Rect place =
            inside.take_right(std::max(buttons_.width(), stage_.dp(220)), stage_.dp(choice_gap_dp));
        place = ui::centered(place, {place.width(), buttons_.height()});
        tapped = buttons_.draw(canvas, place.corner(), place.width());
    } else if (!buttons_.is_empty()) {
        const ui::Rect place = inside.take_bottom(buttons_.height(), stage_.dp(choice_gap_dp));
        tapped = buttons_.draw(canvas, place.corner(), place.width());
    }
    const float side = canvas.grown(tile_dp);
    const ui::Rect tile = inside.take_left(side, stage_.dp(choice_gap_dp));
    const ui::Rect square = ui::rect_at({tile.left, tile.top}, {side, side});
    if (choice_.is_hero) {
        ui::fill(canvas, square, ui::faded(theme.on_hero, 0.16F), side * 0.22F);
        ui::icon(canvas, square, choice_.icon, ui::IconSize::medium, theme.on_hero);
    } else {
        ui::icon_tile(canvas, square, choice_.icon, ui::IconSize::medium);
    }
    const ui::Colour words = choice_.is_hero ? theme.on_hero : theme.text;
    const ui::Colour muted = choice_.is_hero ? theme.on_hero : theme.muted;
    const float room = text_width();
    ui::Point pen{inside.left, inside.top + std::max((inside.height() - words_height()) / 2, 0.0F)};
    pen.y += ui::write(canvas, pen, choice_.title, ui::Font::heading, words, room);
    if (!choice_.number.empty())
        pen.y += ui::write(canvas, pen, choice_.number, ui::Font::title, words, room);
    if (!choice_.text.empty()) {
        pen.y += stage_.dp(4);
        ui::write(canvas, pen, choice_.text, ui::Font::body, muted, room);
    }
    return tapped;
}

float ChoiceCard::text_width() const {
    const float tile = stage_.canvas.grown(tile_dp) + stage_.dp(choice_gap_dp);
    const float beside =
        is_beside_ ? std::max(buttons_.width(), stage_.dp(220)) + stage_.dp(choice_gap_dp) : 0;
    return width_ - 2 * stage_.dp(choice_padding_dp) - tile - beside;
}

float ChoiceCard::words_height() const {
    ui::Canvas& canvas = stage_.canvas;
    const float room = text_width();
    float height = ui::height_of(canvas, choice_.title, ui::Font::heading, room);
    if (!choice_.number.empty())
        height += ui::height_of(canvas, choice_.number, ui::Font::title, room);
    if (!choice_.text.empty())
        height += stage_.dp(4) + ui::height_of(canvas, choice_.text, ui::Font::body, room);
    return height;
}

void ChoiceCard::draw_ground(const ui::Rect& card) const {
    ui::Canvas& canvas = stage_.canvas;
    // In high contrast what lies on the background has an edge.
    const bool has_edge = stage_.theme().border == stage_.theme().text;
    if (!choice_.is_hero || has_edge) return ui::card(canvas, card);
    ui::shadow(canvas, card, 5);
    ui::hero(canvas, card, stage_.dp(24));
}

float draw_choice(Stage& stage, ui::Point at, float width, Choice choice, std::string& tapped) {
    ChoiceCard card(stage, std::move(choice), width);
    const float height = card.height();
    const std::string key = card.draw(at);
    if (!key.empty()) tapped = key;
    return height;
}

}  // namespace okienko::kiosk
