/// The way out, for staff.
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr float key_width_dp = 170;
constexpr float key_height_dp = 112;
constexpr int columns = 3;
constexpr int rows = 4;
constexpr int erase_index = 9;
constexpr int enter_index = 11;

struct Pad {
    ui::Size key;
    float gap;

    float width() const { return key.width * columns + gap * (columns - 1); }

    float height() const { return key.height * rows + gap * (rows - 1); }
};

/// As large as the text is, where keys are high enough.
ui::Font digit_font(Stage& stage, float height) {
    const float words = ui::height_of(stage.canvas, "0", ui::Font::heading, stage.dp(key_width_dp));
    return words <= height ? ui::Font::heading : ui::Font::key;
}

ui::Button button_at(Stage& stage, const std::string& digit, int index, ui::Font font) {
    if (index == erase_index)
        return {.key = "pin.erase",
                .label = stage.text("pin.erase"),
                .icon = {},
                .style = ui::ButtonStyle::outline,
                .font = ui::Font::small_strong};
    if (index == enter_index)
        return {.key = "pin.enter",
                .label = stage.text("pin.enter"),
                .icon = {},
                .style = ui::ButtonStyle::primary,
                .font = ui::Font::small_strong};
    return {.key = "pin." + digit, .label = digit, .icon = {}, .font = font};
}

/// What a key says in every language: the pad is as wide in one as in another.
std::vector<std::string> in_all_languages(const Stage& stage, std::string_view key) {
    std::vector<std::string> labels;
    labels.reserve(std::size(language::all_codes));
    for (const std::string_view code : language::all_codes)
        labels.emplace_back(stage.languages.of(code).text(key));
    return labels;
}

/// As large as designed, wider for large words, less high where `height` is less.
Pad pad_for(Stage& stage, float height) {
    const float gap = stage.dp(ui::gap_dp);
    const float fitting = std::floor((height - gap * (rows - 1)) / rows);
    float width = stage.dp(key_width_dp);
    for (const int index : {erase_index, enter_index}) {
        ui::Button button = button_at(stage, {}, index, ui::Font::key);
        button.other_labels = in_all_languages(stage, button.key);
        width = std::max(width, ui::button_width(stage.canvas, button));
    }
    return {{width, std::min(stage.dp(key_height_dp), fitting)}, gap};
}

std::string message_of(Stage& stage, const PinPad& pin_pad) {
    if (pin_pad.locked_for_seconds > 0)
        return stage.words.text("pin.locked", {{"seconds", pin_pad.locked_for_seconds}});
    return std::string(stage.text(pin_pad.was_wrong ? "pin.wrong" : "pin.hint"));
}

/// A disc a digit that was typed, in a field that is there before the first one.
void draw_digits(Stage& stage, const ui::Rect& place, float width, std::size_t count) {
    const ui::Rect field = ui::centered(place, {std::min(place.width(), width), place.height()});
    ui::box(stage.canvas, field, stage.theme().surface, stage.theme().strong_border, stage.dp(16));
    const float radius = stage.dp(13);
    const float step = radius * 3.4F;
    const auto spaces = static_cast<float>(std::max<std::size_t>(count, 1) - 1);
    float x = place.center().x - step * spaces / 2;
    for (std::size_t i = 0; i < count; ++i, x += step)
        ui::disc(stage.canvas, {x, place.center().y}, radius, stage.theme().text);
    const std::string label =
        stage.words.text("pin.digits", {{"count", static_cast<std::int64_t>(count)}});
    stage.canvas.nodes().add({"pin.digits", label, ui::Role::text, field, field});
}

PinKey key_at(int index, int digit) {
    if (index == erase_index) return {PinKey::Key::erase, 0};
    if (index == enter_index) return {PinKey::Key::enter, 0};
    return {PinKey::Key::digit, digit};
}

void draw_keys(Stage& stage, const Pad& pad, ui::Point corner) {
    const ui::Font font = digit_font(stage, pad.key.height);
    for (int index = 0; index < columns * rows; ++index) {
        const int digit = index == 10 ? 0 : index + 1;
        const std::string label = std::to_string(digit);
        const int whole_rows = index / columns;
        const auto column = static_cast<float>(index % columns);
        const auto row = static_cast<float>(whole_rows);
        const ui::Rect rect = ui::rect_at({corner.x + column * (pad.key.width + pad.gap),
                                           corner.y + row * (pad.key.height + pad.gap)},
                                          pad.key);
        if (ui::draw_button(stage.canvas, rect, button_at(stage, label, index, font)))
            stage.report(key_at(index, digit));
    }
}

/// Digits of a keyboard of plastic count as well, and Enter that no key on the screen has taken.
void report_strokes(Stage& stage) {
    for (const ui::Stroke& stroke : stage.canvas.touch().take_strokes()) {
        if (stroke == ui::Stroke(ui::Key::backspace)) stage.report(PinKey{PinKey::Key::erase, 0});
        if (stroke == ui::Stroke(ui::Key::enter)) stage.report(PinKey{PinKey::Key::enter, 0});
        const auto* character = std::get_if<char32_t>(&stroke);
        if (character != nullptr && *character >= U'0' && *character <= U'9')
            stage.report(PinKey{PinKey::Key::digit, static_cast<int>(*character - U'0')});
    }
}

/// What is asked, and how many digits there are: halfway down `place`.
class Prompt {
public:
    Prompt(Stage& stage, const PinPad& pin_pad, float width, bool has_title = true)
        : stage_(stage), pin_pad_(pin_pad), message_(message_of(stage, pin_pad)) {
        title_ = has_title ? ui::height_of(stage.canvas, title(), ui::Font::heading, width) : 0;
        hint_ = ui::height_of(stage.canvas, message_, ui::Font::body, width);
    }

    float height() const { return title_ + hint_ + stage_.dp(72) + stage_.dp(12); }

    /// With the field for digits as wide as the keys are together.
    void draw(ui::Rect place, float keys) const {
        const ui::Theme& theme = stage_.theme();
        place.top += std::max((place.height() - height()) / 2, 0.0F);
        if (title_ > 0)
            ui::write_in(stage_.canvas, place.take_top(title_), title(), ui::Font::heading,
                         theme.text);
        ui::write_in(stage_.canvas, place.take_top(hint_, stage_.dp(12)), message_, ui::Font::body,
                     pin_pad_.was_wrong ? theme.danger : theme.muted);
        draw_digits(stage_, place.take_top(stage_.dp(72)), keys, pin_pad_.digits);
    }

private:
    std::string_view title() const { return stage_.text("pin.title"); }

    Stage& stage_;
    const PinPad& pin_pad_;
    std::string message_;
    float title_;
    float hint_;
};

/// Beside one another where the screen lies; below one another, low, where it stands.
void draw_lying(Stage& stage, const PinPad& pin_pad, ui::Rect place) {
    constexpr float words_dp = 640;
    const Pad pad = pad_for(stage, place.height());
    const float gap = stage.dp(96);
    const float words = std::min(stage.dp(words_dp), place.width() - pad.width() - gap);
    ui::Rect group = ui::centered(place, {words + gap + pad.width(), place.height()});
    const ui::Rect right = group.take_right(pad.width(), gap);
    Prompt(stage, pin_pad, words).draw(group, pad.width());
    draw_keys(stage, pad, ui::centered(right, {pad.width(), pad.height()}).corner());
}

void draw_standing(Stage& stage, const PinPad& pin_pad, ui::Rect place) {
    const float gap = stage.dp(12);
    const auto room_below = [&](bool has_title) {
        return place.height() - Prompt(stage, pin_pad, place.width(), has_title).height() - gap;
    };
    // Keys that a finger hits come before a title.
    const bool has_title = pad_for(stage, room_below(true)).key.height >= stage.dp(ui::touch_dp);
    const Prompt prompt(stage, pin_pad, place.width(), has_title);
    const Pad pad = pad_for(stage, room_below(has_title));
    const float spare = place.height() - prompt.height() - gap - pad.height();
    place.top += std::max(spare, 0.0F) * 0.8F;
    prompt.draw(place.take_top(prompt.height(), gap), pad.width());
    draw_keys(stage, pad, {place.center().x - pad.width() / 2, place.top});
}

}  // namespace

void draw_screen(Stage& stage, const PinPad& pin_pad, const ui::Rect& room) {
    const ui::Rect place = room.inset(stage.dp(margin_dp), stage.dp(24));
    if (stage.canvas.is_landscape())
        draw_lying(stage, pin_pad, place);
    else
        draw_standing(stage, pin_pad, place);
    report_strokes(stage);
}

}  // namespace okienko::kiosk
