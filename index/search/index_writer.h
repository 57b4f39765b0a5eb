/// From articles to an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "index/article/article.h"
#include "index/article/category.h"
#include "index/text/analyzer.h"

namespace okienko::search {

/// Called now and then with the number of articles written so far, and of all.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

struct IndexSize {
    std::size_t articles = 0;
    std::uint64_t text_bytes = 0;   ///< of the articles as read
    std::uint64_t index_bytes = 0;  ///< of the files written
};

/// Writes the index of `articles` into `folder`, which must be missing or empty.
///
/// The articles with the ids in `popular` are those that people ask for most.
/// The files are complete but not synced: publishing is the generation's affair. The same articles
/// give the same bytes in what a search can see, whatever their order.
/// Throws: IndexError, if the folder cannot be written.
IndexSize write_index(const std::filesystem::path& folder,
                      const std::vector<const article::Article*>& articles,
                      const text::Analyzer& analyzer, const Progress& progress = {},
                      const std::vector<std::string>& popular = {});

}  // namespace okienko::search
