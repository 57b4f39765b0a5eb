#include "app/contact/holidays.h"

namespace okienko::contact {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

/// A holiday on the same day of every year since `since`.
struct FixedDay {
    month on_month;
    day on_day;
    Holiday holiday;
    year since = year(1990);
};

constexpr FixedDay fixed_days[] = {
    {month(1), day(1), Holiday::new_year},
    {month(1), day(6), Holiday::epiphany, year(2011)},
    {month(5), day(1), Holiday::labour_day},
    {month(5), day(3), Holiday::constitution_day},
    {month(8), day(15), Holiday::assumption},
    {month(11), day(1), Holiday::all_saints},
    {month(11), day(11), Holiday::independence_day},
    {month(12), day(24), Holiday::christmas_eve, year(2025)},
    {month(12), day(25), Holiday::christmas},
    {month(12), day(26), Holiday::second_day_of_christmas},
};

/// A holiday so many days after Easter Sunday.
struct MovableDay {
    days after_easter;
    Holiday holiday;
};

constexpr MovableDay movable_days[] = {
    {days(0), Holiday::easter},
    {days(1), Holiday::easter_monday},
    {days(49), Holiday::pentecost},
    {days(60), Holiday::corpus_christi},
};

}  // namespace

Date easter(year of) {
    // The letters are those of the source.
    const int y = static_cast<int>(of);
    const int a = y % 19;
    const int b = y / 100;
    const int c = y % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return of / month(static_cast<unsigned>(sum / 31)) / day(static_cast<unsigned>(sum % 31 + 1));
}

std::optional<Holiday> public_holiday(Date date) {
    for (const MovableDay& movable : movable_days) {
        if (sys_days(easter(date.year())) + movable.after_easter == sys_days(date)) {
            return movable.holiday;
        }
    }
    for (const FixedDay& fixed : fixed_days) {
        const bool is_the_day = fixed.on_month == date.month() && fixed.on_day == date.day();
        if (is_the_day && date.year() >= fixed.since) return fixed.holiday;
    }
    return std::nullopt;
}

}  // namespace okienko::contact
