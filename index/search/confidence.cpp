#include "index/search/confidence.h"

#include <cmath>

namespace okienko::search {

Intent confidence(const Question& question, double best) {
    constexpr double for_score = 1.0;
    constexpr double for_value = 0.1;
    constexpr double threshold = 0.9;
    const double sureness = for_score * best + for_value * std::log1p(question.value);
    return sureness >= threshold ? Intent::answered : Intent::unsure;
}

}  // namespace okienko::search
