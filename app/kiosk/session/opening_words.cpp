#include "app/kiosk/session/opening_words.h"

#include <array>

#include "app/contact/clock_reader.h"

namespace okienko::kiosk {
namespace {

using contact::Appointment;
using contact::Availability;

constexpr int days_a_week = 7;

std::string opens(const Appointment& appointment, const language::Language& words) {
    const std::string time = contact::clock_text(appointment.at.since_midnight);
    const std::string_view at = time;
    if (appointment.days_ahead == 0) return words.text("contact.opens_today", {{"time", at}});
    if (appointment.days_ahead == 1) return words.text("contact.opens_tomorrow", {{"time", at}});
    const std::string day = on_day_of(appointment, words);
    return words.text("contact.opens_on", {{"day", std::string_view(day)}, {"time", at}});
}

/// In the middle of a sentence: "otwieramy jutro o 8:00", "зараз відчинено".
std::string lowered(std::string text) {
    if (text.empty()) return text;
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 'A' && first <= 'Z') text[0] = static_cast<char>(first - 'A' + 'a');
    // Ukrainian: U+0410 to U+042F are two bytes, and so are the small letters 32 above them.
    if (first != 0xD0 || text.size() < 2) return text;
    const auto second = static_cast<unsigned char>(text[1]);
    if (second >= 0x90 && second <= 0x9F) text[1] = static_cast<char>(second + 0x20);
    if (second >= 0xA0 && second <= 0xAF) {
        text[0] = '\xD1';
        text[1] = static_cast<char>(second - 0x20);
    }
    return text;
}

/// The weekday's word among those of `group`, as "weekday.", within a week; otherwise there is
/// none.
std::string_view weekday_of(const Appointment& appointment, std::string_view group,
                            const language::Language& words) {
    constexpr std::array<std::string_view, days_a_week> names{"mon", "tue", "wed", "thu",
                                                              "fri", "sat", "sun"};
    const bool is_near = appointment.days_ahead >= 0 && appointment.days_ahead < days_a_week;
    if (!is_near) return {};
    const std::chrono::weekday day{std::chrono::sys_days(appointment.at.date)};
    std::string key(group);
    key += names[day.iso_encoding() - 1];
    return words.text(key);
}

}  // namespace

std::string day_of(const Appointment& appointment, const language::Language& words) {
    const std::string_view weekday = weekday_of(appointment, "weekday.", words);
    return weekday.empty() ? words.date(appointment.at.date) : std::string(weekday);
}

std::string on_day_of(const Appointment& appointment, const language::Language& words) {
    const std::string_view weekday = weekday_of(appointment, "weekday_on.", words);
    if (!weekday.empty()) return std::string(weekday);
    const std::string date = words.date(appointment.at.date);
    return words.text("when.on_day", {{"date", std::string_view(date)}});
}

std::string opening_of(const Availability& availability, const language::Language& words) {
    switch (availability.state) {
        case Availability::State::unknown:
            return {};
        case Availability::State::open: {
            // Whoever closes on another day is there around the clock, as far as today goes.
            const auto& closes = availability.closes;
            if (!closes || closes->days_ahead > 0)
                return std::string(words.text("contact.open_now"));
            const std::string time = contact::clock_text(closes->at.since_midnight);
            return words.text("contact.open_until", {{"time", std::string_view(time)}});
        }
        case Availability::State::closed:
            break;
    }
    if (!availability.opens) return std::string(words.text("contact.closed_now"));
    return opens(*availability.opens, words);
}

std::string opening_within(const Availability& availability, const language::Language& words) {
    return lowered(opening_of(availability, words));
}

std::string_view break_hint(const std::vector<contact::Offer>& offers) {
    using Kind = contact::Channel::Kind;
    if (offers.empty()) return "out_of_service.hint";
    const contact::Offer& first = offers.front();
    if (first.availability.state == Availability::State::closed)
        return "out_of_service.hint_closed";
    const Kind kind = first.channel.kind;
    const bool is_slow = kind == Kind::social || kind == Kind::email;
    return is_slow ? "out_of_service.hint_without_people" : "out_of_service.hint";
}

}  // namespace okienko::kiosk
