/// A QR code, large enough for a phone at 40 cm.
#pragma once

#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// The side of one module, wherever a code stands: 1.2 mm and more, in whole pixels. A phone held
/// at 40 cm sees about 50 cm on the 1920 pixels of its preview: four pixels and more a module.
inline constexpr float module_dp = 6;

/// The side of the card for `code`, its quiet zone included.
/// Source: ISO/IEC 18004: a quiet zone of four modules.
float code_side(const Stage& stage, const Code& code);

/// Whether words fit beside a code in `room` pixels; otherwise they stand below it.
bool has_words_beside_code(const Stage& stage, float room);

/// Draws it black on white whatever the colours of the screen, its upper left corner at `at`.
void draw_code(Stage& stage, ui::Point at, const Code& code, std::string_view label);

}  // namespace okienko::kiosk
