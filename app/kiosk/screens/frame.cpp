#include "app/kiosk/screens/frame.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/kiosk/screens/alarm.h"
#include "app/kiosk/screens/bar_buttons.h"
#include "app/kiosk/screens/reach.h"
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
         .is_enabled = can_come_lower(stage),
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
    if (key == "speech.pause") stage.report_turn(PauseWanted{});
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

/// The shop's name and the settings: beside one another where they have room.
class TopBar {
public:
    TopBar(Stage& stage, const Session& session, std::string_view shop_name)
        : stage_(stage), settings_(stage, session), logo_(stage.canvas.grown(ui::touch_dp)) {
        ui::Canvas& canvas = stage.canvas;
        const float room = canvas.area().width() - 2 * stage.dp(margin_dp);
        const float name = canvas.typesetter().two_line_width(shop_name, ui::Font::small_strong);
        const float beside = room - logo_ - stage.dp(24);
        const float least_name = std::min(name + stage.dp(17), room * most_for_name);
        buttons_ = ButtonRow(canvas, settings_.buttons(), beside - least_name);
        is_beside_ = buttons_.width() <= beside - least_name;
        if (!is_beside_) buttons_ = ButtonRow(canvas, settings_.buttons(), room);
    }

    float height() const {
        return has_field_ ? std::max(buttons_.height(), SearchField::height(stage_.canvas)) +
                                2 * stage_.dp(8)
                          : shop_height() + buttons_.height() + 2 * bar_padding(stage_);
    }

    /// The field for questions stands in the place of the shop, where they are beside each other.
    void take_field() { has_field_ = is_beside_; }

    /// The settings alone.
    void drop_shop() { has_shop_ = is_beside_; }

    /// Nobody types.
    void be_whole() {
        has_shop_ = true;
        has_field_ = false;
    }

    /// Of `bar`, what is left for the shop, or the field.
    ui::Rect beside_settings(const ui::Rect& bar) const { return split(bar).first; }

    void draw_settings(const ui::Rect& bar, const Appearance& appearance) {
        ui::Canvas& canvas = stage_.canvas;
        const ui::Rect place = split(bar).second;
        const std::size_t begin = canvas.nodes().size();
        report_setting(stage_, buttons_.draw(canvas, place, !is_beside_), appearance);
        if (!appearance.is_spoken) read_voice_first(canvas.nodes(), begin);
    }

    bool has_shop() const { return has_shop_ && !has_field_; }

    bool has_field() const { return has_field_; }

private:
    float shop_height() const { return is_beside_ || !has_shop_ ? 0 : logo_ + bar_padding(stage_); }

    /// Into a part for the shop, and one for the settings.
    std::pair<ui::Rect, ui::Rect> split(const ui::Rect& bar) const {
        const float padding = has_field_ ? stage_.dp(8) : bar_padding(stage_);
        ui::Rect inside = bar.inset(stage_.dp(margin_dp), padding);
        if (!is_beside_) {
            const ui::Rect below = inside.take_bottom(buttons_.height(), padding);
            return {inside, below};
        }
        const ui::Rect right = inside.take_right(buttons_.width(), stage_.dp(24));
        if (!has_field_) return {inside, right};
        return {inside, ui::centered(right, {right.width(), buttons_.height()})};
    }

    Stage& stage_;
    Settings settings_;
    float logo_;
    ButtonRow buttons_{stage_.canvas, {}, 0};
    bool is_beside_ = false;
    bool has_shop_ = true;
    bool has_field_ = false;
};

/// What of the bars stays beside the keys.
struct Kept {
    bool ways = true;
    bool settings = true;
};

/// Whether the keys leave room for settings: not on a screen brought into reach.
bool has_room_for_settings(const Stage& stage) {
    return stage.canvas.is_landscape() || !has_come_lower(stage);
}

/// Whether a second row stays below the keys: where the screen stands, unless it is brought into
/// reach or whoever listens wants the largest text.
bool has_room_for_ways(const Stage& stage, const Appearance& appearance) {
    if (stage.canvas.is_landscape() || has_come_lower(stage)) return false;
    return !appearance.is_spoken || appearance.text_percent < 200;
}

/// Keeps what leaves `room` above the keys for the field and an answer, or the alarm: on a small
/// screen first the ways on go, then the shop's name gives its place, and last the settings.
Kept kept_beside_keys(Stage& stage, const Appearance& appearance, const BottomBar& bottom,
                      TopBar& top, float room, float dock) {
    Kept kept{has_room_for_ways(stage, appearance), has_room_for_settings(stage)};
    const float field = dock > 0 ? dock : SearchField::height(stage.canvas) + stage.dp(28);
    const float answer = std::max(WordRow::least_height(stage), alarm_height(stage));
    const auto is_enough = [&](float needed) {
        const float ways = kept.ways ? bottom.upper_height() : 0;
        return room - ways - (kept.settings ? top.height() : 0) >= needed;
    };
    if (is_enough(field + answer)) return kept;
    kept.ways = false;
    if (is_enough(field + answer)) return kept;
    if (stage.canvas.is_landscape()) {
        top.take_field();
        return kept;
    }
    top.drop_shop();
    kept.settings = kept.settings && is_enough(field + answer);
    return kept;
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
    TopBar top(stage, session, shop_name_);
    ui::Rect remaining = canvas.area();
    const float upper = bottom.upper_height();
    ui::Rect bar = remaining.take_bottom(bottom.lower_height());

    ui::Keyboard& keyboard = stage.search.keyboard();
    Kept kept;
    if (keyboard.is_open()) {
        const float keys = keyboard.height(canvas);
        kept = kept_beside_keys(stage, session.appearance(), bottom, top, remaining.height() - keys,
                                dock.height);
        ui::Rect above = remaining;
        if (kept.ways) above.take_bottom(upper);
        keyboard.follow(canvas, above.take_bottom(keys));
    }
    // The last key may have put them away.
    const bool is_typing = keyboard.is_open();
    if (!is_typing) {
        kept = {};
        top.be_whole();
    }
    if (kept.ways) bar.top = remaining.take_bottom(upper).top;
    if (is_typing) remaining.take_bottom(keyboard.height(canvas));

    if (kept.settings) {
        const ui::Rect place = remaining.take_top(top.height());
        ui::fill(canvas, place, stage.theme().surface);
        ui::bottom_edge(canvas, place);
        const ui::Rect beside = top.beside_settings(place);
        if (top.has_shop()) draw_shop(stage, beside);
        if (top.has_field()) stage.field = beside;
        top.draw_settings(place, session.appearance());
    }
    ui::Nodes& nodes = canvas.nodes();
    const std::size_t begin = nodes.size();
    const bool has_field = takes_questions(session.screen());
    if (is_typing && has_field) draw_words(stage, remaining, session, dock.height);
    const std::size_t dock_begin = nodes.size();
    if (dock.height > 0) dock.draw(remaining.take_bottom(dock.height));
    const std::size_t dock_end = nodes.size();
    bottom.draw(bar, kept.ways);
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
    const bool has_header = is_lying && !stage.field;
    const float field = has_header ? SearchField::height(stage.canvas) + stage.dp(28) : dock;
    WordRow row(stage, remaining.height() - field);
    const bool is_crowded = is_lying || has_come_lower(stage) ||
                            session.appearance().text_percent == 200 ||
                            remaining.height() - field - row.height() < alarm_height(stage);
    if (session.seems_emergency() && is_crowded) return;
    const auto* home = std::get_if<Home>(&session.screen());
    row.draw(remaining.take_bottom(row.height()),
             home ? std::span<const search::Summary>(home->most_asked)
                  : std::span<const search::Summary>());
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
