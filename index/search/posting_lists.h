/// The posting lists of an index: which articles hold a stem, and how often each does. Xapian.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "index/search/posting_memory.h"

namespace okienko::search {

struct PostingsFile;

/// One list, by article. It outlives no PostingLists.
class PostingList {
public:
    PostingList(PostingList&&) noexcept;
    ~PostingList();

    /// The next postings, as many as are handy; none at the end.
    ///
    /// Throws: IndexError, here and below, if the list cannot be read.
    std::span<const Posting> next();

    /// How often `article` holds the stem; 0 where it does not. Ask in ascending order, and not
    /// after next().
    std::uint32_t count_in(ArticleNumber article);

private:
    friend class PostingLists;
    struct Impl;
    explicit PostingList(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Reads what a PostingsWriter wrote, and remembers some of it: see posting_memory.h.
class PostingLists {
public:
    /// Throws: IndexError, if the file is missing, damaged or of another version.
    explicit PostingLists(const std::filesystem::path& folder);
    ~PostingLists();
    PostingLists(PostingLists&&) noexcept;
    PostingLists& operator=(PostingLists&&) noexcept;

    std::size_t articles() const;

    /// Empty where no article holds `stem`.
    PostingList of(std::string_view stem) const;

private:
    std::unique_ptr<PostingsFile> file_;
};

}  // namespace okienko::search
