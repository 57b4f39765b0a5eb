/// The help of `okienko` and of its commands, laid out as a manual page.
#pragma once

#include <memory>

#include "app/editor/terminal.h"
#include "app/language/language.h"

namespace CLI {
class FormatterBase;
}

namespace okienko::editor {

/// Sets name, usage, description, commands or arguments, options and what the footer holds, for
/// the width of `terminal`. `words` must live as long as the formatter.
std::shared_ptr<CLI::FormatterBase> help_formatter(const language::Language& words,
                                                   const Terminal& terminal);

}  // namespace okienko::editor
