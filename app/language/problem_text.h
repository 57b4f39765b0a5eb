/// What is wrong with the content, in the editor's language.
#pragma once

#include <string>

#include "app/language/language.h"
#include "index/article/problem.h"

namespace okienko::language {

/// What is wrong and what to do: the message under "problem.<code>", or the problem's own words
/// where the language has none. English has none: the code speaks it.
std::string problem_text(const article::Problem& problem, const Language& words);

/// The same behind its place: "content/articles/zwrot.md:3: ...".
std::string placed_problem_text(const article::Problem& problem, const Language& words);

}  // namespace okienko::language
