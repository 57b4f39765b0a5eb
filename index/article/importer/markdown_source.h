/// Markdown that somebody else's site generator or wiki keeps.
#pragma once

#include <string>
#include <string_view>

#include "index/article/article.h"
#include "index/article/importer/draft.h"

namespace okienko::importer {

struct MarkdownSource {
    Draft draft;  ///< what its front matter says: title, slug, tags, language, address
    std::string date;
    article::Blocks blocks;
};

/// A file with front matter in YAML or without; the title is there, or is its first heading, or is
/// empty. Comments and tags are left out, pictures counted and left out, links keep their words.
MarkdownSource read_markdown_source(std::string_view text);

}  // namespace okienko::importer
