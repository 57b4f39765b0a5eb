/// An agent tells all customers that something does not work.
#include <doctest/doctest.h>

#include "tests/desk/queue/counter.h"

using namespace okienko::desk;
using namespace std::chrono_literals;

namespace {

const NoticeBoard board{.patterns = {{"winda", "Winda nie działa"}},
                        .told = {{"terminal", "Nie działają płatności kartą", false}}};

/// A desk whose dialog of notices is open.
Counter announcing() {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::notice);
    counter.tell(NoticesRead{board});
    return counter;
}

}  // namespace

TEST_CASE("the dialog of notices opens once it is known what there is") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::notice);
    CHECK(counter.last<ReadNotices>());
    CHECK(counter.state().dialog == Dialog::none);
    counter.tell(NoticesRead{board});
    CHECK(counter.state().dialog == Dialog::notice);
    CHECK(counter.state().notices.patterns.size() == 1);

    counter.press(Action::back);
    counter.tell(NoticesRead{board});  // of what has become of an announcement
    CHECK(counter.state().dialog == Dialog::none);
}

TEST_CASE("whoever has signed out meanwhile gets no dialog") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::notice);
    counter.press(Action::sign_out);
    counter.tell(NoticesRead{board});
    CHECK(counter.state().dialog == Dialog::none);
}

TEST_CASE("an outage is announced from a template, and the dialog closes") {
    Counter counter = announcing();
    CHECK(counter.tell(OutageFilled{"", "", {}}).empty());  // nothing was chosen
    counter.tell(OutageFilled{"winda", "piętro 1", 60min});
    const auto announce = counter.last<Announce>();
    REQUIRE(announce);
    CHECK(announce->outage.pattern == "winda");
    CHECK(announce->outage.scope == "piętro 1");
    CHECK(announce->outage.lasting == 60min);
    CHECK(announce->at == at(0));
    CHECK(counter.state().dialog == Dialog::none);
    CHECK_FALSE(counter.state().toast);  // nothing is said before it is on the disk
    counter.tell(NoticeChanged{NoticeChanged::How::announced, "Winda nie działa"});
    REQUIRE(counter.state().toast);
    CHECK(counter.state().toast->key == "notice_announced");
    CHECK(counter.state().toast->value == "Winda nie działa");
}

TEST_CASE("what works again is ended with one touch, and the dialog stays") {
    Counter counter = announcing();
    counter.tell(OutageEnded{"terminal"});
    REQUIRE(counter.last<EndNotice>());
    CHECK(counter.last<EndNotice>()->notice == "terminal");
    counter.tell(NoticesRead{{.patterns = board.patterns, .told = {}}});
    CHECK(counter.state().dialog == Dialog::notice);
    CHECK(counter.state().notices.told.empty());
}

TEST_CASE("what could not be announced is said in words that do not pretend") {
    using How = NoticeChanged::How;
    Counter counter = announcing();
    for (const How how : {How::failed, How::told_already}) {
        counter.tell(NoticeChanged{how, "Winda nie działa"});
        REQUIRE(counter.state().toast);
        CHECK(counter.state().toast->is_bad);
    }
}

TEST_CASE("where nobody waits it is read once a minute what customers are told") {
    Counter counter;
    counter.open({call(1)});
    counter.tell(Clock{at(1)});
    CHECK_FALSE(counter.last<ReadNotices>());  // somebody waits
    counter.tell(QueueRead{{}});
    counter.tell(Clock{at(1.1)});
    CHECK(counter.last<ReadNotices>());
    counter.tell(NoticesRead{{.patterns = {}, .told = {{"internet", "Nie działa internet"}}}});
    CHECK(counter.state().notices.told.size() == 1);
    CHECK(counter.state().dialog == Dialog::none);
    counter.tell(Clock{at(1.9)});
    CHECK_FALSE(counter.last<ReadNotices>());
    counter.tell(Clock{at(2.2)});
    CHECK(counter.last<ReadNotices>());
}
