#include "app/contact/words/notice_words.h"

#include <chrono>

#include "app/contact/clock_reader.h"

namespace okienko::contact {

std::string day_words(Date date, Date today, const language::Language& words) {
    const auto days = std::chrono::sys_days(date) - std::chrono::sys_days(today);
    if (days == std::chrono::days(0)) return std::string(words.text("when.day_today"));
    if (days == std::chrono::days(1)) return std::string(words.text("when.day_tomorrow"));
    if (days == std::chrono::days(-1)) return std::string(words.text("when.day_yesterday"));
    return words.date(date);
}

std::string moment_words(const LocalTime& moment, Date today, const language::Language& words) {
    const std::string time = clock_text(moment.since_midnight);
    const auto days = std::chrono::sys_days(moment.date) - std::chrono::sys_days(today);
    const auto on = [&](const char* key) {
        return words.text(key, {{"time", std::string_view(time)}});
    };
    if (days == std::chrono::days(0)) return on("when.today");
    if (days == std::chrono::days(1)) return on("when.tomorrow");
    if (days == std::chrono::days(-1)) return on("when.yesterday");
    const std::string date = words.date(moment.date);
    return words.text("when.on_date",
                      {{"date", std::string_view(date)}, {"time", std::string_view(time)}});
}

std::string_view kind_words(Notice::Kind kind, const language::Language& words) {
    switch (kind) {
        case Notice::Kind::recall:
            return words.text("notice.recall");
        case Notice::Kind::outage:
            return words.text("notice.outage");
        case Notice::Kind::planned:
            return words.text("notice.planned");
    }
    return {};
}

std::string state_words(const ShownNotice& shown, Date today, const language::Language& words) {
    const Notice& notice = shown.notice;
    const auto tell = [&](const char* key, const char* name, const LocalTime& moment) {
        const std::string when = moment_words(moment, today, words);
        return words.text(key, {{name, std::string_view(when)}});
    };
    if (shown.state == NoticeState::overdue) {
        return tell("notice.overdue", "updated", notice.updated);
    }
    if (shown.state == NoticeState::announced) {
        std::string begin = tell("notice.begins", "since", notice.since);
        if (!notice.expected_end) return begin;
        return begin + " " + tell("notice.ends", "end", *notice.expected_end);
    }
    if (notice.kind == Notice::Kind::recall) return tell("notice.told", "since", notice.since);
    if (notice.expected_end) return tell("notice.ends", "end", *notice.expected_end);
    return tell("notice.open_ended", "since", notice.since);
}

}  // namespace okienko::contact
