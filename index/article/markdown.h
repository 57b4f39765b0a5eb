/// Markdown with YAML front matter to an article, and everything that is wrong with it.
#pragma once

#include <string>
#include <string_view>

#include "index/article/article.h"
#include "index/article/parsed.h"

namespace okienko::article {

/// The article in `text`, the content of `file` (named in problems only).
///
/// Any bytes are taken: ill-formed UTF-8 is a problem with its line. Of a file over 1 MiB the body
/// is not read, which is a problem too. What only the whole library
/// can tell (double ids, links, categories) is not looked at here.
/// Source: CommonMark 0.30 through MD4C, with GitHub's tables and call-outs.
Parsed parse_article(std::string_view text, const std::string& file);

/// The blocks of Markdown without front matter, as in a .jsonl file; headings of level 1 become 2.
Blocks parse_markdown(std::string_view markdown);

}  // namespace okienko::article
