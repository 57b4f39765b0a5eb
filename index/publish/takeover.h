/// What the next generation takes over from the live one.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "index/article/article.h"
#include "index/publish/manifest.h"
#include "index/publish/sources.h"
#include "index/search/index_writer.h"
#include "index/search/posting_segments.h"

namespace okienko::publish {

/// The sums of files by their paths within a generation.
using FileSums = std::map<std::string, std::string>;

/// Articles whose words would come out the same again: their text is the same, and so are the
/// program, the lexicons and the word lists, but for those that only questions are asked by.
class Takeover {
public:
    /// `sums` are those of the articles, and `files` those of the copied files, of the generation
    /// that is built; both outlive this. Posting lists are kept in `segments`.
    Takeover(const SourceSums& sums, const FileSums& files, const std::filesystem::path& segments);

    /// Takes over from the generation in `folder`, unless its words came about in another way.
    void begin_with(const std::filesystem::path& folder, const Manifest& manifest);

    /// For an index in `language`.
    search::Reuse of(const std::string& language);

    /// Removes the posting lists that this building did not use.
    void forget_others() const { segments_.forget_others(); }

private:
    std::string name_of(std::span<const article::Article* const> articles) const;

    const SourceSums& sums_;
    std::string analysis_;  ///< all that words depend on beside the articles
    search::PostingSegments segments_;
    std::filesystem::path
        earlier_;  ///< the agents' folder of that generation; empty: there is none
    SourceSums earlier_sums_;
};

}  // namespace okienko::publish
