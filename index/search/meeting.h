/// Where the words of a question meet in the article that answers it best.
#pragma once

#include "index/search/forward_index.h"
#include "index/search/question.h"
#include "index/search/word_matcher.h"

namespace okienko::search {

/// Shares of what the words weigh that count, from 0 to 1. A word is met by its stem, its synonym
/// or, in part, by a word that looks like it; one that was corrected although it is a word of the
/// language is not met.
struct Meeting {
    double article = 0;  ///< met anywhere
    double asked = 0;    ///< met in the title or question that meets most, times the square root of
                         ///< the share of that line's own words that the question has
    double words = 0;    ///< words met by their stem, up to four, of four
    double other_head = 0;    ///< words of other subjects in the title, a question or the keywords
    double other_text = 0;    ///< the same, in the text only
    double other_missed = 0;  ///< the same, not in the article as they were typed
};

/// Of `article`; `matcher` was asked `question`.
Meeting meeting_in(ArticleNumber article, const ForwardIndex& index, const Question& question,
                   WordMatcher& matcher);

}  // namespace okienko::search
