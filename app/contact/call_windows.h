/// When somebody can be called back: the next windows of a channel's hours.
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

#include "app/contact/availability.h"

namespace okienko::contact {

/// "dziś 14:00–16:00": a time at which we call.
struct CallWindow {
    std::chrono::sys_seconds from;
    std::chrono::sys_seconds to;
    Appointment begins;  ///< `from`, by the shop's clock
    Appointment ends;

    bool operator==(const CallWindow&) const = default;
};

/// The first `count` windows of two hours within `hours`, from a quarter of an hour after `now` on,
/// each beginning at a full or half hour or with the hours themselves; the last of a day ends with
/// it, and lasts half an hour at least. None where no hours are told, all are shorter than that, or
/// the clock cannot be right.
std::vector<CallWindow> call_windows(const std::vector<Hours>& hours, const Calendar& calendar,
                                     const TimeZone& zone, std::chrono::sys_seconds now,
                                     std::size_t count);

/// `moment` as the shop's clock tells it to somebody who stands there at `now`.
Appointment appointment(std::chrono::sys_seconds moment, const TimeZone& zone,
                        std::chrono::sys_seconds now);

}  // namespace okienko::contact
