#include "app/contact/clock_reader.h"

#include <array>
#include <charconv>
#include <cstdio>

#include "index/article/fields.h"

namespace okienko::contact {
namespace {

using std::chrono::minutes;

std::optional<int> parse_digits(std::string_view digits) {
    int number = 0;
    const auto* end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, number);
    const bool is_number = result.ec == std::errc() && result.ptr == end && digits.size() <= 2;
    return is_number && number >= 0 ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<minutes> parse_clock(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || text.size() - colon != 3) return std::nullopt;
    const auto hour = parse_digits(text.substr(0, colon));
    const auto minute = parse_digits(text.substr(colon + 1));
    if (!hour || !minute || *minute > 59) return std::nullopt;
    const auto time = std::chrono::hours(*hour) + minutes(*minute);
    return time <= std::chrono::hours(24) ? std::optional<minutes>(time) : std::nullopt;
}

std::string clock_text(minutes since_midnight) {
    constexpr int minutes_an_hour = 60;
    const auto all = static_cast<int>(since_midnight.count());
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%d:%02d", all / minutes_an_hour,
                  all % minutes_an_hour);
    return text.data();
}

std::optional<LocalTime> parse_moment(std::string_view text) {
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto date = article::parse_date(text.substr(0, blank));
    const auto clock = parse_clock(text.substr(blank + 1));
    return date && clock ? std::optional(LocalTime{*date, *clock}) : std::nullopt;
}

std::string moment_text(const LocalTime& moment) {
    return article::date_text(moment.date) + " " + clock_text(moment.since_midnight);
}

}  // namespace okienko::contact
