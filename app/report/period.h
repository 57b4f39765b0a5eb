/// The days a report is about.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "app/journal/reader.h"
#include "app/journal/time.h"

namespace okienko::report {

using Date = std::chrono::year_month_day;

/// From the first day to the last, both included.
struct Period {
    Date first;
    Date last;

    /// At least 1.
    std::size_t days() const;

    /// As many days, right before these.
    Period before() const;

    bool operator==(const Period&) const = default;
};

/// The clock on the shop's wall.
struct Clock {
    std::function<journal::Time(Date)> midnight;  ///< when a day begins
    std::function<unsigned(journal::Time)> hour;  ///< 0 to 23
};

/// The days of a period and of the one before, each with the moment it begins.
class Days {
public:
    Days(const Period& period, const Clock& clock);

    /// Both periods.
    journal::Span span() const { return {begins_.front(), begins_.back()}; }

    journal::Span span_now() const { return {begins_[length_], begins_.back()}; }

    /// Whether `at` lies in the period itself rather than in the one before.
    bool is_now(journal::Time at) const { return at >= begins_[length_]; }

    /// The day of the period that `at` lies in, from 0; empty for other moments.
    std::optional<std::size_t> day_of(journal::Time at) const;

private:
    std::size_t length_;
    std::vector<journal::Time> begins_;  ///< of each day, and of the one behind the last
};

}  // namespace okienko::report
