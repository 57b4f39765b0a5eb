/// Which column of an export holds what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "index/article/importer/records.h"

namespace okienko::importer {

/// Rows as they stand, each as long as the header.
struct Grid {
    std::vector<std::string> names;  ///< empty where the columns have none
    std::vector<std::vector<std::string>> rows;
};

/// The records of `grid`. Names in Polish and English decide; where they say nothing, a column
/// of questions is the title, the longest other one the text.
Records records_of(const Grid& grid, const Columns& columns);

/// Is any of `names` one that a column of an article has?
bool has_known_name(const std::vector<std::string>& names);

}  // namespace okienko::importer
