#include "app/contact/clock_reader.h"

#include <charconv>

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

}  // namespace okienko::contact
