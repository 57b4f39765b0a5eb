#include "index/article/markdown.h"

#include <algorithm>
#include <cstddef>

#include "index/article/block_reader.h"
#include "index/article/encoding.h"
#include "index/article/front_matter.h"

namespace okienko::article {
namespace {

constexpr std::size_t most_article_bytes = 1024 * 1024;

/// Of a file that is too long, enough to know its id.
std::string_view readable_part(std::string_view text, FileProblems& problems) {
    if (text.size() <= most_article_bytes) return text;
    problems.error(0, "article_too_long", "the article has over 1 MiB; divide it");
    return text.substr(0, most_article_bytes / 16);
}

}  // namespace

Parsed parse_article(std::string_view text, const std::string& file) {
    Parsed parsed;
    FileProblems problems(file);
    const auto decoded = decode(readable_part(text, problems), problems);
    const SplitText split = split_front_matter(decoded, problems);
    if (split.has_front_matter) {
        read_front_matter(split, parsed, problems);
    }
    parsed.article.blocks =
        read_blocks(split.body, split.body_line, parsed.references, parsed.passages, problems);
    if (parsed.article.blocks.empty()) {
        problems.error(split.body_line, "article_empty",
                       "the article has no text; write it behind the front matter");
    }
    parsed.article.source_text = text;
    parsed.problems = problems.by_line();
    return parsed;
}

Blocks parse_markdown(std::string_view markdown) {
    References references;
    Passages passages;
    FileProblems problems("");
    const auto text = decode(readable_part(markdown, problems), problems);
    return read_blocks(text, 1, references, passages, problems);
}

}  // namespace okienko::article
