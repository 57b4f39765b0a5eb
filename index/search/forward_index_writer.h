/// Writes the forward index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/analysed_article.h"
#include "index/search/article_draft.h"
#include "index/search/earlier_index.h"
#include "index/search/forward_index.h"
#include "index/search/title_starts.h"
#include "index/search/vocabulary_builder.h"

namespace okienko::search {

/// What an index needs to know of an article.
struct IndexedArticle {
    const AnalysedArticle* article;
    std::vector<Occurrence> occurrences = {};  ///< in reading order
    std::uint32_t length = 0;                  ///< words, each weighing as its field does
    std::uint32_t trigrams = 0;                ///< of all its words
};

/// Takes articles in the order of their ids. They are put aside as drafts until all words are
/// known: then the commonest get the smallest numbers.
class ForwardIndexWriter {
public:
    /// `earlier` outlives this, if there is one.
    ///
    /// Throws: IndexError, if a file cannot be made.
    explicit ForwardIndexWriter(const std::filesystem::path& folder,
                                const EarlierIndex* earlier = nullptr);

    void add(const IndexedArticle& article);

    /// Adds an article as the earlier index has it.
    void add_known(ArticleNumber earlier);

    /// Writes all articles, whose words have the numbers `numbers`, by those they came with, and
    /// are usually written as `usual`, by their new numbers. Calls `before_each` before each.
    ///
    /// Throws: IndexError, if anything could not be written; what `before_each` throws.
    void finish(const TitleStarts& starts, const std::vector<WordId>& numbers,
                const std::vector<std::string_view>& usual,
                const std::function<void()>& before_each);

private:
    void put_aside(std::string_view bytes);
    std::string take_back();
    std::string drafted_record(const std::vector<WordId>& numbers,
                               const std::vector<std::string_view>& usual);
    std::string known_record(const StoredArticle& article, const std::vector<WordId>& numbers,
                             const std::vector<std::string_view>& usual) const;
    void find_rewritten(const std::vector<WordId>& numbers,
                        const std::vector<std::string_view>& usual);

    std::filesystem::path folder_;
    const EarlierIndex* earlier_;
    std::vector<ArticleNumber> origins_;  ///< in the earlier index; `drafted` for the others
    std::vector<bool> is_rewritten_;      ///< words of the earlier index that are written otherwise
    std::fstream drafts_;
    std::vector<ArticleRow> rows_;
    std::vector<std::string> titles_;
};

}  // namespace okienko::search
