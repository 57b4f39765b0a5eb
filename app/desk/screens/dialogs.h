/// What lies above a screen: keys, an answer, the closing form, a passphrase, the end of a shift.
#pragma once

#include <string>

#include "app/desk/screens/stage.h"

namespace okienko::desk {

/// Draws the dialog that is open, above everything; nothing where none is.
void draw_dialog(Stage& stage);

/// Reports what the open dialog's fields say, as its own key and Enter do.
void submit_dialog(Stage& stage);

/// The node that keys begin at in the open dialog.
std::string first_in_dialog(const State& state);

}  // namespace okienko::desk
