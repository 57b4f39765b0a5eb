#include "app/kiosk/screens/search_field.h"

#include <algorithm>

#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::kiosk {
namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(' ') == text.npos;
}

/// A white field stays a field on any background: a border twice the theme's while it is typed in.
void draw_frame(ui::Canvas& canvas, const ui::Rect& rect, bool has_focus) {
    const ui::Theme& theme = canvas.theme();
    const float radius = canvas.dp(24);
    ui::shadow(canvas, rect, 5);
    if (has_focus) ui::fill(canvas, rect.grown(canvas.dp(3)), theme.primary, radius + canvas.dp(3));
    ui::box(canvas, rect, theme.surface, has_focus ? theme.primary : theme.strong_border, radius);
}

/// Whether what is typed needs all the room there is.
bool is_too_narrow(const ui::Canvas& canvas, const ui::Rect& rect) {
    constexpr float least_dp = 450;
    return canvas.roominess(rect.width()) < least_dp;
}

ui::Button go_button(const language::Language& words) {
    return {.key = "search.go",
            .label = words.text("search.button"),
            .icon = {},
            .style = ui::ButtonStyle::primary};
}

}  // namespace

float SearchField::height(const ui::Canvas& canvas) {
    // Its words on one line, and a finger's breadth.
    const float words = 60 * canvas.metrics().text_scale;
    return canvas.dp(std::max(104.0F, words));
}

std::string_view SearchField::hint(ui::Canvas& canvas, float width,
                                   const language::Language& words) {
    const float room = width - canvas.dp(8);
    for (const char* key : {"search.placeholder", "search.field"})
        if (canvas.fonts().width(ui::Font::heading, words.text(key)) <= room)
            return words.text(key);
    return {};
}

std::optional<std::string> SearchField::draw(ui::Canvas& canvas, const ui::Rect& rect,
                                             const language::Language& words) {
    draw_frame(canvas, rect, field_.has_focus());
    ui::Rect inside = rect.inset(canvas.dp(12));
    const ui::Button go = go_button(words);
    const float width = ui::button_width(canvas, go) + canvas.dp(24);
    const bool is_brief = is_too_narrow(canvas, rect);
    const ui::Rect loupe = inside.take_left(is_brief ? 0 : canvas.grown(64), canvas.dp(8));
    if (!is_brief) ui::icon(canvas, loupe, "search", ui::IconSize::medium, canvas.theme().muted);
    // A key does the same.
    const bool has_go = !is_brief || !is_being_typed();
    const ui::Rect right = has_go ? inside.take_right(width, canvas.dp(16)) : ui::Rect{};
    const bool can_clear = !field_.text().empty();
    ui::Rect cross;
    if (can_clear) cross = inside.take_right(inside.height(), canvas.dp(16));
    bool is_submitted = draw_text(canvas, inside, words);
    if (can_clear) draw_clear(canvas, cross, words);
    if (has_go) is_submitted = ui::draw_button(canvas, right, go) || is_submitted;
    return is_submitted ? submitted() : std::nullopt;
}

void SearchField::show(std::string_view question) {
    field_.set(question);
    field_.leave();
    keyboard_.close();
}

void SearchField::go_on_with(std::string_view text) {
    field_.set(text);
    ask();
}

void SearchField::ask() {
    field_.focus();
    keyboard_.open();
}

void SearchField::put_away() {
    field_.leave();
    keyboard_.close();
}

void SearchField::wipe() {
    field_.wipe();
    field_.leave();
    keyboard_.close();
}

/// True when Enter was struck.
bool SearchField::draw_text(ui::Canvas& canvas, const ui::Rect& rect,
                            const language::Language& words) {
    const bool had_focus = field_.has_focus();
    const bool is_submitted = field_.draw(canvas, rect, "search", words.text("search.field"),
                                          hint(canvas, rect.width(), words));
    if (field_.has_focus() && (!had_focus || canvas.touch().taps(rect))) keyboard_.open();
    if (!keyboard_.is_open()) field_.leave();
    return is_submitted;
}

void SearchField::draw_clear(ui::Canvas& canvas, const ui::Rect& rect,
                             const language::Language& words) {
    const ui::Reaction reaction =
        ui::target(canvas, rect, "search.clear", words.text("search.clear"), ui::Role::button);
    if (reaction.is_held) ui::fill(canvas, rect, canvas.theme().sunken, canvas.dp(16));
    ui::icon(canvas, rect, "close", ui::IconSize::small, canvas.theme().muted);
    if (!reaction.is_tapped) return;
    field_.wipe();
    ask();
}

/// The question that was typed; none, and the keyboard instead, while there is nothing in it.
std::optional<std::string> SearchField::submitted() {
    if (is_blank(field_.text())) {
        ask();
        return std::nullopt;
    }
    keyboard_.close();
    field_.leave();
    return field_.text();
}

}  // namespace okienko::kiosk
