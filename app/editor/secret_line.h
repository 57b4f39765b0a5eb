/// A line that nobody reads over somebody's shoulder.
#pragma once

#include <string>
#include <string_view>

#include "app/editor/console.h"

namespace okienko::editor {

/// The next line of the console's input. On a terminal it is asked for with `prompt`, and what is
/// typed is not shown; from a file or pipe it is read as it stands.
std::string read_secret_line(Console& console, std::string_view prompt);

}  // namespace okienko::editor
