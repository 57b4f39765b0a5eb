#include "app/report/interval.h"

#include <algorithm>
#include <cmath>

namespace okienko::report {

Interval wilson(std::size_t part, std::size_t of) {
    if (of == 0) return {};
    constexpr double z = 1.959964;  // of the normal distribution, 95 in 100 lie between -z and z
    const auto n = static_cast<double>(of);
    const double share = static_cast<double>(part) / n;
    const double middle = share + z * z / (2 * n);
    const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::clamp((middle - reach) / scale, 0.0, 1.0),
            std::clamp((middle + reach) / scale, 0.0, 1.0)};
}

}  // namespace okienko::report
