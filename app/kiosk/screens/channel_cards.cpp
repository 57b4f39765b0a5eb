#include "app/kiosk/screens/channel_cards.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/code_card.h"
#include "app/kiosk/screens/hours.h"
#include "app/kiosk/session/opening_words.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"

namespace okienko::kiosk {
namespace {

constexpr float padding_dp = 24;
constexpr float gap_dp = 20;
constexpr float most_stretch_dp = 120;  ///< beyond this a card would look forgotten
constexpr float least_words_dp = 300;   ///< beside a code; with less, it stands below them

using Codes = std::map<std::string, Code>;

const Code* code_of(const contact::Offer& offer, const Codes* codes) {
    if (codes == nullptr) return nullptr;
    const auto found = codes->find(offer.channel.id);
    return found == codes->end() ? nullptr : &found->second;
}

/// A line of a card.
struct Words {
    std::string text;
    ui::Font font;
    ui::Colour colour;
    float space_dp;           ///< above it
    bool is_warning = false;  ///< on a ground of its own, which nobody overlooks
};

constexpr float warning_padding_dp = 12;

class ChannelCard {
public:
    ChannelCard(Stage& stage, const contact::Offer& offer, float width, const ChannelExtras& extras)
        : stage_(stage),
          channel_(offer.channel),
          availability_(offer.availability),
          code_(code_of(offer, extras.codes)),
          told_(contact::told_in(offer.channel, stage.words.code())),
          width_(width),
          is_hero_(extras.leads),
          words_(words()) {
        if (!extras.has_way || channel_.kind != contact::Channel::Kind::desk) return;
        way_.emplace(stage.canvas,
                     std::vector<ui::Button>{{.key = "way",
                                              .label = stage.text("way.button"),
                                              .icon = "directions_walk",
                                              .style = ui::ButtonStyle::soft}},
                     text_width());
    }

    float height() const {
        const float least = std::max(stage_.canvas.grown(80), has_code_beside() ? code() : 0);
        const float below = has_code_below() ? code() + stage_.dp(16) : 0;
        return std::max(words_height() + way_height(), least) + below + 2 * stage_.dp(padding_dp);
    }

    void draw(const ui::Rect& rect) {
        ui::Canvas& canvas = stage_.canvas;
        draw_ground(rect);
        const float padding = stage_.dp(padding_dp);
        const float tile = canvas.grown(80);
        draw_icon(ui::rect_at({rect.left + padding, rect.top + padding}, {tile, tile}));
        ui::Point pen{rect.left + padding + tile + stage_.dp(24), rect.top + padding};
        for (const Words& line : words_) {
            pen.y += stage_.dp(line.space_dp);
            pen.y += line.is_warning
                         ? draw_warning(pen, line)
                         : ui::write(canvas, pen, line.text, line.font, line.colour, text_width());
        }
        canvas.nodes().add({"channel:" + channel_.id, std::string(told_.name), ui::Role::text, rect,
                            rect.clipped(canvas.clip())});
        if (way_) draw_way(pen);
        if (has_code_beside())
            draw_code(stage_, {rect.right - padding - code(), rect.top + padding}, *code_, scan());
        if (has_code_below()) draw_code(stage_, {pen.x, pen.y + stage_.dp(16)}, *code_, scan());
    }

private:
    /// As a call to this screen looks, which is what it stands for; with an edge in high contrast.
    void draw_ground(const ui::Rect& rect) const {
        const bool has_edge = stage_.theme().border == stage_.theme().text;
        if (!is_hero_ || has_edge) return ui::card(stage_.canvas, rect);
        ui::shadow(stage_.canvas, rect, 5);
        ui::hero(stage_.canvas, rect, stage_.dp(24));
    }

    void draw_icon(const ui::Rect& tile) const {
        ui::Canvas& canvas = stage_.canvas;
        if (!is_hero_) return ui::icon_tile(canvas, tile, channel_.icon, ui::IconSize::medium);
        const ui::Colour on_hero = stage_.theme().on_hero;
        ui::fill(canvas, tile, ui::faded(on_hero, 0.16F), tile.width() * 0.22F);
        ui::icon(canvas, tile, channel_.icon, ui::IconSize::medium, on_hero);
    }

    float height_of(const Words& line) const {
        const float padding = line.is_warning ? stage_.dp(warning_padding_dp) : 0;
        return ui::height_of(stage_.canvas, line.text, line.font, text_width() - 2 * padding) +
               padding;
    }

    float draw_warning(ui::Point at, const Words& line) {
        ui::Canvas& canvas = stage_.canvas;
        const float padding = stage_.dp(warning_padding_dp);
        const ui::SetText& set =
            canvas.typesetter().set(line.text, line.font, text_width() - 2 * padding);
        const ui::Rect ground = ui::rect_at(at, {set.width + 2 * padding, set.height + padding});
        const ToneColours colours = colours_of(stage_.theme(), Tone::caution);
        const bool has_edge = stage_.theme().border == stage_.theme().text;
        ui::box(canvas, ground, colours.ground, has_edge ? colours.words : colours.ground, padding);
        ui::write(canvas, {at.x + padding, at.y + padding / 2}, set,
                  {colours.words, colours.words});
        return ground.height();
    }

    float way_height() const { return way_ ? way_->height() + stage_.dp(16) : 0; }

    void draw_way(ui::Point pen) {
        const ui::Rect place = ui::rect_at({pen.x, pen.y + stage_.dp(16)},
                                           {std::min(way_->width(), text_width()), way_->height()});
        if (!way_->draw(stage_.canvas, place, true).empty()) stage_.report(WayWanted{});
    }

    bool has_code() const { return code_ != nullptr && code_->side > 0; }

    /// Of the code, with the quiet around it.
    float code() const { return code_side(stage_, *code_); }

    /// Of the words, where nothing stands beside them.
    float whole_width() const {
        return width_ - 2 * stage_.dp(padding_dp) - stage_.canvas.grown(80) - stage_.dp(24);
    }

    bool has_code_beside() const {
        return has_code() &&
               stage_.canvas.roominess(whole_width() - code() - stage_.dp(24)) > least_words_dp;
    }

    bool has_code_below() const { return has_code() && !has_code_beside(); }

    float text_width() const {
        return whole_width() - (has_code_beside() ? code() + stage_.dp(24) : 0);
    }

    /// What a phone does with the code.
    std::string scan() const {
        using Kind = contact::Channel::Kind;
        if (!has_code()) return {};
        const char* key = channel_.kind == Kind::phone   ? "contact.scan_call"
                          : channel_.kind == Kind::email ? "contact.scan_write"
                                                         : "contact.scan_open";
        return stage_.words.text("contact.scan", {{"does", stage_.text(key)}});
    }

    /// Where it is, of those that are elsewhere.
    std::string address() const {
        if (channel_.address.empty()) return {};
        return stage_.words.text("places.address", {{"address", std::string_view(channel_.address)},
                                                    {"town", std::string_view(channel_.town)}});
    }

    std::vector<Words> words() {
        const ui::Theme& theme = stage_.theme();
        std::vector<Words> lines;
        const auto add = [&](std::string text, ui::Font font, ui::Colour colour, float space) {
            if (!text.empty())
                lines.push_back({std::move(text), font, is_hero_ ? theme.on_hero : colour, space});
        };
        add(std::string(told_.name), ui::Font::heading, theme.text, 0);
        using State = contact::Availability::State;
        const bool is_closed = availability_.state == State::closed;
        const std::string opening = opening_of(availability_, stage_.words);
        if (is_closed && !opening.empty())
            lines.push_back({opening, ui::Font::small_strong, theme.good, 6, true});
        else
            add(opening, ui::Font::small_strong, theme.good, 2);
        add(address(), ui::Font::body, theme.text, 2);
        // An address that a phone opens is nothing to remember.
        const bool is_link = channel_.value.starts_with("http");
        add(channel_.value, is_link ? ui::Font::small_strong : ui::Font::title, theme.primary, 4);
        add(std::string(told_.summary), ui::Font::body, theme.text, 4);
        add(std::string(told_.how), ui::Font::small, theme.muted, 8);
        std::string hours;
        for (const std::string& line : lines_of(channel_.hours, stage_.words))
            hours += (hours.empty() ? "" : " · ") + line;
        add(hours, ui::Font::small_strong, theme.text, 10);
        add(scan(), ui::Font::small, theme.on_primary_soft, 8);
        return lines;
    }

    float words_height() const {
        float height = 0;
        for (const Words& line : words_) height += stage_.dp(line.space_dp) + height_of(line);
        return height;
    }

    Stage& stage_;
    const contact::Channel& channel_;
    const contact::Availability& availability_;
    const Code* code_;  ///< nullptr where there is none
    contact::ChannelWords told_;
    float width_;
    bool is_hero_;
    std::vector<Words> words_;
    std::optional<ui::ButtonRow> way_;
};

/// An interpreter of Polish signs speaks for nobody else, and nobody speaks where one writes.
bool is_spoken(contact::Channel::Kind kind) {
    using Kind = contact::Channel::Kind;
    return kind != Kind::interpreter && kind != Kind::social;
}

/// "po polsku, po angielsku i po ukraińsku"
std::string listed(const std::vector<std::string>& languages, const language::Language& words) {
    std::string list = languages.front();
    for (std::size_t i = 1; i + 1 < languages.size(); ++i) list += ", " + languages[i];
    if (languages.size() == 1) return list;
    return words.text("contact.last_language", {{"languages", std::string_view(list)},
                                                {"last", std::string_view(languages.back())}});
}

}  // namespace

std::string spoken_by_all(const language::Language& words, std::span<const contact::Offer> offers) {
    std::vector<const contact::Offer*> spoken;
    for (const contact::Offer& each : offers)
        if (is_spoken(each.channel.kind)) spoken.push_back(&each);
    if (spoken.empty()) return {};
    std::vector<std::string> common;
    for (const std::string& code : spoken.front()->channel.languages) {
        const bool is_common = std::all_of(spoken.begin(), spoken.end(), [&](const auto* each) {
            const auto& languages = each->channel.languages;
            return std::find(languages.begin(), languages.end(), code) != languages.end();
        });
        if (is_common) common.emplace_back(words.text("language." + code));
    }
    if (common.empty()) return {};
    const std::string list = listed(common, words);
    return words.text("contact.languages", {{"languages", std::string_view(list)}});
}

namespace {

/// Rows of cards, each as high as its highest card.
struct Grid {
    std::size_t columns;
    float card_width;
    std::vector<float> heights;

    float height(float gap) const {
        const float rows = std::accumulate(heights.begin(), heights.end(), 0.0F);
        return rows + gap * static_cast<float>(heights.size() - 1);
    }
};

Grid grid_of(Stage& stage, float width, std::span<const contact::Offer> offers,
             const ChannelExtras& extras) {
    const std::size_t columns = stage.canvas.roominess(width) > 1400 && offers.size() > 1 ? 2 : 1;
    const auto count = static_cast<float>(columns);
    Grid grid{columns, (width - stage.dp(gap_dp) * (count - 1)) / count, {}};
    grid.heights.resize((offers.size() + columns - 1) / columns);
    for (std::size_t i = 0; i < offers.size(); ++i) {
        float& height = grid.heights[i / columns];
        height = std::max(height, ChannelCard(stage, offers[i], grid.card_width, extras).height());
    }
    return grid;
}

/// Shares what is left of `height` among the rows, as far as cards may be stretched.
void stretch(Stage& stage, Grid& grid, float height) {
    const auto rows = static_cast<float>(grid.heights.size());
    const float share = std::max(height - grid.height(stage.dp(gap_dp)), 0.0F) / rows;
    for (float& row : grid.heights) row += std::min(share, stage.dp(most_stretch_dp));
}

}  // namespace

float draw_channels(Stage& stage, ui::Point at, float width, float least_height,
                    std::span<const contact::Offer> offers, const ChannelExtras& extras) {
    if (offers.empty()) return 0;
    Grid grid = grid_of(stage, width, offers, extras);
    stretch(stage, grid, least_height);
    const float gap = stage.dp(gap_dp);
    ui::Point corner = at;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const std::size_t column = i % grid.columns;
        const float height = grid.heights[i / grid.columns];
        corner.x = at.x + static_cast<float>(column) * (grid.card_width + gap);
        ChannelExtras of_this = extras;
        of_this.leads = extras.leads && i == 0;
        ChannelCard(stage, offers[i], grid.card_width, of_this)
            .draw(ui::rect_at(corner, {grid.card_width, height}));
        if (column + 1 == grid.columns) corner.y += height + gap;
    }
    return grid.height(gap);
}

}  // namespace okienko::kiosk
