/// The emergency card in a terminal: before any search, with or without an index.
#pragma once

#include <string>

#include "app/contact/emergency.h"
#include "app/editor/console.h"

namespace okienko::editor {

/// What to do, step by step, as the kiosk shows it; with a line below it.
std::string set_emergency(const contact::Emergency& emergency, const Console& console);

}  // namespace okienko::editor
