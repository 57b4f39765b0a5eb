/// All the content of a shop: articles, shelves, and every problem with them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "index/article/article.h"
#include "index/article/category.h"
#include "index/article/manuscript.h"
#include "index/article/placeholder.h"
#include "index/article/problem.h"
#include "index/sentence/failure.h"

namespace okienko::article {

/// The content folder or file cannot be read at all.
struct LibraryError : sentence::Failure {
    using Failure::Failure;
};

/// What the shop that reads a library adds to it.
struct LibraryOptions {
    Values values = {};  ///< what the placeholders of articles stand for
    bool needs_two_people =
        false;  ///< must an approved article name its writer and another person?
    bool keeps_manuscripts = false;
};

struct Library {
    std::vector<Article> articles;    ///< the sound ones, by id and language, without drafts
    std::vector<std::string> broken;  ///< keys of articles with an error, as far as they are known
    std::vector<std::string> drafts;  ///< keys of articles that wait for approval
    Shelves shelves;
    std::string shelves_text;              ///< categories.yaml as read
    std::filesystem::path images;          ///< the folder of pictures; empty if there is none
    std::filesystem::path word_lists;      ///< the folder of stop words and overrides, or empty
    std::filesystem::path contact;         ///< the folder of ways to reach a person, or empty
    std::filesystem::path notices;         ///< the folder of what does not work, or empty
    std::vector<std::string> image_names;  ///< pictures that sound articles show, sorted
    Manuscripts manuscripts;               ///< of a folder, by path, where they are wanted
    Problems problems;                     ///< by file and line
};

/// The library in `source`: a content folder (articles/**/*.md, categories.yaml, images/, lexicon/,
/// contact/, notices/) or a .jsonl file (one object a line: id, title, text as Markdown; optional
/// kind, audience, category, questions).
///
/// Articles with an error are in `broken`, not in `articles`. An article and its translations share
/// the id; those are in files such as "zwrot-prezentu.en.md". Placeholders are filled in before a
/// file is read, so that whoever shows or searches an article sees the same words; those of a
/// .jsonl file stay as they are. Reads only inside `source`: symbolic links that lead out of it are
/// not followed. Throws: LibraryError, if `source` is missing or cannot be read.
Library read_library(const std::filesystem::path& source, const LibraryOptions& options = {});

}  // namespace okienko::article
