/// What a result shows of an article: the passage that answers, with the words that were asked for.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
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

    std::vector<Mark> marks;  ///< in order; most words have none

    /// Those of the words from `first` to before `end`.
    std::span<const Mark> marks_in(std::size_t first, std::size_t end) const;
};

/// Cuts passages that answer one question. Words count as found whatever their ending:
/// "zwrotu" lights up for "zwrot".
/// Source: dynamic summaries; Manning et al., Introduction to Information Retrieval, 8.7.
class SnippetCutter {
public:
    /// Both outlive the cutter.
    SnippetCutter(const Vocabulary& vocabulary, const Question& question);

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
    ///
    /// `matcher` was asked the question.
    std::vector<std::string> reasons(const MarkedText& text, WordMatcher& matcher) const;

private:
    /// A word with the stem of a term.
    struct Word {
        WordId word;
        std::size_t term;
    };

    /// How `term` met `word`, which stands in `field`.
    std::string reason(std::size_t term, WordId word, Field field) const;
    /// A folded word as articles write it.
    std::string written(const std::string& word) const;
    std::string resemblance(std::size_t term, const MarkedText& text, WordMatcher& matcher) const;

    /// So many bits tell nearly all other words from those without a look at the list of them.
    static constexpr std::size_t likely_bits = 4096;

    /// The term whose stem `word` has; `no_term` for most.
    std::size_t term_of(WordId word) const;

    static constexpr std::size_t no_term = static_cast<std::size_t>(-1);

    const Vocabulary* vocabulary_;
    const Question* question_;
    std::vector<Word> words_;  ///< by number
    std::bitset<likely_bits> likely_words_;
};

}  // namespace okienko::search
