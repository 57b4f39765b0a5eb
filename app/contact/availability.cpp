#include "app/contact/availability.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace okienko::contact {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

// Holidays in a row are few, but a counter may be open on trading Sundays alone.
constexpr int days_looked_ahead = 62;

struct Span {
    minutes open;
    minutes close;
};

/// The shop's days, one after the other.
class Schedule {
public:
    Schedule(const std::vector<Hours>& hours, const Calendar& calendar)
        : hours_(hours), calendar_(calendar) {}

    /// When it is open on `date`, early first; spans that touch are one.
    std::vector<Span> spans(Date date) const {
        if (calendar_.closed.contains(date)) return {};
        std::vector<Span> spans;
        for (const Hours& hours : hours_) {
            if (applies(hours, date)) spans.push_back({hours.open, hours.close});
        }
        cut(spans, date);
        return merged(std::move(spans));
    }

private:
    bool applies(const Hours& hours, Date date) const {
        if (public_holiday(date)) return hours.on_holidays;
        const std::chrono::weekday day{sys_days(date)};
        const bool is_named =
            std::find(hours.days.begin(), hours.days.end(), day) != hours.days.end();
        return is_named || (hours.on_trading_sundays && calendar_.trading_sundays.contains(date));
    }

    void cut(std::vector<Span>& spans, Date date) const {
        const auto early = calendar_.early.find(date);
        if (early == calendar_.early.end()) return;
        for (Span& span : spans) span.close = std::min(span.close, early->second);
        std::erase_if(spans, [](const Span& span) { return span.close <= span.open; });
    }

    static std::vector<Span> merged(std::vector<Span> spans) {
        std::sort(spans.begin(), spans.end(),
                  [](const Span& a, const Span& b) { return a.open < b.open; });
        std::vector<Span> merged;
        for (const Span& span : spans) {
            if (!merged.empty() && span.open <= merged.back().close) {
                merged.back().close = std::max(merged.back().close, span.close);
            } else {
                merged.push_back(span);
            }
        }
        return merged;
    }

    const std::vector<Hours>& hours_;
    const Calendar& calendar_;
};

/// One moment, and the ones it is asked about from.
class Moment {
public:
    Moment(const TimeZone& zone, sys_seconds now)
        : zone_(zone), now_(now), local_(zone.local(now)) {}

    const LocalTime& local() const { return local_; }

    Date day(int ahead) const { return Date(sys_days(local_.date) + days(ahead)); }

    /// Never in the past, whatever daylight saving does to the clock on the wall.
    Appointment appointment(int ahead, minutes since_midnight) const {
        const LocalTime at{day(ahead), since_midnight};
        const auto remaining = std::chrono::ceil<minutes>(zone_.moment(at) - now_);
        return {at, ahead, std::max(remaining, minutes(0))};
    }

private:
    const TimeZone& zone_;
    sys_seconds now_;
    LocalTime local_;
};

/// The end of what is open from `close` of today on, over midnights.
std::optional<Appointment> closing(const Schedule& schedule, const Moment& moment, minutes close) {
    constexpr minutes midnight = std::chrono::hours(24);
    for (int ahead = 0; ahead < days_looked_ahead; ++ahead) {
        if (close < midnight) return moment.appointment(ahead, close);
        const auto next = schedule.spans(moment.day(ahead + 1));
        const bool goes_on = !next.empty() && next.front().open == minutes(0);
        if (!goes_on) return moment.appointment(ahead, close);
        close = next.front().close;
    }
    return std::nullopt;
}

std::optional<Appointment> opening(const Schedule& schedule, const Moment& moment) {
    for (int ahead = 0; ahead <= days_looked_ahead; ++ahead) {
        for (const Span& span : schedule.spans(moment.day(ahead))) {
            const bool is_to_come = ahead > 0 || span.open > moment.local().since_midnight;
            if (is_to_come) return moment.appointment(ahead, span.open);
        }
    }
    return std::nullopt;
}

bool is_elsewhere(const Channel& channel) {
    return channel.kind == Channel::Kind::branch || channel.kind == Channel::Kind::partner;
}

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What comes first has the smaller rank.
auto rank(const Offer& offer) {
    constexpr minutes longest = minutes::max();
    const bool is_closed = offer.availability.state == Availability::State::closed;
    const auto& opens = offer.availability.opens;
    const minutes opening = !is_closed ? minutes(0) : opens ? opens->remaining : longest;
    return std::tuple(offer.availability.state, !offer.solves, !offer.speaks, opening,
                      offer.channel.wait.value_or(longest));
}

}  // namespace

bool is_plausible(sys_seconds now) {
    using namespace std::chrono;
    return now >= sys_days(2026y / January / 1) && now < sys_days(2100y / January / 1);
}

std::optional<Date> believed(const Date& today) {
    return is_plausible(std::chrono::sys_days(today)) ? std::optional(today) : std::nullopt;
}

Availability availability(const std::vector<Hours>& hours, const Calendar& calendar,
                          const TimeZone& zone, sys_seconds now) {
    Availability result;
    if (hours.empty() || !is_plausible(now)) return result;
    const Schedule schedule(hours, calendar);
    const Moment moment(zone, now);
    result.holiday = public_holiday(moment.local().date);
    for (const Span& span : schedule.spans(moment.local().date)) {
        const minutes time = moment.local().since_midnight;
        if (time < span.open || time >= span.close) continue;
        result.state = Availability::State::open;
        result.closes = closing(schedule, moment, span.close);
        return result;
    }
    result.state = Availability::State::closed;
    result.opens = opening(schedule, moment);
    return result;
}

std::vector<Offer> offers(const std::vector<Channel>& channels, const Calendar& calendar,
                          const TimeZone& zone, sys_seconds now, const Wish& wish) {
    std::vector<Offer> offers;
    for (const Channel& channel : channels) {
        if (is_elsewhere(channel) || wish.out_of_order.contains(channel.id)) continue;
        offers.push_back({channel, availability(channel.hours, calendar, zone, now),
                          has(channel.languages, wish.language),
                          wish.category.empty() || channel.solves.empty() ||
                              has(channel.solves, wish.category)});
    }
    std::stable_sort(offers.begin(), offers.end(),
                     [](const Offer& a, const Offer& b) { return rank(a) < rank(b); });
    return offers;
}

}  // namespace okienko::contact
