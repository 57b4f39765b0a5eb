/// An article that was analysed, before the words of all articles have their numbers: what stays
/// the same however often other articles change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/document.h"
#include "index/search/vocabulary.h"

namespace okienko::search {

/// A word of an article: which, and its byte range in the text.
struct Occurrence {
    WordId word;
    std::size_t begin;
    std::size_t end;
};

/// What is stored of an article, in the parts that a reader wants by themselves.
struct ArticleParts {
    std::string lines;  ///< of each line: its field, and how many words it has
    std::string words;  ///< their numbers
    /// Of each line: how many; of each of those: words, bytes after the last one, and, in the body,
    /// characters but for spaces at the end.
    std::string sentences;
    std::string notes;  ///< of the text
};

/// The parts of an article whose words have the numbers `numbers`, by those in `occurrences`, and
/// are usually written as `usual`, by their new numbers.
ArticleParts parts_of(const Document& document, const std::vector<Occurrence>& occurrences,
                      const std::vector<WordId>& numbers,
                      const std::vector<std::string_view>& usual);

/// As bytes, to be put aside.
std::string draft_of(const Document& document, const std::vector<Occurrence>& occurrences);

struct ArticleDraft {
    Document document;
    std::vector<Occurrence> occurrences;
};

/// Throws: IndexError, if `bytes` are no draft.
ArticleDraft read_draft(std::string_view bytes);

}  // namespace okienko::search
