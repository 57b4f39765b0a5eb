/// Two people for every article, where a shop wants it so.
#pragma once

#include "index/article/parsed.h"
#include "index/article/problem.h"

namespace okienko::article {

/// Tells an error unless the article is a draft, or names who wrote it and somebody else who
/// approved it.
void check_two_people(const Parsed& parsed, FileProblems& problems);

}  // namespace okienko::article
