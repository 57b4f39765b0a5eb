/// Problems of the content, for editors and for the tools that jump to a file and line.
#pragma once

#include <cstddef>
#include <ostream>

#include "app/editor/terminal.h"
#include "app/language/language.h"
#include "index/article/problem.h"

namespace okienko::editor {

/// Writes a line a problem: file, line, whether it is an error or advice, and what to do.
void write_problems(std::ostream& stream, const article::Problems& problems,
                    const language::Language& words, const Terminal& terminal);

std::size_t count_errors(const article::Problems& problems);

}  // namespace okienko::editor
