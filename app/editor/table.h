/// Columns that line up.
#pragma once

#include <cstddef>
#include <vector>

#include "app/editor/typesetting.h"

namespace okienko::editor {

struct Table {
    Line header;              ///< a piece a column
    std::vector<Lines> rows;  ///< a line a column; shorter rows end in empty cells
};

/// The table as lines of at most `width` columns; cells that do not fit wrap, the widest first.
///
/// With so many columns that none would keep four signs, the lines grow wider than `width`.
Lines set_table(const Table& table, std::size_t width);

}  // namespace okienko::editor
