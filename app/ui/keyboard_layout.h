/// Which keys the keyboard on the screen has, and where.
#pragma once

#include <vector>

#include "app/ui/geometry.h"

namespace okienko::ui {

enum class KeyKind { character, space, shift, backspace, hide, search };

struct KeyCap {
    KeyKind kind = KeyKind::character;
    char32_t character = 0;  ///< of a character key; lower case
};

struct PlacedKey {
    KeyCap cap;
    Rect rect;
};

/// Digits, letters in three rows, and the nine Polish letters: below them where the screen stands,
/// beside them where it lies.
///
/// Keys fill `area`, with `gap` pixels between them; each is within the area, none overlap.
std::vector<PlacedKey> place_keys(const Rect& area, float gap, bool is_landscape);

/// How many rows of keys there are.
int key_rows(bool is_landscape);

}  // namespace okienko::ui
