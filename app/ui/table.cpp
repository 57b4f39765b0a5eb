#include "app/ui/table.h"

#include <algorithm>
#include <numeric>

#include "app/ui/line_breaks.h"
#include "app/ui/rich_text.h"

namespace okienko::ui {
namespace {

/// What a column needs at least, and what it would take on one line.
struct Need {
    float least = 0;
    float whole = 0;
};

/// As if all of it were strong, which is never narrower.
void add(Need& need, const article::Text& cell, const Fonts& fonts) {
    const std::string text = rich_text(cell).text;
    need.whole = std::max(need.whole, fonts.width(Font::strong, text));
    std::size_t begin = 0;
    for (const LineBreak& stop : line_breaks(text)) {
        const std::string_view word = std::string_view(text).substr(begin, stop.offset - begin);
        need.least = std::max(need.least, fonts.width(Font::strong, word));
        begin = stop.offset;
    }
}

std::vector<Need> needs_of(const article::Table& table, const Fonts& fonts) {
    std::vector<Need> needs(table.header.size());
    for (std::size_t i = 0; i < needs.size(); ++i) {
        add(needs[i], table.header[i], fonts);
        for (const auto& row : table.rows)
            if (i < row.size()) add(needs[i], row[i], fonts);
    }
    return needs;
}

}  // namespace

std::vector<float> column_widths(const article::Table& table, const Fonts& fonts, float width) {
    const std::vector<Need> needs = needs_of(table, fonts);
    const auto sum = [&](auto part) {
        return std::accumulate(needs.begin(), needs.end(), 0.0F,
                               [&](float so_far, const Need& need) { return so_far + part(need); });
    };
    const float least = sum([](const Need& need) { return need.least; });
    if (needs.empty() || least > width) return {};
    const float wanted = sum([](const Need& need) { return need.whole - need.least; });
    std::vector<float> widths;
    for (const Need& need : needs) {
        const float share =
            wanted > 0 ? (need.whole - need.least) / wanted : 1 / static_cast<float>(needs.size());
        widths.push_back(need.least + share * (width - least));
    }
    return widths;
}

float label_width(const article::Table& table, const Fonts& fonts, float width, float gap) {
    constexpr float most = 0.45F;  // of the width: what stands in the columns is read
    float widest = 0;
    for (const article::Text& label : table.header)
        widest = std::max(widest, fonts.width(Font::small, rich_text(label).text));
    float least = 0;
    for (const Need& need : needs_of(table, fonts)) least = std::max(least, need.least);
    return widest <= most * width && widest + gap + least <= width ? widest : 0;
}

}  // namespace okienko::ui
