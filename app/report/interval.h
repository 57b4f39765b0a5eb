/// How sure a share is that few answers speak for.
#pragma once

#include <cstddef>

namespace okienko::report {

struct Interval {
    double low = 0;
    double high = 1;
};

/// Where the share of all people lies, 95 times of 100, if `part` of `of` people say so; 0 to 1
/// where nobody was asked.
///
/// Source: Wilson, Probable Inference, the Law of Succession, and Statistical Inference, Journal of
/// the American Statistical Association 22 (1927); recommended for few answers by Brown, Cai and
/// DasGupta, Interval Estimation for a Binomial Proportion, Statistical Science 16 (2001).
Interval wilson(std::size_t part, std::size_t of);

}  // namespace okienko::report
