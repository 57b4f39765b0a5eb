/// We call the visitor: when, what becomes of the number, and then the number.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/kiosk/screens/cards.h"
#include "app/kiosk/screens/channel_cards.h"
#include "app/kiosk/screens/key_pad.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/session/slip_words.h"
#include "app/ui/button_row.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

// ---- when ---------------------------------------------------------------------------------------

constexpr std::string_view window_prefix = "window:";
constexpr float highest_window_dp = 200;

/// What becomes of the number: read before there is a key to type it with.
float draw_notice(Stage& stage, ui::Point at, float width, const std::string& controller) {
    const std::string notice =
        stage.words.text("call_back.notice", {{"controller", std::string_view(controller)}});
    return draw_message(stage, at, width, Tone::info, "info", stage.text("call_back.notice_title"),
                        notice);
}

/// Larger letters where a button has room for them.
ui::Font font_of_window(Stage& stage, std::string_view label, float width) {
    const float room = width - 2 * stage.dp(24);
    return stage.canvas.fonts().width(ui::Font::heading, label) <= room ? ui::Font::heading
                                                                        : ui::Font::strong;
}

/// As high as makes them fill `height`, up to a hand's breadth each.
float draw_windows(Stage& stage, ui::Point at, float width, float height,
                   const CallBackTimes& times) {
    const float gap = stage.dp(ui::gap_dp);
    const std::size_t columns = stage.canvas.roominess(width) > 1400  ? 3
                                : stage.canvas.roominess(width) > 700 ? 2
                                                                      : 1;
    const auto count = static_cast<float>(columns);
    const float button_width = (width - gap * (count - 1)) / count;
    float row_height = 0;
    std::vector<std::string> labels;
    for (const contact::CallWindow& window : times.windows) {
        labels.push_back(window_of(window, stage.words));
        const ui::Button button{.key = {}, .label = labels.back(), .icon = {}};
        row_height = std::max(row_height, ui::button_height(stage.canvas, button, button_width));
    }
    const auto rows = static_cast<float>((labels.size() + columns - 1) / columns);
    const float share = std::min((height - gap * (rows - 1)) / rows, stage.dp(highest_window_dp));
    row_height = std::max({row_height, stage.dp(96), std::floor(share)});
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::size_t whole_rows = i / columns;
        const auto column = static_cast<float>(i % columns);
        const auto row = static_cast<float>(whole_rows);
        const ui::Rect rect =
            ui::rect_at({at.x + column * (button_width + gap), at.y + row * (row_height + gap)},
                        {button_width, row_height});
        const ui::Button button{.key = std::string(window_prefix) + std::to_string(i),
                                .label = labels[i],
                                .icon = {},
                                .style = ui::ButtonStyle::soft,
                                .font = font_of_window(stage, labels[i], button_width)};
        if (ui::draw_button(stage.canvas, rect, button)) stage.report(TimeChosen{i});
    }
    return rows * (row_height + gap) - gap;
}

// ---- the number ---------------------------------------------------------------------------------

/// In groups of three, as it is said.
std::string grouped(const std::string& phone) {
    std::string text;
    const std::size_t before = phone.starts_with('+') ? 3 : 0;  // "+48"
    for (std::size_t i = 0; i < phone.size(); ++i) {
        const bool begins = i > before ? (i - before) % 3 == 0 : i == before && i > 0;
        if (begins) text += " ";
        text += phone[i];
    }
    return text;
}

std::vector<PadKey> phone_keys(const Stage& stage) {
    std::vector<PadKey> keys;
    for (const char digit : {'1', '2', '3', '4', '5', '6', '7', '8', '9'})
        keys.push_back({std::string("phone.") + digit, std::string(1, digit)});
    keys.push_back({"phone.plus", "+", {}, std::string(stage.text("call_back.plus"))});
    keys.push_back({"phone.0", "0"});
    keys.push_back({"phone.erase", {}, "backspace", std::string(stage.text("call_back.erase"))});
    return keys;
}

void report_phone(Stage& stage, const std::string& key) {
    if (key == "phone.plus") stage.report(PhoneKey{PhoneKey::Key::plus});
    if (key == "phone.erase") stage.report(PhoneKey{PhoneKey::Key::erase});
    const char last = key.empty() ? ' ' : key.back();
    if (key.size() == 7 && last >= '0' && last <= '9')
        stage.report(PhoneKey{PhoneKey::Key::digit, last - '0'});
}

/// Digits of a keyboard of plastic count as well, while no name is typed.
void report_strokes(Stage& stage) {
    if (stage.name.has_focus()) return;
    for (const ui::Stroke& stroke : stage.canvas.touch().take_strokes()) {
        if (stroke == ui::Stroke(ui::Key::backspace)) stage.report(PhoneKey{PhoneKey::Key::erase});
        if (stroke == ui::Stroke(ui::Key::enter)) stage.report(CallBackGiven{});
        const auto* character = std::get_if<char32_t>(&stroke);
        if (character == nullptr) continue;
        if (*character == U'+') stage.report(PhoneKey{PhoneKey::Key::plus});
        if (*character >= U'0' && *character <= U'9')
            stage.report(PhoneKey{PhoneKey::Key::digit, static_cast<int>(*character - U'0')});
    }
}

/// What was typed, as large as fits; its node does not read it out.
float draw_phone(Stage& stage, ui::Point at, float width, const CallBackNumber& number) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float height = canvas.grown(104);
    const ui::Rect field = ui::rect_at(at, {width, height});
    ui::box(canvas, field, theme.surface, number.is_wrong ? theme.danger : theme.strong_border,
            stage.dp(20));
    const std::string text = grouped(number.phone);
    const bool is_empty = text.empty();
    const std::string_view shown = is_empty ? stage.text("call_back.empty") : text;
    const ui::Rect inside = field.inset(stage.dp(20), 0);
    ui::Font font = is_empty ? ui::Font::body : ui::Font::display;
    for (const ui::Font smaller : {ui::Font::title, ui::Font::heading, ui::Font::body})
        if (canvas.fonts().width(font, shown) > inside.width()) font = smaller;
    ui::write_in(canvas, inside, shown, font, is_empty ? theme.muted : theme.text);
    canvas.nodes().add({"phone", std::string(stage.text("call_back.number")), ui::Role::text, field,
                        field.clipped(canvas.clip())});
    if (!number.is_wrong) return height;
    const float gap = stage.dp(8);
    return height + gap +
           ui::write(canvas, {at.x, at.y + height + gap}, stage.text("call_back.wrong"),
                     ui::Font::small_strong, theme.danger, width);
}

/// How to address the visitor: a field that opens the keyboard of letters.
float draw_name(Stage& stage, ui::Point at, float width) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float label = ui::write(canvas, at, stage.text("call_back.name"), ui::Font::small_strong,
                                  theme.muted, width) +
                        stage.dp(4);
    const float height = canvas.grown(84);
    const ui::Rect field = ui::rect_at({at.x, at.y + label}, {width, height});
    ui::box(canvas, field, theme.surface,
            stage.name.has_focus() ? theme.primary : theme.strong_border, stage.dp(20));
    std::string_view hint = stage.text("call_back.name_hint");
    const ui::Rect inside = field.inset(stage.dp(20), 0);
    if (canvas.fonts().width(ui::Font::heading, hint) > inside.width()) hint = {};
    const bool had_focus = stage.name.has_focus();
    const std::string before = stage.name.text();
    const bool is_done =
        stage.name.draw(canvas, inside, "name", stage.text("call_back.name"), hint);
    ui::Keyboard& keyboard = stage.search.keyboard();
    if (stage.name.has_focus() && !had_focus) keyboard.open();
    if (is_done) keyboard.close();
    if (!keyboard.is_open()) stage.name.leave();
    if (stage.name.text() != before) stage.report(NameTyped{stage.name.text()});
    return label + height;
}

float draw_question(Stage& stage, ui::Point at, float width, const CallBackNumber& number) {
    const float top = at.y;
    const std::string window = window_of(number.window, stage.words);
    at.y += ui::write_heading(stage.canvas, at, stage.text("call_back.number"), ui::Font::title,
                              stage.theme().text, width) +
            stage.dp(4);
    at.y += ui::write(stage.canvas, at,
                      stage.words.text("call_back.window", {{"when", std::string_view(window)}}),
                      ui::Font::body, stage.theme().muted, width);
    return at.y - top;
}

ui::Button save_button(const Stage& stage) {
    return {.key = "call_back.save",
            .label = stage.text("call_back.save"),
            .icon = "check",
            .style = ui::ButtonStyle::primary,
            .font = ui::Font::heading};
}

float save_height(Stage& stage, float width) {
    return std::max(ui::button_height(stage.canvas, save_button(stage), width), stage.dp(96));
}

float draw_save(Stage& stage, ui::Point at, float width) {
    const float height = save_height(stage, width);
    if (ui::draw_button(stage.canvas, ui::rect_at(at, {width, height}), save_button(stage)))
        stage.report(CallBackGiven{});
    return height;
}

float draw_pad(Stage& stage, ui::Point at, float width) {
    KeyPad pad(stage, phone_keys(stage), 3, width);
    report_phone(stage, pad.draw({at.x + (width - pad.width()) / 2, at.y}));
    return pad.height();
}

/// Of all that is drawn one below the other, without the gaps between.
float height_of(Stage& stage, float width, const CallBackNumber& number) {
    ui::Canvas& canvas = stage.canvas;
    const auto words = [&](std::string_view key, ui::Font font) {
        return ui::height_of(canvas, stage.text(key), font, width);
    };
    const float wrong = number.is_wrong ? words("call_back.wrong", ui::Font::small_strong) : 0;
    return words("call_back.number", ui::Font::title) +
           ui::height_of(canvas, window_of(number.window, stage.words), ui::Font::body, width) +
           canvas.grown(104) + wrong + KeyPad(stage, phone_keys(stage), 3, width).height() +
           words("call_back.name", ui::Font::small_strong) + canvas.grown(84) +
           save_height(stage, width) + stage.dp(16);
}

}  // namespace

void draw_screen(Stage& stage, const CallBackTimes& times, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + stage.dp(28)};
    at.y += draw_page_title(stage, at, width, stage.text("call_back.title"), {});
    at.y += draw_notice(stage, at, width, times.controller) + stage.dp(28);
    if (times.windows.empty()) {
        at.y += ui::write(stage.canvas, at, stage.text("call_back.none"), ui::Font::body,
                          stage.theme().text, width) +
                stage.dp(20);
        at.y += draw_channels(stage, at, width, 0, times.offers);
    } else {
        at.y += draw_part_title(stage, at, stage.text("call_back.when"), width);
        const float left = room.height() - (at.y - top) - stage.dp(28);
        at.y += draw_windows(stage, at, width, left, times);
    }
    region.end(at.y - top + stage.dp(28));
}

void draw_screen(Stage& stage, const CallBackNumber& number, const ui::Rect& room) {
    report_strokes(stage);
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float margin = stage.dp(margin_dp);
    const float width = room.width() - 2 * margin;
    const float gap = stage.dp(20);
    const float top = region.origin().y;
    ui::Point at{region.origin().x + margin, top + gap};
    // While a name is typed its field is all there is room for.
    if (stage.search.keyboard().is_open() && stage.name.has_focus()) {
        at.y += draw_name(stage, at, width);
        region.end(at.y - top + gap);
        return;
    }
    if (stands_beside(stage, room, height_of(stage, width, number) + 6 * gap)) {
        const float half = (width - 2 * gap) / 2;
        const float pad = KeyPad(stage, phone_keys(stage), 3, half).height();
        const float words = height_of(stage, half, number) - pad + 3 * gap;
        at.y += in_the_middle(room, std::max(pad, words) + 2 * gap);
        const float right = at.y - top + draw_pad(stage, {at.x + half + 2 * gap, at.y}, half);
        at.y += draw_question(stage, at, half, number) + gap;
        at.y += draw_phone(stage, at, half, number) + gap;
        at.y += draw_name(stage, at, half) + gap;
        at.y += draw_save(stage, at, half);
        region.end(std::max(at.y - top, right) + gap);
        return;
    }
    at.y += lowered(stage, room, height_of(stage, width, number) + 6 * gap);
    at.y += draw_question(stage, at, width, number) + gap;
    at.y += draw_phone(stage, at, width, number) + gap;
    at.y += draw_pad(stage, at, width) + gap;
    at.y += draw_name(stage, at, width) + gap;
    at.y += draw_save(stage, at, width);
    region.end(at.y - top + gap);
}

}  // namespace okienko::kiosk
