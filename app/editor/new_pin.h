/// A PIN that somebody makes up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/editor/console.h"

namespace okienko::editor {

/// The PIN that is given when asked for with `prompt`; on a terminal it has to be given twice.
/// Empty where it is none, or the second is another one: then the console's `err` says so, as
/// "okienko device pin: ..." for the `command` "device pin".
std::optional<std::string> read_new_pin(Console& console, std::string_view prompt,
                                        std::string_view command);

}  // namespace okienko::editor
