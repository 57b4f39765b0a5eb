#include "index/search/ranker.h"

#include <algorithm>

namespace okienko::search {

// Weights tuned on half of the development questions to four Polish collections, shown on the other
// half; tests/relevance/README.md has the table.
double score_of(const Features& features) {
    return 0.05 * features.stems + 0.878 * features.trigrams + 0.242 * features.prefixes +
           0.4 * features.nearness + 0.169 * features.passage + 0.627 * features.likeness +
           0.448 * features.lead30 + 0.155 * features.lead100;
}

std::vector<Ranked> Ranker::rank(const Question& question,
                                 const std::vector<Candidate>& candidates) {
    matcher_.ask(question, index_->size());
    FeatureReader reader(*index_, question, matcher_);
    std::vector<Ranked> ranked;
    ranked.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
        ranked.push_back(
            {candidate.article, score_of(reader.read(candidate.article, candidate.score))});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& one, const Ranked& other) {
        return one.score != other.score ? one.score > other.score : one.article < other.article;
    });
    return ranked;
}

}  // namespace okienko::search
