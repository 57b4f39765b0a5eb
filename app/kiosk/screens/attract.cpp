/// Between visits: what this screen is for, in every language, and that a touch begins.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "app/kiosk/screens/notice_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

/// Of the disc to touch: the largest that leaves room for the rest, while there is any.
constexpr std::array disc_radii_dp{132.0F, 104.0F, 76.0F, 64.0F};

/// Questions that are shown at most as examples of what can be asked.
constexpr std::size_t most_examples = 3;

/// The languages from the screen's own on: what is said first, and what in smaller letters below.
std::vector<std::string_view> languages_from(const Stage& stage) {
    std::vector<std::string_view> codes(language::all_codes.begin(), language::all_codes.end());
    const auto own = std::find(codes.begin(), codes.end(), stage.words.code());
    if (own != codes.end()) std::rotate(codes.begin(), own, codes.end());
    return codes;
}

/// The one whose turn it is.
std::string_view language_at(const Stage& stage, int step) {
    const auto codes = languages_from(stage);
    return codes[static_cast<std::size_t>(step) % codes.size()];
}

/// As high as the longest of what the languages say under `key`: nothing moves when it is another
/// one's turn.
float highest(const Stage& stage, std::string_view key, ui::Font font, float width) {
    float height = 0;
    for (const std::string_view code : language::all_codes)
        height = std::max(
            height, ui::height_of(stage.canvas, stage.languages.of(code).text(key), font, width));
    return height;
}

/// The greeting, each step in the next language.
class Greeting {
public:
    Greeting(Stage& stage, const Attract& attract, float width) : stage_(stage), width_(width) {
        title_ = stage.languages.of(language_at(stage, attract.step)).text("home.title");
    }

    float height() const { return highest(stage_, "home.title", ui::Font::display, width_); }

    float draw(ui::Point at) const {
        return ui::write_heading(stage_.canvas, at, title_, ui::Font::display,
                                 stage_.theme().on_hero, width_);
    }

private:
    Stage& stage_;
    float width_;
    std::string_view title_;
};

/// What can be asked: questions of others, each step other ones. The first stands out, those below
/// it are as many as there is room for.
class Examples {
public:
    Examples(Stage& stage, const Attract& attract, float width)
        : stage_(stage), attract_(attract), width_(width) {
        const auto code = language_at(stage, attract.step);
        label_ = stage.languages.of(code).text("attract.example");
        const auto translated = attract.most_asked_in.find(std::string(code));
        if (translated != attract.most_asked_in.end()) asked_ = &translated->second;
        measure(attract.most_asked);
        for (const auto& [language, asked] : attract.most_asked_in) measure(asked);
        give_room(0);
    }

    /// Shows as many as `height` has room for, but one at least.
    void give_room(float height) {
        const std::size_t most = std::min(asked_->size(), most_examples);
        count_ = std::min<std::size_t>(most, 1);
        while (count_ < most && height_of(count_ + 1) <= height) ++count_;
    }

    float height() const { return height_of(count_); }

    void draw(ui::Point at) const {
        for (std::size_t i = 0; i < count_; ++i) {
            const ui::Rect rect = ui::rect_at(at, {width_, height_of_bubble(i)});
            draw_bubble(rect, i);
            at.y = rect.bottom + gap();
        }
    }

private:
    void measure(const std::vector<search::Summary>& asked) {
        for (const search::Summary& each : asked) {
            const float words = ui::height_of(stage_.canvas, each.title, ui::Font::heading, room());
            longest_ = std::max(longest_, words);
        }
    }

    std::size_t step() const { return static_cast<std::size_t>(attract_.step); }

    float gap() const { return stage_.dp(16); }

    float side() const { return stage_.dp(32); }

    float room() const { return width_ - 2 * side() - stage_.canvas.grown(48) - stage_.dp(24); }

    float label_height() const {
        return highest(stage_, "attract.example", ui::Font::small, room()) + stage_.dp(4);
    }

    /// As high as the longest question needs: nothing else moves when it changes.
    float height_of_bubble(std::size_t index) const {
        return longest_ + (index == 0 ? label_height() + 2 * stage_.dp(28) : 2 * stage_.dp(20));
    }

    float height_of(std::size_t count) const {
        float height = 0;
        for (std::size_t i = 0; i < count; ++i) height += (i > 0 ? gap() : 0) + height_of_bubble(i);
        return height;
    }

    const std::string& question(std::size_t index) const {
        return (*asked_)[(step() + index) % asked_->size()].title;
    }

    void draw_bubble(const ui::Rect& rect, std::size_t index) const {
        ui::Canvas& canvas = stage_.canvas;
        const ui::Theme& theme = stage_.theme();
        const bool is_first = index == 0;
        const bool has_edge = theme.border == theme.text;
        const float radius = stage_.dp(28);
        if (is_first) {
            ui::shadow(canvas, rect, 5);
            ui::box(canvas, rect, theme.surface, theme.border, radius);
        } else if (has_edge) {
            ui::box(canvas, rect, theme.background, theme.border, radius);
        } else {
            ui::fill(canvas, rect, ui::faded(theme.on_hero, 0.12F), radius);
        }
        ui::Rect inside = rect.inset(side(), 0);
        const ui::Rect icon = inside.take_left(canvas.grown(48), stage_.dp(24));
        ui::icon(canvas, icon, "question_answer", ui::IconSize::medium,
                 is_first ? theme.primary : theme.on_hero_muted);
        const std::string& text = question(index);
        const float words = ui::height_of(canvas, text, ui::Font::heading, room());
        float top = rect.center().y - (words + (is_first ? label_height() : 0)) / 2;
        if (is_first)
            top += ui::write(canvas, {inside.left, top}, label_, ui::Font::small, theme.muted,
                             room()) +
                   stage_.dp(4);
        ui::write(canvas, {inside.left, top}, text, ui::Font::heading,
                  is_first ? theme.text : theme.on_hero, room());
    }

    Stage& stage_;
    const Attract& attract_;
    const std::vector<search::Summary>* asked_ = &attract_.most_asked;  ///< in this step's language
    float width_;
    std::string_view label_;
    float longest_ = 0;
    std::size_t count_ = 0;
};

/// A disc to touch, and below it what it is for, in three languages.
class Invitation {
public:
    Invitation(Stage& stage, float width) : stage_(stage), width_(width) {}

    /// Around the smallest disc everything else is small and close, too.
    void make_disc(float radius_dp) {
        radius_ = stage_.dp(radius_dp);
        is_small_ = radius_dp <= disc_radii_dp.back();
    }

    float height() const {
        float height = 2 * radius_ + gap();
        for (std::size_t i = 0; i < language::all_codes.size(); ++i) height += line_height(i);
        return height;
    }

    void draw(ui::Point at) const {
        ui::Canvas& canvas = stage_.canvas;
        const ui::Theme& theme = stage_.theme();
        const ui::Rect disc =
            ui::rect_at({at.x + width_ / 2 - radius_, at.y}, {2 * radius_, 2 * radius_});
        ui::target(canvas, disc, "attract.start", lines().front(), ui::Role::button);
        ui::disc(canvas, disc.center(), radius_, ui::faded(theme.on_hero, 0.18F));
        ui::disc(canvas, disc.center(), radius_ * 0.76F, theme.on_hero);
        ui::icon(canvas, disc, "touch_app", is_small_ ? ui::IconSize::medium : ui::IconSize::large,
                 theme.hero_from);
        float top = disc.bottom + gap();
        for (std::size_t i = 0; i < lines().size(); ++i) {
            const float line = line_height(i);
            ui::write_in(canvas, ui::rect_at({at.x, top}, {width_, line}), lines()[i], font(i),
                         i == 0 ? theme.on_hero : theme.on_hero_muted);
            top += line;
        }
    }

private:
    ui::Font font(std::size_t line) const {
        if (line == 0) return is_small_ ? ui::Font::heading : ui::Font::title;
        return is_small_ ? ui::Font::body : ui::Font::heading;
    }

    float gap() const { return stage_.dp(is_small_ ? 8 : 24); }

    float line_height(std::size_t line) const {
        return highest(stage_, "attract.start", font(line), width_) + stage_.dp(6);
    }

    std::vector<std::string_view> lines() const {
        std::vector<std::string_view> lines;
        for (const std::string_view code : languages_from(stage_))
            lines.push_back(stage_.languages.of(code).text("attract.start"));
        return lines;
    }

    Stage& stage_;
    float width_;
    float radius_ = 0;
    bool is_small_ = false;
};

ui::ButtonRow language_buttons(const Stage& stage, float room) {
    std::vector<ui::Button> buttons;
    buttons.reserve(std::size(language::all_codes));
    for (const std::string_view code : language::all_codes)
        buttons.push_back({.key = "start." + std::string(code),
                           .label = stage.languages.of(code).text("language.name"),
                           .icon = "language"});
    return {stage.canvas, std::move(buttons), room};
}

void draw_languages(Stage& stage, const ui::Rect& rect) {
    const std::string tapped = language_buttons(stage, rect.width()).draw(stage.canvas, rect, true);
    for (const std::string_view code : language::all_codes)
        if (tapped == "start." + std::string(code)) stage.report(LanguageChosen{std::string(code)});
}

/// Everything between the notices and the languages, laid out before any of it is drawn.
class Welcome {
public:
    Welcome(Stage& stage, const Attract& attract, const ui::Rect& place)
        : stage_(stage),
          place_(place),
          is_beside_(stage.canvas.is_landscape()),
          column_(is_beside_ ? (place.width() - stage.dp(64)) / 2 : place.width()),
          greeting_(stage, attract, place.width()),
          examples_(stage, attract, column_),
          invitation_(stage, column_) {
        for (const float radius : disc_radii_dp) {
            invitation_.make_disc(radius);
            if (least_height() <= place.height()) break;
        }
        // A question and the disc say as much.
        has_greeting_ = least_height() <= place.height();
        const float spare = std::max(place.height() - least_height(), 0.0F);
        const float least = is_beside_ ? invitation_.height() : examples_.height();
        examples_.give_room(least + spare * 0.6F);
    }

    /// What it takes, more than its place where that is too small.
    float height() const { return std::max(place_.height(), least_height()); }

    void draw() const { is_beside_ ? draw_lying() : draw_standing(); }

private:
    float gap() const { return stage_.dp(28); }

    /// With the gap below it.
    float greeting_height() const { return has_greeting_ ? greeting_.height() + gap() : 0; }

    float least_height() const {
        const float examples = examples_.height();
        const float invitation = invitation_.height();
        const float below =
            is_beside_ ? std::max(examples, invitation) : examples + stage_.dp(32) + invitation;
        return greeting_height() + below;
    }

    /// Words above, examples and the disc side by side below them.
    void draw_lying() const {
        const float spare = height() - least_height();
        ui::Point at = place_.corner();
        at.y += spare * 0.4F;
        if (has_greeting_) greeting_.draw(at);
        at.y += greeting_height();
        const float row = std::max(examples_.height(), invitation_.height());
        examples_.draw({at.x, at.y + (row - examples_.height()) / 2});
        invitation_.draw({place_.right - column_, at.y + (row - invitation_.height()) / 2});
    }

    void draw_standing() const {
        const float spare = height() - least_height();
        ui::Point at = place_.corner();
        at.y += spare * 0.25F;
        if (has_greeting_) greeting_.draw(at);
        at.y += greeting_height();
        examples_.draw(at);
        at.y += examples_.height() + stage_.dp(32) + spare * 0.4F;
        invitation_.draw(at);
    }

    Stage& stage_;
    ui::Rect place_;
    bool is_beside_;
    float column_;
    bool has_greeting_ = true;
    Greeting greeting_;
    Examples examples_;
    Invitation invitation_;
};

/// All that has to move where a screen is too small for large text.
void draw_scrolling(Stage& stage, const Attract& attract, const ui::Rect& view) {
    const float gap = stage.dp(28);
    ui::ScrollRegion region(stage.canvas, stage.scroll, view);
    ui::Rect place = view.inset(stage.dp(margin_dp), 0).moved(0, region.origin().y - view.top);
    place.top += gap;
    float teaser = 0;
    if (!attract.notices.empty()) {
        draw_teaser(stage, place.corner(), attract.notices, place.width());
        teaser = height_of_teaser(stage, attract.notices, place.width()) + gap;
        place.top += teaser;
    }
    const Welcome welcome(stage, attract, place);
    welcome.draw();
    region.end(gap + teaser + welcome.height());
}

}  // namespace

void draw_screen(Stage& stage, const Attract& attract, const ui::Rect& room) {
    ui::Canvas& canvas = stage.canvas;
    ui::hero(canvas, room);
    const float gap = stage.dp(28);
    // The languages stay in sight, whatever has no room above them.
    ui::Rect view = room;
    const float width = room.width() - 2 * stage.dp(margin_dp);
    const ui::Rect languages = view.take_bottom(language_buttons(stage, width).height() + 2 * gap)
                                   .inset(stage.dp(margin_dp), gap);
    draw_scrolling(stage, attract, view);
    draw_languages(stage, languages);
}

}  // namespace okienko::kiosk
