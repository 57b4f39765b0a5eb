#include "index/article/problem.h"

#include <algorithm>
#include <utility>

namespace okienko::article {

Problem problem(Problem::Severity severity, std::string file, int line, Sentence sentence) {
    return {.severity = severity,
            .file = std::move(file),
            .line = line,
            .what = std::move(sentence.english),
            .code = std::move(sentence.code),
            .values = std::move(sentence.values)};
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

void FileProblems::error(int line, std::string_view code, std::string_view pattern,
                         std::vector<Value> values) {
    error(line, say(code, pattern, std::move(values)));
}

void FileProblems::advice(int line, std::string_view code, std::string_view pattern,
                          std::vector<Value> values) {
    problems_.push_back(
        problem(Problem::Severity::advice, file_, line, say(code, pattern, std::move(values))));
}

void FileProblems::error(int line, Sentence sentence) {
    problems_.push_back(problem(Problem::Severity::error, file_, line, std::move(sentence)));
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
