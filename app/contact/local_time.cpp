#include "app/contact/local_time.h"

#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include <ctime>
#include <iomanip>
#include <new>
#include <sstream>

namespace okienko::contact {
namespace {

/// The proleptic Gregorian calendar, for dates of any age.
std::unique_ptr<icu::GregorianCalendar> calendar_of(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    auto calendar = std::make_unique<icu::GregorianCalendar>(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)), icu::Locale::getRoot(),
        status);
    // Its data are built in: the only way it fails is for want of memory.
    if (U_FAILURE(status)) throw std::bad_alloc();
    calendar->setGregorianChange(-8.64e15, status);
    calendar->setRepeatedWallTimeOption(UCAL_WALLTIME_FIRST);
    calendar->setSkippedWallTimeOption(UCAL_WALLTIME_LAST);
    return calendar;
}

}  // namespace

struct TimeZone::Data {
    std::unique_ptr<icu::GregorianCalendar> calendar;

    int field(UCalendarDateFields which) const {
        UErrorCode status = U_ZERO_ERROR;
        return calendar->get(which, status);
    }
};

bool TimeZone::exists(const std::string& name) {
    const std::unique_ptr<icu::TimeZone> zone(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    return *zone != icu::TimeZone::getUnknown();
}

TimeZone::TimeZone(const std::string& name)
    : data_(std::make_unique<Data>(Data{calendar_of(name)})) {}

TimeZone::~TimeZone() = default;
TimeZone::TimeZone(TimeZone&&) noexcept = default;
TimeZone& TimeZone::operator=(TimeZone&&) noexcept = default;

LocalTime TimeZone::local(std::chrono::sys_seconds moment) const {
    UErrorCode status = U_ZERO_ERROR;
    data_->calendar->setTime(static_cast<UDate>(moment.time_since_epoch().count()) * 1000, status);
    using namespace std::chrono;
    const Date date(year(data_->field(UCAL_EXTENDED_YEAR)),
                    month(static_cast<unsigned>(data_->field(UCAL_MONTH)) + 1),
                    day(static_cast<unsigned>(data_->field(UCAL_DATE))));
    return {date, hours(data_->field(UCAL_HOUR_OF_DAY)) + minutes(data_->field(UCAL_MINUTE))};
}

std::chrono::sys_seconds TimeZone::moment(const LocalTime& local) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar& calendar = *data_->calendar;
    calendar.clear();
    calendar.set(static_cast<int>(local.date.year()),
                 static_cast<int>(static_cast<unsigned>(local.date.month())) - 1,
                 static_cast<int>(static_cast<unsigned>(local.date.day())), 0,
                 static_cast<int>(local.since_midnight.count()));
    const UDate milliseconds = calendar.getTime(status);
    return std::chrono::sys_seconds(
        std::chrono::seconds(static_cast<std::int64_t>(milliseconds) / 1000));
}

std::optional<std::chrono::sys_seconds> moment_of(const std::string& clock) {
    std::tm time{};
    std::istringstream text(clock);
    text >> std::get_time(&time, "%Y-%m-%d %H:%M");
    if (!text) return {};
    const Date date(std::chrono::year(time.tm_year + 1900),
                    std::chrono::month(static_cast<unsigned>(time.tm_mon + 1)),
                    std::chrono::day(static_cast<unsigned>(time.tm_mday)));
    return TimeZone().moment(
        {date, std::chrono::hours(time.tm_hour) + std::chrono::minutes(time.tm_min)});
}

}  // namespace okienko::contact
