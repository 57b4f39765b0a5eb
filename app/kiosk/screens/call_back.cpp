/// We call the visitor: under which number, and how to address them.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/screens/key_pad.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/session/slip_words.h"
#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

constexpr std::size_t phone_columns = 3;

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

/// Digits of a keyboard of plastic count as well, and Enter that no key on the screen has taken.
void report_strokes(Stage& stage) {
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

float phone_height(const ui::Canvas& canvas) {
    return canvas.dp(std::max(104.0F, 64 * canvas.metrics().text_scale));
}

/// What was typed, as large as fits; its node does not read it out.
float draw_phone(Stage& stage, ui::Point at, float width, const CallBackNumber& number) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float height = phone_height(canvas);
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

/// The field of a name, with what it asks for above it, or in it while it is empty.
struct NameField {
    bool has_label = true;

    float label_height(Stage& stage, float width) const {
        if (!has_label) return 0;
        return ui::height_of(stage.canvas, stage.text("call_back.name"), ui::Font::small_strong,
                             width) +
               stage.dp(4);
    }

    static float field_height(const ui::Canvas& canvas) {
        return canvas.dp(std::max(84.0F, 60 * canvas.metrics().text_scale));
    }

    float height(Stage& stage, float width) const {
        return label_height(stage, width) + field_height(stage.canvas);
    }

    std::string_view hint(const Stage& stage) const {
        return stage.text(has_label ? "call_back.name_hint" : "call_back.name");
    }
};

/// How to address the visitor: a field that opens the keyboard of letters.
float draw_name(Stage& stage, ui::Point at, float width, NameField name) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float label = name.label_height(stage, width);
    if (name.has_label)
        ui::write(canvas, at, stage.text("call_back.name"), ui::Font::small_strong, theme.muted,
                  width);
    const float height = NameField::field_height(canvas);
    const ui::Rect field = ui::rect_at({at.x, at.y + label}, {width, height});
    ui::box(canvas, field, theme.surface,
            stage.name.has_focus() ? theme.primary : theme.strong_border, stage.dp(20));
    std::string_view hint = name.hint(stage);
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

float draw_question(Stage& stage, ui::Point at, float width) {
    return ui::write_heading(stage.canvas, at, stage.text("call_back.number"), ui::Font::title,
                             stage.theme().text, width);
}

std::string promise_of(const Stage& stage, const CallBackNumber& number) {
    const std::string window = window_within(number.window, stage.words);
    return stage.words.text("call_back.window", {{"when", std::string_view(window)}});
}

ui::Button save_button(const Stage& stage) {
    return {.key = "call_back.save",
            .label = stage.text("call_back.save"),
            .icon = "check",
            .style = ui::ButtonStyle::primary,
            .font = ui::Font::heading};
}

/// When we call, and the button that promises it: in sight whatever else there is room for.
class SaveRow {
public:
    SaveRow(Stage& stage, const CallBackNumber& number)
        : stage_(stage),
          promise_(promise_of(stage, number)),
          room_(stage.canvas.area().width() - 2 * stage.dp(margin_dp)),
          button_(std::max(ui::button_width(stage.canvas, save_button(stage)), room_ * share())) {
        if (words_height() > two_lines()) font_ = ui::Font::small;
    }

    float words_height() const {
        return ui::height_of(stage_.canvas, promise_, font_, room_ - button_ - gap());
    }

    void draw(ui::Rect place) const {
        const ui::Rect right = place.take_right(button_, gap());
        ui::write_in(stage_.canvas, place, promise_, font_, stage_.theme().text, ui::Align::left);
        if (ui::draw_button(stage_.canvas, right, save_button(stage_)))
            stage_.report(CallBackGiven{});
    }

private:
    float gap() const { return stage_.dp(20); }

    /// Of the row, the least of the button: with large text the words need more.
    float share() const { return stage_.canvas.metrics().text_scale > 1 ? 0.3F : 0.4F; }

    float two_lines() const {
        return 2 * ui::height_of(stage_.canvas, "X", ui::Font::body, room_) + 1;
    }

    Stage& stage_;
    std::string promise_;
    float room_;
    float button_;
    ui::Font font_ = ui::Font::body;
};

/// Of what the keys fill in: the number and the name, and the question where it is asked.
float height_of_fields(Stage& stage, float width, const CallBackNumber& number, NameField name,
                       bool has_question) {
    ui::Canvas& canvas = stage.canvas;
    const auto words = [&](std::string_view key, ui::Font font) {
        return ui::height_of(canvas, stage.text(key), font, width);
    };
    const float question =
        has_question ? words("call_back.number", ui::Font::title) + pad_gap(stage) : 0;
    const float wrong =
        number.is_wrong ? stage.dp(8) + words("call_back.wrong", ui::Font::small_strong) : 0;
    return question + phone_height(canvas) + wrong + pad_gap(stage) + name.height(stage, width);
}

}  // namespace

/// While a name is typed the keys have an end of their own.
Dock dock_of(Stage& stage, const CallBackNumber& number) {
    if (stage.search.is_being_typed()) return {};
    return {pad_dock_height(stage, SaveRow(stage, number).words_height()),
            [&stage, &number](const ui::Rect& dock) {
                ui::bar(stage.canvas, dock);
                SaveRow(stage, number).draw(dock.inset(stage.dp(margin_dp), stage.dp(16)));
            }};
}

void draw_screen(Stage& stage, const CallBackNumber& number, const ui::Rect& room) {
    ui::ScrollRegion region(stage.canvas, stage.scroll, room);
    const float gap = pad_gap(stage);
    const bool is_name_typed = stage.name.has_focus();
    // While a name is typed its field is all there is room for.
    if (stage.search.keyboard().is_open() && stage.name.has_focus()) {
        const float margin = stage.dp(margin_dp);
        const ui::Point at{region.origin().x + margin, region.origin().y + gap};
        region.end(draw_name(stage, at, room.width() - 2 * margin, {}) + 2 * gap);
        return;
    }
    NameField name;
    bool has_question = true;
    const auto place_of_keys = [&] {
        return place_of_pad(stage, room, region.origin(), phone_columns, [&](float width) {
            return height_of_fields(stage, width, number, name, has_question);
        });
    };
    PadPlace place = place_of_keys();
    name.has_label = place.is_as_designed(stage, room);
    if (!name.has_label) place = place_of_keys();
    // On a small screen what the field says while it is empty asks as well.
    const auto is_in_sight = [&] { return place.height <= room.height(); };
    if (stage.canvas.is_small() && !is_in_sight()) {
        has_question = false;
        const PadPlace with_question = std::exchange(place, place_of_keys());
        has_question = !is_in_sight();
        if (has_question) place = with_question;
    }
    ui::Point at = place.words;
    if (has_question) at.y += draw_question(stage, at, place.width) + gap;
    at.y += draw_phone(stage, at, place.width, number) + gap;
    draw_name(stage, at, place.width, name);
    report_phone(stage, KeyPad(stage, phone_keys(stage), phone_columns, place).draw());
    if (!is_name_typed) report_strokes(stage);
    region.end(place.height);
}

}  // namespace okienko::kiosk
