#include "app/editor/table.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace okienko::editor {
namespace {

using Widths = std::vector<std::size_t>;

constexpr std::string_view gap = " │ ";
constexpr std::string_view rule_gap = "─┼─";
constexpr std::size_t gap_width = 3;
constexpr std::size_t narrowest_column = 4;

Widths natural_widths(const Table& table) {
    Widths widths(table.header.size(), 1);
    const auto widen = [&](std::size_t column, std::size_t width) {
        if (column < widths.size()) widths[column] = std::max(widths[column], width);
    };
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        widen(column, display_width(table.header[column].text));
    }
    for (const Lines& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            widen(column, display_width(row[column]));
        }
    }
    return widths;
}

/// Takes from the widest column, sign by sign, until the row fits.
void shrink(Widths& widths, std::size_t room) {
    std::size_t taken = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    while (taken > room) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= narrowest_column) return;
        --*widest;
        --taken;
    }
}

void pad(Line& line, std::size_t columns) {
    if (columns > 0) line.push_back({.text = std::string(columns, ' ')});
}

/// Takes away the spaces at the end of `line`.
void strip(Line& line) {
    while (!line.empty()) {
        std::string& text = line.back().text;
        text.erase(text.find_last_not_of(' ') + 1);
        if (!text.empty()) return;
        line.pop_back();
    }
}

/// The lines one row takes, each cell wrapped to its column.
void append_row(Lines& lines, const Lines& cells, const Widths& widths) {
    std::vector<Lines> columns;
    std::size_t height = 1;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        columns.push_back(column < cells.size() ? wrap(cells[column], widths[column]) : Lines(1));
        height = std::max(height, columns.back().size());
    }
    for (std::size_t i = 0; i < height; ++i) {
        Line line;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const Line cell = i < columns[column].size() ? columns[column][i] : Line();
            const bool is_last = column + 1 == widths.size();
            line.insert(line.end(), cell.begin(), cell.end());
            if (is_last) continue;
            pad(line, widths[column] - std::min(widths[column], display_width(cell)));
            line.push_back({.text = std::string(gap), .style = Style::faint});
        }
        strip(line);
        lines.push_back(std::move(line));
    }
}

Line rule(const Widths& widths) {
    std::string text;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (column > 0) text += rule_gap;
        for (std::size_t i = 0; i < widths[column]; ++i) text += "─";
    }
    return {{.text = text, .style = Style::faint}};
}

Lines header_cells(const Line& header) {
    Lines cells;
    for (const Piece& piece : header)
        cells.push_back({{.text = piece.text, .style = Style::strong}});
    return cells;
}

}  // namespace

Lines set_table(const Table& table, std::size_t width) {
    if (table.header.empty()) return {};
    const std::size_t gaps = gap_width * (table.header.size() - 1);
    Widths widths = natural_widths(table);
    shrink(widths, width > gaps ? width - gaps : 0);

    Lines lines;
    append_row(lines, header_cells(table.header), widths);
    lines.push_back(rule(widths));
    for (const Lines& row : table.rows) append_row(lines, row, widths);
    return lines;
}

}  // namespace okienko::editor
