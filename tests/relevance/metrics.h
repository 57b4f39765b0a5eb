/// How good an order of articles is, for one question and on average.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::measuring {

/// Sums over questions; `mean` makes averages of them.
/// Source: Manning et al., Introduction to Information Retrieval, 8.4; binary gains.
struct Figures {
    double questions = 0;
    double ndcg10 = 0;
    double success1 = 0;
    double recall3 = 0;
    double empty = 0;  ///< questions without any answer

    /// Adds a question that `answers` answer and for which `found` came, best first.
    void add(const std::vector<std::string>& found, const std::set<std::string>& answers) {
        ++questions;
        if (found.empty()) ++empty;
        double gain = 0;
        double best = 0;
        double among3 = 0;
        for (std::size_t i = 0; i < 10; ++i) {
            const double worth = 1 / std::log2(static_cast<double>(i) + 2);
            const bool is_right = i < found.size() && answers.contains(found[i]);
            if (is_right) gain += worth;
            if (i < answers.size()) best += worth;
            if (is_right && i < 3) ++among3;
            if (is_right && i == 0) ++success1;
        }
        ndcg10 += gain / best;
        recall3 += among3 / static_cast<double>(answers.size());
    }

    Figures mean() const {
        const double count = std::max(1.0, questions);
        return {questions, ndcg10 / count, success1 / count, recall3 / count, empty / count};
    }
};

/// Whether a question is among those that weights are tuned on; the other half shows the figures.
/// Source: FNV-1a, so that the halves are the same everywhere.
inline bool is_for_tuning(std::string_view set, std::string_view question) {
    std::uint32_t hash = 2166136261U;
    for (const std::string_view part : {set, question}) {
        for (const char byte : part) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    return (hash >> 8 & 1U) == 0;
}

}  // namespace okienko::measuring
