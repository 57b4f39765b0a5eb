/// How the articles do: whether they help, are read, and are looked after.
#pragma once

#include "app/report/compile.h"

namespace okienko::report {

/// Fills what did not help and why.
void tell_helpfulness(const journal::Reader& journal, const Days& days, const Options& options,
                      Report& report);

/// Fills coverage and freshness, where the articles are known.
void tell_coverage(const journal::Reader& journal, const Days& days, const Options& options,
                   Report& report);

/// Fills what agents told the editors.
void tell_flags(const journal::Reader& journal, const Days& days, const Options& options,
                Report& report);

}  // namespace okienko::report
