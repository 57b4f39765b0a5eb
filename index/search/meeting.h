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
    double line = 0;     ///< met in the one paragraph, heading, question or title that meets most
    double asked = 0;    ///< the same of title and questions, times the square root of the share of
                         ///< that line's own words that the question has
    double missed = 0;   ///< the weightiest word that is not met
    double words = 0;    ///< words met by their stem, up to four, of four
};

/// Of `article`; `matcher` was asked `question`.
Meeting meeting_in(ArticleNumber article, const ForwardIndex& index, const Question& question,
                   WordMatcher& matcher);

}  // namespace okienko::search
