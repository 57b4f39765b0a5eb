#include "index/article/problem.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace okienko::article {

std::string in_quotes(std::string_view text) {
    std::string quoted = "\"";
    quoted += text;
    quoted += '"';
    return quoted;
}

std::string to_string(const Problem& problem) {
    if (problem.line == 0) return problem.file + ": " + problem.what;
    return problem.file + ":" + std::to_string(problem.line) + ": " + problem.what;
}

bool has_errors(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.severity == Problem::Severity::error;
    });
}

void FileProblems::error(int line, std::string what) {
    problems_.push_back({Problem::Severity::error, file_, line, std::move(what), {}});
}

void FileProblems::advice(int line, std::string what) {
    problems_.push_back({Problem::Severity::advice, file_, line, std::move(what), {}});
}

Problems FileProblems::by_line() const {
    Problems sorted = problems_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Problem& a, const Problem& b) { return a.line < b.line; });
    const auto same = [](const Problem& a, const Problem& b) {
        return a.line == b.line && a.what == b.what;
    };
    sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
    return sorted;
}

}  // namespace okienko::article
