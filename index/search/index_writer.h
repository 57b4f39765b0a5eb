/// From articles to an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "index/article/article.h"
#include "index/article/category.h"
#include "index/text/analyzer.h"

namespace okienko::search {

class PostingSegments;

/// Called now and then with the number of articles written so far, and of all.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// What an index takes over from one that was written before, and keeps for the next.
struct Reuse {
    /// One of this format, written with an analyzer that makes the same words; empty: there is
    /// none.
    std::filesystem::path index;

    /// Whether that index holds the article as it is.
    std::function<bool(const article::Article& article)> is_unchanged;

    /// Where posting lists are kept for the next time; null: nowhere.
    PostingSegments* segments = nullptr;

    /// A name for the lists of some articles, which they give as long as none of them changes.
    std::function<std::string(std::span<const article::Article* const> articles)> name_of_segment;
};

struct IndexSize {
    std::size_t articles = 0;
    std::uint64_t text_bytes = 0;   ///< of the articles as read
    std::uint64_t index_bytes = 0;  ///< of the files written
    std::size_t analysed = 0;       ///< articles; the others were taken over
};

/// Writes the index of `articles` into `folder`, which must be missing or empty.
///
/// The articles with the ids in `popular` are those that people ask for most.
/// The files are complete but not synced: publishing is the generation's affair. The same articles
/// give the same bytes in what a search can see, whatever their order.
/// Neither does it matter what of them `reuse` takes over, nor how many threads analyse them:
/// `analysts`, or as many as are useful here.
/// Throws: IndexError, if the folder cannot be written, or what is to be taken over is damaged.
IndexSize write_index(const std::filesystem::path& folder,
                      const std::vector<const article::Article*>& articles,
                      const text::Analyzer& analyzer, const Progress& progress = {},
                      const std::vector<std::string>& popular = {}, const Reuse& reuse = {},
                      std::optional<std::size_t> analysts = {});

}  // namespace okienko::search
