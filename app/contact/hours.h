/// When a way to reach a person is staffed.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace okienko::contact {

/// When a channel is staffed on some days of the week, in local time.
struct Hours {
    std::vector<std::chrono::weekday> days;  ///< Monday first
    std::chrono::minutes open{0};            ///< since midnight
    std::chrono::minutes close{0};           ///< since midnight, later than `open`; 24 h at most
    bool on_trading_sundays = false;         ///< on those Sundays, beside `days`
    bool on_holidays = false;                ///< on public holidays; otherwise they are days off
};

/// Hours as Polish lines for a screen, days with the same hours merged, Monday first:
/// "pon.–pt. 8:00–21:00", "sob. 8:00–20:00"; "codziennie całą dobę"; last "niedziele handlowe" and
/// "święta". Days off are not named.
std::vector<std::string> polish_lines(const std::vector<Hours>& hours);

}  // namespace okienko::contact
