/// Files of golden questions, and what is wrong with them.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/language/language.h"
#include "index/article/problem.h"
#include "index/search/evaluation.h"

namespace okienko::editor {

/// The golden questions of `files`, in order, and the lines that cannot be understood.
///
/// Throws: std::runtime_error, with the path, if a file cannot be read.
search::GoldenFile read_golden(const std::vector<std::filesystem::path>& files);

/// The golden files of a content folder: golden/*.tsv, by name.
std::vector<std::filesystem::path> golden_files(const std::filesystem::path& content);

/// Whether an audience, "customer" or "agent", sees the article with this id.
using HasArticle = std::function<bool(const std::string& id, const std::string& audience)>;

/// Advice on questions that expect an article nobody wrote: they can never be answered.
article::Problems unknown_articles(const std::vector<search::GoldenQuestion>& questions,
                                   const HasArticle& has_article, const language::Language& words);

}  // namespace okienko::editor
