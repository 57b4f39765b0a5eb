/// Markdown to blocks.
#pragma once

#include <string_view>

#include "index/article/article.h"
#include "index/article/passage.h"
#include "index/article/problem.h"
#include "index/article/reference.h"

namespace okienko::article {

/// The blocks of `markdown`, well-formed UTF-8 whose first line is line `first_line` of its file.
///
/// No word is lost: what cannot be shown as meant becomes text and a problem. Raw HTML is shown as
/// it stands. A block quote without a mark such as [!WARNING] is a tip. A picture stands in a
/// paragraph of its own. A link to anything but an article keeps its words alone. Lists and quotes
/// nested over 6 deep go on in the sixth. Tables have at most 20 columns and 1,000 rows: beyond,
/// the whole text becomes plain paragraphs.
/// What links and pictures name goes to `references`, the words of each leaf to `passages`.
Blocks read_blocks(std::string_view markdown, int first_line, References& references,
                   Passages& passages, FileProblems& problems);

}  // namespace okienko::article
