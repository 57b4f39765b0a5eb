/// Promotions of content/categories.yaml that put nothing first any more.
#pragma once

#include <string>

#include "app/language/language.h"
#include "index/article/library.h"

namespace okienko::editor {

/// Advice, named "wyroznienia", on every promotion whose last day is before `today`. `file` is the
/// categories' own, as problems name it.
article::Problems promotions_over(const article::Library& library, const std::string& file,
                                  article::Date today, const language::Language& words);

}  // namespace okienko::editor
