/// Lines that Markdown can be read from in good time.
#pragma once

#include <string_view>

#include "index/article/problem.h"

namespace okienko::article {

/// Does no line of `markdown`, whose first is line `first_line` of its file, begin with over 500
/// blanks and marks of lists and quotes? If one does, an error tells which.
///
/// MD4C looks through all open lists at every empty line, so that deep lists and many empty lines
/// would keep it busy for hours.
bool has_moderate_lines(std::string_view markdown, int first_line, FileProblems& problems);

}  // namespace okienko::article
