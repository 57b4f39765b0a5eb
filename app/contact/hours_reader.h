/// Opening hours as editors write them.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "app/contact/hours.h"
#include "index/article/fields.h"
#include "index/article/problem.h"

namespace okienko::contact {

/// The hours in the list `hours` of `fields`, entries as {days: mon-fri, open: "8:00", close:
/// "21:00"}; days are names and ranges joined by commas, and "trading" (Sundays on which shops may
/// trade) and "holiday" among them. Entries with a slip are left out.
std::vector<Hours> read_hours(article::Fields& fields, article::FileProblems& problems);

/// The time of `key`, written as "8:00", up to "24:00"; it is missed if it is not there.
std::optional<std::chrono::minutes> read_clock(article::Fields& fields, const char* key,
                                               article::FileProblems& problems);

}  // namespace okienko::contact
