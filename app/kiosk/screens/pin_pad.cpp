/// The way out, for staff.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr float key_width_dp = 170;
constexpr float key_height_dp = 112;
constexpr int columns = 3;
constexpr int rows = 4;

struct Pad {
    ui::Size key;
    float gap;

    float width() const { return key.width * columns + gap * (columns - 1); }

    float height() const { return key.height * rows + gap * (rows - 1); }
};

/// As large as designed, smaller where `height` is less.
Pad pad_for(Stage& stage, float height) {
    const float gap = stage.dp(ui::gap_dp);
    const float fitting = std::floor((height - gap * (rows - 1)) / rows);
    return {{stage.dp(key_width_dp), std::min(stage.dp(key_height_dp), fitting)}, gap};
}

std::string message_of(Stage& stage, const PinPad& pin_pad) {
    if (pin_pad.locked_for_seconds > 0)
        return stage.words.text("pin.locked", {{"seconds", pin_pad.locked_for_seconds}});
    return std::string(stage.text(pin_pad.was_wrong ? "pin.wrong" : "pin.hint"));
}

/// A disc a digit that was typed.
void draw_digits(Stage& stage, const ui::Rect& place, std::size_t count) {
    const float radius = stage.dp(13);
    const float step = radius * 3.4F;
    const auto spaces = static_cast<float>(std::max<std::size_t>(count, 1) - 1);
    float x = place.center().x - step * spaces / 2;
    for (std::size_t i = 0; i < count; ++i, x += step)
        ui::disc(stage.canvas, {x, place.center().y}, radius, stage.theme().text);
    const std::string label =
        stage.words.text("pin.digits", {{"count", static_cast<std::int64_t>(count)}});
    stage.canvas.nodes().add({"pin.digits", label, ui::Role::text, place, place});
}

ui::Button button_at(Stage& stage, const std::string& digit, int index) {
    if (index == 9)
        return {.key = "pin.erase",
                .label = stage.text("pin.erase"),
                .icon = {},
                .style = ui::ButtonStyle::outline};
    if (index == 11)
        return {.key = "pin.enter",
                .label = stage.text("pin.enter"),
                .icon = {},
                .style = ui::ButtonStyle::primary};
    return {.key = "pin." + digit, .label = digit, .icon = {}, .font = ui::Font::key};
}

PinKey key_at(int index, int digit) {
    if (index == 9) return {PinKey::Key::erase, 0};
    if (index == 11) return {PinKey::Key::enter, 0};
    return {PinKey::Key::digit, digit};
}

void draw_keys(Stage& stage, const Pad& pad, ui::Point corner) {
    for (int index = 0; index < columns * rows; ++index) {
        const int digit = index == 10 ? 0 : index + 1;
        const std::string label = std::to_string(digit);
        const auto column = static_cast<float>(index % columns);
        const auto row = static_cast<float>(index / columns);
        const ui::Rect rect = ui::rect_at({corner.x + column * (pad.key.width + pad.gap),
                                           corner.y + row * (pad.key.height + pad.gap)},
                                          pad.key);
        if (ui::draw_button(stage.canvas, rect, button_at(stage, label, index)))
            stage.report(key_at(index, digit));
    }
}

/// Digits of a keyboard of plastic count as well.
void report_strokes(Stage& stage) {
    for (const ui::Stroke& stroke : stage.canvas.touch().take_strokes()) {
        if (stroke == ui::Stroke(ui::Key::backspace)) stage.report(PinKey{PinKey::Key::erase, 0});
        if (stroke == ui::Stroke(ui::Key::enter)) stage.report(PinKey{PinKey::Key::enter, 0});
        const auto* character = std::get_if<char32_t>(&stroke);
        if (character != nullptr && *character >= U'0' && *character <= U'9')
            stage.report(PinKey{PinKey::Key::digit, static_cast<int>(*character - U'0')});
    }
}

}  // namespace

void draw_screen(Stage& stage, const PinPad& pin_pad, const ui::Rect& room) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    report_strokes(stage);
    ui::Rect place = room.inset(stage.dp(margin_dp), stage.dp(24));
    const std::string message = message_of(stage, pin_pad);
    const ui::Colour colour = pin_pad.was_wrong ? theme.danger : theme.muted;
    const std::string_view title = stage.text("pin.title");
    const float gap = stage.dp(12);
    const float title_height = ui::height_of(canvas, title, ui::Font::heading, place.width());
    const float message_height = ui::height_of(canvas, message, ui::Font::body, place.width());
    const float digits_height = stage.dp(72);
    const float words = title_height + message_height + digits_height + 2 * gap;
    const Pad pad = pad_for(stage, place.height() - words);

    // The keys stand low, where the hand is; on a standing screen that is near the bars.
    const float spare = std::max(place.height() - words - pad.height(), 0.0F);
    place.top += spare * (canvas.is_landscape() ? 0.5F : 0.8F);
    ui::write_in(canvas, place.take_top(title_height), title, ui::Font::heading, theme.text);
    ui::write_in(canvas, place.take_top(message_height, gap), message, ui::Font::body, colour);
    draw_digits(stage, place.take_top(digits_height, gap), pin_pad.digits);
    draw_keys(stage, pad, {place.center().x - pad.width() / 2, place.top});
}

}  // namespace okienko::kiosk
