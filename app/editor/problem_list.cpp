#include "app/editor/problem_list.h"

#include <algorithm>
#include <string>

#include "app/editor/typesetting.h"
#include "app/language/problem_text.h"

namespace okienko::editor {
namespace {

bool is_error(const article::Problem& problem) {
    return problem.severity == article::Problem::Severity::error;
}

std::string place_of(const article::Problem& problem) {
    std::string place = problem.file;
    if (problem.line > 0) place.append(":").append(std::to_string(problem.line));
    return place.empty() ? place : place + ": ";
}

}  // namespace

void write_problems(std::ostream& stream, const article::Problems& problems,
                    const language::Language& words, const Terminal& terminal) {
    for (const article::Problem& problem : problems) {
        const Style style = is_error(problem) ? Style::alarm : Style::warning;
        const auto severity =
            words.text(is_error(problem) ? "cli.problem.error" : "cli.problem.advice");
        Line line{{.text = place_of(problem), .style = Style::strong},
                  {.text = std::string(severity) + ": ", .style = style},
                  {.text = language::problem_text(problem, words)}};
        if (!problem.rule.empty()) {
            line.push_back({.text = " [" + problem.rule + "]", .style = Style::faint});
        }
        stream << rendered(line, terminal) << '\n';
    }
}

std::size_t count_errors(const article::Problems& problems) {
    return static_cast<std::size_t>(std::count_if(problems.begin(), problems.end(), is_error));
}

}  // namespace okienko::editor
