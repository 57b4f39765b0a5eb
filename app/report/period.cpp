#include "app/report/period.h"

#include <algorithm>

namespace okienko::report {

using std::chrono::days;
using std::chrono::sys_days;

std::size_t Period::days() const {
    const auto length = (sys_days(last) - sys_days(first)).count() + 1;
    return length < 1 ? 1 : static_cast<std::size_t>(length);
}

Period Period::before() const {
    const std::chrono::days length(static_cast<int>(days()));
    return {sys_days(first) - length, sys_days(first) - std::chrono::days(1)};
}

Days::Days(const Period& period, const Clock& clock) : length_(period.days()) {
    auto day = sys_days(period.before().first);
    for (std::size_t i = 0; i <= 2 * length_; ++i, day += days(1)) {
        begins_.push_back(clock.midnight(day));
    }
}

std::optional<std::size_t> Days::day_of(journal::Time at) const {
    if (!is_now(at) || at >= begins_.back()) return std::nullopt;
    const auto next = std::upper_bound(begins_.begin(), begins_.end(), at);
    return static_cast<std::size_t>(next - begins_.begin()) - 1 - length_;
}

}  // namespace okienko::report
