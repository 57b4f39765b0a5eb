/// Abbreviations that can be written out without thinking.
#pragma once

#include <string_view>

#include "app/proofreading/mending.h"

namespace okienko::proofreading {

/// "np." and "m.in." in `line`, with the words they stand for.
Edits abbreviation_edits(std::string_view line);

}  // namespace okienko::proofreading
