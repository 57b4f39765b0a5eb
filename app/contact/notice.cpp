#include "app/contact/notice.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <tuple>
#include <utility>

#include "app/contact/availability.h"
#include "index/article/markdown.h"
#include "index/text/words.h"

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
    for (const auto& token : analyzer.analyze(text::question_start(question))) {
        if (!token.is_stop) asked.insert(token.term);
    }
    std::vector<ShownNotice> found;
    for (const ShownNotice& one : shown) {
        std::vector<std::string> all_words = one.notice.words;
        for (const auto& [language, said] : one.notice.translations)
            all_words.insert(all_words.end(), said.words.begin(), said.words.end());
        const auto has_all_terms = [&](const std::string& words) {
            const auto tokens = analyzer.analyze(words);
            return !tokens.empty() && std::all_of(tokens.begin(), tokens.end(), [&](const auto& t) {
                return asked.contains(t.term);
            });
        };
        if (std::any_of(all_words.begin(), all_words.end(), has_all_terms)) {
            found.push_back(one);
        }
    }
    return found;
}

Notice told_in(const Notice& notice, const std::string& language) {
    Notice told = notice;
    const auto found = notice.translations.find(language);
    if (found == notice.translations.end()) return told;
    const NoticeTranslation& said = found->second;
    if (!said.title.empty()) told.title = said.title;
    if (!said.scope.empty()) told.scope = said.scope;
    if (!said.alternatives.empty()) told.alternatives = said.alternatives;
    if (!said.body.empty()) {
        told.body = said.body;
        told.blocks = article::parse_markdown(said.body);
    }
    return told;
}

bool is_partly_polish(const Notice& notice, const std::string& language) {
    if (language == "pl") return false;
    const auto found = notice.translations.find(language);
    if (found == notice.translations.end()) return true;
    const NoticeTranslation& said = found->second;
    return said.title.empty() || (said.alternatives.empty() && !notice.alternatives.empty()) ||
           (said.body.empty() && !notice.blocks.empty());
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
