/// Who can help at a given moment, and who next.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/contact/calendar.h"
#include "app/contact/channel.h"
#include "app/contact/local_time.h"

namespace okienko::contact {

/// A moment to tell people: "jutro o 9:00".
struct Appointment {
    LocalTime at;
    int days_ahead = 0;                 ///< 0 today, 1 tomorrow
    std::chrono::minutes remaining{0};  ///< until then, daylight saving counted; rounded up

    bool operator==(const Appointment&) const = default;
};

struct Availability {
    enum class State {
        open,
        unknown,  ///< no hours are told, or the clock cannot be right
        closed
    };

    State state = State::unknown;
    std::optional<Appointment> closes;  ///< while open; empty if not within two months
    std::optional<Appointment> opens;   ///< while closed; the same
    std::optional<Holiday> holiday;     ///< today's
};

/// Can the clock be right? One that stands in 1970, or jumped far ahead, says nothing about opening
/// hours; times from 2026 to 2099 are believed.
bool is_plausible(std::chrono::sys_seconds now);

/// `today`, as a clock tells it; empty where that clock cannot be right, so that nothing is left
/// out for a date of its own.
std::optional<Date> believed(const Date& today);

/// Are `hours` open at `now`, until when, or from when?
///
/// A public holiday and a day off are closed, unless hours name holidays; a Sunday is open to hours
/// of "sun", and to those of "trading" if it is a trading Sunday.
Availability availability(const std::vector<Hours>& hours, const Calendar& calendar,
                          const TimeZone& zone, std::chrono::sys_seconds now);

/// Whom somebody would like to talk to.
struct Wish {
    std::string language = "pl";
    std::string category;                ///< of the article that did not help; may be empty
    std::set<std::string> out_of_order;  ///< ids of channels a notice takes out
};

struct Offer {
    Channel channel;
    Availability availability;
    bool speaks = false;  ///< the language wished for
    bool solves = false;  ///< what the category is about
};

/// The ways to a person at `now`, the quickest first: open ones by expected wait, then those that
/// open soonest; among either, first those that solve the matter and speak the language. Branches
/// and partner firms are left out, and so is what is out of order.
std::vector<Offer> offers(const std::vector<Channel>& channels, const Calendar& calendar,
                          const TimeZone& zone, std::chrono::sys_seconds now, const Wish& wish);

}  // namespace okienko::contact
