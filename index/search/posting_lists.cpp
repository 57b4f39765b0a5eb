#include "index/search/posting_lists.h"

#include <xapian.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "index/search/error.h"
#include "index/search/postings_file.h"

namespace okienko::search {

namespace {

constexpr std::size_t handy_postings = 128;

/// Postings of lists that were read before: 16 MB at the most.
constexpr std::size_t remembered = 2'000'000;

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

struct PostingsFile {
    std::filesystem::path path;
    Xapian::Database database;
    PostingMemory memory{remembered};
};

/// A list in the file, or in the memory.
struct PostingList::Impl {
    Impl(PostingsFile& in, std::string which)
        : file(in),
          articles(in.database.get_doccount()),
          term(std::move(which)),
          known(in.memory.find(term)) {}

    void open() {
        if (is_open) return;
        is_open = true;
        at = file.database.postlist_begin(term);
        end = file.database.postlist_end(term);
    }

    /// The article of the posting at hand.
    ArticleNumber article() const {
        const Xapian::docid number = *at;
        if (number == 0 || number > articles) {
            throw IndexError("postings_other_article",
                             "{file}: is damaged: it holds an article that there is not",
                             {{"file", file.path.string()}});
        }
        return number - 1;
    }

    /// Reads `most` postings, or to the end.
    std::vector<Posting> read(std::size_t most) {
        std::vector<Posting> postings;
        for (; postings.size() < most && at != end; ++at) {
            postings.push_back({article(), at.get_wdf()});
        }
        return postings;
    }

    /// Reads the list, or, of one that is too long to be remembered, the start of it.
    void read_whole() {
        open();
        auto postings = read(file.memory.longest());
        postings.shrink_to_fit();
        known = std::make_shared<const std::vector<Posting>>(std::move(postings));
        if (at == end) file.memory.keep(term, known);
    }

    PostingsFile& file;
    std::size_t articles;
    std::string term;
    SharedPostings known;    ///< the list, or its start; null where it was not read
    bool is_given = false;   ///< next() gave what is known
    std::size_t looked = 0;  ///< postings that count_in() passed
    bool is_open = false;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
    std::vector<Posting> more;  ///< of a long list, behind what is known
};

PostingList::PostingList(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

PostingList::PostingList(PostingList&&) noexcept = default;
PostingList::~PostingList() = default;

std::span<const Posting> PostingList::next() {
    return guarded(impl_->file.path, [this]() -> std::span<const Posting> {
        if (!impl_->is_given) {
            impl_->is_given = true;
            if (!impl_->known) impl_->read_whole();
            return *impl_->known;
        }
        impl_->more = impl_->read(handy_postings);
        return impl_->more;
    });
}

std::uint32_t PostingList::count_in(ArticleNumber article) {
    if (impl_->known) {
        const auto first = impl_->known->begin() + static_cast<std::ptrdiff_t>(impl_->looked);
        const auto found = std::lower_bound(
            first, impl_->known->end(), article,
            [](const Posting& one, ArticleNumber sought) { return one.article < sought; });
        impl_->looked = static_cast<std::size_t>(found - impl_->known->begin());
        return found != impl_->known->end() && found->article == article ? found->count : 0;
    }
    return guarded(impl_->file.path, [&]() -> std::uint32_t {
        impl_->open();
        if (impl_->at == impl_->end) return 0;
        impl_->at.skip_to(article + 1);
        return impl_->at != impl_->end && *impl_->at == article + 1 ? impl_->at.get_wdf() : 0;
    });
}

PostingLists::PostingLists(const std::filesystem::path& folder)
    : file_(std::make_unique<PostingsFile>()) {
    file_->path = folder / postings_file;
    guarded(file_->path, [this] { file_->database = Xapian::Database(file_->path.string()); });
}

PostingLists::~PostingLists() = default;
PostingLists::PostingLists(PostingLists&&) noexcept = default;
PostingLists& PostingLists::operator=(PostingLists&&) noexcept = default;

std::size_t PostingLists::articles() const {
    return file_->database.get_doccount();
}

PostingList PostingLists::of(std::string_view stem) const {
    return PostingList(std::make_unique<PostingList::Impl>(*file_, term_of(stem)));
}

}  // namespace okienko::search
