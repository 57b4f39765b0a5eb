#include "index/article/importer/columns.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "index/article/importer/line_marks.h"

namespace okienko::importer {
namespace {

struct Field {
    std::string_view name;
    std::string Record::*member;
    std::array<std::string_view, 12> columns;  ///< folded, the surest first
};

constexpr Field fields[] = {
    {"title",
     &Record::title,
     {"title", "tytul", "pytanie", "question", "temat", "subject", "nazwa", "name", "naglowek",
      "headline", "tytul artykulu", "summary"}},
    {"body",
     &Record::body,
     {"body", "tresc", "odpowiedz", "answer", "content", "text", "tekst", "html", "body_html",
      "solution", "description", "opis"}},
    {"category",
     &Record::category,
     {"category", "kategoria", "category_name", "section", "section_name", "dzial", "categories",
      "kategorie", "folder"}},
    {"keywords",
     &Record::keywords,
     {"keywords", "slowa kluczowe", "tags", "tagi", "label_names", "labels", "etykiety"}},
    {"language", &Record::language, {"language", "lang", "jezyk", "locale"}},
    {"address", &Record::address, {"html_url", "url", "link", "adres", "address", "permalink"}},
    {"date",
     &Record::date,
     {"updated_at", "edited_at", "updated", "modified", "created_at", "created", "date", "data",
      "zmieniono"}}};

std::optional<std::size_t> place_of(const std::vector<std::string>& names, std::string_view name) {
    if (name.empty()) return std::nullopt;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (folded(names[i]) == name) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> column_of(const Field& field, const std::vector<std::string>& names,
                                     const Columns& wanted) {
    const auto told = wanted.find(std::string(field.name));
    if (told != wanted.end()) return place_of(names, folded(told->second));
    for (const std::string_view column : field.columns) {
        if (const auto place = place_of(names, column)) return place;
    }
    return std::nullopt;
}

/// Of each column how many letters its rows have, and how many of them ask something.
struct Weight {
    std::size_t letters = 0;
    std::size_t questions = 0;
};

std::vector<Weight> weights_of(const Grid& grid) {
    std::vector<Weight> weights;
    for (const auto& row : grid.rows) {
        weights.resize(std::max(weights.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            weights[i].letters += row[i].size();
            weights[i].questions += is_question(row[i]) ? 1 : 0;
        }
    }
    return weights;
}

using Places = std::array<std::optional<std::size_t>, std::size(fields)>;

/// Guesses where the title and the text stand from what the rows hold.
void guess(Places& places, const Grid& grid) {
    auto& title = places[0];
    auto& body = places[1];
    const std::vector<Weight> weights = weights_of(grid);
    std::optional<std::size_t> longest;
    // What asks is a title, whatever else is longer.
    for (std::size_t i = 0; i < weights.size() && !title; ++i) {
        const bool asks = body != i && 2 * weights[i].questions >= grid.rows.size();
        if (asks && weights[i].questions > 0) title = i;
    }
    for (std::size_t i = 0; i < weights.size() && !body; ++i) {
        if (title == i) continue;
        if (!longest || weights[i].letters > weights[*longest].letters) longest = i;
    }
    if (!body) body = longest;
    constexpr std::size_t shortest_title = 8;  // letters on average: numbers and codes are none
    for (std::size_t i = 0; i < weights.size() && body && !title; ++i) {
        if (i != *body && weights[i].letters >= shortest_title * grid.rows.size()) title = i;
    }
}

}  // namespace

bool has_known_name(const std::vector<std::string>& names) {
    return std::any_of(std::begin(fields), std::end(fields),
                       [&](const Field& field) { return column_of(field, names, {}).has_value(); });
}

Records records_of(const Grid& grid, const Columns& columns) {
    Records found;
    Places places;
    for (std::size_t i = 0; i < std::size(fields); ++i) {
        places[i] = column_of(fields[i], grid.names, columns);
        const bool is_missing = columns.contains(std::string(fields[i].name)) && !places[i];
        if (is_missing) found.has_columns = false;
    }
    guess(places, grid);
    found.has_columns = found.has_columns && places[0] && places[1];
    if (!found.has_columns) return found;
    for (const auto& row : grid.rows) {
        Record record;
        for (std::size_t i = 0; i < std::size(fields); ++i) {
            if (places[i] && *places[i] < row.size()) record.*fields[i].member = row[*places[i]];
        }
        if (record.title.empty() || record.body.empty()) {
            ++found.left_out;
        } else {
            found.records.push_back(std::move(record));
        }
    }
    return found;
}

}  // namespace okienko::importer
