#include "app/language/problem_text.h"

#include <charconv>
#include <vector>

namespace okienko::language {
namespace {

Argument argument_of(const article::Value& value) {
    if (!value.is_number) return {value.name, std::string_view(value.text)};
    std::int64_t number = 0;
    std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
    return {value.name, number};
}

}  // namespace

std::string problem_text(const article::Problem& problem, const Language& words) {
    if (problem.code.empty()) return problem.what;
    std::vector<Argument> arguments;
    for (const article::Value& value : problem.values) arguments.push_back(argument_of(value));
    return words.text_or("problem." + problem.code, problem.what, arguments);
}

std::string placed_problem_text(const article::Problem& problem, const Language& words) {
    std::string text = problem.file;
    if (problem.line > 0) text.append(":").append(std::to_string(problem.line));
    if (!text.empty()) text += ": ";
    return text + problem_text(problem, words);
}

}  // namespace okienko::language
