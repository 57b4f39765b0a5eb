#include <algorithm>
#include <nlohmann/json.hpp>

#include "index/article/importer/columns.h"

namespace okienko::importer {
namespace {

using nlohmann::json;

constexpr int deepest = 8;

/// A value as the text of a field.
std::string text_of(const json& value, int depth = 0) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number() || value.is_boolean()) return value.dump();
    if (depth > 2) return {};
    if (value.is_object()) {
        for (const char* key : {"rendered", "html", "raw", "text", "name", "value"}) {
            const auto found = value.find(key);
            if (found != value.end()) return text_of(*found, depth + 1);
        }
    }
    std::string list;
    if (value.is_array()) {
        for (const json& one : value) {
            const std::string text = text_of(one, depth + 1);
            if (!text.empty()) list += (list.empty() ? "" : ", ") + text;
        }
    }
    return list;
}

Grid grid_of(const json& array) {
    Grid grid;
    for (const json& one : array) {
        if (!one.is_object()) continue;
        for (const auto& [key, value] : one.items()) {
            if (std::find(grid.names.begin(), grid.names.end(), key) == grid.names.end()) {
                grid.names.push_back(key);
            }
        }
        if (grid.names.size() > 500) break;  // such objects are no records
    }
    for (const json& one : array) {
        auto& row = grid.rows.emplace_back();
        if (one.is_array()) {
            for (const json& value : one) row.push_back(text_of(value));
        }
        if (!one.is_object()) continue;
        for (const std::string& name : grid.names) {
            const auto found = one.find(name);
            row.push_back(found == one.end() ? std::string() : text_of(*found));
        }
    }
    return grid;
}

/// Looks for the array with the most records.
class Search {
public:
    explicit Search(const Columns& columns) : columns_(columns) {}

    void look_at(const json& value, int depth) {
        if (depth > deepest || (!value.is_array() && !value.is_object())) return;
        if (value.is_array()) consider(value);
        for (const json& one : value) look_at(one, depth + 1);
    }

    Records take() { return std::move(best_); }

private:
    void consider(const json& array) {
        const bool has_rows = std::any_of(array.begin(), array.end(), [](const json& one) {
            return one.is_object() || (one.is_array() && one.size() > 1);
        });
        if (!has_rows) return;
        Grid grid = grid_of(array);
        // Without known names only pairs of a question and an answer are taken.
        const bool is_likely =
            grid.names.empty() || has_known_name(grid.names) || !columns_.empty();
        if (!is_likely) return;
        Records records = records_of(grid, columns_);
        if (records.records.size() > best_.records.size()) best_ = std::move(records);
    }

    const Columns& columns_;
    Records best_{.has_columns = false};
};

}  // namespace

Records read_json(std::string_view text, const Columns& columns) {
    const json value = json::parse(text, nullptr, false);
    if (value.is_discarded()) return {.is_sound = false};
    Search search(columns);
    // One article may stand alone, without an array around it.
    search.look_at(value.is_object() ? json::array({value}) : value, 0);
    return search.take();
}

}  // namespace okienko::importer
