/// The part of a session that knows what does not work.
#include <algorithm>
#include <utility>

#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

namespace {

const Announcement* find(const Announcements& notices, const std::string& id) {
    const auto found = std::find_if(notices.begin(), notices.end(),
                                    [&](const auto& it) { return it.shown.notice.id == id; });
    return found == notices.end() ? nullptr : &*found;
}

/// Those of `all` that a screen has shown already, as they are now.
Announcements still_told(const Announcements& shown, const Announcements& all) {
    Announcements told;
    for (const Announcement& each : shown) {
        if (const auto* notice = find(all, each.shown.notice.id)) told.push_back(*notice);
    }
    return told;
}

}  // namespace

Effects Session::on(const Noticed& noticed) {
    notices_ = noticed.notices;
    show_notices();
    return {};
}

/// Brings what is shown up to what is known.
void Session::show_notices() {
    if (auto* attract = std::get_if<Attract>(&here_.screen)) attract->notices = notices_;
    if (auto* home = std::get_if<Home>(&here_.screen)) home->notices = notices_;
    if (std::holds_alternative<OutOfService>(here_.screen)) here_.screen = out_of_service();
    if (auto* results = std::get_if<Results>(&here_.screen)) {
        results->notices = still_told(results->notices, notices_);
    }
    if (here_.typing) here_.typing->notices = still_told(here_.typing->notices, notices_);
    if (auto* read = std::get_if<NoticeRead>(&here_.screen)) {
        // One that is over stays until the visitor goes on: nothing vanishes while it is read.
        if (const auto* notice = find(notices_, read->notice.shown.notice.id))
            read->notice = *notice;
    }
}

Effects Session::on(const NoticeChosen& chosen) {
    const auto* notice = find(notices_, chosen.id);
    if (notice) go_to(NoticeRead{*notice});
    return {};
}

Announcements Session::notices_of(const std::vector<std::string>& ids) const {
    Announcements found;
    for (const std::string& id : ids) {
        if (const auto* notice = find(notices_, id)) found.push_back(*notice);
    }
    return found;
}

std::set<std::string> Session::channels_out_of_order() const {
    std::vector<contact::ShownNotice> shown;
    for (const Announcement& each : notices_) shown.push_back(each.shown);
    return contact::out_of_order(shown);
}

}  // namespace okienko::kiosk
