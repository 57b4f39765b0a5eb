#include "app/ui/keyboard.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/paint.h"
#include "app/ui/target.h"

namespace okienko::ui {
namespace {

constexpr float first_repeat = 0.45F;  // seconds a key is held until it strikes again
constexpr float next_repeat = 0.06F;
constexpr float key_height_dp = 80;
constexpr float margin_dp = 16;

/// Whether what is typed, and what comes up for it, need all the height that keys can spare.
bool is_short(const Canvas& canvas) {
    return canvas.is_landscape() && canvas.is_small();
}

/// Above the keys, and below them.
float margin_above(const Canvas& canvas) {
    return canvas.dp(is_short(canvas) ? margin_dp / 2 : margin_dp);
}

std::string utf8(char32_t character) {
    char bytes[4];
    int size = 0;
    U8_APPEND_UNSAFE(bytes, size, character);
    return {bytes, static_cast<std::size_t>(size)};
}

char32_t upper(char32_t character) {
    return static_cast<char32_t>(u_toupper(static_cast<UChar32>(character)));
}

/// The letters that the key for other letters brings, and what is written on it.
struct OtherLetters {
    Letters letters;
    std::string_view name;
    std::string_view brief;
};

OtherLetters after(Letters letters) {
    switch (letters) {
        case Letters::polish:
            return {Letters::english, "English", "EN"};
        case Letters::english:
            return {Letters::ukrainian, "Українська", "УКР"};
        case Letters::ukrainian:
            break;
    }
    return {Letters::polish, "Polski", "PL"};
}

/// Whether it strikes when the finger goes up: what changes the place of everything else.
bool strikes_late(KeyKind kind) {
    return kind == KeyKind::hide || kind == KeyKind::search || kind == KeyKind::letters;
}

struct Cap {
    std::string label;  ///< what the key is called
    std::string_view icon;
    Font font = Font::key;
    std::string_view brief = {};  ///< what is written on it where the label has no room
};

Cap cap_of(const KeyCap& key, const KeyboardWords& words, Letters letters, bool is_shifted) {
    switch (key.kind) {
        case KeyKind::space:
            return {std::string(words.space), "space_bar", Font::small};
        case KeyKind::search:
            return {std::string(words.search), words.search_icon, Font::strong};
        case KeyKind::hide:
            return {std::string(words.hide), "keyboard_hide", Font::small};
        case KeyKind::shift:
            return {std::string(words.shift), "arrow_upward", Font::small};
        case KeyKind::backspace:
            return {std::string(words.backspace), "backspace", Font::small};
        case KeyKind::letters:
            return {std::string(after(letters).name), "language", Font::small,
                    after(letters).brief};
        case KeyKind::character:
            break;
    }
    return {utf8(is_shifted ? upper(key.character) : key.character), "", Font::key};
}

/// Whether a key says its word alone: there is no icon beside it.
bool has_word_alone(KeyKind kind) {
    return kind == KeyKind::space || kind == KeyKind::search;
}

/// Whether `words` stand on the key with air around them, the icon above them if there is one.
bool has_room(Canvas& canvas, const PlacedKey& key, const Cap& cap, std::string_view words) {
    constexpr float air_dp = 10;
    const float icon = has_word_alone(key.cap.kind) ? 0 : canvas.grown(32);
    const SetText& word = canvas.typesetter().set(words, cap.font, key.rect.width() * 4);
    return word.width <= key.rect.width() - 2 * canvas.dp(air_dp) &&
           word.height + icon <= key.rect.height();
}

/// What is written on the key; empty where nothing has room.
std::string_view words_on(Canvas& canvas, const PlacedKey& key, const Cap& cap) {
    if (has_room(canvas, key, cap, cap.label)) return cap.label;
    if (!cap.brief.empty() && has_room(canvas, key, cap, cap.brief)) return cap.brief;
    return {};
}

/// The icon with its word below it, where there is a word.
void draw_icon_key(Canvas& canvas, const Rect& rect, const Cap& cap, std::string_view words,
                   Colour colour) {
    Rect place = rect;
    if (!words.empty()) {
        const SetText& word = canvas.typesetter().set(words, cap.font, rect.width() * 2);
        const float both = word.height + canvas.grown(32);
        place.top += (rect.height() - both) / 2;
        place.bottom -= (rect.height() - both) / 2;
        write_in(canvas, place.take_bottom(word.height), words, cap.font, colour);
    }
    icon(canvas, place, cap.icon, IconSize::small, colour);
}

/// Of two keys that do the same, the one on the right is `second`.
std::string name_of(const KeyCap& key, bool is_second) {
    switch (key.kind) {
        case KeyKind::space:
            return "key:space";
        case KeyKind::search:
            return "key:search";
        case KeyKind::hide:
            return "key:hide";
        case KeyKind::shift:
            return is_second ? "key:shift.right" : "key:shift";
        case KeyKind::backspace:
            return "key:backspace";
        case KeyKind::letters:
            return "key:letters";
        case KeyKind::character:
            break;
    }
    return "key:" + utf8(key.character);
}

}  // namespace

void Keyboard::close() {
    is_open_ = false;
    is_shifted_ = false;
    held_.reset();
    offered_.clear();
}

float Keyboard::height(const Canvas& canvas) const {
    const auto rows = static_cast<float>(key_rows(letters_, canvas.is_landscape()));
    return rows * canvas.dp(is_short(canvas) ? touch_dp : key_height_dp) +
           (rows - 1) * canvas.dp(gap_dp) + 2 * margin_above(canvas);
}

void Keyboard::follow(Canvas& canvas, const Rect& place) {
    place_ = place;
    gap_ = canvas.dp(gap_dp);
    const Rect inside = place.inset(canvas.dp(margin_dp), margin_above(canvas));
    keys_ = place_keys(inside, gap_, letters_, canvas.is_landscape());
    strike_by_key(canvas);
    if (canvas.touch().came_down()) {
        // Another finger: what the one before held is not held on with this one.
        held_.reset();
        offered_.clear();
        if (place_.contains(canvas.touch().start())) come_down(canvas);
    } else if (!canvas.touch().is_down() && !canvas.touch().went_up()) {
        // A dialog has taken the finger meanwhile.
        held_.reset();
        offered_.clear();
    }
    if (held_ && canvas.touch().is_down()) hold(canvas);
    if (held_ && canvas.touch().went_up()) go_up(canvas);
}

const PlacedKey* Keyboard::key_at(Point point) const {
    const auto found = std::find_if(keys_.begin(), keys_.end(), [&](const PlacedKey& key) {
        return key.rect.grown(gap_ / 2).contains(point);
    });
    return found == keys_.end() ? nullptr : &*found;
}

void Keyboard::come_down(Canvas& canvas) {
    canvas.touch().claim();
    if (!canvas.touch().land_on("keyboard")) return;
    const PlacedKey* key = key_at(canvas.touch().start());
    if (key == nullptr) return;
    held_ = *key;
    was_shifted_ = is_shifted_;
    until_repeat_ = first_repeat;
    if (!strikes_late(key->cap.kind)) strike(canvas, key->cap);
}

void Keyboard::hold(Canvas& canvas) {
    const bool repeats = held_->cap.kind == KeyKind::backspace;
    if (!repeats && (variants_of(held_->cap.character).empty() || !offered_.empty())) return;
    canvas.keep_drawing();
    if (canvas.touch().came_down()) return;
    until_repeat_ -= canvas.seconds();
    if (until_repeat_ > 0) return;
    if (!repeats) return offer(canvas);
    until_repeat_ = next_repeat;
    strike(canvas, held_->cap);
}

void Keyboard::go_up(Canvas& canvas) {
    const PlacedKey* key = key_at(canvas.touch().at());
    const KeyCap cap = held_->cap;
    if (!offered_.empty()) {
        // The plain letter was struck when the finger came down.
        canvas.touch().add_stroke(Key::backspace);
        canvas.touch().add_stroke(offered_[static_cast<std::size_t>(chosen(canvas))]);
        offered_.clear();
    }
    held_.reset();
    if (strikes_late(cap.kind) && key != nullptr && key->cap.kind == cap.kind) strike(canvas, cap);
}

/// Enter strikes the key that the arrows have led to.
void Keyboard::strike_by_key(Canvas& canvas) {
    for (const PlacedKey& key : keys_) {
        if (!canvas.focus().is_on(node_key(key))) continue;
        if (canvas.touch().take(Key::enter)) return strike(canvas, KeyCap(key.cap));
    }
}

/// Puts the letters that the held key has besides its own above it, side by side.
void Keyboard::offer(Canvas& canvas) {
    offered_ = variants_of(held_->cap.character);
    if (was_shifted_) std::transform(offered_.begin(), offered_.end(), offered_.begin(), upper);
    offers_.clear();
    const Rect& key = held_->rect;
    const auto count = static_cast<float>(offered_.size());
    const float all = count * (key.width() + gap_) - gap_;
    const float last = place_.right - canvas.dp(margin_dp) - all;
    float left = std::clamp(key.center().x - all / 2, place_.left + canvas.dp(margin_dp), last);
    for (std::size_t i = 0; i < offered_.size(); ++i, left += key.width() + gap_)
        offers_.push_back(rect_at({left, key.top - key.height() - canvas.dp(8)}, key.size()));
}

/// The letter above which the finger is, or that is nearest to it.
int Keyboard::chosen(Canvas& canvas) const {
    const float x = canvas.touch().at().x;
    int best = 0;
    for (int i = 0; i < static_cast<int>(offers_.size()); ++i) {
        const auto distance = [&](int at) {
            return std::abs(offers_[static_cast<std::size_t>(at)].center().x - x);
        };
        if (distance(i) < distance(best)) best = i;
    }
    return best;
}

void Keyboard::draw_offered(Canvas& canvas) const {
    const Theme& theme = canvas.theme();
    for (std::size_t i = 0; i < offers_.size() && !offered_.empty(); ++i) {
        const bool is_chosen = chosen(canvas) == static_cast<int>(i);
        const Colour inside = is_chosen ? theme.primary : theme.key;
        shadow(canvas, offers_[i], 6);
        box(canvas, offers_[i], inside, theme.strong_border, canvas.dp(12));
        const std::string letter = utf8(offered_[i]);
        write_in(canvas, offers_[i], letter, Font::key, is_chosen ? theme.on_primary : theme.text);
        canvas.nodes().add({"offer:" + letter, letter, Role::text, offers_[i], offers_[i]});
    }
}

void Keyboard::strike(Canvas& canvas, const KeyCap& cap) {
    Touch& touch = canvas.touch();
    switch (cap.kind) {
        case KeyKind::character:
            touch.add_stroke(is_shifted_ ? upper(cap.character) : cap.character);
            is_shifted_ = false;
            break;
        case KeyKind::space:
            touch.add_stroke(U' ');
            break;
        case KeyKind::backspace:
            touch.add_stroke(Key::backspace);
            break;
        case KeyKind::search:
            touch.add_stroke(Key::enter);
            break;
        case KeyKind::shift:
            is_shifted_ = !is_shifted_;
            break;
        case KeyKind::letters:
            use(after(letters_).letters);
            canvas.keep_drawing();
            break;
        case KeyKind::hide:
            close();
            break;
    }
}

void Keyboard::draw(Canvas& canvas, const KeyboardWords& words) {
    if (!is_open_) return;
    canvas.rise();
    fill(canvas, place_, canvas.theme().keyboard);
    line(canvas, place_.corner(), {place_.right, place_.top}, canvas.theme().border, 2);
    for (const PlacedKey& key : keys_) draw_key(canvas, key, words);
    draw_offered(canvas);
}

void Keyboard::draw_key(Canvas& canvas, const PlacedKey& key, const KeyboardWords& words) const {
    const Theme& theme = canvas.theme();
    const bool is_search = key.cap.kind == KeyKind::search;
    const bool is_on = is_search || (key.cap.kind == KeyKind::shift && is_shifted_);
    const bool is_letter = key.cap.kind == KeyKind::character || key.cap.kind == KeyKind::space;
    const bool is_held = held_ && held_->rect == key.rect;
    Colour inside = is_on ? theme.primary : is_letter ? theme.key : theme.side_key;
    if (is_held) inside = is_on ? theme.hero_from : theme.primary_soft;
    const Colour label = is_on && !is_held ? theme.on_primary : is_on ? theme.on_hero : theme.text;
    const float radius = canvas.dp(12);
    if (canvas.focus().is_on(node_key(key))) draw_focus(canvas, key.rect);
    if (theme.has_shadows)
        fill(canvas, key.rect.moved(0, canvas.dp(3)), faded(theme.strong_border, 0.45F), radius);
    if (theme.border == theme.text)
        box(canvas, key.rect, inside, theme.border, radius);
    else
        fill(canvas, key.rect, inside, radius);
    const Cap cap = cap_of(key.cap, words, letters_, is_shifted_);
    const std::string_view written =
        has_word_alone(key.cap.kind) || has_room_for_words(canvas, key, words)
            ? words_on(canvas, key, cap)
            : std::string_view();
    if (cap.icon.empty())
        write_in(canvas, key.rect, cap.label, cap.font, label);
    else if (has_word_alone(key.cap.kind) && !written.empty())
        write_in(canvas, key.rect, written, cap.font, label);
    else
        draw_icon_key(canvas, key.rect, cap, written, label);
    canvas.nodes().add({node_key(key), cap.label, Role::key, key.rect, key.rect});
}

std::string Keyboard::node_key(const PlacedKey& key) const {
    return name_of(key.cap, key.rect.left > place_.center().x);
}

/// Whether every key with an icon in the row of `key` has room for its word: a row says words below
/// all icons or below none.
bool Keyboard::has_room_for_words(Canvas& canvas, const PlacedKey& key,
                                  const KeyboardWords& words) const {
    return std::all_of(keys_.begin(), keys_.end(), [&](const PlacedKey& other) {
        const bool is_icon =
            other.cap.kind != KeyKind::character && !has_word_alone(other.cap.kind);
        if (!is_icon || other.rect.top != key.rect.top) return true;
        const Cap cap = cap_of(other.cap, words, letters_, is_shifted_);
        return !words_on(canvas, other, cap).empty();
    });
}

}  // namespace okienko::ui
