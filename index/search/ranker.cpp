#include "index/search/ranker.h"

#include <algorithm>

namespace okienko::search {

// Learnt from half of the development questions to four Polish collections, shown on the other
// half; tests/relevance/README.md has the table and the command.
const Features feature_weights = {{
    0.26,   // stems
    0.19,   // trigrams
    0.28,   // all_trigrams
    0.21,   // prefixes
    0.16,   // likeness
    0.17,   // exact
    0.11,   // order
    0.31,   // passage
    0.11,   // lead30
    0.14,   // lead_trigrams
    0.21,   // early
    0.09,   // cover
    0.24,   // title
    0.17,   // brevity
    0.46,   // yes_or_no
    -0.24,  // not_yes_or_no
    0.61,   // asked_questions
    0.23,   // defines
    0.15,   // instructs
    -0.14,  // not_instructs
    0.55,   // for_agents
    0,      // fragment_next
    0,      // fragment_early
}};

// The same, with half of each question typed, and with 70 % of it.
const Features beginning_weights = {{
    0.37,   // stems
    0.17,   // trigrams
    0.15,   // all_trigrams
    0,      // prefixes
    0.2,    // likeness
    0.07,   // exact
    0.16,   // order
    0.27,   // passage
    0.05,   // lead30
    0.11,   // lead_trigrams
    0.16,   // early
    0.02,   // cover
    0.12,   // title
    0.14,   // brevity
    0.36,   // yes_or_no
    -0.18,  // not_yes_or_no
    0.58,   // asked_questions
    0.25,   // defines
    0.11,   // instructs
    -0.15,  // not_instructs
    0.41,   // for_agents
    0.2,    // fragment_next
    0.23,   // fragment_early
}};

double score_of(const Features& features, const Features& weights) {
    double score = 0;
    for (std::size_t i = 0; i < feature_count; ++i) score += weights[i] * features[i];
    return score;
}

std::vector<Features> Ranker::features(const Question& question,
                                       const std::vector<Candidate>& candidates) {
    matcher_.ask(question, index_->size());
    FeatureReader reader(*index_, question, matcher_);
    std::vector<Features> features;
    features.reserve(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (i + 1 < candidates.size()) index_->announce(candidates[i + 1].article);
        features.push_back(reader.read(candidates[i].article));
    }
    return features;
}

Ranking Ranker::rank(const Question& question, const std::vector<Candidate>& candidates,
                     bool meets) {
    const std::vector<Features> features = this->features(question, candidates);
    const Features& weights = question.is_beginning ? beginning_weights : feature_weights;
    Ranking ranking;
    ranking.articles.reserve(candidates.size());
    const auto is_better = [](const Ranked& one, const Ranked& other) {
        return one.score != other.score ? one.score > other.score : one.article < other.article;
    };
    for (std::size_t i = 0, best = 0; i < candidates.size(); ++i) {
        ranking.articles.push_back({candidates[i].article, score_of(features[i], weights)});
        if (is_better(ranking.articles[i], ranking.articles[best])) best = i;
        ranking.best = features[best];
    }
    std::sort(ranking.articles.begin(), ranking.articles.end(), is_better);
    if (meets && !candidates.empty()) {
        ranking.meeting = meeting_in(ranking.articles.front().article, *index_, question, matcher_);
    }
    return ranking;
}

}  // namespace okienko::search
