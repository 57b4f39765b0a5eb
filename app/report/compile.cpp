#include "app/report/compile.h"

#include "app/report/articles.h"
#include "app/report/groups.h"
#include "app/report/people.h"
#include "app/report/search_log.h"
#include "app/report/visits.h"

namespace okienko::report {

Report compile(const journal::Reader& journal, const Options& options) {
    const Days days(options.period, options.clock);
    Report report{.period = options.period};
    auto date = std::chrono::sys_days(options.period.first);
    for (std::size_t i = 0; i < options.period.days(); ++i, date += std::chrono::days(1))
        report.days.push_back({.date = date});

    Questions questions(options.analyze);
    const SearchLog log(journal, days, questions, report);
    const auto handed_off = tell_people(journal, days, questions, options, report);
    tell_helpfulness(journal, days, options, report);
    tell_coverage(journal, days, options, report);
    tell_flags(journal, days, options, report);

    const auto groups = group_tallies(log, questions);
    tell_groups(groups, questions, handed_off, options, report);
    std::vector<Questions::Id> examples;
    examples.reserve(groups.size());
    for (const GroupTally& group : groups) examples.push_back(group.example);
    tell_visits(log, examples, questions, options, report);
    return report;
}

}  // namespace okienko::report
