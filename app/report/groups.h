/// What was asked, question by question: what found nothing, what rises, what nobody wrote yet.
#pragma once

#include "app/report/compile.h"
#include "app/report/search_log.h"

namespace okienko::report {

/// The tallies of all questions of one group together.
struct GroupTally {
    Tally sum;
    std::size_t wordings = 0;   ///< now, of those unanswered
    Questions::Id example = 0;  ///< the commonest wording
    Questions::Id unanswered_example = 0;
};

/// By the group's number.
std::vector<GroupTally> group_tallies(const SearchLog& log, Questions& questions);

/// Fills what was not found, what rises, and which articles are missing; flags and hand-offs must
/// be in `report` or `handed_off` already.
void tell_groups(const std::vector<GroupTally>& groups, Questions& questions,
                 const std::vector<Questions::Id>& handed_off, const Options& options,
                 Report& report);

}  // namespace okienko::report
