#include "index/article/line_limits.h"

#include <algorithm>
#include <cstddef>

namespace okienko::article {
namespace {

constexpr std::size_t most_before_words = 500;

bool is_blank(char letter) {
    return letter == ' ' || letter == '\t';
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// The length of the blanks, and marks of lists and quotes, that `line` begins with: 7 in
/// "> 1. - Paragon".
std::size_t length_before_words(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size()) {
        auto mark = at;
        while (mark < line.size() && is_digit(line[mark])) ++mark;
        if (mark == line.size()) return at;
        const bool is_before_blank = mark + 1 == line.size() || is_blank(line[mark + 1]);
        const std::string_view marks = mark > at ? ".)" : "-+*";
        const bool is_list = is_before_blank && marks.find(line[mark]) != std::string_view::npos;
        if (!is_list && !is_blank(line[at]) && line[at] != '>') return at;
        at = mark + 1;
    }
    return at;
}

}  // namespace

bool has_moderate_lines(std::string_view markdown, int first_line, FileProblems& problems) {
    for (int line = first_line; !markdown.empty(); ++line) {
        const auto end = std::min(markdown.find('\n'), markdown.size());
        if (length_before_words(markdown.substr(0, end)) > most_before_words) {
            problems.error(line, "line_begins_odd",
                           "this line begins with too many blanks, or marks of lists and quotes; "
                           "take them away");
            return false;
        }
        markdown.remove_prefix(std::min(end + 1, markdown.size()));
    }
    return true;
}

}  // namespace okienko::article
