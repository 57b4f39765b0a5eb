/// A report as tables: what a terminal shows, and what stands behind each chart of the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/report/report.h"
#include "app/report/wording.h"

namespace okienko::report {

struct Sheet {
    std::string id;  ///< "not-found"; tells sections apart in every language
    std::string heading;
    std::string note;                 ///< how to read it, or why it is empty; may be empty
    std::vector<std::string> header;  ///< a cell a column
    std::vector<bool> is_number;      ///< a column of figures
    bool is_code = false;             ///< the first column is to be copied as it is
    std::vector<std::vector<std::string>> rows;
};

/// Every section, in the order it is read.
std::vector<Sheet> sheets(const Report& report, const Wording& wording);

/// The section called `id`, which is one of them.
const Sheet& sheet(const std::vector<Sheet>& sheets, std::string_view id);

}  // namespace okienko::report
