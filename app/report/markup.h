/// HTML, one piece at a time. What people typed becomes text, whatever they typed.
#pragma once

#include <string>
#include <string_view>

namespace okienko::report {

/// `text` as it may stand between tags and in attributes in double quotes. Control characters,
/// marks that turn the direction of writing, and ill-formed bytes become U+FFFD.
std::string escaped(std::string_view text);

/// "<name attributes>content</name>"; the content is HTML, and so are the attributes, with a space
/// before them.
std::string element(std::string_view name, std::string_view content,
                    std::string_view attributes = {});

/// ` name="value"`, escaped.
std::string attribute(std::string_view name, std::string_view value);

/// A length of a drawing in percent of its width: "12.5%".
std::string percent(double value);

/// A length in pixels: "12.5".
std::string pixels(double value);

}  // namespace okienko::report
