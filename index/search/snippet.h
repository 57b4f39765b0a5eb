/// What a result shows of an article: the passage that answers, with the words that were asked for.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "index/article/article.h"
#include "index/search/forward_index.h"
#include "index/search/hit.h"
#include "index/search/question.h"
#include "index/search/vocabulary.h"
#include "index/search/word_matcher.h"

namespace okienko::search {

/// A snippet is at most this long, in characters, not counting a "…" at either end.
inline constexpr std::size_t snippet_length = 240;

/// A passage of an article.
struct Passage {
    std::string section;  ///< the heading it stands under, or empty
    Snippet snippet;
};

/// An article's text, and which of its words were asked for.
struct MarkedText {
    ArticleText article;

    struct Mark {
        std::size_t word;
        std::size_t term;  ///< of the question
    };

    using Marks = std::vector<Mark>;
    Marks marks;  ///< in order; most words have none

    /// The first of those of `word` and the words behind it.
    Marks::const_iterator first_from(std::size_t word) const;

    /// Those of the words from `first` to before `end`.
    std::span<const Mark> marks_in(std::size_t first, std::size_t end) const;
};

/// Cuts passages that answer one question. Words count as found whatever their ending:
/// "zwrotu" lights up for "zwrot".
/// Source: dynamic summaries; Manning et al., Introduction to Information Retrieval, 8.7.
class SnippetCutter {
public:
    /// All three outlive the cutter. `matcher` is asked the question before a text is marked.
    SnippetCutter(const Vocabulary& vocabulary, const Question& question, WordMatcher& matcher)
        : vocabulary_(&vocabulary), question_(&question), matcher_(&matcher) {}

    /// Throws: IndexError, here and below, if the article is damaged.
    MarkedText mark(ArticleText article) const;

    /// The passage that says most about the question, in whole sentences, list entries or rows
    /// where they fit. Where two do equally well the earlier one; the first paragraph, in which an
    /// article answers its title, is preferred to others, in an FAQ more than in a guide.
    ///
    /// One line of text; empty if the article has no text.
    Passage best_passage(MarkedText& text, article::Kind kind) const;

    /// The words of the title that were asked for.
    std::vector<Highlight> title_highlights(MarkedText& text) const;

    /// For every term found, how and where first: "zwroty = zwrot, title" by its stem, "hajs →
    /// gotówka = gotówki, text" where another word was looked for, corrected or a synonym. A word
    /// that only looks like one of the article, and counts in part, is told last: "podluzny ~
    /// podłużnica, text".
    std::vector<std::string> reasons(const MarkedText& text) const;

private:
    /// How `term` met `word`, which stands in `field`.
    std::string reason(std::size_t term, WordId word, Field field) const;
    /// A folded word as articles write it.
    std::string written(const std::string& word) const;
    std::string resemblance(std::size_t term, const MarkedText& text) const;

    const Vocabulary* vocabulary_;
    const Question* question_;
    WordMatcher* matcher_;
};

}  // namespace okienko::search
