/// Opening hours as editors write them.
#pragma once

#include <vector>

#include "app/contact/hours.h"
#include "index/article/fields.h"
#include "index/article/problem.h"

namespace okienko::contact {

/// The hours in the list `hours` of `fields`, entries as {days: mon-fri, open: "8:00", close:
/// "21:00"}; days are names and ranges joined by commas. Entries with a slip are left out.
std::vector<Hours> read_hours(article::Fields& fields, article::FileProblems& problems);

}  // namespace okienko::contact
