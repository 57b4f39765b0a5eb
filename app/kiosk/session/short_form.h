/// The short form of an answer: what is taken along.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/language/language.h"
#include "index/article/article.h"

namespace okienko::kiosk {

/// As many bytes as a code holds whose modules a phone tells apart at 40 cm on the smallest screen
/// we draw on: 89 modules a side, 1.2 mm each.
inline constexpr std::size_t longest_short_form = 560;

/// The title of `article`, the answer below it, and as many of its sections, from the first, as fit
/// whole; of steps as many as fit. Then `ending`, a line each, which always fits: who to ask.
/// UTF-8, at most longest_short_form bytes. An answer or steps that go on end with "…".
std::string short_form(const article::Article& article, const language::Language& words,
                       const std::vector<std::string>& ending);

/// The lines of `article`, from the first, as many as a sheet of paper has room for and a till's
/// roll is not wasted on; "…" is the last where there are more.
std::vector<std::string> paper_form(const article::Article& article,
                                    const language::Language& words);

}  // namespace okienko::kiosk
