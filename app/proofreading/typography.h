/// "typografia": quotation marks, dashes, ranges, prices and hours as Polish typesetting has them.
#pragma once

#include <string_view>

#include "app/proofreading/mending.h"

namespace okienko::proofreading {

/// What to mend in a line of Markdown: straight quotation marks in pairs, a hyphen or long dash
/// between words, hyphens and blanks in "3 - 5", three dots, "8:00", "0.50 zł", "PLN", hard spaces
/// (the screen keeps "30 dni" and "w sklepie" together by itself), doubled blanks, a blank before a
/// comma. Code, addresses of links, placeholders and e-mails stay as they are.
/// Source: Polish Wikipedia's and PWN's rules of typography, as content/README.md sums them up.
Edits typography_edits(std::string_view line);

}  // namespace okienko::proofreading
