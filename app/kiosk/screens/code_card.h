/// A QR code, large enough for a phone at 40 cm.
#pragma once

#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// The side of the card for `code`, its quiet zone included, where there are `room` pixels: modules
/// are whole pixels, at least 5 dp (1 mm) as far as the room allows.
/// Source: ISO/IEC 18004: a quiet zone of four modules.
float code_side(const Stage& stage, const Code& code, float room);

/// Draws it black on white whatever the colours of the screen, its upper left corner at `at`.
void draw_code(Stage& stage, ui::Point at, const Code& code, float room, std::string_view label);

}  // namespace okienko::kiosk
