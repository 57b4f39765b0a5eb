/// The posting lists of some articles, kept so that they need not be written again while none of
/// these articles changes.
///
/// Articles are divided where their ids say so, not by counting: one article more moves no border.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/article.h"

namespace okienko::search {

/// A checksum nobody can hit by chance, in letters and digits.
using Digest = std::function<std::string(std::string_view bytes)>;

/// A folder of segments. A segment is known by what it was made of.
class PostingSegments {
public:
    PostingSegments(std::filesystem::path folder, Digest digest);

    const std::filesystem::path& folder() const { return folder_; }

    /// Whether the segment stands there, whole; a damaged one is as good as none.
    bool has(const std::string& name);

    std::filesystem::path file(const std::string& name) const;

    /// Notes that the segment was written.
    void keep(const std::string& name);

    /// Removes the segments that were neither kept nor asked for.
    void forget_others() const;

private:
    std::filesystem::path sum_file(const std::string& name) const;

    std::filesystem::path folder_;
    Digest digest_;
    std::set<std::string> used_;
};

/// Where segments of `articles`, which are sorted by id, begin; the first is 0.
std::vector<std::size_t> segment_starts(const std::vector<const article::Article*>& articles);

}  // namespace okienko::search
