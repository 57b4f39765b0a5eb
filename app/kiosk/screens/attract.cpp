/// Between visits: what this screen is for, in every language, and that a touch begins.
#include <algorithm>
#include <string>
#include <vector>

#include "app/kiosk/screens/notice_cards.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr float disc_radius_dp = 132;

/// The languages from the screen's own on: what is said first, and what in smaller letters below.
std::vector<std::string_view> languages_from(const Stage& stage) {
    std::vector<std::string_view> codes(language::all_codes.begin(), language::all_codes.end());
    const auto own = std::find(codes.begin(), codes.end(), stage.words.code());
    if (own != codes.end()) std::rotate(codes.begin(), own, codes.end());
    return codes;
}

/// The greeting, each step in the next language.
class Greeting {
public:
    Greeting(Stage& stage, const Attract& attract, float width)
        : stage_(stage), attract_(attract), width_(width) {
        const auto codes = languages_from(stage);
        words_ = &stage.languages.of(codes[static_cast<std::size_t>(attract.step) % codes.size()]);
    }

    float height() { return title() + stage_.dp(28) + bubble(); }

    void draw(ui::Point at) {
        ui::Canvas& canvas = stage_.canvas;
        const ui::Theme& theme = stage_.theme();
        at.y += ui::write_heading(canvas, at, words_->text("home.title"), ui::Font::display,
                                  theme.on_hero, width_) +
                stage_.dp(28);
        if (attract_.most_asked.empty()) return;
        const ui::Rect rect = ui::rect_at(at, {width_, bubble()});
        ui::shadow(canvas, rect, 5);
        ui::box(canvas, rect, theme.surface, theme.border, stage_.dp(28));
        ui::Rect inside = rect.inset(stage_.dp(32), stage_.dp(28));
        const ui::Rect icon = inside.take_left(canvas.grown(48), stage_.dp(24));
        ui::icon(canvas, icon, "question_answer", ui::IconSize::medium, theme.primary);
        const float label =
            ui::height_of(canvas, words_->text("attract.example"), ui::Font::small, text_width());
        ui::write(canvas, inside.take_top(label, stage_.dp(4)).corner(),
                  words_->text("attract.example"), ui::Font::small, theme.muted, text_width());
        ui::write(canvas, inside.corner(), question(), ui::Font::heading, theme.text, text_width());
    }

private:
    float title() {
        return ui::height_of(stage_.canvas, words_->text("home.title"), ui::Font::display, width_);
    }

    float text_width() {
        return width_ - 2 * stage_.dp(32) - stage_.canvas.grown(48) - stage_.dp(24);
    }

    const std::string& question() const {
        const auto& all = attract_.most_asked;
        return all[static_cast<std::size_t>(attract_.step) % all.size()].title;
    }

    /// As high as the longest question needs: nothing else moves when it changes.
    float bubble() {
        float text = 0;
        for (const search::Summary& each : attract_.most_asked)
            text = std::max(
                text, ui::height_of(stage_.canvas, each.title, ui::Font::heading, text_width()));
        const float label = ui::height_of(stage_.canvas, words_->text("attract.example"),
                                          ui::Font::small, text_width());
        return attract_.most_asked.empty() ? 0 : label + text + 2 * stage_.dp(28) + stage_.dp(4);
    }

    Stage& stage_;
    const Attract& attract_;
    float width_;
    const language::Language* words_;
};

/// A large disc to touch, and below it what it is for, in three languages.
class Invitation {
public:
    Invitation(Stage& stage, float width) : stage_(stage), width_(width) {}

    float height() {
        float height = 2 * stage_.dp(disc_radius_dp) + stage_.dp(28);
        for (std::size_t i = 0; i < lines().size(); ++i)
            height += ui::height_of(stage_.canvas, lines()[i], font(i), width_) + stage_.dp(6);
        return height;
    }

    void draw(ui::Point at) {
        ui::Canvas& canvas = stage_.canvas;
        const ui::Theme& theme = stage_.theme();
        const float radius = stage_.dp(disc_radius_dp);
        const ui::Rect rect = ui::rect_at(at, {width_, height()});
        const ui::Rect disc =
            ui::rect_at({rect.center().x - radius, at.y}, {2 * radius, 2 * radius});
        ui::target(canvas, disc, "attract.start", lines().front(), ui::Role::button);
        ui::disc(canvas, disc.center(), radius, ui::faded(theme.on_hero, 0.18F));
        ui::disc(canvas, disc.center(), radius * 0.76F, theme.on_hero);
        ui::icon(canvas, disc, "touch_app", ui::IconSize::large, theme.hero_from);
        float top = at.y + 2 * radius + stage_.dp(28);
        for (std::size_t i = 0; i < lines().size(); ++i) {
            const float line = ui::height_of(canvas, lines()[i], font(i), width_);
            ui::write_in(canvas, ui::rect_at({at.x, top}, {width_, line}), lines()[i], font(i),
                         i == 0 ? theme.on_hero : theme.on_hero_muted);
            top += line + stage_.dp(6);
        }
    }

private:
    static ui::Font font(std::size_t line) {
        return line == 0 ? ui::Font::title : ui::Font::heading;
    }

    std::vector<std::string_view> lines() const {
        std::vector<std::string_view> lines;
        for (const std::string_view code : languages_from(stage_))
            lines.push_back(stage_.languages.of(code).text("attract.start"));
        return lines;
    }

    Stage& stage_;
    float width_;
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

}  // namespace

void draw_screen(Stage& stage, const Attract& attract, const ui::Rect& room) {
    ui::Canvas& canvas = stage.canvas;
    ui::hero(canvas, room);
    const float padding = stage.dp(40);
    ui::ScrollRegion region(canvas, stage.scroll, room);
    ui::Rect place = room.inset(stage.dp(margin_dp), padding);
    place = place.moved(0, region.origin().y - room.top);
    const float buttons = language_buttons(stage, place.width()).height();
    const float gap = stage.dp(32);
    float teaser = 0;
    if (!attract.notices.empty()) {
        draw_teaser(stage, place.corner(), attract.notices, place.width());
        teaser = height_of_teaser(stage, attract.notices, place.width()) + gap;
        place.top += teaser;
    }
    if (canvas.is_landscape()) {
        const float half = (place.width() - stage.dp(64)) / 2;
        Greeting greeting(stage, attract, half);
        Invitation invitation(stage, half);
        const float high = std::max(greeting.height(), invitation.height());
        const float room_left = std::max(place.height() - buttons - gap, high);
        greeting.draw({place.left, place.top + (room_left - greeting.height()) / 2});
        invitation.draw({place.right - half, place.top + (room_left - invitation.height()) / 2});
        const float top = place.top + room_left + gap;
        draw_languages(stage, {place.left, top, place.right, top + buttons});
        region.end(teaser + room_left + gap + buttons + 2 * padding);
        return;
    }
    Greeting greeting(stage, attract, place.width());
    Invitation invitation(stage, place.width());
    const float all = greeting.height() + invitation.height() + buttons + 2 * gap;
    const float spare = std::max(place.height() - all, 0.0F);
    ui::Point at = place.corner();
    at.y += spare * 0.25F;
    greeting.draw(at);
    at.y += greeting.height() + gap + spare * 0.4F;
    invitation.draw(at);
    at.y += invitation.height() + gap + spare * 0.35F;
    draw_languages(stage, ui::rect_at(at, {place.width(), buttons}));
    region.end(teaser + all + spare + 2 * padding);
}

}  // namespace okienko::kiosk
