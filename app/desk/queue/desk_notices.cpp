/// What an agent tells all customers: that something does not work, and that it works again.
#include <utility>

#include "app/desk/queue/desk.h"

namespace okienko::desk {
namespace {

std::string key_of(NoticeChanged::How how) {
    switch (how) {
        case NoticeChanged::How::announced:
            return "notice_announced";
        case NoticeChanged::How::ended:
            return "notice_ended";
        case NoticeChanged::How::told_already:
            return "notice_told_already";
        case NoticeChanged::How::failed:
            break;
    }
    return "notice_failed";
}

}  // namespace

/// The dialog opens with what there is: nobody chooses from a list that is still on its way.
void Desk::open_notices() {
    wants_notices_ = true;
    want(ReadNotices{state_.now});
}

void Desk::take(const NoticesRead& read) {
    state_.notices = read.board;
    const bool is_free = state_.agent && state_.dialog == Dialog::none;
    if (std::exchange(wants_notices_, false) && is_free) open_dialog(Dialog::notice);
}

void Desk::take(const OutageFilled& filled) {
    if (state_.dialog != Dialog::notice || filled.pattern.empty()) return;
    want(Announce{filled, state_.now});
    state_.dialog = Dialog::none;
}

void Desk::take(const OutageEnded& ended) {
    if (state_.dialog == Dialog::notice) want(EndNotice{ended.notice, state_.now});
}

void Desk::take(const NoticeChanged& changed) {
    using How = NoticeChanged::How;
    const bool is_done = changed.how == How::announced || changed.how == How::ended;
    say(key_of(changed.how), changed.title, !is_done);
}

}  // namespace okienko::desk
