/// Characters that Markdown writes by name or number.
#pragma once

#include <string>
#include <string_view>

namespace okienko::article {

/// The text that `entity` stands for: "&nbsp;" -> U+00A0, "&#322;" and "&#x142;" -> "ł".
///
/// A number that is no character gives U+FFFD. A name that is not among those Polish texts use is
/// given back as written.
std::string decode_entity(std::string_view entity);

}  // namespace okienko::article
