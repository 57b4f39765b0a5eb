/// Numbers with a fraction, in the language's own writing.
#pragma once

#include <string>

#include "app/language/language.h"

namespace okienko::editor {

/// `value` with this many digits after the point, which is a comma in Polish: "0,31".
std::string decimal(double value, int digits, const language::Language& words);

}  // namespace okienko::editor
