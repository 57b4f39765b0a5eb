#include "app/contact/notice.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <tuple>
#include <utility>

#include "app/contact/availability.h"

namespace okienko::contact {
namespace {

using std::chrono::minutes;
using std::chrono::sys_seconds;

NoticeState state_at(const Notice& notice, const TimeZone& zone, sys_seconds now) {
    if (!is_plausible(now)) return NoticeState::active;
    if (notice.valid_to && now >= zone.moment(*notice.valid_to)) return NoticeState::gone;
    if (now < zone.moment(notice.since)) return NoticeState::announced;
    const bool is_late = notice.expected_end && now >= zone.moment(*notice.expected_end);
    return is_late ? NoticeState::overdue : NoticeState::active;
}

/// What comes first has the smaller rank.
auto rank(const ShownNotice& shown, const TimeZone& zone) {
    const bool is_announced = shown.state == NoticeState::announced;
    const auto since = zone.moment(shown.notice.since).time_since_epoch();
    return std::tuple(shown.notice.kind != Notice::Kind::recall, is_announced,
                      is_announced ? since : -since);
}

}  // namespace

std::string_view to_string(Notice::Kind kind) {
    switch (kind) {
        case Notice::Kind::recall:
            return "recall";
        case Notice::Kind::outage:
            return "outage";
        case Notice::Kind::planned:
            return "planned";
    }
    return {};
}

std::string_view to_string(NoticeState state) {
    switch (state) {
        case NoticeState::active:
            return "active";
        case NoticeState::overdue:
            return "overdue";
        case NoticeState::announced:
            return "announced";
        case NoticeState::gone:
            return "gone";
    }
    return {};
}

std::vector<Notice> joined(std::vector<Notice> shipped, std::vector<Notice> own) {
    std::erase_if(shipped, [&](const Notice& one) {
        return std::any_of(own.begin(), own.end(),
                           [&](const Notice& other) { return other.id == one.id; });
    });
    std::move(own.begin(), own.end(), std::back_inserter(shipped));
    std::sort(shipped.begin(), shipped.end(),
              [](const Notice& a, const Notice& b) { return a.id < b.id; });
    return shipped;
}

std::vector<ShownNotice> shown(const std::vector<Notice>& notices, const TimeZone& zone,
                               sys_seconds now) {
    std::vector<ShownNotice> all;
    for (const Notice& notice : notices) {
        const auto state = state_at(notice, zone, now);
        if (state == NoticeState::gone) continue;
        ShownNotice one{notice, state, std::nullopt};
        if (notice.expected_end && is_plausible(now)) {
            one.remaining = std::chrono::ceil<minutes>(zone.moment(*notice.expected_end) - now);
        }
        all.push_back(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(), [&](const ShownNotice& a, const ShownNotice& b) {
        return rank(a, zone) < rank(b, zone);
    });
    return all;
}

std::set<std::string> out_of_order(const std::vector<ShownNotice>& shown) {
    std::set<std::string> channels;
    for (const ShownNotice& one : shown) {
        if (one.state == NoticeState::announced) continue;
        channels.insert(one.notice.channels.begin(), one.notice.channels.end());
    }
    return channels;
}

std::vector<ShownNotice> concerning(const std::vector<ShownNotice>& shown,
                                    std::string_view question, const text::Analyzer& analyzer) {
    std::set<std::string> asked;
    for (const auto& token : analyzer.analyze(question)) {
        if (!token.is_stop) asked.insert(token.term);
    }
    std::vector<ShownNotice> found;
    for (const ShownNotice& one : shown) {
        const auto has_all_terms = [&](const std::string& words) {
            const auto tokens = analyzer.analyze(words);
            return !tokens.empty() && std::all_of(tokens.begin(), tokens.end(), [&](const auto& t) {
                return asked.contains(t.term);
            });
        };
        if (std::any_of(one.notice.words.begin(), one.notice.words.end(), has_all_terms)) {
            found.push_back(one);
        }
    }
    return found;
}

article::Problems check_channels(const std::vector<Notice>& notices,
                                 const std::vector<Channel>& channels) {
    article::Problems problems;
    for (const Notice& notice : notices) {
        for (const std::string& id : notice.channels) {
            const bool is_known = std::any_of(channels.begin(), channels.end(),
                                              [&](const auto& one) { return one.id == id; });
            if (is_known) continue;
            problems.push_back(article::problem(
                article::Problem::Severity::error, notice.id + ".md", 0,
                article::say("unknown_channel", "there is no channel \"{id}\" in contact/",
                             {{"id", id}})));
        }
    }
    return problems;
}

}  // namespace okienko::contact
