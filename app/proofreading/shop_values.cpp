#include "app/proofreading/shop_values.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace okienko::proofreading {
namespace {

constexpr std::size_t least_bytes = 9;

bool stands_alone(std::string_view line, std::size_t begin, std::size_t end) {
    // Only a letter or digit is looked at: quotation marks begin with a high byte, too.
    const bool joins_before =
        begin > 0 && std::isalnum(static_cast<unsigned char>(line[begin - 1]));
    const bool joins_behind =
        end < line.size() && std::isalnum(static_cast<unsigned char>(line[end]));
    return !joins_before && !joins_behind;
}

bool is_of_one_shop(const std::string& name, const std::string& value) {
    return name.starts_with("sklep.") && name.find('@') == std::string::npos &&
           value.size() >= least_bytes;
}

}  // namespace

Edits shop_value_edits(std::string_view line, const article::Values& values) {
    Edits edits;
    std::vector<bool> is_taken(line.size());
    for (const auto& [name, value] : values) {
        if (!is_of_one_shop(name, value)) continue;
        for (auto at = line.find(value); at != line.npos; at = line.find(value, at + 1)) {
            const auto end = at + value.size();
            if (!stands_alone(line, at, end) || is_taken[at] || is_taken[end - 1]) continue;
            std::fill_n(is_taken.begin() + static_cast<std::ptrdiff_t>(at), value.size(), true);
            edits.push_back({at, end, "{{" + name + "}}"});
        }
    }
    std::sort(edits.begin(), edits.end(),
              [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    return edits;
}

}  // namespace okienko::proofreading
