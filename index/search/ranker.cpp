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

std::vector<Ranked> Ranker::rank(const Question& question,
                                 const std::vector<Candidate>& candidates) {
    const std::vector<Features> features = this->features(question, candidates);
    std::vector<Ranked> ranked;
    ranked.reserve(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        ranked.push_back(
            {candidates[i].article, score_of(features[i]), Features(features[i])[Feature::cover]});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& one, const Ranked& other) {
        return one.score != other.score ? one.score > other.score : one.article < other.article;
    });
    return ranked;
}

}  // namespace okienko::search
