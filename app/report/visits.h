/// What people did next: opened nothing, asked in other words.
#pragma once

#include "app/report/compile.h"
#include "app/report/search_log.h"

namespace okienko::report {

/// Fills what was found and not opened, the rephrasings, and the synonyms they suggest.
void tell_visits(const SearchLog& log, const std::vector<Questions::Id>& examples,
                 Questions& questions, const Options& options, Report& report);

}  // namespace okienko::report
