/// Which articles golden questions ask for, and which of those they find.
#pragma once

#include <functional>
#include <vector>

#include "app/language/language.h"
#include "index/article/library.h"
#include "index/search/evaluation.h"
#include "index/search/hit.h"

namespace okienko::editor {

/// Advice, named "pytania", on Polish articles that no golden question expects, and, where `find`
/// is given, on those that are expected and never among its first three hits. What an article has
/// accepted is not told; the library must have its manuscripts.
article::Problems unasked_articles(
    const article::Library& library, const std::vector<search::GoldenQuestion>& questions,
    const std::function<search::Answer(const search::GoldenQuestion&)>& find,
    const language::Language& words);

}  // namespace okienko::editor
