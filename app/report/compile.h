/// From a journal to the report about it.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "app/report/knowledge.h"
#include "app/report/period.h"
#include "app/report/questions.h"
#include "app/report/report.h"

namespace okienko::report {

struct Options {
    Period period;
    Clock clock;
    Analyze analyze;
    /// Whether a search for the first term finds the second already. Empty: none does.
    std::function<bool(std::string_view term, std::string_view other)> is_synonym;
    std::optional<Knowledge> knowledge;
    std::size_t most = 20;  ///< lines of a list
};

/// What `journal` tells about the period. A million rows take seconds and some dozen bytes each.
///
/// Throws: JournalError, if it cannot be read.
Report compile(const journal::Reader& journal, const Options& options);

}  // namespace okienko::report
