/// Articles by number: their words in reading order, their text, and what a list shows of them.
///
/// Xapian knows which articles hold a stem; this knows what stands in an article and where, so that
/// ranking and snippets need no analysis at the time of a question.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "index/article/article.h"
#include "index/search/article_text.h"
#include "index/search/document.h"
#include "index/search/hit.h"
#include "index/search/schema.h"
#include "index/search/table_file.h"
#include "index/search/title_starts.h"
#include "index/search/traits.h"
#include "index/search/vocabulary.h"

namespace okienko::search {

/// An article's place in the order of ids, from 0.
using ArticleNumber = std::uint32_t;

/// The days on which an article holds, both ends included, counted from the first of 2000.
struct Validity {
    static constexpr std::uint16_t no_end = UINT16_MAX;

    std::uint16_t first = 0;  ///< 0: it always did
    std::uint16_t last = no_end;

    bool holds_on(std::uint16_t day) const { return first <= day && day <= last; }
};

/// The number of `date` in a Validity; the nearest one that can be told.
std::uint16_t day_number(article::Date date);

/// Where a record lies, and the figures ranking wants of every article.
struct ArticleRow {
    std::uint64_t record;  ///< up to the source, which lies before the next record
    std::uint32_t record_size;
    std::uint32_t length;    ///< words, each weighing as its field does
    std::uint32_t trigrams;  ///< of all its words
    Traits traits;
    Validity validity;
    std::uint32_t unused = 0;  ///< else the file held whatever memory held before
};

static_assert(std::has_unique_object_representations_v<ArticleRow>);

/// A line's words, for ranking.
struct LineWords {
    Field field;
    std::uint32_t words;
};

/// An article's words, for ranking. Read into the same object again and again: it keeps its memory.
struct ArticleWords {
    std::vector<LineWords> lines;
    std::vector<WordId> words;  ///< in reading order, all of the vocabulary; at most `ranked_words`
};

/// An article's record in its parts, as they lie in the file.
struct StoredArticle {
    const ArticleRow* row;
    std::string_view summary;
    std::string_view lines;
    std::string_view words;
    std::string_view sentences;
    std::string_view notes;
    std::string_view source;  ///< packed
};

/// Reads what the writer wrote. Each read checks what it reads, so that a damaged file ends in an
/// IndexError.
class ForwardIndex {
public:
    /// `vocabulary`, of the same index, outlives it.
    ///
    /// Throws: IndexError, if the file is missing, damaged or of another version.
    ForwardIndex(const std::filesystem::path& folder, const Vocabulary& vocabulary);

    std::size_t size() const { return rows_.size(); }

    /// Lengths over their average, 1 for the average article.
    double relative_length(ArticleNumber article) const;
    double relative_trigrams(ArticleNumber article) const;

    Traits traits(ArticleNumber article) const { return row(article).traits; }

    /// Whether the article holds on `day`; every article does where none is given.
    bool holds_on(ArticleNumber article, const std::optional<article::Date>& day) const {
        return !day || row(article).validity.holds_on(day_number(*day));
    }

    void read_words(ArticleNumber article, ArticleWords& words) const;

    /// Says that the article's words will be read soon, so that they come near the processor.
    void announce(ArticleNumber article) const;

    ArticleText read_text(ArticleNumber article) const;
    Summary summary(ArticleNumber article) const;
    std::string source(ArticleNumber article) const;
    StoredArticle stored(ArticleNumber article) const;
    std::string_view id(ArticleNumber article) const;

    std::optional<ArticleNumber> find(std::string_view id) const;

    /// The articles that come up for one or two letters, best first.
    std::vector<ArticleNumber> starting_with(Start start) const;

    /// All articles by title in Polish order.
    std::span<const ArticleNumber> by_title() const { return by_title_; }

    [[noreturn]] void damaged(std::string_view code, std::string_view what) const {
        file_.damaged(code, what);
    }

private:
    const ArticleRow& row(ArticleNumber article) const;
    std::string_view record(ArticleNumber article) const;
    std::string_view packed_source(ArticleNumber article) const;
    std::string text_of(ArticleNumber article) const;

    const Vocabulary* vocabulary_;
    TableFile file_;
    std::span<const ArticleRow> rows_;
    std::span<const ArticleNumber> by_title_;
    std::span<const TitleStarts::Row> starts_;
    double average_length_ = 1;
    double average_trigrams_ = 1;
};

}  // namespace okienko::search
