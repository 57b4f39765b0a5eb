#include "app/language/problem_text.h"

#include "app/language/failure_text.h"

namespace okienko::language {

std::string problem_text(const article::Problem& problem, const Language& words) {
    return sentence_text({problem.code, problem.what, problem.values}, words);
}

std::string placed_problem_text(const article::Problem& problem, const Language& words) {
    std::string text = problem.file;
    if (problem.line > 0) text.append(":").append(std::to_string(problem.line));
    if (!text.empty()) text += ": ";
    return text + problem_text(problem, words);
}

}  // namespace okienko::language
