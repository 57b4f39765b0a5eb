/// How a notice begins and ends.
#pragma once

#include <chrono>
#include <optional>

#include "app/contact/local_time.h"
#include "app/contact/notice.h"

namespace okienko::notices {

/// A template's notice as it is told from `now` on: people ask for it by its title where it has no
/// words of its own. `until` is when it should work again; empty: nobody knows.
contact::Notice announced(contact::Notice pattern, const contact::LocalTime& now,
                          std::optional<contact::LocalTime> until);

/// `notice` as it is over at `now`, also where it had not begun.
contact::Notice ended(contact::Notice notice, const contact::TimeZone& zone,
                      std::chrono::sys_seconds now);

}  // namespace okienko::notices
