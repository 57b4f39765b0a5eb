#include "app/kiosk/screens/hours.h"

#include <array>
#include <string_view>

#include "app/contact/clock_reader.h"

namespace okienko::kiosk {
namespace {

std::string_view name_of(std::chrono::weekday day, const language::Language& words) {
    constexpr std::array keys{"weekday_short.mon", "weekday_short.tue", "weekday_short.wed",
                              "weekday_short.thu", "weekday_short.fri", "weekday_short.sat",
                              "weekday_short.sun"};
    return words.text(keys[day.iso_encoding() - 1]);
}

/// "pon.–pt., niedz." for Monday to Friday and Sunday.
std::string days_of(const std::vector<std::chrono::weekday>& days,
                    const language::Language& words) {
    std::string line;
    for (std::size_t first = 0; first < days.size();) {
        std::size_t last = first;
        while (last + 1 < days.size() && days[last + 1] == days[last] + std::chrono::days(1))
            ++last;
        if (!line.empty()) line += ", ";
        if (last - first < 2) {
            line += name_of(days[first], words);
            first += 1;
            continue;
        }
        line += words.text("hours.days", {{"first", name_of(days[first], words)},
                                          {"last", name_of(days[last], words)}});
        first = last + 1;
    }
    return line;
}

/// `line` that breaks nowhere but behind a comma.
std::string unbroken(const std::string& line) {
    std::string whole;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool is_joint = line[i] == ' ' && i > 0 && line[i - 1] != ',';
        whole += is_joint ? std::string_view("\u00A0") : std::string_view(line).substr(i, 1);
    }
    return whole;
}

}  // namespace

std::vector<std::string> lines_of(const std::vector<contact::Hours>& hours,
                                  const language::Language& words) {
    std::vector<std::string> lines;
    for (const contact::Hours& each : hours) {
        std::string days = days_of(each.days, words);
        const auto add = [&](const char* key) {
            days += (days.empty() ? "" : ", ") + std::string(words.text(key));
        };
        if (each.on_trading_sundays) add("hours.trading_sundays");
        if (each.on_holidays) add("hours.holidays");
        const std::string from = contact::clock_text(each.open);
        const std::string to = contact::clock_text(each.close);
        const std::string range = words.text(
            "hours.range", {{"from", std::string_view(from)}, {"to", std::string_view(to)}});
        lines.push_back(unbroken(words.text(
            "hours.line", {{"days", std::string_view(days)}, {"hours", std::string_view(range)}})));
    }
    return lines;
}

}  // namespace okienko::kiosk
