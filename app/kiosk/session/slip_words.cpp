#include "app/kiosk/session/slip_words.h"

#include "app/contact/clock_reader.h"
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

}  // namespace

std::string when_of(const Appointment& appointment, const language::Language& words) {
    const std::string time = contact::clock_text(appointment.at.since_midnight);
    const std::string_view at = time;
    if (appointment.days_ahead == 0) return words.text("when.today", {{"time", at}});
    if (appointment.days_ahead == 1) return words.text("when.tomorrow", {{"time", at}});
    const std::string day = day_of(appointment, words);
    return words.text("when.on", {{"day", std::string_view(day)}, {"time", at}});
}

std::string window_of(const contact::CallWindow& window, const language::Language& words) {
    const std::string from = contact::clock_text(window.begins.at.since_midnight);
    const std::string to = contact::clock_text(window.ends.at.since_midnight);
    std::string day;
    if (window.begins.days_ahead == 0) day = words.text("when.day_today");
    if (window.begins.days_ahead == 1) day = words.text("when.day_tomorrow");
    if (day.empty()) day = day_of(window.begins, words);
    return words.text("when.window", {{"day", std::string_view(day)},
                                      {"from", std::string_view(from)},
                                      {"to", std::string_view(to)}});
}

std::string state_of(const Slip& slip, const language::Language& words) {
    return std::string(words.text(key_of(slip, "state")));
}

std::string next_of(const Slip& slip, const language::Language& words) {
    const bool is_waited_for = slip.status == Slip::Status::saved && slip.is_open();
    if (!is_waited_for || slip.is_call()) return std::string(words.text(key_of(slip, "next")));
    if (slip.stored.kind == Kind::desk) return std::string(words.text("slip.next.desk"));
    if (slip.window) {
        const std::string window = window_of(*slip.window, words);
        return words.text("slip.next.call_back", {{"when", std::string_view(window)}});
    }
    if (!slip.by) return std::string(words.text("slip.next.sent"));
    const std::string by = when_of(*slip.by, words);
    return words.text("slip.next.call_back_by", {{"when", std::string_view(by)}});
}

std::string closed_desk_words(const SlipShown& shown, const language::Language& words) {
    const bool is_waited_for = shown.slip.status == Slip::Status::saved && shown.slip.is_open();
    if (!shown.desk || !is_waited_for) return {};
    if (shown.desk->availability.state != contact::Availability::State::closed) return {};
    std::string text(contact::told_in(shown.desk->channel, words.code()).name);
    return text + ": " + opening_within(shown.desk->availability, words);
}

std::string slip_text(const Slip& slip, const language::Language& words,
                      const std::vector<std::string>& ending) {
    std::string text =
        words.text("slip.number", {{"number", std::string_view(slip.stored.number)}});
    text += "\n" + state_of(slip, words) + "\n" + next_of(slip, words);
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
