#include "app/kiosk/screens/frame.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/kiosk/screens/bar_buttons.h"
#include "app/kiosk/screens/settings.h"
#include "app/kiosk/screens/typed.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

using ui::Button;
using ui::ButtonRow;
using ui::ButtonStyle;

float bar_padding(const Stage& stage) {
    return stage.dp(is_brief(stage) ? 8 : 16);
}

/// Of the top bar's width: what the shop's name may ask for beside the settings. It is broken and
/// made smaller before they are arranged in another way.
constexpr float most_for_name = 0.28F;

// ---- the rows at the bottom ---------------------------------------------------------------------

/// The ways on from here. Those that lead nowhere keep their place, faint.
std::vector<Button> ways(const Stage& stage, const Session& session) {
    return {{.key = "back",
             .label = stage.text("bar.back"),
             .icon = "arrow_back",
             .style = ButtonStyle::soft,
             .is_enabled = session.can_go_back(),
             .other_labels = in_every_language(stage, {"bar.back"})},
            {.key = "home",
             .label = stage.text("bar.home"),
             .icon = "home",
             .is_enabled = !is_start(session.screen()) || session.typing() != nullptr,
             .other_labels = in_every_language(stage, {"bar.home"})},
            {.key = "scroll.up",
             .label = stage.text("bar.scroll_up"),
             .icon = "keyboard_arrow_up",
             .is_enabled = stage.scroll.can_go_up(),
             .other_labels = in_every_language(stage, {"bar.scroll_up"})},
            {.key = "scroll.down",
             .label = stage.text("bar.scroll_down"),
             .icon = "keyboard_arrow_down",
             .is_enabled = stage.scroll.can_go_down(),
             .other_labels = in_every_language(stage, {"bar.scroll_down"})}};
}

/// A person and the emergency button; before them, on a standing screen, the button that brings all
/// others into reach.
std::vector<Button> help(const Stage& stage, const Appearance& appearance) {
    std::vector<Button> buttons{
        {.key = "lower",
         .label = stage.text(appearance.is_low ? "bar.raise" : "bar.lower"),
         .icon = appearance.is_low ? "fullscreen" : "accessible",
         .other_labels = in_every_language(stage, {"bar.raise", "bar.lower"})},
        {.key = "person",
         .label = stage.text("bar.person"),
         .icon = "support_agent",
         .style = ButtonStyle::primary,
         .other_labels = in_every_language(stage, {"bar.person"})},
        {.key = "emergency",
         .label = stage.text("bar.emergency"),
         .icon = "medical_services",
         .style = ButtonStyle::danger,
         .other_labels = in_every_language(stage, {"bar.emergency"})}};
    if (stage.canvas.is_landscape()) buttons.erase(buttons.begin());
    return buttons;
}

std::string volume_in(const language::Language& words, std::string_view key, int volume) {
    return words.text(std::string(key), {{"number", volume}});
}

/// The key of what stands on the button for the volume.
std::string_view volume_key(const Stage& stage) {
    return stage.canvas.metrics().text_scale >= 2 ? "brief.volume" : "speech.volume";
}

std::vector<std::string> volumes(const Stage& stage) {
    std::vector<std::string> labels;
    for (const std::string_view code : language::all_codes)
        for (int volume = 1; volume <= Reader::volumes; ++volume)
            labels.push_back(volume_in(stage.languages.of(code), volume_key(stage), volume));
    return labels;
}

struct Volume {
    std::string name;
    std::string label;
};

/// What a listener needs at hand: once more, stop or go on, louder.
std::vector<Button> listening(const Stage& stage, const Reader& reader, const Volume& volume) {
    const bool is_silent = reader.is_paused() || reader.is_over();
    return {{.key = "speech.repeat",
             .label = stage.text("speech.repeat"),
             .icon = "replay",
             .font = ui::Font::small_strong,
             .other_labels = in_every_language(stage, {"speech.repeat"})},
            {.key = "speech.pause",
             .label = stage.text(is_silent ? "speech.go_on" : "speech.stop"),
             .icon = is_silent ? "play_arrow" : "stop",
             .font = ui::Font::small_strong,
             .other_labels = in_every_language(stage, {"speech.go_on", "speech.stop"})},
            {.key = "speech.volume",
             .label = volume.label,
             .icon = "volume_up",
             .font = ui::Font::small_strong,
             .name = volume.name,
             .other_labels = volumes(stage)}};
}

void report_way(Stage& stage, const std::string& key, const Appearance& appearance) {
    if (key == "lower") stage.report_turn(LowChosen{!appearance.is_low});
    if (key == "speech.repeat") stage.report(RepeatWanted{});
    if (key == "speech.pause") stage.report(PauseWanted{});
    if (key == "speech.volume") stage.report(VolumeWanted{});
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
          appearance_(session.appearance()),
          room_(stage.canvas.area().width() - 2 * stage.dp(margin_dp)),
          help_(stage.canvas, as_brief_as_need_be(stage, help(stage, appearance_)), room_),
          has_ways_(!std::holds_alternative<Attract>(session.screen())) {
        if (appearance_.is_spoken) {
            const int volume = session.reader().volume();
            volume_ = {volume_in(stage.words, "speech.volume", volume),
                       volume_in(stage.words, volume_key(stage), volume)};
            speech_ = ButtonRow(stage.canvas, listening(stage, session.reader(), volume_), room_);
        }
        const float beside = room_ - help_.width() - 2 * stage.dp(ui::gap_dp);
        const std::vector<Button> all_ways = as_brief_as_need_be(stage, ways(stage, session));
        ways_ = ButtonRow(stage.canvas, all_ways, beside);
        is_one_row_ = stage.canvas.is_landscape() && ways_.width() <= beside;
        lower_ = is_one_row_ ? std::max(help_.height(), ways_.height()) : help_.height();
        if (!is_one_row_) ways_ = ButtonRow(stage.canvas, all_ways, room_);
    }

    /// Of what stays below the keyboard.
    float lower_height() const { return lower_ + 2 * bar_padding(stage_); }

    /// Of the row above it; none when it is empty.
    float upper_height() const {
        const bool has_row = !is_one_row_ && has_ways_;
        return (has_row ? ways_.height() + bar_padding(stage_) : 0) + speech_height();
    }

    /// How many there are of what a listener needs: the first nodes that were drawn.
    std::size_t speech_nodes() const { return speech_nodes_; }

    void draw(ui::Rect place, bool draws_upper) {
        if (const Button* emergency = help_.find("emergency")) stage_.emergency = *emergency;
        ui::bar(stage_.canvas, place);
        place = place.inset(stage_.dp(margin_dp), 0);
        ui::Rect lower = place.take_bottom(lower_height()).inset(0, bar_padding(stage_));
        if (draws_upper && !speech_.is_empty()) {
            ui::Rect row = place;
            row.top += bar_padding(stage_);
            const std::size_t before = stage_.canvas.nodes().size();
            report(speech_.draw(stage_.canvas, row.take_top(speech_.height()), true));
            speech_nodes_ = stage_.canvas.nodes().size() - before;
            place.top += speech_height();
        }
        if (is_one_row_) {
            const float left = room_ - ways_.width() - 2 * stage_.dp(ui::gap_dp);
            const float width = std::max(help_.width(), std::min(left, room_ * 0.42F));
            const ui::Rect help = lower.take_right(width);
            if (has_ways_) report(ways_.draw(stage_.canvas, lower, false));
            report(help_.draw(stage_.canvas, help, true));
            return;
        }
        place.top += bar_padding(stage_);
        if (draws_upper && has_ways_) report(ways_.draw(stage_.canvas, place, true));
        report(help_.draw(stage_.canvas, lower, true));
    }

private:
    void report(const std::string& key) { report_way(stage_, key, appearance_); }

    /// Of the row above all others, for whoever listens.
    float speech_height() const {
        return speech_.is_empty() ? 0 : speech_.height() + stage_.dp(ui::gap_dp);
    }

    Stage& stage_;
    const Appearance& appearance_;
    Volume volume_;
    ButtonRow speech_{stage_.canvas, {}, 0};
    float room_;
    ButtonRow help_;
    bool has_ways_;  ///< between visits there is nowhere to go
    ButtonRow ways_{stage_.canvas, {}, 0};
    float lower_ = 0;
    std::size_t speech_nodes_ = 0;
    bool is_one_row_ = false;
};

/// Whether the keys leave any: not on a screen brought into reach.
bool has_room_for_settings(const Stage& stage, const Session& session) {
    return stage.canvas.is_landscape() || !session.appearance().is_low;
}

/// Whether a second row stays below the keys: where the screen stands, unless it is brought into
/// reach or whoever listens wants the largest text.
bool has_room_for_ways(const Stage& stage, const Session& session) {
    const Appearance& appearance = session.appearance();
    if (stage.canvas.is_landscape() || appearance.is_low) return false;
    return !appearance.is_spoken || appearance.text_percent < 200;
}

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
    const bool keeps_ways = has_room_for_ways(stage, session);
    if (keyboard.is_open()) {
        ui::Rect above = remaining;
        if (keeps_ways) above.take_bottom(upper);
        keyboard.follow(canvas, above.take_bottom(keyboard.height(canvas)));
    }
    const bool is_typing = keyboard.is_open();
    const bool has_upper = !is_typing || keeps_ways;
    if (has_upper) bar.top = remaining.take_bottom(upper).top;
    if (is_typing) remaining.take_bottom(keyboard.height(canvas));

    if (!is_typing || has_room_for_settings(stage, session)) draw_top(stage, remaining, session);
    ui::Nodes& nodes = canvas.nodes();
    const std::size_t begin = nodes.size();
    const bool has_field = takes_questions(session.screen());
    if (is_typing && has_field) draw_words(stage, remaining, session, dock.height);
    const std::size_t dock_begin = nodes.size();
    if (dock.height > 0) dock.draw(remaining.take_bottom(dock.height));
    const std::size_t dock_end = nodes.size();
    bottom.draw(bar, has_upper);
    bars_begin_ = begin;
    bars_end_ = nodes.size();
    // What comes up for a question is read after the field that it is typed into, and what a
    // listener needs at hand before both.
    if (has_field) {
        nodes.read_first(begin, dock_begin, dock_end);
        bars_begin_ += dock_end - dock_begin;
    }
    nodes.read_first(begin, dock_end, dock_end + bottom.speech_nodes());
    bars_begin_ += bottom.speech_nodes();
    return remaining;
}

/// The words above the keys. Where an emergency is offered as well, it has their room.
void Frame::draw_words(Stage& stage, ui::Rect& remaining, const Session& session, float dock) {
    const bool is_lying = stage.canvas.is_landscape();
    const float field = is_lying ? SearchField::height(stage.canvas) + stage.dp(28) : dock;
    WordRow row(stage, remaining.height() - field);
    const bool is_crowded =
        is_lying || session.appearance().is_low || session.appearance().text_percent == 200;
    if (session.seems_emergency() && is_crowded) return;
    const auto* home = std::get_if<Home>(&session.screen());
    row.draw(remaining.take_bottom(row.height()),
             home ? std::span<const search::Summary>(home->most_asked)
                  : std::span<const search::Summary>());
}

void Frame::draw_top(Stage& stage, ui::Rect& remaining, const Session& session) {
    ui::Canvas& canvas = stage.canvas;
    const Settings settings(stage, session);
    const std::vector<Button>& all = settings.buttons();
    const float room = canvas.area().width() - 2 * stage.dp(margin_dp);
    const float padding = bar_padding(stage);
    const float logo = canvas.grown(ui::touch_dp);
    const float name = canvas.typesetter().two_line_width(shop_name_, ui::Font::small_strong);
    const float beside = room - logo - stage.dp(24);
    const float least_name = std::min(name + stage.dp(17), room * most_for_name);
    ButtonRow buttons(canvas, all, beside - least_name);
    const bool is_beside = buttons.width() <= beside - least_name;
    if (!is_beside) buttons = ButtonRow(canvas, all, room);
    const float shop = is_beside ? 0 : logo + padding;
    const ui::Rect bar = remaining.take_top(shop + buttons.height() + 2 * padding);
    ui::fill(canvas, bar, stage.theme().surface);
    ui::bottom_edge(canvas, bar);
    ui::Rect inside = bar.inset(stage.dp(margin_dp), padding);
    const ui::Rect place = is_beside ? inside.take_right(buttons.width(), stage.dp(24))
                                     : inside.take_bottom(buttons.height(), padding);
    draw_shop(stage, inside);
    const std::size_t begin = canvas.nodes().size();
    report_setting(stage, buttons.draw(canvas, place, !is_beside), session.appearance());
    if (!session.appearance().is_spoken) read_voice_first(canvas.nodes(), begin);
}

void Frame::draw_shop(Stage& stage, ui::Rect place) {
    ui::Canvas& canvas = stage.canvas;
    const float side = std::min(place.height(), canvas.grown(ui::touch_dp));
    const ui::Rect logo = ui::centered(place.take_left(side, stage.dp(16)), {side, side});
    const ui::Picture picture = logo_.empty() ? ui::Picture{} : canvas.pictures().load(logo_);
    if (picture) {
        const float scale = std::min(side / picture.size.width, side / picture.size.height);
        const ui::Size fitted{picture.size.width * scale, picture.size.height * scale};
        ui::draw_picture(canvas, ui::centered(logo, fitted), picture);
    } else {
        ui::fill(canvas, logo, stage.theme().primary, side * 0.24F);
        ui::icon(canvas, logo, "store", ui::IconSize::medium, stage.theme().on_primary);
    }
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
