/// What people were called for, when, and how long it took.
#pragma once

#include "app/report/compile.h"

namespace okienko::report {

/// Fills topics, hours, waits and emergencies. Gives back the questions that ended with a person.
std::vector<Questions::Id> tell_people(const journal::Reader& journal, const Days& days,
                                       Questions& questions, const Options& options,
                                       Report& report);

}  // namespace okienko::report
