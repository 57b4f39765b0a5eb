/// A slip's number is typed, to see how it stands.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/journal/slip_number.h"
#include "app/kiosk/screens/key_pad.h"
#include "app/kiosk/screens/screens.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr std::size_t group = 4;
constexpr std::size_t slip_columns = 5;

std::vector<PadKey> slip_keys(const Stage& stage) {
    std::vector<PadKey> keys;
    for (const char c : journal::slip_alphabet)
        keys.push_back({std::string("slip.") + c, std::string(1, c)});
    keys.push_back({"slip.back", {}, "backspace", std::string(stage.text("slip.entry_erase"))});
    return keys;
}

void report_key(Stage& stage, const std::string& key) {
    if (key.empty()) return;
    if (key == "slip.back") return stage.report(SlipKey{SlipKey::Key::erase});
    stage.report(SlipKey{SlipKey::Key::character, key.back()});
}

/// A keyboard of plastic has other characters, which were perhaps meant for ours. Its Enter is for
/// the key on the screen that it has led to, if there is one.
void report_strokes(Stage& stage) {
    for (const ui::Stroke& stroke : stage.canvas.touch().take_strokes()) {
        if (stroke == ui::Stroke(ui::Key::backspace)) stage.report(SlipKey{SlipKey::Key::erase});
        if (stroke == ui::Stroke(ui::Key::enter)) stage.report(SlipKey{SlipKey::Key::enter});
        const auto* character = std::get_if<char32_t>(&stroke);
        if (character == nullptr || *character > 'z') continue;
        const char c = static_cast<char>(*character);
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (is_letter || (c >= '0' && c <= '9'))
            stage.report(
                SlipKey{SlipKey::Key::character, c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c});
    }
}

/// "K7M3-PX__"
std::string shown_text(const SlipEntry& entry) {
    std::string text;
    for (std::size_t i = 0; i < SlipEntry::longest; ++i) {
        if (i == group) text += "-";
        text += i < entry.typed.size() ? entry.typed[i] : '_';
    }
    return text;
}

std::string message_of(const Stage& stage, const SlipEntry& entry) {
    if (entry.locked_for_seconds > 0)
        return stage.words.text("slip.entry_locked", {{"seconds", entry.locked_for_seconds}});
    switch (entry.found) {
        case SlipEntry::Found::looking:
            return std::string(stage.text("slip.entry_looking"));
        case SlipEntry::Found::none:
            return std::string(stage.text("slip.entry_none"));
        case SlipEntry::Found::not_readable:
            return std::string(stage.text("slip.entry_failed"));
        case SlipEntry::Found::not_asked:
            break;
    }
    return std::string(stage.text("slip.entry_hint"));
}

void draw_typed(Stage& stage, ui::Point at, float width, const SlipEntry& entry) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    at.y += ui::write_heading(canvas, at, stage.text("slip.entry_title"), ui::Font::title,
                              theme.text, width) +
            stage.dp(4);
    const bool is_bad = entry.locked_for_seconds > 0 || entry.found == SlipEntry::Found::none ||
                        entry.found == SlipEntry::Found::not_readable;
    at.y += ui::write(canvas, at, message_of(stage, entry), ui::Font::body,
                      is_bad ? theme.danger : theme.muted, width) +
            stage.dp(16);
    const ui::Rect field = ui::rect_at(at, {width, canvas.grown(112)});
    ui::box(canvas, field, theme.surface, is_bad ? theme.danger : theme.strong_border,
            stage.dp(20));
    const std::string text = shown_text(entry);
    ui::Font font = ui::Font::display;
    for (const ui::Font smaller : {ui::Font::title, ui::Font::heading, ui::Font::body})
        if (canvas.fonts().width(font, text) > field.width() - stage.dp(40)) font = smaller;
    ui::write_in(canvas, field, text, font, theme.text);
    const std::string label =
        entry.typed.empty()
            ? std::string(stage.text("slip.entry_empty"))
            : stage.words.text("slip.entry_typed", {{"number", std::string_view(entry.typed)}});
    canvas.nodes().add({"slip.typed", label, ui::Role::text, field, field.clipped(canvas.clip())});
}

ui::Button check_button(const Stage& stage) {
    return {.key = "slip.check",
            .label = stage.text("slip.entry_enter"),
            .icon = "search",
            .style = ui::ButtonStyle::primary,
            .font = ui::Font::heading};
}

/// Of what is asked and what was typed.
float height_of_typed(Stage& stage, float width, const SlipEntry& entry) {
    ui::Canvas& canvas = stage.canvas;
    return ui::height_of(canvas, stage.text("slip.entry_title"), ui::Font::title, width) +
           ui::height_of(canvas, message_of(stage, entry), ui::Font::body, width) + stage.dp(20) +
           canvas.grown(112);
}

}  // namespace

Dock dock_of(Stage& stage, const SlipEntry&) {
    return {pad_dock_height(stage, 0), [&stage](const ui::Rect& dock) {
                ui::bar(stage.canvas, dock);
                const ui::Rect inside = dock.inset(stage.dp(margin_dp), stage.dp(16));
                if (ui::draw_button(stage.canvas, inside, check_button(stage)))
                    stage.report(SlipKey{SlipKey::Key::enter});
            }};
}

void draw_screen(Stage& stage, const SlipEntry& entry, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const PadPlace place =
        place_of_pad(stage, room, region.origin(), slip_columns,
                     [&](float width) { return height_of_typed(stage, width, entry); });
    draw_typed(stage, place.words, place.width, entry);
    report_key(stage, KeyPad(stage, slip_keys(stage), slip_columns, place).draw());
    report_strokes(stage);
    region.end(place.height);
}

}  // namespace okienko::kiosk
