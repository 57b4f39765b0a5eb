#include "index/search/ranker.h"

#include <algorithm>

namespace okienko::search {

// Tuned on half of the development questions to four Polish collections, shown on the other half;
// tests/relevance/README.md has the table and the command.
const Features feature_weights = {{
    0.25,   // stems
    1.02,   // trigrams
    0.39,   // prefixes
    0.42,   // likeness
    0.19,   // nearness
    0.24,   // passage
    0.42,   // lead30
    0,      // cover: for the features that are multiplied by it
    0.25,   // title
    0.7,    // yes_or_no
    -0.26,  // not_yes_or_no
    0.9,    // asked_questions
    0.4,    // for_agents
}};

double score_of(const Features& features) {
    double score = 0;
    for (std::size_t i = 0; i < feature_count; ++i) score += feature_weights[i] * features[i];
    return score;
}

std::vector<Features> Ranker::features(const Question& question,
                                       const std::vector<Candidate>& candidates) {
    matcher_.ask(question, index_->size());
    FeatureReader reader(*index_, question, matcher_);
    std::vector<Features> features;
    features.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
        features.push_back(reader.read(candidate.article));
    }
    return features;
}

Ranking Ranker::rank(const Question& question, const std::vector<Candidate>& candidates,
                     bool meets) {
    const std::vector<Features> features = this->features(question, candidates);
    Ranking ranking;
    ranking.articles.reserve(candidates.size());
    const auto is_better = [](const Ranked& one, const Ranked& other) {
        return one.score != other.score ? one.score > other.score : one.article < other.article;
    };
    for (std::size_t i = 0, best = 0; i < candidates.size(); ++i) {
        ranking.articles.push_back({candidates[i].article, score_of(features[i])});
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
