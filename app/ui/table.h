/// How a table's columns share the width of a page.
#pragma once

#include <vector>

#include "app/ui/typesetting.h"
#include "index/article/article.h"

namespace okienko::ui {

/// The widths of the columns' texts in pixels, which add up to `width`; empty where the table does
/// not fit, because the longest words of its columns are wider than that.
///
/// Each column has room for its longest word; the rest goes where texts are long.
std::vector<float> column_widths(const article::Table& table, const Fonts& fonts, float width);

/// The width of what the columns are called where a table is listed row by row, and what stands in
/// them beside that, `gap` apart; 0 where that would leave too little of `width`.
float label_width(const article::Table& table, const Fonts& fonts, float width, float gap);

}  // namespace okienko::ui
