/// Base64 with padding, of one form only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace okienko::pack {

/// The bytes of `text`; empty if any other text could stand for them.
std::optional<std::string> from_base64(std::string_view text);

std::string to_base64(std::string_view bytes);

}  // namespace okienko::pack
