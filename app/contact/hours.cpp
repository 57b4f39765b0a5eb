#include "app/contact/hours.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <utility>

namespace okienko::contact {
namespace {

constexpr std::size_t days_a_week = 7;
constexpr std::array day_names = {"pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."};

using Span = std::pair<std::chrono::minutes, std::chrono::minutes>;
using Day = std::vector<Span>;  // when it is open, early first

/// Monday is 0.
std::size_t index_of(std::chrono::weekday day) {
    return day.iso_encoding() - 1;
}

std::array<Day, days_a_week> by_day(const std::vector<Hours>& hours) {
    std::array<Day, days_a_week> week;
    for (const Hours& some : hours) {
        for (const auto day : some.days) week.at(index_of(day)).emplace_back(some.open, some.close);
    }
    for (Day& day : week) std::sort(day.begin(), day.end());
    return week;
}

std::string clock(std::chrono::minutes since_midnight) {
    std::array<char, 16> text{};
    const auto minutes = static_cast<int>(since_midnight.count());
    std::snprintf(text.data(), text.size(), "%d:%02d", minutes / 60, minutes % 60);
    return text.data();
}

std::string times(const Day& day) {
    std::string text;
    for (const auto& [open, close] : day) {
        const bool is_whole = open.count() == 0 && close == std::chrono::hours(24);
        text += text.empty() ? "" : ", ";
        text += is_whole ? "całą dobę" : clock(open) + "–" + clock(close);
    }
    return text;
}

/// "pon.–śr., pt." for the days marked in `is_meant`.
std::string names(const std::array<bool, days_a_week>& is_meant) {
    if (std::all_of(is_meant.begin(), is_meant.end(), [](bool meant) { return meant; })) {
        return "codziennie";
    }
    std::string text;
    for (std::size_t first = 0; first < days_a_week; ++first) {
        if (!is_meant.at(first)) continue;
        std::size_t last = first;
        while (last + 1 < days_a_week && is_meant.at(last + 1)) ++last;
        text += text.empty() ? "" : ", ";
        text += day_names.at(first);
        if (last > first) text += std::string("–") + day_names.at(last);
        first = last;
    }
    return text;
}

/// "święta 10:00–14:00", of the hours of which `is_meant` is true; empty where there are none.
void add_line(std::vector<std::string>& lines, const char* name, const std::vector<Hours>& hours,
              bool Hours::*is_meant) {
    Day day;
    for (const Hours& some : hours) {
        if (some.*is_meant) day.emplace_back(some.open, some.close);
    }
    std::sort(day.begin(), day.end());
    if (!day.empty()) lines.push_back(std::string(name) + " " + times(day));
}

}  // namespace

std::vector<std::string> polish_lines(const std::vector<Hours>& hours) {
    const auto week = by_day(hours);
    std::array<bool, days_a_week> is_told{};
    std::vector<std::string> lines;
    for (std::size_t first = 0; first < days_a_week; ++first) {
        if (week.at(first).empty() || is_told.at(first)) continue;
        std::array<bool, days_a_week> is_same{};
        for (std::size_t day = first; day < days_a_week; ++day) {
            is_same.at(day) = week.at(day) == week.at(first);
            is_told.at(day) = is_told.at(day) || is_same.at(day);
        }
        lines.push_back(names(is_same) + " " + times(week.at(first)));
    }
    add_line(lines, "niedziele handlowe", hours, &Hours::on_trading_sundays);
    add_line(lines, "święta", hours, &Hours::on_holidays);
    return lines;
}

}  // namespace okienko::contact
