/// The second stage of a search: the order of the candidates.
#pragma once

#include <vector>

#include "index/search/features.h"
#include "index/search/forward_index.h"
#include "index/search/meeting.h"
#include "index/search/postings.h"
#include "index/search/question.h"
#include "index/search/word_matcher.h"

namespace okienko::search {

/// An article and how well it answers, from 0 to about 3.
struct Ranked {
    ArticleNumber article;
    double score;
};

/// The articles that were ranked.
struct Ranking {
    std::vector<Ranked> articles;  ///< best first; equal ones by number
    Features best = {};            ///< of the first one
    Meeting meeting = {};          ///< in the first one
};

/// Orders candidates by what costs too much to keep in postings for every word.
class Ranker {
public:
    /// Both outlive the ranker.
    Ranker(const Vocabulary& vocabulary, const ForwardIndex& index)
        : index_(&index), matcher_(vocabulary) {}

    /// The features of each candidate.
    std::vector<Features> features(const Question& question,
                                   const std::vector<Candidate>& candidates);

    /// The candidates in order; `meets` fills in Ranking::meeting.
    Ranking rank(const Question& question, const std::vector<Candidate>& candidates,
                 bool meets = false);

    /// The matcher, which was asked the last question.
    WordMatcher& matcher() { return matcher_; }

private:
    const ForwardIndex* index_;
    WordMatcher matcher_;
};

/// What each feature weighs.
extern const Features feature_weights;

/// What each feature weighs for a question that is being typed.
extern const Features beginning_weights;

/// The score of an article with these features.
double score_of(const Features& features, const Features& weights = feature_weights);

}  // namespace okienko::search
