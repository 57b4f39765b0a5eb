/// Days off in Poland.
#pragma once

#include <chrono>
#include <optional>

namespace okienko::contact {

using Date = std::chrono::year_month_day;

enum class Holiday {
    new_year,
    epiphany,
    easter,
    easter_monday,
    labour_day,
    constitution_day,
    pentecost,
    corpus_christi,
    assumption,
    all_saints,
    independence_day,
    christmas_eve,
    christmas,
    second_day_of_christmas
};

/// Easter Sunday of a year from 1583 on.
/// Source: the Gregorian computus of Meeus, Jones and Butcher; Meeus, Astronomical Algorithms, 8.
Date easter(std::chrono::year year);

/// The public holiday on `date`, if it is one.
/// Source: ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy; Epiphany since 2011,
/// Christmas Eve since 2025.
std::optional<Holiday> public_holiday(Date date);

}  // namespace okienko::contact
