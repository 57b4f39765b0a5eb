#include "app/desk/notice_pen.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <optional>

#include "app/notices/announcement.h"
#include "app/notices/notice_folders.h"
#include "index/sentence/failure.h"

namespace okienko::desk {
namespace {

using contact::Notice;
using notices::NoticeFolders;
using How = NoticeChanged::How;

std::chrono::sys_seconds seconds(Time time) {
    return std::chrono::floor<std::chrono::seconds>(time);
}

const Notice* find(const std::vector<Notice>& notices, const std::string& id) {
    const auto found = std::find_if(notices.begin(), notices.end(),
                                    [&](const Notice& notice) { return notice.id == id; });
    return found == notices.end() ? nullptr : &*found;
}

/// When it should work again, told in steps that people tell time by.
std::optional<contact::LocalTime> end_after(const std::optional<std::chrono::minutes>& lasting,
                                            const NoticeFolders& folders, Time at) {
    using FiveMinutes = std::chrono::duration<int, std::ratio<300>>;
    if (!lasting) return std::nullopt;
    return folders.zone().local(std::chrono::ceil<FiveMinutes>(at + *lasting));
}

NoticeBoard board_of(const NoticeFolders& folders, Time now) {
    NoticeBoard board;
    // A recalled product has to be named: an editor writes that.
    for (const Notice& pattern : folders.templates())
        if (pattern.kind != Notice::Kind::recall)
            board.patterns.push_back({pattern.id, pattern.title});
    for (const auto& shown : folders.shown(seconds(now)))
        board.told.push_back(
            {shown.notice.id, shown.notice.title, shown.state == contact::NoticeState::overdue});
    return board;
}

NoticeChanged announce_in(const NoticeFolders& folders, const Announce& announce) {
    const Notice* pattern = find(folders.templates(), announce.outage.pattern);
    if (pattern == nullptr) return {How::failed, announce.outage.pattern};
    for (const auto& shown : folders.shown(seconds(announce.at)))
        if (shown.notice.id == pattern->id) return {How::told_already, shown.notice.title};
    Notice notice = notices::announced(*pattern, folders.zone().local(seconds(announce.at)),
                                       end_after(announce.outage.lasting, folders, announce.at));
    if (!announce.outage.scope.empty()) notice.scope = announce.outage.scope;
    folders.write(notice);
    return {How::announced, notice.title};
}

NoticeChanged end_in(const NoticeFolders& folders, const EndNotice& end) {
    const Notice* notice = find(folders.notices(), end.notice);
    if (notice == nullptr) return {How::failed, end.notice};
    folders.write(notices::ended(*notice, folders.zone(), seconds(end.at)));
    return {How::ended, notice->title};
}

}  // namespace

template <typename Work>
std::vector<Event> NoticePen::attempt(Time now, Work work) const {
    std::vector<Event> events;
    try {
        if (const auto changed = work(NoticeFolders::open(data_))) events.emplace_back(*changed);
        events.emplace_back(NoticesRead{board_of(NoticeFolders::open(data_), now)});
    } catch (const std::exception& error) {
        if (complain_) complain_(sentence::sentence_of(error));
        events.emplace_back(NoticeChanged{How::failed, {}});
    }
    return events;
}

std::vector<Event> NoticePen::read(Time now) const {
    return attempt(now, [](const NoticeFolders&) { return std::optional<NoticeChanged>(); });
}

std::vector<Event> NoticePen::announce(const Announce& announce) const {
    return attempt(announce.at, [&](const NoticeFolders& folders) {
        return std::optional(announce_in(folders, announce));
    });
}

std::vector<Event> NoticePen::end(const EndNotice& end) const {
    return attempt(
        end.at, [&](const NoticeFolders& folders) { return std::optional(end_in(folders, end)); });
}

}  // namespace okienko::desk
