/// JSON as scripts take it from the commands: one line an object.
#pragma once

#include <string>

namespace okienko::editor {

/// `value` in one line, without a line break at its end. Bytes that are no UTF-8 read as U+FFFD.
/// A template, so that the JSON library stays in the .cpp files.
template <typename Json>
std::string one_line(const Json& value) {
    constexpr int no_indent = -1;
    constexpr bool ascii_only = false;
    return value.dump(no_indent, ' ', ascii_only, Json::error_handler_t::replace);
}

}  // namespace okienko::editor
