#include "app/proofreading/file_lines.h"

#include <algorithm>

namespace okienko::proofreading {
namespace {

bool is_fence(std::string_view line, std::string_view fence) {
    return line.starts_with(fence) && line.find_first_not_of(" \t-", fence.size()) == line.npos;
}

bool is_rule(std::string_view line) {
    return !line.empty() && line.find_first_not_of(" \t|:-") == line.npos;
}

}  // namespace

std::vector<FileLine> lines_of(std::string_view file) {
    std::vector<FileLine> lines;
    for (int number = 1; !file.empty(); ++number) {
        const auto end = std::min(file.find('\n'), file.size());
        auto text = file.substr(0, end);
        if (text.ends_with('\r')) text.remove_suffix(1);
        lines.push_back({number, text});
        file.remove_prefix(std::min(end + 1, file.size()));
    }
    return lines;
}

std::vector<FileLine> body_lines(std::string_view file) {
    std::vector<FileLine> body;
    int fences = 0;
    bool is_code = false;
    for (const FileLine& line : lines_of(file)) {
        if (fences < 2) {
            fences += is_fence(line.text, "---");
            continue;
        }
        if (line.text.starts_with("```")) is_code = !is_code;
        const bool is_words = !is_code && !line.text.starts_with("```") && !is_rule(line.text);
        if (is_words) body.push_back(line);
    }
    return body;
}

}  // namespace okienko::proofreading
