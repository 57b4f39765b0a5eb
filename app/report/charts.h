/// The drawings of the page: SVG as wide as its place is, so that letters keep their size on every
/// screen; lengths are percents across and pixels down. Colours are classes of the page's style.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/report/interval.h"

namespace okienko::report {

/// A drawing with a name and a description for those who do not see it. `id` tells it from others.
std::string drawing(std::string_view id, std::string_view title, std::string_view description,
                    double height, std::string_view content);

/// A length along a bar, and the class that colours it.
struct Part {
    std::size_t length = 0;
    const char* colour = "now";
};

/// One line of a bar chart.
struct Bar {
    std::string label;                ///< HTML
    std::vector<Part> parts;          ///< side by side
    std::optional<std::size_t> mark;  ///< where it was before
    std::string value;                ///< HTML
};

/// Labels over bars, and their values beside them.
std::string bar_chart(const std::vector<Bar>& bars);

/// Columns with a common scale, the parts from the ground up.
struct Column {
    std::vector<Part> parts;
    std::string label;      ///< below it; may be empty
    bool is_minor = false;  ///< a label that narrow screens leave out
    std::string value;      ///< above it; may be empty
};

struct Columns {
    std::vector<Column> columns;
    double height = 220;
    bool has_scale = true;  ///< lines with figures at round counts
};

/// What stands inside a drawing of `columns.height`.
std::string column_chart(const Columns& columns);

/// A drawing with the figures of its scale to the left of it.
std::string with_scale(const Columns& columns, const std::string& drawing);

/// A line of shares with how sure they are.
struct Share {
    std::string label;  ///< HTML
    double share = 0;
    Interval interval;
    std::string value;  ///< HTML
};

/// `average` is that of all, with its name.
std::string interval_chart(const std::vector<Share>& shares, double average,
                           const std::string& name);

/// Rows of cells, the darker the more.
struct HeatRow {
    std::string label;  ///< HTML
    std::vector<std::size_t> cells;
};

/// `headings` stand over the cells, each third of them also on narrow screens.
std::string heat_map(const std::vector<HeatRow>& rows, const std::vector<std::string>& headings);

}  // namespace okienko::report
