/// What of an article is indexed: its text in one piece, and where its parts lie.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "index/article/article.h"
#include "index/search/hit.h"
#include "index/search/schema.h"

namespace okienko::search {

/// A byte range of the text, `end` one past the last.
struct Sentence {
    std::size_t begin;
    std::size_t end;
};

/// A heading, paragraph, list entry or table row; or the title, a question, the keywords.
struct Line {
    Field field;
    std::vector<Sentence> sentences;  ///< in order, covering the line; never empty
};

/// Lines follow one another in the text, each ending in a newline; fields in the order of Field,
/// but headings stand among the body they head. The title is the first line, even if empty.
struct Document {
    std::string text;  ///< well-formed UTF-8
    std::vector<Line> lines;
};

/// Makes documents of articles.
class DocumentBuilder {
public:
    DocumentBuilder();
    ~DocumentBuilder();

    Document build(const article::Article& article);

private:
    struct SentenceBreaker;
    std::unique_ptr<SentenceBreaker> breaker_;
};

/// `text` in one line: spaces for line breaks and control characters, U+FFFD for ill-formed UTF-8,
/// no space at either end.
std::string one_line(std::string_view text);

/// The summary of an article.
Summary summarise(const article::Article& article);

}  // namespace okienko::search
