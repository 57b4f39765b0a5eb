/// All the content of a shop: articles, shelves, and every problem with them.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "index/article/article.h"
#include "index/article/category.h"
#include "index/article/problem.h"

namespace okienko::article {

/// The content folder or file cannot be read at all.
struct LibraryError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Library {
    std::vector<Article> articles;    ///< the sound ones, by id; drafts are left out
    std::vector<std::string> broken;  ///< ids of articles with an error, as far as they are known
    std::vector<std::string> drafts;  ///< ids of articles that wait for approval
    Shelves shelves;
    std::string shelves_text;              ///< categories.yaml as read
    std::filesystem::path images;          ///< the folder of pictures; empty if there is none
    std::filesystem::path word_lists;      ///< the folder of stop words and overrides, or empty
    std::filesystem::path contact;         ///< the folder of ways to reach a person, or empty
    std::vector<std::string> image_names;  ///< pictures that sound articles show, sorted
    Problems problems;                     ///< by file and line
};

/// The library in `source`: a content folder (articles/**/*.md, categories.yaml, images/, lexicon/,
/// contact/) or a .jsonl file (one object a line: id, title, text as Markdown; optional kind,
/// audience, category, questions).
///
/// Articles with an error are in `broken`, not in `articles`. Reads only inside `source`: symbolic
/// links that lead out of it are not followed.
/// Throws: LibraryError, if `source` is missing or cannot be read.
Library read_library(const std::filesystem::path& source);

}  // namespace okienko::article
