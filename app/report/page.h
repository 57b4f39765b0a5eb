/// The report as one page of HTML that needs nothing else: no script, no network, no other file.
#pragma once

#include <string>

#include "app/language/language.h"
#include "app/report/report.h"

namespace okienko::report {

/// A whole page, in the language of `words`. Behind each chart stands its table.
std::string page(const Report& report, const language::Language& words);

}  // namespace okienko::report
