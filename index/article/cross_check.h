/// What only the whole library can tell: double ids, and whether whatever is named is there.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "index/article/category.h"
#include "index/article/content_folder.h"
#include "index/article/markdown.h"

namespace okienko::article {

/// An article's file, and what was read there.
struct ArticleFile {
    std::filesystem::path path;  ///< from the content folder, as "articles/zwroty/kaucja.md"
    Parsed parsed;
    std::string text;  ///< as written
};

/// Adds to each file's problems, and to the shelves', what is wrong between them.
void cross_check(std::vector<ArticleFile>& files, ParsedShelves& shelves,
                 const std::string& shelves_file, const ContentFolder& folder);

}  // namespace okienko::article
