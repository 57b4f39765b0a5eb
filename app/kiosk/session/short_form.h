/// The short form of an answer: what is taken along.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/language/language.h"
#include "index/article/article.h"

namespace okienko::kiosk {

/// As many bytes as a code holds whose modules a phone tells apart at 40 cm on the smallest screen
/// we draw on: 81 modules a side, about 1.2 mm each.
inline constexpr std::size_t longest_short_form = 480;

/// The title of `article` and as many of its lines, from the first, as fit whole; then `ending`, a
/// line each, which always fits: who to ask. UTF-8, at most longest_short_form bytes, a sentence
/// that is cut ends with "…". What has no room for the whole of a list ends before it.
std::string short_form(const article::Article& article, const language::Language& words,
                       const std::vector<std::string>& ending);

/// The lines of `article`, from the first, as many as a sheet of paper has room for and a till's
/// roll is not wasted on; "…" is the last where there are more.
std::vector<std::string> paper_form(const article::Article& article,
                                    const language::Language& words);

}  // namespace okienko::kiosk
