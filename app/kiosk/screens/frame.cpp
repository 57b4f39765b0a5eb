#include "app/kiosk/screens/frame.h"

#include <algorithm>
#include <variant>
#include <vector>

#include "app/ui/button_row.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

using ui::Button;
using ui::ButtonRow;
using ui::ButtonStyle;

constexpr float bar_padding_dp = 16;

// ---- settings -----------------------------------------------------------------------------------

struct NextTheme {
    Theme theme;
    std::string_view icon;
    std::string_view words;  ///< the key of what the button says
};

NextTheme next_theme(Theme theme) {
    switch (theme) {
        case Theme::light:
            return {Theme::contrast, "contrast", "view.contrast"};
        case Theme::contrast:
            return {Theme::dark, "dark_mode", "view.theme_dark"};
        case Theme::dark:
            break;
    }
    return {Theme::light, "light_mode", "view.theme_light"};
}

int next_text_percent(int percent) {
    return percent >= 200 ? 100 : percent + 50;
}

std::vector<Button> settings(const Stage& stage, const Appearance& appearance) {
    const NextTheme theme = next_theme(appearance.theme);
    const bool grows = next_text_percent(appearance.text_percent) > 100;
    return {{.key = "view.text",
             .label = stage.text(grows ? "view.text_larger" : "view.text_smaller"),
             .icon = "format_size",
             .font = ui::Font::small_strong},
            {.key = "view.theme",
             .label = stage.text(theme.words),
             .icon = theme.icon,
             .font = ui::Font::small_strong}};
}

void report_setting(Stage& stage, const std::string& key, const Appearance& appearance) {
    if (key == "view.text")
        stage.report(TextSizeChosen{next_text_percent(appearance.text_percent)});
    if (key == "view.theme") stage.report(ThemeChosen{next_theme(appearance.theme).theme});
}

// ---- the rows at the bottom ---------------------------------------------------------------------

/// All ways there are, whether or not the screen has them: what the bars have room for.
std::vector<Button> all_ways(const Stage& stage) {
    return {{.key = "back",
             .label = stage.text("bar.back"),
             .icon = "arrow_back",
             .style = ButtonStyle::soft},
            {.key = "home", .label = stage.text("bar.home"), .icon = "home"},
            {.key = "scroll.up",
             .label = stage.text("bar.scroll_up"),
             .icon = "keyboard_arrow_up",
             .is_enabled = stage.scroll.can_go_up()},
            {.key = "scroll.down",
             .label = stage.text("bar.scroll_down"),
             .icon = "keyboard_arrow_down",
             .is_enabled = stage.scroll.can_go_down()}};
}

bool is_start(const Screen& screen) {
    return std::holds_alternative<Home>(screen) || std::holds_alternative<OutOfService>(screen);
}

/// Those that lead anywhere from here.
std::vector<Button> ways(const Stage& stage, const Session& session) {
    std::vector<Button> buttons = all_ways(stage);
    std::erase_if(buttons, [&](const Button& button) {
        if (button.key == "back") return !session.can_go_back();
        if (button.key == "home") return is_start(session.screen());
        return !stage.scroll.is_needed();
    });
    return buttons;
}

std::vector<Button> help(const Stage& stage) {
    return {{.key = "person",
             .label = stage.text("bar.person"),
             .icon = "support_agent",
             .style = ButtonStyle::primary},
            {.key = "emergency",
             .label = stage.text("bar.emergency"),
             .icon = "medical_services",
             .style = ButtonStyle::danger}};
}

void report_way(Stage& stage, const std::string& key) {
    if (key == "back") stage.report(WentBack{});
    if (key == "home") stage.report(WentHome{});
    if (key == "scroll.up") stage.scroll.page(-1);
    if (key == "scroll.down") stage.scroll.page(1);
    if (key == "person") stage.report(PersonWanted{});
    if (key == "emergency") stage.report(EmergencyReported{});
}

/// Ways and help: in one row where the screen lies and there is room for all ways there are,
/// otherwise in two. So help stays in its place, whichever of them a screen has.
class BottomBar {
public:
    BottomBar(Stage& stage, const Session& session)
        : stage_(stage),
          room_(stage.canvas.area().width() - 2 * stage.dp(margin_dp)),
          help_(stage.canvas, help(stage), room_) {
        const float beside = room_ - help_.width() - 2 * stage.dp(ui::gap_dp);
        const ButtonRow all(stage.canvas, all_ways(stage), beside);
        is_one_row_ = stage.canvas.is_landscape() && all.width() <= beside;
        lower_ = is_one_row_ ? std::max(help_.height(), all.height()) : help_.height();
        ways_ = ButtonRow(stage.canvas, ways(stage, session), is_one_row_ ? beside : room_);
    }

    /// Of what stays below the keyboard.
    float lower_height() const { return lower_ + 2 * stage_.dp(bar_padding_dp); }

    /// Of the row above it; none when it is empty.
    float upper_height() const {
        return is_one_row_ || ways_.is_empty() ? 0 : ways_.height() + stage_.dp(bar_padding_dp);
    }

    void draw(ui::Rect place, bool draws_upper) {
        const ui::Theme& theme = stage_.theme();
        ui::fill(stage_.canvas, place, theme.surface);
        ui::line(stage_.canvas, place.corner(), {place.right, place.top}, theme.border,
                 theme.border_width);
        place = place.inset(stage_.dp(margin_dp), 0);
        ui::Rect lower = place.take_bottom(lower_height()).inset(0, stage_.dp(bar_padding_dp));
        if (is_one_row_) {
            const float width = std::max(help_.width(), room_ * 0.42F);
            report_way(stage_, help_.draw(stage_.canvas, lower.take_right(width), true));
            report_way(stage_, ways_.draw(stage_.canvas, lower, false));
            return;
        }
        report_way(stage_, help_.draw(stage_.canvas, lower, true));
        if (!draws_upper || ways_.is_empty()) return;
        place.top += stage_.dp(bar_padding_dp);
        report_way(stage_, ways_.draw(stage_.canvas, place, true));
    }

private:
    Stage& stage_;
    float room_;
    ButtonRow help_;
    ButtonRow ways_{stage_.canvas, {}, 0};
    float lower_ = 0;
    bool is_one_row_ = false;
};

}  // namespace

bool HiddenGesture::follow(bool is_tapped, float seconds) {
    if (taps_ > 0) seconds_ += seconds;
    if (seconds_ > 3) *this = {};
    if (!is_tapped) return false;
    ++taps_;
    if (taps_ < 5) return false;
    *this = {};
    return true;
}

ui::Rect Frame::draw(Stage& stage, const Session& session, const Dock& dock) {
    ui::Canvas& canvas = stage.canvas;
    BottomBar bottom(stage, session);
    ui::Rect remaining = canvas.area();
    const float upper = bottom.upper_height();
    ui::Rect bar = remaining.take_bottom(bottom.lower_height());

    ui::Keyboard& keyboard = stage.search.keyboard();
    if (keyboard.is_open()) {
        ui::Rect above = remaining;
        keyboard.follow(canvas, above.take_bottom(ui::Keyboard::height(canvas)));
    }
    const bool is_typing = keyboard.is_open();
    if (is_typing)
        remaining.take_bottom(ui::Keyboard::height(canvas));
    else
        bar.top = remaining.take_bottom(upper).top;

    draw_top(stage, remaining, session.appearance());
    bottom.draw(bar, !is_typing);
    if (dock.height > 0) dock.draw(remaining.take_bottom(dock.height));
    return remaining;
}

void Frame::draw_top(Stage& stage, ui::Rect& remaining, const Appearance& appearance) {
    ui::Canvas& canvas = stage.canvas;
    const float room = canvas.area().width() - 2 * stage.dp(margin_dp);
    ButtonRow buttons(canvas, settings(stage, appearance), room * 0.62F);
    const float padding = stage.dp(bar_padding_dp);
    const ui::Rect bar = remaining.take_top(buttons.height() + 2 * padding);
    ui::fill(canvas, bar, stage.theme().surface);
    ui::line(canvas, {bar.left, bar.bottom}, {bar.right, bar.bottom}, stage.theme().border,
             stage.theme().border_width);
    ui::Rect inside = bar.inset(stage.dp(margin_dp), padding);
    const ui::Rect place = inside.take_right(buttons.width(), stage.dp(24));
    report_setting(stage, buttons.draw(canvas, place, false), appearance);
    draw_shop(stage, inside);
}

void Frame::draw_shop(Stage& stage, ui::Rect place) {
    ui::Canvas& canvas = stage.canvas;
    const float side = std::min(place.height(), canvas.grown(ui::touch_dp));
    const ui::Rect logo = ui::centered(place.take_left(side, stage.dp(16)), {side, side});
    ui::fill(canvas, logo, stage.theme().primary, side * 0.24F);
    ui::icon(canvas, logo, "store", ui::IconSize::medium, stage.theme().on_primary);
    canvas.nodes().add({"logo", shop_name_, ui::Role::text, logo, logo});
    if (gesture_.follow(canvas.touch().taps(logo), canvas.seconds())) stage.report(WayOutWanted{});

    // The largest font that fits; on a narrow screen with large text the logo has to do.
    for (const ui::Font font : {ui::Font::heading, ui::Font::strong, ui::Font::small_strong}) {
        const ui::SetText& name = canvas.typesetter().set(shop_name_, font, place.width());
        if (name.height > place.height() || name.lines.size() > 2) continue;
        ui::write_in(canvas, place, shop_name_, font, stage.theme().text, ui::Align::left);
        break;
    }
}

}  // namespace okienko::kiosk
