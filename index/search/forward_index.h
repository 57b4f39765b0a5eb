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
#include <vector>

#include "index/article/article.h"
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

/// A word of an article: which, and its byte range in the text.
struct Occurrence {
    WordId word;
    std::size_t begin;
    std::size_t end;
};

/// What an index needs to know of an article.
struct IndexedArticle {
    const Document* document;
    std::vector<Occurrence> occurrences;  ///< in reading order
    Summary summary;
    std::string_view source;
    std::uint32_t length = 0;    ///< words, each weighing as its field does
    std::uint32_t trigrams = 0;  ///< of all its words
    Traits traits = 0;
    Validity validity = {};
};

/// Writes articles in the order of their ids.
class ForwardIndexWriter {
public:
    /// Throws: IndexError, if the file cannot be made.
    explicit ForwardIndexWriter(const std::filesystem::path& folder);

    void add(const IndexedArticle& article);

    /// Throws: IndexError, if anything could not be written.
    void finish(const TitleStarts& starts);

    /// Where a record lies, and the figures ranking wants of every article.
    struct Row {
        std::uint64_t record;
        std::uint64_t record_size;
        std::uint64_t source_size;  ///< the source follows the record, packed beside its text
        std::uint32_t length;
        std::uint32_t trigrams;
        Traits traits;
        Validity validity;
    };

private:
    TableFileWriter file_;
    std::vector<Row> rows_;
    std::vector<std::string> titles_;
};

/// A line's words, for ranking.
struct LineWords {
    Field field;
    std::uint32_t words;
};

/// An article's words, for ranking. Read into the same object again and again: it keeps its memory.
struct ArticleWords {
    std::vector<LineWords> lines;
    std::vector<WordId> words;  ///< in reading order; no more than `ranked_words`
};

/// An article's text and the words in it, for snippets; about the first `ranked_words` words of it.
struct ArticleText {
    struct StoredSentence {
        std::size_t begin;  ///< bytes in `text`
        std::size_t end;
        std::size_t first_word;  ///< in `words`
        std::size_t end_word;
    };

    struct StoredLine {
        Field field;
        std::size_t first_sentence;  ///< in `sentences`
        std::size_t end_sentence;
    };

    std::string_view text;  ///< as long as the index lives
    std::vector<StoredLine> lines;
    std::vector<StoredSentence> sentences;
    std::vector<Occurrence> words;
};

/// Reads what the writer wrote. Each read checks what it reads, so that a damaged file ends in an
/// IndexError.
class ForwardIndex {
public:
    /// Throws: IndexError, if the file is missing, damaged or of another version.
    explicit ForwardIndex(const std::filesystem::path& folder);

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
    ArticleText read_text(ArticleNumber article) const;
    Summary summary(ArticleNumber article) const;
    std::string source(ArticleNumber article) const;

    std::optional<ArticleNumber> find(std::string_view id) const;

    /// The articles that come up for one or two letters, best first.
    std::vector<ArticleNumber> starting_with(Start start) const;

    /// All articles by title in Polish order.
    std::span<const ArticleNumber> by_title() const { return by_title_; }

    [[noreturn]] void damaged(const std::string& what) const { file_.damaged(what); }

private:
    const ForwardIndexWriter::Row& row(ArticleNumber article) const;
    std::string_view record(ArticleNumber article) const;

    TableFile file_;
    std::span<const ForwardIndexWriter::Row> rows_;
    std::span<const ArticleNumber> by_title_;
    std::span<const TitleStarts::Row> starts_;
    double average_length_ = 1;
    double average_trigrams_ = 1;
};

}  // namespace okienko::search
