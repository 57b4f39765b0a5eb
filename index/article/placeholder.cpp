#include "index/article/placeholder.h"

#include <algorithm>

#include "index/article/did_you_mean.h"
#include "index/article/encoding.h"

namespace okienko::article {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";
constexpr std::string_view marks = "\\`*_[]<>|#~&";

/// The lines of ascending offsets.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {}

    int line_at(std::size_t offset) {
        const auto passed = text_.substr(counted_, offset - counted_);
        line_ += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
        counted_ = offset;
        return line_;
    }

private:
    std::string_view text_;
    std::size_t counted_ = 0;
    int line_ = 1;
};

bool is_name_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
           letter == '.';
}

std::string escaped(std::string_view words) {
    std::string text;
    for (const char letter : words) {
        if (marks.find(letter) != std::string_view::npos) text += '\\';
        text += letter;
    }
    return text;
}

/// The offset behind the front matter; 0 where there is none that is closed.
std::size_t front_matter_end(std::string_view text) {
    int fences = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = one_line(text.substr(begin, end - begin));
        const bool is_fence = line == "---" || line == std::string(byte_order_mark) + "---";
        if (fences == 0 && !is_fence && !line.empty()) return 0;
        if (is_fence && ++fences == 2) return end;
        begin = end + 1;
    }
    return 0;
}

std::vector<std::string> names_of(const Values& values) {
    std::vector<std::string> names;
    for (const auto& [name, value] : values) {
        if (name.find('@') == std::string::npos) names.push_back(name);
    }
    return names;
}

/// The value in `language`, or else the one for all; null where there is none.
const std::string* find_value(const Values& values, const std::string& name,
                              const std::string& language) {
    auto found = values.find(name + "@" + language);
    if (found == values.end()) found = values.find(name);
    return found == values.end() ? nullptr : &found->second;
}

void report_unclosed(std::string_view text, const std::vector<Placeholder>& closed,
                     FileProblems& problems) {
    LineCounter lines(text);
    auto next = closed.begin();
    for (auto at = text.find(opening); at != text.npos;) {
        if (next != closed.end() && at == next->begin) {
            at = text.find(opening, next->end);
            ++next;
            continue;
        }
        problems.error(lines.line_at(at), "placeholder_open",
                       "a placeholder is not closed on this line; write }} behind its name");
        at = text.find(opening, std::min(text.find('\n', at), text.size()));
    }
}

}  // namespace

bool is_placeholder_name(std::string_view name) {
    return !name.empty() && name.front() != '.' && name.back() != '.' &&
           std::all_of(name.begin(), name.end(), is_name_letter);
}

std::vector<Placeholder> placeholders_in(std::string_view text) {
    std::vector<Placeholder> found;
    LineCounter lines(text);
    for (auto begin = text.find(opening); begin != text.npos;) {
        const auto line_end = std::min(text.find('\n', begin), text.size());
        const auto end = text.substr(0, line_end).find(closing, begin + opening.size());
        if (end == text.npos) {
            begin = text.find(opening, line_end);
            continue;
        }
        const auto inner = begin + opening.size();
        found.push_back({one_line(text.substr(inner, end - inner)), begin, end + closing.size(),
                         lines.line_at(begin)});
        begin = text.find(opening, end + closing.size());
    }
    return found;
}

std::string fill_placeholders(std::string_view text, const Values& values,
                              const std::string& language, FileProblems& problems) {
    const auto placeholders = placeholders_in(text);
    report_unclosed(text, placeholders, problems);
    const auto body = front_matter_end(text);
    std::string filled;
    std::size_t copied = 0;
    for (const Placeholder& placeholder : placeholders) {
        const std::string* value = find_value(values, placeholder.name, language);
        if (value == nullptr) {
            problems.error(placeholder.line,
                           unknown("unknown_placeholder", "placeholder", placeholder.name,
                                   names_of(values), "the shop's configuration lists them all"));
            continue;
        }
        filled += text.substr(copied, placeholder.begin - copied);
        filled += placeholder.begin < body ? one_line(*value) : escaped(one_line(*value));
        copied = placeholder.end;
    }
    return filled += text.substr(copied);
}

}  // namespace okienko::article
