#include "index/search/confidence.h"

namespace okienko::search {

// Calibrated on the golden questions of content/ and on questions about other things: fewer than
// 3 % and 0.5 % of good questions score less (tests/relevance/README.md).
Intent confidence(double best) {
    constexpr double sure = 0.72;
    constexpr double doubtful = 0.4;
    if (best >= sure) return Intent::answered;
    return best >= doubtful ? Intent::unsure : Intent::none;
}

}  // namespace okienko::search
