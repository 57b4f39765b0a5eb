#include "index/search/posting_lists.h"

#include <xapian.h>

#include <array>

#include "index/search/error.h"
#include "index/search/postings_file.h"

namespace okienko::search {

namespace {

constexpr std::size_t handy_entries = 128;

/// Does `use`, of a file at `path`.
template <class Use>
auto guarded(const std::filesystem::path& path, Use use) {
    try {
        return use();
    } catch (const Xapian::Error& error) {
        throw IndexError("postings_failed", "{file}: cannot be used: {said}",
                         {{"file", path.string()}, {"said", error.get_description()}});
    }
}

}  // namespace

struct PostingList::Impl {
    // The entries are left as they are: to fill them with zeroes takes as long as a short list.
    Impl(const std::filesystem::path& postings, std::size_t all, const Xapian::Database& database,
         const std::string& term)
        : file(postings),
          articles(all),
          at(database.postlist_begin(term)),
          end(database.postlist_end(term)) {}

    /// The article of the entry at hand.
    ArticleNumber article() const {
        const Xapian::docid number = *at;
        if (number == 0 || number > articles) {
            throw IndexError("postings_other_article",
                             "{file}: is damaged: it holds an article that there is not",
                             {{"file", file.string()}});
        }
        return number - 1;
    }

    const std::filesystem::path& file;
    std::size_t articles;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
    std::array<Entry, handy_entries> entries;
};

PostingList::PostingList(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

PostingList::PostingList(PostingList&&) noexcept = default;
PostingList::~PostingList() = default;

std::span<const PostingList::Entry> PostingList::next() {
    return guarded(impl_->file, [this] {
        std::size_t count = 0;
        for (; count < handy_entries && impl_->at != impl_->end; ++impl_->at) {
            impl_->entries[count++] = {impl_->article(), impl_->at.get_wdf()};
        }
        return std::span<const Entry>(impl_->entries.data(), count);
    });
}

std::uint32_t PostingList::count_in(ArticleNumber article) {
    return guarded(impl_->file, [&]() -> std::uint32_t {
        if (impl_->at == impl_->end) return 0;
        impl_->at.skip_to(article + 1);
        return impl_->at != impl_->end && *impl_->at == article + 1 ? impl_->at.get_wdf() : 0;
    });
}

struct PostingLists::Impl {
    std::filesystem::path file;
    Xapian::Database database;
};

PostingLists::PostingLists(const std::filesystem::path& folder) : impl_(std::make_unique<Impl>()) {
    impl_->file = folder / postings_file;
    guarded(impl_->file, [this] { impl_->database = Xapian::Database(impl_->file.string()); });
}

PostingLists::~PostingLists() = default;
PostingLists::PostingLists(PostingLists&&) noexcept = default;
PostingLists& PostingLists::operator=(PostingLists&&) noexcept = default;

std::size_t PostingLists::articles() const {
    return impl_->database.get_doccount();
}

PostingList PostingLists::of(std::string_view stem) const {
    return guarded(impl_->file, [&] {
        return PostingList(std::make_unique<PostingList::Impl>(impl_->file, articles(),
                                                               impl_->database, term_of(stem)));
    });
}

}  // namespace okienko::search
