#include "index/article/fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdio>

#include "index/article/did_you_mean.h"
#include "index/article/encoding.h"
#include "index/article/problem.h"

namespace okienko::article {
namespace {

std::optional<int> parse_number(std::string_view digits) {
    int number = 0;
    const auto* end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
    return number;
}

bool has_date_form(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-dd";
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == 'd' ? !is_digit : text[i] != '-') return false;
    }
    return true;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (!has_date_form(text)) return std::nullopt;
    const auto year = static_cast<unsigned>(*parse_number(text.substr(0, 4)));
    const auto month = static_cast<unsigned>(*parse_number(text.substr(5, 2)));
    const auto day = static_cast<unsigned>(*parse_number(text.substr(8, 2)));
    const Date date{std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                    std::chrono::day(day)};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string date_text(const Date& date) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

Fields::Fields(const Yaml& map, std::initializer_list<const char*> known, FileProblems& problems)
    : map_(map), problems_(problems) {
    const std::vector<std::string> keys(known.begin(), known.end());
    if (!is_map()) {
        problems_.error(
            map.line, "keys_expected",
            "here must stand keys and values, as \"{first}: ...\"; the keys are {known}",
            {{"first", keys.front()}, {"known", listed(keys)}});
    }
    report_unknown_and_double(keys);
}

void Fields::report_unknown_and_double(const std::vector<std::string>& known) {
    for (const auto& entry : map_.entries) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            problems_.error(entry.line, unknown("unknown_key", "key", entry.key, known,
                                                "the keys here are {known}"));
        }
        const int first = line(entry.key);
        if (&entry.value != value(entry.key)) {
            problems_.error(entry.line, "key_twice",
                            "\"{key}\" stands here again, after line {line}; keep one of them",
                            {{"key", entry.key}, {"line", first}});
        }
    }
}

const Yaml* Fields::value(std::string_view key) const {
    for (const auto& entry : map_.entries) {
        if (entry.key == key) return &entry.value;
    }
    return nullptr;
}

int Fields::line(std::string_view key) const {
    for (const auto& entry : map_.entries) {
        if (entry.key == key) return entry.line;
    }
    return map_.line;
}

bool Fields::has(std::string_view key) const {
    const Yaml* found = value(key);
    if (found == nullptr || found->kind == Yaml::Kind::empty) return false;
    return found->kind != Yaml::Kind::scalar || !one_line(found->text).empty();
}

bool Fields::is_map() const {
    return map_.kind == Yaml::Kind::map || map_.kind == Yaml::Kind::empty;
}

void Fields::require(std::string_view key) {
    if (has(key) || !is_map()) return;
    problems_.error(line(key), "key_missing", "\"{key}\" is missing; add \"{key}: ...\"",
                    {{"key", key}});
}

void Fields::expect(std::string_view key, std::string_view code, std::string_view reason) {
    if (has(key) || !is_map()) return;
    problems_.advice(line(key), code, "\"{key}\" is missing: " + std::string(reason),
                     {{"key", key}});
}

std::string Fields::text(std::string_view key) {
    if (!has(key)) return {};
    const Yaml& found = *value(key);
    if (found.kind == Yaml::Kind::scalar) return one_line(found.text);
    if (found.kind == Yaml::Kind::list) {
        problems_.error(line(key), "text_not_list", "\"{key}\" must be one text, not a list",
                        {{"key", key}});
    } else {
        problems_.error(line(key), "text_not_map", "\"{key}\" must be one text, not a map",
                        {{"key", key}});
    }
    return {};
}

std::vector<std::string> Fields::texts(std::string_view key) {
    if (!has(key)) return {};
    const Yaml& found = *value(key);
    if (found.kind != Yaml::Kind::list) {
        problems_.error(line(key), "list_expected", "\"{key}\" must be a list, as [one, two]",
                        {{"key", key}});
        return {};
    }
    std::vector<std::string> texts;
    for (const Yaml& item : found.items) {
        const auto text = one_line(item.text);
        if (item.kind == Yaml::Kind::map || item.kind == Yaml::Kind::list) {
            problems_.error(item.line, "entry_no_text",
                            "an entry of \"{key}\" must be one text; put it in quotation marks if "
                            "it holds a colon",
                            {{"key", key}});
        } else if (text.empty()) {
            problems_.error(item.line, "entry_empty", "an entry of \"{key}\" is empty; delete it",
                            {{"key", key}});
        } else {
            texts.push_back(text);
        }
    }
    return texts;
}

std::vector<std::string> Fields::text_or_texts(std::string_view key) {
    if (has(key) && value(key)->kind == Yaml::Kind::scalar) return {text(key)};
    return texts(key);
}

std::optional<Date> Fields::date(std::string_view key) {
    const auto written = text(key);
    if (written.empty()) return std::nullopt;
    const auto day = parse_date(written);
    if (day) return day;
    if (has_date_form(written)) {
        problems_.error(line(key), "day_not_in_calendar",
                        "the calendar has no {said}; mend \"{key}\"",
                        {{"said", written}, {"key", key}});
    } else {
        problems_.error(line(key), "day_expected",
                        "\"{key}\" must be a day as 2026-11-15, not \"{said}\"",
                        {{"said", written}, {"key", key}});
    }
    return std::nullopt;
}

int Fields::number(std::string_view key, int least, int most, int otherwise) {
    const auto written = text(key);
    if (written.empty()) return otherwise;
    const auto number = parse_number(written);
    if (number && *number >= least && *number <= most) return *number;
    problems_.error(line(key), "number_expected",
                    "\"{key}\" must be a whole number from {least} to {most}, not \"{said}\"",
                    {{"key", key}, {"least", least}, {"most", most}, {"said", written}});
    return otherwise;
}

std::optional<std::size_t> Fields::word(std::string_view key,
                                        const std::vector<std::string>& words) {
    const auto written = text(key);
    if (written.empty()) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), written);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    problems_.error(line(key), unknown_value(key, written, words));
    return std::nullopt;
}

std::vector<const Yaml*> Fields::maps(std::string_view key) {
    if (!has(key)) return {};
    const Yaml& found = *value(key);
    if (found.kind != Yaml::Kind::list) {
        problems_.error(line(key), "maps_expected",
                        "\"{key}\" must be a list, each entry beginning with \"- \"",
                        {{"key", key}});
        return {};
    }
    std::vector<const Yaml*> maps;
    for (const Yaml& item : found.items) maps.push_back(&item);
    return maps;
}

}  // namespace okienko::article
