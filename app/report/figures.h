/// The chart of each section of the page.
#pragma once

#include <string>

#include "app/report/report.h"
#include "app/report/wording.h"

namespace okienko::report {

/// Questions day by day, or week by week where there are many days.
std::string days_figure(const Report& report, const Wording& wording);

std::string gaps_figure(const Report& report, const Wording& wording);
std::string not_found_figure(const Report& report, const Wording& wording);
std::string rising_figure(const Report& report, const Wording& wording);
std::string unopened_figure(const Report& report, const Wording& wording);
std::string rephrasings_figure(const Report& report, const Wording& wording);
std::string helpfulness_figure(const Report& report, const Wording& wording);
std::string shelves_figure(const Report& report, const Wording& wording);
std::string most_opened_figure(const Report& report, const Wording& wording);
std::string topics_figure(const Report& report, const Wording& wording);
std::string hours_figure(const Report& report, const Wording& wording);
std::string waits_figure(const Report& report, const Wording& wording);

}  // namespace okienko::report
