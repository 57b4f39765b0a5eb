/// Which keys the keyboard on the screen has, and where.
#pragma once

#include <string_view>
#include <vector>

#include "app/ui/geometry.h"

namespace okienko::ui {

enum class KeyKind { character, space, shift, backspace, hide, search, letters };

/// Whose letters the keys have.
enum class Letters { polish, english, ukrainian };

struct KeyCap {
    KeyKind kind = KeyKind::character;
    char32_t character = 0;  ///< of a character key; lower case
};

struct PlacedKey {
    KeyCap cap;
    Rect rect;
};

/// Digits and letters in three rows; the nine Polish letters below them where the screen stands,
/// beside them where it lies. Every layout has a key to the next one.
///
/// Keys fill `area`, with `gap` pixels between them; each is within the area, none overlap.
std::vector<PlacedKey> place_keys(const Rect& area, float gap, Letters letters, bool is_landscape);

/// What a key offers while it is held on: "ą" for 'a', "źż" for 'z'; nothing for most.
std::u32string_view variants_of(char32_t character);

/// How many rows of keys there are.
int key_rows(Letters letters, bool is_landscape);

}  // namespace okienko::ui
