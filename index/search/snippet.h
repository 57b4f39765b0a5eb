/// What a result shows of an article: the passage that answers, with the words that were asked for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "index/article/article.h"
#include "index/search/forward_index.h"
#include "index/search/hit.h"
#include "index/search/question.h"
#include "index/search/vocabulary.h"

namespace okienko::search {

/// A snippet is at most this long, in characters, not counting a "…" at either end.
inline constexpr std::size_t snippet_length = 240;

/// A passage of an article.
struct Passage {
    std::string section;  ///< the heading it stands under, or empty
    Snippet snippet;
};

/// Cuts passages that answer one question. Words count as found whatever their ending:
/// "zwrotu" lights up for "zwrot".
/// Source: dynamic summaries; Manning et al., Introduction to Information Retrieval, 8.7.
class SnippetCutter {
public:
    /// Both outlive the cutter.
    SnippetCutter(const Vocabulary& vocabulary, const Question& question)
        : vocabulary_(&vocabulary), question_(&question) {}

    /// The passage that says most about the question, in whole sentences, list entries or rows
    /// where they fit. Where two do equally well the earlier one; the first paragraph, in which an
    /// article answers its title, is preferred to others, in an FAQ more than in a guide.
    ///
    /// One line of text; empty if the article has no text.
    Passage best_passage(const ArticleText& article, article::Kind kind) const;

    /// The words of the title that were asked for.
    std::vector<Highlight> title_highlights(const ArticleText& article) const;

    /// For every term found, how: "zwroty = zwrot, title".
    std::vector<std::string> reasons(const ArticleText& article) const;

private:
    /// A sentence, or a part of one that is too long, and the terms in it.
    struct Piece {
        std::size_t begin;  ///< bytes in the article's text
        std::size_t end;
        std::size_t first_word;
        std::size_t end_word;
        std::size_t line;
        bool begins_sentence;
        bool ends_sentence;
    };

    /// Pieces that follow one another: from `first` to before `end`.
    struct Window {
        std::size_t first = 0;
        std::size_t end = 0;
        double worth = -1;
    };

    std::size_t term_of(WordId word) const;
    std::vector<Piece> pieces_of(const ArticleText& article) const;
    Window best_window(const ArticleText& article, const std::vector<Piece>& pieces,
                       article::Kind kind) const;
    Window window_from(const ArticleText& article, const std::vector<Piece>& pieces,
                       std::size_t first) const;
    double worth_of(const ArticleText& article, std::size_t first_word, std::size_t end_word) const;
    double worth_of_head(const ArticleText& article) const;
    Snippet snippet_of(const ArticleText& article, const std::vector<Piece>& pieces,
                       const Window& window) const;
    void append(Snippet& snippet, const ArticleText& article, const Piece& piece) const;

    const Vocabulary* vocabulary_;
    const Question* question_;
};

}  // namespace okienko::search
