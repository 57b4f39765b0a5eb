#include "app/kiosk/session/slip_words.h"

#include <algorithm>

#include "app/contact/clock_reader.h"
#include "app/kiosk/session/need_words.h"
#include "app/kiosk/session/opening_words.h"

namespace okienko::kiosk {
namespace {

using contact::Appointment;
using Kind = journal::NewHandOff::Kind;

/// The end of a key: "sent", "not_saved".
std::string_view name_of(const Slip& slip) {
    switch (slip.status) {
        case Slip::Status::saving:
            return "saving";
        case Slip::Status::not_saved:
            return "not_saved";
        case Slip::Status::lost:
            return "lost";
        case Slip::Status::saved:
            break;
    }
    return journal::to_string(slip.stored.state);
}

std::string key_of(const Slip& slip, std::string_view what) {
    const std::string group = slip.is_call() ? "call." : "slip.";
    return group + std::string(what) + "." + std::string(name_of(slip));
}

/// Whether somebody in an emergency waits, or has to hear that nobody knows of it.
bool is_alarm(const Slip& slip) {
    return slip.stored.kind == Kind::emergency && slip.status != Slip::Status::saving &&
           !journal::is_closed(slip.stored.state);
}

std::string told(const contact::CallWindow& window, std::string_view day,
                 const language::Language& words) {
    const std::string from = contact::clock_text(window.begins.at.since_midnight);
    const std::string to = contact::clock_text(window.ends.at.since_midnight);
    return words.text(
        "when.window",
        {{"day", day}, {"from", std::string_view(from)}, {"to", std::string_view(to)}});
}

/// "dziś", "jutro"; empty for another day.
std::string near_day(const contact::CallWindow& window, const language::Language& words) {
    if (window.begins.days_ahead == 0) return std::string(words.text("when.day_today"));
    if (window.begins.days_ahead == 1) return std::string(words.text("when.day_tomorrow"));
    return {};
}

bool is_closed(const contact::Offer& offer) {
    return offer.availability.state == contact::Availability::State::closed;
}

/// Whether it is waited for at a desk where nobody is now.
bool waits_for_closed_desk(const SlipShown& shown) {
    const bool is_waited_for = shown.slip.status == Slip::Status::saved && shown.slip.is_open();
    return shown.desk && is_waited_for && is_closed(*shown.desk);
}

}  // namespace

std::string when_of(const Appointment& appointment, const language::Language& words) {
    const std::string time = contact::clock_text(appointment.at.since_midnight);
    const std::string_view at = time;
    if (appointment.days_ahead == 0) return words.text("when.today", {{"time", at}});
    if (appointment.days_ahead == 1) return words.text("when.tomorrow", {{"time", at}});
    const std::string day = on_day_of(appointment, words);
    return words.text("when.on", {{"day", std::string_view(day)}, {"time", at}});
}

std::string window_of(const contact::CallWindow& window, const language::Language& words) {
    const std::string day = near_day(window, words);
    return told(window, day.empty() ? day_of(window.begins, words) : day, words);
}

std::string window_within(const contact::CallWindow& window, const language::Language& words) {
    const std::string day = near_day(window, words);
    return told(window, day.empty() ? on_day_of(window.begins, words) : day, words);
}

std::string state_of(const Slip& slip, const language::Language& words) {
    return std::string(words.text(key_of(slip, "state")));
}

std::string next_of(const Slip& slip, const language::Language& words) {
    const bool is_waited_for = slip.status == Slip::Status::saved && slip.is_open();
    if (is_alarm(slip)) return std::string(words.text(key_of(slip, "next_in_emergency")));
    if (!is_waited_for || slip.is_call()) return std::string(words.text(key_of(slip, "next")));
    if (slip.stored.kind == Kind::desk) return std::string(words.text("slip.next.desk"));
    if (slip.window) {
        const std::string window = window_within(*slip.window, words);
        return words.text("slip.next.call_back", {{"when", std::string_view(window)}});
    }
    if (!slip.by) return std::string(words.text("slip.next.sent"));
    const std::string by = when_of(*slip.by, words);
    return words.text("slip.next.call_back_by", {{"when", std::string_view(by)}});
}

std::string next_of(const SlipShown& shown, const language::Language& words) {
    if (!waits_for_closed_desk(shown)) return next_of(shown.slip, words);
    const auto& opens = shown.desk->availability.opens;
    if (!opens) return std::string(words.text("slip.next.desk_closed"));
    const std::string when = when_of(*opens, words);
    return words.text("slip.next.desk_opens", {{"when", std::string_view(when)}});
}

std::string closed_desk_words(const SlipShown& shown, const language::Language& words) {
    if (!waits_for_closed_desk(shown)) return {};
    std::string text(contact::told_in(shown.desk->channel, words.code()).name);
    return text + ": " + opening_within({.state = shown.desk->availability.state}, words);
}

std::string away_words(const Contact& contact, const language::Language& words) {
    if (contact.can_call_staff || contact.call || !contact.keeps_slips) return {};
    const auto& offers = contact.offers;
    const auto staff = std::find_if(offers.begin(), offers.end(), [](const auto& offer) {
        return offer.channel.kind == contact::Channel::Kind::staff;
    });
    if (staff == offers.end() || !is_closed(*staff)) return {};
    std::string text;
    if (const auto& opens = staff->availability.opens) {
        const std::string when = when_of(*opens, words);
        text = words.text("call.away.back", {{"when", std::string_view(when)}});
    }
    const bool calls_first =
        contact.call_back == CallBackState::open && !avoids_calls(contact.needs);
    // Who misses the interpreter is told already what comes first.
    const bool works = (calls_first || !is_closed(offers.front())) && !misses_interpreter(contact);
    if (works && !text.empty()) text += " ";
    if (works) text += words.text("call.away.works");
    return text.empty() ? std::string(words.text("contact.closed_now")) : text;
}

std::string slip_text(const SlipShown& shown, const language::Language& words,
                      const std::vector<std::string>& ending) {
    const Slip& slip = shown.slip;
    std::string text =
        words.text("slip.number", {{"number", std::string_view(slip.stored.number)}});
    text += "\n" + state_of(slip, words) + "\n" + next_of(shown, words);
    for (const std::string& line : ending) text += "\n" + line;
    return text;
}

std::string spelled(const std::string& number) {
    std::string text;
    for (const char c : number) {
        if (c == '-') {
            text += ",";
        } else {
            text += (text.empty() ? "" : " ") + std::string(1, c);
        }
    }
    return text;
}

}  // namespace okienko::kiosk
