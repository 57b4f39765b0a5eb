#include "app/report/wording.h"

#include <array>
#include <cmath>
#include <cstdint>

namespace okienko::report {
namespace {

// A hard space: a number and its unit stay on one line.
constexpr const char* hard = "\u00A0";

std::int64_t signed_count(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

/// The share of those who would be enough to be told.
std::string hidden_share(std::size_t of) {
    return std::to_string((100 * fewest + of - 1) / of) + "%";
}

std::string full_key(std::string_view key) {
    return "cli.report." + std::string(key);
}

}  // namespace

std::string Wording::text(std::string_view key) const {
    return std::string(words_.text(full_key(key)));
}

std::string Wording::text(std::string_view key, std::string_view name,
                          std::string_view value) const {
    return words_.text(full_key(key), {{name, value}});
}

std::string Wording::text(std::string_view key, std::size_t count) const {
    return words_.text(full_key(key), {{"count", signed_count(count)}});
}

std::string Wording::number(std::size_t count) const {
    return text("number", count);
}

std::string Wording::text_of_people(std::string_view key, std::size_t count) const {
    return text(key, "count", people(count));
}

std::string Wording::people(std::size_t count) const {
    return is_few(count) ? small(0) : number(count);
}

std::string Wording::small(std::size_t count) const {
    return count == 0 ? std::string("<") + hard + std::to_string(fewest) : number(count);
}

std::string Wording::share(std::size_t part, std::size_t of) const {
    if (of < fewest) return "–";
    if (is_few(part)) return "<" + hidden_share(of);
    return share(static_cast<double>(part) / static_cast<double>(of));
}

std::string Wording::share(double value) const {
    return std::to_string(std::lround(value * 100)) + "%";
}

std::string Wording::change(const Compared& count) const {
    if (count.before < fewest || is_few(count.now)) return "–";
    const double ratio =
        static_cast<double>(count.now) / static_cast<double>(count.before) * 100 - 100;
    const long percent = std::lround(ratio);
    if (percent == 0) return "±0%";
    return (percent > 0 ? "+" : "−") + std::to_string(std::abs(percent)) + "%";
}

std::string Wording::duration(std::chrono::milliseconds time) const {
    const auto seconds = std::chrono::round<std::chrono::seconds>(time).count();
    if (seconds < 60) return std::to_string(seconds) + hard + "s";
    const auto minutes = seconds / 60;
    if (minutes < 10 && seconds % 60 != 0)
        return std::to_string(minutes) + hard + "min" + hard + std::to_string(seconds % 60) + hard +
               "s";
    if (minutes < 60) return std::to_string(minutes) + hard + "min";
    const std::string hours = std::to_string(minutes / 60) + hard + "h";
    return minutes % 60 == 0 ? hours : hours + hard + std::to_string(minutes % 60) + hard + "min";
}

std::string Wording::date(const Date& date) const {
    return words_.date(date);
}

std::string Wording::period(const Period& period) const {
    if (period.first == period.last) return date(period.first);
    const bool is_one_month =
        period.first.year() == period.last.year() && period.first.month() == period.last.month();
    const std::string first = is_one_month && language() != "en"
                                  ? std::to_string(static_cast<unsigned>(period.first.day()))
                                  : date(period.first);
    return first + (is_one_month && language() != "en" ? "–" : " – ") + date(period.last);
}

std::string Wording::reason(const std::string& key) const {
    return std::string(words_.text_or("reasons." + key, key));
}

std::string Wording::waits(std::chrono::milliseconds median, std::chrono::milliseconds p90) const {
    const std::string half = duration(median);
    const std::string most = duration(p90);
    return words_.text("cli.report.note.waits",
                       {{"median", std::string_view(half)}, {"most", std::string_view(most)}});
}

std::string Wording::topic(const Topic& topic) const {
    if (topic.category.empty()) return text("nothing_read");
    return topic.category == "?" ? text("unknown_topic") : topic.name;
}

std::string Wording::bucket(std::size_t number) const {
    const auto& bounds = Waits::bounds;
    if (number >= bounds.size())
        return std::string(">") + hard + std::to_string(bounds.back()) + hard + "min";
    const std::string from = number == 0 ? "0" : std::to_string(bounds[number - 1]);
    return from + "–" + std::to_string(bounds[number]) + hard + "min";
}

}  // namespace okienko::report
