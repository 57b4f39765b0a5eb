#include "app/report/charts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/report/markup.h"

namespace okienko::report {
namespace {

std::string rectangle(const std::string& x, double y, const std::string& width, double height,
                      std::string_view colour) {
    return "<rect x=\"" + x + "\" y=\"" + pixels(y) + "\" width=\"" + width + "\" height=\"" +
           pixels(height) + "\" class=\"" + std::string(colour) + "\"/>";
}

std::string line(const std::string& x1, double y1, const std::string& x2, double y2,
                 std::string_view colour) {
    return "<line x1=\"" + x1 + "\" y1=\"" + pixels(y1) + "\" x2=\"" + x2 + "\" y2=\"" +
           pixels(y2) + "\" class=\"" + std::string(colour) + "\"/>";
}

std::string words(const std::string& x, double y, std::string_view text, std::string_view kind) {
    return "<text x=\"" + x + "\" y=\"" + pixels(y) + "\" class=\"" + std::string(kind) + "\">" +
           escaped(text) + "</text>";
}

/// A picture beside its words: a reader hears those.
std::string silent(double height, const std::string& content) {
    return "<svg width=\"100%\" height=\"" + pixels(height) +
           "\" aria-hidden=\"true\" focusable=\"false\">" + content + "</svg>";
}

std::size_t length_of(const std::vector<Part>& parts) {
    return std::accumulate(parts.begin(), parts.end(), std::size_t{0},
                           [](std::size_t sum, const Part& part) { return sum + part.length; });
}

double ratio(std::size_t part, std::size_t of) {
    return of == 0 ? 0 : static_cast<double>(part) / static_cast<double>(of);
}

std::string bar(const Bar& one, std::size_t longest) {
    constexpr double height = 14;
    std::string content = rectangle("0", 0, "100%", height, "track");
    double x = 0;
    for (const Part& part : one.parts) {
        const double width = 100 * ratio(part.length, longest);
        content += rectangle(percent(x), 0, percent(width), height, part.colour);
        x += width;
    }
    if (one.mark) {
        const double at = 100 * ratio(*one.mark, longest);
        content += rectangle(percent(std::min(at, 99.6)), -1, "3", height + 2, "mark-edge");
        content +=
            line(percent(std::min(at, 99.6)), -1, percent(std::min(at, 99.6)), height + 1, "mark");
    }
    return silent(height, content);
}

/// The distance of a scale's lines: 1, 2 or 5 times a power of ten, three to five of them.
std::size_t step_of(std::size_t highest) {
    std::size_t step = 1;
    for (std::size_t power = 1; highest > 4 * step; power *= 10) {
        for (const std::size_t times : {1U, 2U, 5U}) {
            step = times * power;
            if (highest <= 4 * step) break;
        }
    }
    return step;
}

constexpr double room_above = 22;
constexpr double room_below = 24;

/// Calls `take(count, y)` for the lines of the scale.
template <typename Take>
void for_each_step(std::size_t highest, double ground, const Take& take) {
    const std::size_t step = step_of(highest);
    for (std::size_t count = step; count <= highest; count += step)
        take(count, ground - (ground - room_above) * ratio(count, highest));
}

std::size_t highest_of(const Columns& chart) {
    std::size_t highest = 1;
    for (const Column& one : chart.columns) highest = std::max(highest, length_of(one.parts));
    return highest;
}

std::string column(const Column& one, double x, double width, double ground, std::size_t highest) {
    std::string content;
    double y = ground;
    for (const Part& part : one.parts) {
        const double height = (ground - room_above) * ratio(part.length, highest);
        y -= height;
        if (part.length > 0)
            content +=
                rectangle(percent(x + width * 0.1), y, percent(width * 0.8), height, part.colour);
    }
    const std::string middle = percent(x + width / 2);
    if (!one.value.empty()) content += words(middle, y - 5, one.value, "middle value");
    if (!one.label.empty()) {
        // At the left edge a label in the middle would hang over.
        const bool is_first = x == 0 && width < 8;
        const std::string kind = is_first ? "tick" : "middle tick";
        content += words(is_first ? "0" : middle, ground + 17, one.label,
                         kind + (one.is_minor ? " wide" : ""));
    }
    return content;
}

const char* heat_of(std::size_t count, std::size_t highest) {
    constexpr const char* heats[] = {"heat0", "heat1", "heat2", "heat3", "heat4", "heat5"};
    return heats[static_cast<std::size_t>(std::ceil(5 * ratio(count, highest)))];
}

}  // namespace

std::string drawing(std::string_view id, std::string_view title, std::string_view description,
                    double height, std::string_view content) {
    const std::string name(id);
    return "<svg width=\"100%\" height=\"" + pixels(height) + "\" role=\"img\" aria-labelledby=\"" +
           name + "-t " + name + "-d\"><title id=\"" + name + "-t\">" + escaped(title) +
           "</title><desc id=\"" + name + "-d\">" + escaped(description) + "</desc>" +
           std::string(content) + "</svg>";
}

std::string bar_chart(const std::vector<Bar>& bars) {
    std::size_t longest = 1;
    for (const Bar& one : bars)
        longest = std::max({longest, length_of(one.parts), one.mark.value_or(0)});
    std::string rows;
    for (const Bar& one : bars) {
        rows += element("li", element("span", one.label, " class=\"label\"") +
                                  element("span", bar(one, longest), " class=\"bar\"") +
                                  element("span", one.value, " class=\"value\""));
    }
    return element("ol", rows, " class=\"bars\"");
}

std::string column_chart(const Columns& chart) {
    const std::size_t highest = highest_of(chart);
    const double ground = chart.height - room_below;
    const double width = 100 / static_cast<double>(std::max<std::size_t>(1, chart.columns.size()));
    std::string content;
    if (chart.has_scale) {
        for_each_step(highest, ground,
                      [&](std::size_t, double y) { content += line("0", y, "100%", y, "grid"); });
    }
    double x = 0;
    for (const Column& one : chart.columns) {
        content += column(one, x, width, ground, highest);
        x += width;
    }
    return content + line("0", ground, "100%", ground, "ground");
}

std::string with_scale(const Columns& chart, const std::string& drawing) {
    std::string figures;
    for_each_step(highest_of(chart), chart.height - room_below, [&](std::size_t count, double y) {
        figures += words("100%", y + 4, std::to_string(count), "end tick");
    });
    return element("div", silent(chart.height, figures) + drawing, " class=\"scaled\"");
}

std::string interval_chart(const std::vector<Share>& shares, double average,
                           const std::string& name) {
    constexpr double height = 20;
    std::string axis = words(percent(100 * average), -4, name, "middle value");
    for (const int tick : {0, 25, 50, 75, 100}) {
        const char* anchor = tick == 0 ? "tick" : tick == 100 ? "end tick" : "middle tick";
        axis += words(percent(tick), 12, std::to_string(tick) + "%", anchor);
    }
    std::string rows = element(
        "li",
        "<span></span>" + element("span", silent(16, axis), " class=\"bar\"") + "<span></span>",
        " class=\"axis\" aria-hidden=\"true\"");
    for (const Share& one : shares) {
        std::string content =
            line(percent(100 * average), -8, percent(100 * average), height + 8, "average");
        const double low = 100 * one.interval.low;
        const double high = 100 * one.interval.high;
        content += rectangle(percent(low), height / 2 - 4, percent(high - low), 8, "reach");
        content += "<circle cx=\"" + percent(100 * one.share) + "\" cy=\"" + pixels(height / 2) +
                   "\" r=\"5.5\" class=\"dot\"/>";
        rows += element("li", element("span", one.label, " class=\"label\"") +
                                  element("span", silent(height, content), " class=\"bar\"") +
                                  element("span", one.value, " class=\"value\""));
    }
    return element("ol", rows, " class=\"bars intervals\"");
}

std::string heat_map(const std::vector<HeatRow>& rows, const std::vector<std::string>& headings) {
    constexpr double height = 30;
    std::size_t highest = 1;
    for (const HeatRow& row : rows) {
        for (const std::size_t count : row.cells) highest = std::max(highest, count);
    }
    const double width = 100 / static_cast<double>(std::max<std::size_t>(1, headings.size()));
    std::string axis;
    for (std::size_t i = 0; i < headings.size(); ++i)
        axis += words(percent(width * (static_cast<double>(i) + 0.5)), 13, headings[i],
                      i % 3 == 0 ? "middle tick" : "middle tick wide");
    std::string all =
        element("li", "<span></span>" + silent(18, axis), " class=\"axis\" aria-hidden=\"true\"");
    for (const HeatRow& row : rows) {
        std::string cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const double x = width * static_cast<double>(i);
            const std::size_t count = row.cells[i];
            const std::string heat = heat_of(count, highest);
            cells += rectangle(percent(x + 0.15), 1, percent(width - 0.3), height - 2, heat);
            if (count > 0)
                cells += words(percent(x + width / 2), 20, std::to_string(count),
                               "middle count on-" + heat);
        }
        all +=
            element("li", element("span", row.label, " class=\"label\"") + silent(height, cells));
    }
    return element("ol", all, " class=\"heat\"");
}

}  // namespace okienko::report
