/// Why an article was found, as people read it.
#pragma once

#include <string>

#include "app/language/language.h"

namespace okienko::language {

/// "zwroty = zwrot, title" -> "zwroty = zwrot (tytuł)": the part of an article that a reason ends
/// in, in the interface's words.
std::string reason_in_words(const Language& words, const std::string& reason);

}  // namespace okienko::language
