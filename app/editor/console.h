/// What a command works with: its streams, and who reads them.
#pragma once

#include <istream>
#include <ostream>

#include "app/editor/terminal.h"
#include "app/language/language.h"

namespace okienko::editor {

struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    const language::Language& words;
    Terminal in_terminal;   ///< where questions come from
    Terminal out_terminal;  ///< where answers go
    Terminal err_terminal;  ///< where diagnostics and progress go
};

}  // namespace okienko::editor
