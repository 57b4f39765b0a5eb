#include "app/ui/text_field.h"

#include <imgui.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>

#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::ui {
namespace {

constexpr std::size_t most_bytes = TextField::longest * 4;

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return !U8_IS_TRAIL(static_cast<unsigned char>(byte));
    }));
}

/// Whether Enter is meant for the field called `key`: the focus has not gone on to something else.
bool is_heard(std::string_view focus, std::string_view key) {
    return focus.empty() || focus == key || focus.starts_with("key:");
}

}  // namespace

TextField::TextField(Look look) : look_(look), font_(look.font) {
    // Never grows beyond this, so that wiping leaves no older copy in memory.
    text_.reserve(most_bytes);
}

void TextField::set(std::string_view text) {
    wipe();
    std::size_t end = std::min(text.size(), most_bytes);
    while (end < text.size() && end > 0 && U8_IS_TRAIL(static_cast<unsigned char>(text[end])))
        --end;
    text_.append(text.substr(0, end));
    caret_ = text_.size();
}

void TextField::wipe() {
    std::fill(text_.begin(), text_.end(), '\0');
    text_.clear();
    caret_ = 0;
}

bool TextField::draw(Canvas& canvas, const Rect& rect, const std::string& key,
                     std::string_view label, std::string_view hint) {
    choose_font(canvas, rect);
    const bool is_named = text_.empty() || look_.is_secret;
    const std::string_view name = is_named ? label : std::string_view(text_);
    // Enter asks while somebody types; on a field that only has the mark of the focus it begins.
    const bool is_struck = has_focus_ && canvas.touch().take(Key::enter);
    const bool is_entered = is_struck && is_heard(canvas.focus().key, key);
    const auto touched = look_.has_mark ? target : target_without_mark;
    const bool is_tapped = touched(canvas, rect, key, name, Role::field).is_tapped;
    if (!is_named) canvas.nodes().last().name = label;
    if (is_tapped) {
        focus();
        put_caret(canvas, rect);
    }
    if (has_focus_) take_strokes(canvas, key);
    if (is_struck && !is_entered) canvas.touch().add_stroke(Key::enter);
    choose_font(canvas, rect);

    const Theme& theme = canvas.theme();
    const float height = canvas.fonts().height(font_);
    const float top = std::floor(rect.top + (rect.height() - height) / 2);
    const float left = rect.left - shift(canvas, rect);
    canvas.push_clip(rect);
    if (text_.empty()) {
        Rect beside = rect;  // the caret
        if (has_focus_) beside.left += canvas.dp(8);
        write_in(canvas, beside, hint, look_.font, theme.muted, Align::left);
    } else {
        draw_text(canvas, {left, top}, rect.width());
    }
    canvas.pop_clip();
    if (has_focus_) {
        const float x = left + x_of(canvas, caret_);
        fill(canvas, {x, top, x + std::max(canvas.dp(3), 1.0F), top + height}, theme.primary);
    }
    return is_entered;
}

void TextField::draw_text(Canvas& canvas, Point at, float room) const {
    const std::string dots = look_.is_secret ? shown(text_.size()) : std::string();
    const std::string_view all = look_.is_secret ? std::string_view(dots) : std::string_view(text_);
    const auto add = [&](float x, std::string_view text) {
        canvas.list().AddText(canvas.fonts().get(font_), canvas.fonts().height(font_), {x, at.y},
                              canvas.theme().text, text.data(), text.data() + text.size());
    };
    if (has_focus_ || look_.is_secret || x_of(canvas, text_.size()) <= room) return add(at.x, all);
    // What does not fit ends in three dots, not in half a letter.
    constexpr std::string_view more = "…";
    const float left = room - canvas.fonts().width(font_, more);
    std::size_t end = all.size();
    const auto is_inside = [all](std::size_t byte) {
        return byte < all.size() && U8_IS_TRAIL(static_cast<unsigned char>(all[byte]));
    };
    while (end > 0 && (is_inside(end) || all[end - 1] == ' ' || x_of(canvas, end) > left)) --end;
    add(at.x, all.substr(0, end));
    add(at.x + x_of(canvas, end), more);
}

/// What stands for the first `end` bytes.
std::string TextField::shown(std::size_t end) const {
    const std::string_view part = std::string_view(text_).substr(0, end);
    if (!look_.is_secret) return std::string(part);
    std::string dots;
    for (std::size_t i = characters(part); i > 0; --i) dots += "\u2022";
    return dots;
}

/// Whoever types has left what Tab led them to: their Enter is for the field.
void TextField::take_strokes(Canvas& canvas, const std::string& key) {
    std::string& focus = canvas.focus().key;
    for (const Stroke& stroke : canvas.touch().take_strokes()) {
        if (std::holds_alternative<char32_t>(stroke) && !is_heard(focus, key)) focus = key;
        std::visit([this](auto each) { edit(each); }, stroke);
    }
}

void TextField::edit(char32_t character) {
    const bool is_text = character >= U' ' && character != 0x7F && U_IS_UNICODE_CHAR(character);
    if (!is_text || characters(text_) >= longest) return;
    char bytes[4];
    int size = 0;
    U8_APPEND_UNSAFE(bytes, size, character);
    text_.insert(caret_, bytes, static_cast<std::size_t>(size));
    caret_ += static_cast<std::size_t>(size);
}

void TextField::edit(Key key) {
    switch (key) {
        case Key::backspace: {
            const std::size_t from = before_caret();
            text_.erase(from, caret_ - from);
            caret_ = from;
            break;
        }
        case Key::erase:
            text_.erase(caret_, after_caret() - caret_);
            break;
        case Key::left:
            caret_ = before_caret();
            break;
        case Key::right:
            caret_ = after_caret();
            break;
        case Key::home:
            caret_ = 0;
            break;
        case Key::end:
            caret_ = text_.size();
            break;
        default:
            break;
    }
}

std::size_t TextField::before_caret() const {
    std::size_t at = caret_;
    while (at > 0 && U8_IS_TRAIL(static_cast<unsigned char>(text_[--at]))) {
    }
    return at;
}

std::size_t TextField::after_caret() const {
    std::size_t at = caret_;
    if (at < text_.size()) ++at;
    while (at < text_.size() && U8_IS_TRAIL(static_cast<unsigned char>(text_[at]))) ++at;
    return at;
}

void TextField::choose_font(Canvas& canvas, const Rect& rect) {
    const float room = rect.width() - canvas.dp(4);
    font_ = canvas.fonts().width(look_.font, text_) <= room ? look_.font : Font::body;
}

float TextField::x_of(Canvas& canvas, std::size_t offset) const {
    if (look_.is_secret) return canvas.fonts().width(font_, shown(offset));
    return canvas.fonts().width(font_, std::string_view(text_).substr(0, offset));
}

/// Puts the caret between the letters that the finger is nearest to.
void TextField::put_caret(Canvas& canvas, const Rect& rect) {
    const float wanted = canvas.touch().at().x - rect.left + shift(canvas, rect);
    const auto distance = [&](std::size_t at) { return std::abs(x_of(canvas, at) - wanted); };
    std::size_t best = text_.size();
    for (caret_ = 0; caret_ < text_.size(); caret_ = after_caret())
        if (distance(caret_) < distance(best)) best = caret_;
    caret_ = best;
}

/// How far the text is moved to the left, so that the caret can be seen.
float TextField::shift(Canvas& canvas, const Rect& rect) const {
    const float room = rect.width() - canvas.dp(4);
    const float all = x_of(canvas, text_.size());
    if (!has_focus_ || all <= room) return 0;
    return std::clamp(x_of(canvas, caret_) - room * 0.8F, 0.0F, all - room);
}

}  // namespace okienko::ui
