/// An answer as people read it in a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/editor/terminal.h"
#include "app/language/language.h"
#include "index/article/category.h"
#include "index/search/hit.h"

namespace okienko::editor {

/// How lists of articles are set: in which words, for which terminal, with which shelves' names.
struct ListStyle {
    const language::Language& words;
    const Terminal& terminal;
    const article::Shelves& shelves;
    bool explains = false;  ///< say why each hit was found
};

/// The hits of `answer`, numbered from 1: title, passage with its words highlighted, kind, category
/// and reading time. Where there are none, a kind word and ways on. Ends in a newline.
std::string set_answer(const search::Answer& answer, const ListStyle& style);

/// Titles, numbered from `first`. Ends in a newline unless empty.
std::string set_list(const std::vector<search::Summary>& articles, std::size_t first,
                     const ListStyle& style);

}  // namespace okienko::editor
