/// The time on the shop's wall.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "app/contact/holidays.h"

namespace okienko::contact {

struct LocalTime {
    Date date;
    std::chrono::minutes since_midnight{0};

    // NOLINTNEXTLINE(modernize-use-nullptr): the zero is the compiler's, inside the default
    auto operator<=>(const LocalTime&) const = default;
};

/// A time zone with its daylight saving. For one thread at a time.
class TimeZone {
public:
    /// Is `name` one of the tz database, as "Europe/Warsaw"?
    static bool exists(const std::string& name);

    /// `name` must exist.
    explicit TimeZone(const std::string& name = "Europe/Warsaw");
    ~TimeZone();

    TimeZone(TimeZone&&) noexcept;
    TimeZone& operator=(TimeZone&&) noexcept;

    /// What the clock on the wall shows at `moment`; seconds are left out.
    LocalTime local(std::chrono::sys_seconds moment) const;

    /// When the clock shows `local`: of an hour that comes twice the first, of one that daylight
    /// saving leaves out as much later. 24:00 is the next day's midnight.
    std::chrono::sys_seconds moment(const LocalTime& local) const;

private:
    struct Data;
    std::unique_ptr<Data> data_;
};

/// When the shop's clock shows `clock`, as "2026-12-24 09:30"; nothing for anything else.
std::optional<std::chrono::sys_seconds> moment_of(const std::string& clock);

}  // namespace okienko::contact
