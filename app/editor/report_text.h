/// A report for a terminal, and for scripts.
#pragma once

#include <string>

#include "app/editor/terminal.h"
#include "app/language/language.h"
#include "app/report/report.h"

namespace okienko::editor {

/// Section by section, each a table.
std::string set_report(const report::Report& report, const language::Language& words,
                       const Terminal& terminal);

/// One object on one line, without a newline: since, until, views_since, totals, days, not_found,
/// unopened, rephrasings, synonyms, helpfulness, gaps, rising, topics, hours, waits, emergencies,
/// coverage (null where the articles are not known), flags, hidden. A count that is too small to be
/// told is 0.
std::string report_json(const report::Report& report);

}  // namespace okienko::editor
