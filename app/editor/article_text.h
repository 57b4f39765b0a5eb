/// An article set for reading in a terminal.
#pragma once

#include <string>

#include "app/editor/terminal.h"
#include "app/language/language.h"
#include "index/article/article.h"

namespace okienko::editor {

/// `article` with its title, headings, numbered steps, call-outs and tables, wrapped to a
/// comfortable line. Ends in a newline.
std::string set_article(const article::Article& article, const language::Language& words,
                        const Terminal& terminal);

}  // namespace okienko::editor
