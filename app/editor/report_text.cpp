#include "app/editor/report_text.h"

#include "app/editor/table.h"
#include "app/editor/typesetting.h"
#include "app/report/sheets.h"

namespace okienko::editor {
namespace {

Table table_of(const report::Sheet& sheet) {
    Table table;
    for (const std::string& cell : sheet.header)
        table.header.push_back({.text = cell, .style = Style::faint});
    for (const auto& row : sheet.rows) {
        Lines cells;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const bool is_number = sheet.is_number[column];
            cells.push_back(
                {{.text = row[column], .style = is_number ? Style::number : Style::plain}});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

std::string set_report(const report::Report& report, const language::Language& words,
                       const Terminal& terminal) {
    const report::Wording wording(words);
    std::string text;
    const auto put = [&](const Line& line) { text += rendered(line, terminal) + '\n'; };
    put({{.text = wording.text("title") + ", " + wording.period(report.period),
          .style = Style::strong}});
    for (const report::Sheet& sheet : report::sheets(report, wording)) {
        if (sheet.id == "days") continue;  // a month of lines; scripts read them as JSON
        text += '\n';
        put({{.text = sheet.heading, .style = Style::heading}});
        if (!sheet.note.empty()) {
            for (const Line& line :
                 wrap({{.text = sheet.note, .style = Style::faint}}, terminal.width))
                put(line);
        }
        if (sheet.rows.empty()) continue;
        for (const Line& line : set_table(table_of(sheet), terminal.width)) put(line);
    }
    return text;
}

}  // namespace okienko::editor
