/// What the keys of a keyboard of plastic mean.
#pragma once

#include <optional>

#include "app/ui/touch.h"

namespace okienko::window {

/// A key as GLFW tells of it, with GLFW's numbers.
struct KeyPress {
    int key = 0;
    int modifiers = 0;
    bool is_repeat = false;  ///< it is held, and the system says so again
};

/// What `press` strikes; empty where it strikes nothing but perhaps a character, which comes by
/// itself. F1 to F12, Ins, and keys with Ctrl mean something only to who `takes_commands`.
///
/// Held, a key goes on moving or erasing, and does nothing else twice: who cannot let go in time
/// would press a button that was never meant.
std::optional<ui::Key> key_of(const KeyPress& press, bool takes_commands);

}  // namespace okienko::window
