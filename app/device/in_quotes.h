/// Text for YAML files that this program writes.
#pragma once

#include <string>
#include <string_view>

namespace okienko::device {

/// `text` in double quotes, as YAML reads it back; without its control characters.
/// Source: YAML 1.2, 7.3.1 (double-quoted style).
std::string in_quotes(std::string_view text);

}  // namespace okienko::device
