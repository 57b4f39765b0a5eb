/// A picture of one screen, for documentation and for looking at it.
#pragma once

#include "app/kiosk/setting.h"

namespace okienko::kiosk {

/// Draws the scene of the command line's picture into its file, and leaves nothing else behind.
///
/// Throws: window::WindowError, if there is no display or the file cannot be written.
void take_picture(const Setting& setting);

}  // namespace okienko::kiosk
