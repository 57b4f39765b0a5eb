#include "app/notices/announcement.h"

#include <algorithm>

#include "index/article/id.h"

namespace okienko::notices {

contact::Notice announced(contact::Notice pattern, const contact::LocalTime& now,
                          std::optional<contact::LocalTime> until) {
    if (pattern.words.empty()) pattern.words = {pattern.title};
    if (pattern.id.empty()) pattern.id = article::as_id(pattern.title);
    pattern.since = now;
    pattern.expected_end = until;
    pattern.updated = now;
    return pattern;
}

contact::Notice ended(contact::Notice notice, const contact::TimeZone& zone,
                      std::chrono::sys_seconds now) {
    notice.valid_to = zone.local(now);
    // What had not begun yet is over as well: its times keep their order.
    notice.since = std::min(notice.since, zone.local(now - std::chrono::minutes(1)));
    if (notice.expected_end && *notice.expected_end <= notice.since) notice.expected_end.reset();
    return notice;
}

}  // namespace okienko::notices
