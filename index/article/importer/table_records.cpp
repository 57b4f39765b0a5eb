#include <csv.h>

#include <algorithm>
#include <utility>

#include "index/article/importer/columns.h"

namespace okienko::importer {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Marks between fields that are not in quotes, in the first lines.
std::size_t count_outside_quotes(std::string_view text, char mark) {
    constexpr std::size_t looked_at = 20'000;
    std::size_t count = 0;
    bool is_quoted = false;
    for (const char letter : text.substr(0, looked_at)) {
        if (letter == '"') is_quoted = !is_quoted;
        if (letter == mark && !is_quoted) ++count;
    }
    return count;
}

/// How many records a mark would give the same number of fields as the first, over one.
std::size_t agreement(const Rows& rows) {
    if (rows.empty() || rows.front().size() < 2) return 0;
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
        return row.size() == rows.front().size();
    }));
}

Rows rows_of(std::string_view text, char mark) {
    struct Reading {
        Rows rows;
        std::vector<std::string> row;
    } reading;

    csv_parser parser{};
    if (csv_init(&parser, 0) != 0) return {};
    csv_set_delim(&parser, static_cast<unsigned char>(mark));
    const auto field = [](void* words, std::size_t size, void* user) {
        static_cast<Reading*>(user)->row.emplace_back(static_cast<const char*>(words), size);
    };
    const auto end = [](int, void* user) {
        auto& read = *static_cast<Reading*>(user);
        read.rows.push_back(std::exchange(read.row, {}));
    };
    csv_parse(&parser, text.data(), text.size(), field, end, &reading);
    csv_fini(&parser, field, end, &reading);
    csv_free(&parser);
    return std::move(reading.rows);
}

Rows best_rows(std::string_view text) {
    Rows best;
    std::size_t best_agreement = 0;
    for (const char mark : {';', '\t', ',', '|'}) {
        if (count_outside_quotes(text, mark) == 0) continue;
        Rows rows = rows_of(text, mark);
        const std::size_t now = agreement(rows);
        if (now <= best_agreement) continue;
        best_agreement = now;
        best = std::move(rows);
    }
    return best;
}

/// A first row reads like the others if it has a long field or a question.
bool is_data(const std::vector<std::string>& row) {
    return std::any_of(row.begin(), row.end(), [](const std::string& field) {
        return field.size() > 60 || field.ends_with('?');
    });
}

}  // namespace

Records read_table(std::string_view text, const Columns& columns) {
    // Excel may say first what stands between the fields.
    if (text.starts_with("sep=")) text.remove_prefix(std::min(text.find('\n'), text.size()));
    Rows rows = best_rows(text);
    if (rows.empty()) return {.is_sound = false};
    Grid grid;
    if (has_known_name(rows.front()) || !columns.empty() || !is_data(rows.front())) {
        grid.names = std::move(rows.front());
        rows.erase(rows.begin());
    }
    grid.rows = std::move(rows);
    return records_of(grid, columns);
}

}  // namespace okienko::importer
