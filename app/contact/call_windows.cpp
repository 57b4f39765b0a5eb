#include "app/contact/call_windows.h"

#include <algorithm>

namespace okienko::contact {
namespace {

using std::chrono::minutes;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr minutes notice{15};
constexpr minutes raster{30};
constexpr minutes length{120};
constexpr minutes shortest{30};

/// Nobody promises a call later than this. Hours that never last half an hour end here as well.
constexpr std::chrono::days farthest{62};

/// The next full or half hour; time zones of whole half hours keep it one on the wall, too.
sys_seconds rounded_up(sys_seconds moment) {
    const auto since = moment.time_since_epoch();
    return sys_seconds((since + raster - std::chrono::seconds(1)) / raster * raster);
}

}  // namespace

Appointment appointment(sys_seconds moment, const TimeZone& zone, sys_seconds now) {
    const LocalTime at = zone.local(moment);
    const auto days = sys_days(at.date) - sys_days(zone.local(now).date);
    const auto remaining = std::chrono::ceil<minutes>(moment - now);
    return {at, static_cast<int>(days.count()), std::max(remaining, minutes(0))};
}

std::vector<CallWindow> call_windows(const std::vector<Hours>& hours, const Calendar& calendar,
                                     const TimeZone& zone, sys_seconds now, std::size_t count) {
    std::vector<CallWindow> windows;
    sys_seconds from = rounded_up(now + notice);
    while (windows.size() < count && from < now + farthest) {
        const Availability then = availability(hours, calendar, zone, from);
        if (then.state == Availability::State::closed && then.opens) {
            from = zone.moment(then.opens->at);
            continue;
        }
        if (then.state != Availability::State::open) break;
        const sys_seconds closing = then.closes ? zone.moment(then.closes->at) : from + length;
        sys_seconds to = std::min<sys_seconds>(from + length, closing);
        if (closing - to < shortest) to = closing;  // no crumb is left behind
        if (to - from >= shortest)
            windows.push_back({from, to, appointment(from, zone, now), appointment(to, zone, now)});
        from = to;
    }
    return windows;
}

}  // namespace okienko::contact
