/// Weights of the ranker's features, learnt from questions whose answers are known.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <thread>
#include <utility>
#include <vector>

#include "index/search/features.h"

namespace okienko::measuring::learning {

using search::feature_count;
using search::Features;

/// Ways a question is typed, and what each weighs in a mean.
inline constexpr std::size_t ways = 2;
inline constexpr std::array<double, ways> way_weights = {0.6, 0.4};

enum class Half { tuning, other };

/// A question, and the features of every article that was retrieved for it.
struct Case {
    std::size_t set;
    std::size_t variant;
    Half half;
    std::vector<std::array<float, feature_count>> articles;
    std::vector<bool> is_right;
    double best_gain = 0;
};

inline double gain_at(std::size_t rank) {
    return 1 / std::log2(static_cast<double>(rank) + 2);
}

/// nDCG@10 of a case whose articles have these scores, equal ones in the order retrieved.
inline double ndcg(const Case& question, const std::vector<double>& scores) {
    double gain = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!question.is_right[i]) continue;
        std::size_t rank = 0;
        for (std::size_t j = 0; j < scores.size() && rank < 10; ++j) {
            if (scores[j] > scores[i] || (scores[j] == scores[i] && j < i)) ++rank;
        }
        if (rank < 10) gain += gain_at(rank);
    }
    return gain / question.best_gain;
}

/// nDCG@10 by set and way.
using Table = std::vector<std::array<double, ways>>;

inline double mean_of(const Table& table) {
    double sum = 0;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < ways; ++i) sum += way_weights[i] * row[i];
    }
    return sum / static_cast<double>(table.size());
}

inline std::vector<double> scores_of(const Case& question, const Features& weights) {
    std::vector<double> scores;
    for (const auto& article : question.articles) {
        double score = 0;
        for (std::size_t i = 0; i < feature_count; ++i) score += weights[i] * article[i];
        scores.push_back(score);
    }
    return scores;
}

/// Makes the right articles of a question as likely as can be, where exp(score) is how likely an
/// article is.
/// Source: Cao et al., Learning to Rank: From Pairwise Approach to Listwise Approach, 2007.
class Learner {
public:
    /// Features that are `is_out` weigh nothing. All sets weigh alike, however many questions.
    Learner(std::vector<Case> cases, std::size_t sets,
            const std::array<bool, feature_count>& is_out)
        : cases_(std::move(cases)), sets_(sets), is_out_(is_out) {
        for (std::size_t i = 0; i < feature_count; ++i) {
            if (!is_out_[i]) continue;
            for (Case& question : cases_) {
                for (auto& article : question.articles) article[i] = 0;
            }
        }
    }

    Table table(const Features& weights, Half half) const {
        Table sums(sets_);
        for (const Case& question : cases_) {
            if (question.half != half) continue;
            sums[question.set][question.variant] += ndcg(question, scores_of(question, weights));
        }
        const Table counts = counts_of(half);
        for (std::size_t set = 0; set < sets_; ++set) {
            for (std::size_t i = 0; i < ways; ++i) {
                sums[set][i] /= std::max(1.0, counts[set][i]);
            }
        }
        return sums;
    }

    /// Weights learnt from `half`, beginning with `weights` and of the same size.
    Features learn(Features weights, Half half) const {
        constexpr int rounds = 150;
        constexpr double sharpness = 4;  // scores far enough apart to begin with
        const double size = size_of(weights);
        for (double& weight : weights) weight *= sharpness;
        Moments moments;
        const Table counts = counts_of(half);
        for (int round = 1; round <= rounds; ++round) {
            const Features slope = slope_of(weights, half, counts);
            step(weights, slope, moments, round, round < rounds / 2 ? 0.1 : 0.03);
        }
        const double scale = size / size_of(weights);
        for (double& weight : weights) weight *= scale;
        return weights;
    }

private:
    struct Moments {
        Features means = {};
        Features squares = {};
    };

    static double size_of(const Features& weights) {
        double sum = 0;
        for (const double weight : weights) sum += std::abs(weight);
        return sum;
    }

    /// Source: Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015.
    void step(Features& weights, const Features& slope, Moments& moments, int round,
              double rate) const {
        constexpr double keep_mean = 0.9;
        constexpr double keep_square = 0.99;
        for (std::size_t i = 0; i < feature_count; ++i) {
            if (is_out_[i]) continue;
            double& mean = moments.means[i];
            double& square = moments.squares[i];
            mean = keep_mean * mean + (1 - keep_mean) * slope[i];
            square = keep_square * square + (1 - keep_square) * slope[i] * slope[i];
            weights[i] -= rate * mean / (1 - std::pow(keep_mean, round)) /
                          (std::sqrt(square / (1 - std::pow(keep_square, round))) + 1e-9);
        }
    }

    Table counts_of(Half half) const {
        Table counts(sets_);
        for (const Case& question : cases_) {
            if (question.half == half) ++counts[question.set][question.variant];
        }
        return counts;
    }

    Features slope_of(const Features& weights, Half half, const Table& counts) const {
        constexpr double ridge = 1e-4;
        std::array<Features, 2> slopes = {};
        const auto add = [&](std::size_t first) {
            for (std::size_t i = first; i < cases_.size(); i += 2) {
                const Case& question = cases_[i];
                if (question.half != half) continue;
                const double worth = way_weights[question.variant] /
                                     counts[question.set][question.variant] /
                                     static_cast<double>(sets_);
                add_slope(question, weights, worth, slopes[first]);
            }
        };
        std::jthread other(add, 1);
        add(0);
        other.join();
        for (std::size_t i = 0; i < feature_count; ++i) {
            slopes[0][i] += slopes[1][i] + ridge * weights[i];
        }
        return slopes[0];
    }

    static void add_slope(const Case& question, const Features& weights, double worth,
                          Features& slope) {
        std::vector<double> likely = scores_of(question, weights);
        const auto highest = std::max_element(likely.begin(), likely.end());
        if (highest == likely.end()) return;
        double all = 0;
        double right = 0;
        for (const double top = *highest; double& score : likely) score = std::exp(score - top);
        for (std::size_t j = 0; j < likely.size(); ++j) {
            all += likely[j];
            if (question.is_right[j]) right += likely[j];
        }
        if (right <= 0) return;
        for (std::size_t j = 0; j < likely.size(); ++j) {
            const double part = likely[j] / all - (question.is_right[j] ? likely[j] / right : 0);
            for (std::size_t i = 0; i < feature_count; ++i) {
                slope[i] += worth * part * question.articles[j][i];
            }
        }
    }

    std::vector<Case> cases_;
    std::size_t sets_;
    std::array<bool, feature_count> is_out_;
};

}  // namespace okienko::measuring::learning
