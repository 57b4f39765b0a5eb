/// What does not work, on the screens of a visit.
#include <string>
#include <vector>

#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;

namespace {

std::vector<std::string> ids(const Announcements& notices) {
    std::vector<std::string> ids;
    for (const Announcement& each : notices) ids.push_back(each.shown.notice.id);
    return ids;
}

const std::vector<std::string> both{"winda", "telefon"};

}  // namespace

TEST_CASE("what does not work is told before anybody asks, and at once") {
    Visit visit = Visit::to_stocked_kiosk();
    visit.does(notices());
    CHECK(ids(visit.screen<Attract>().notices) == both);
    visit.does(Touched{});
    CHECK(ids(visit.screen<Home>().notices) == both);
    visit.does(Noticed{});
    CHECK(visit.screen<Home>().notices.empty());
}

TEST_CASE("time and notices end no rest between visits") {
    Visit visit = Visit::to_stocked_kiosk();
    visit.does(notices());
    CHECK(visit.sees<Attract>());
}

TEST_CASE("a notice opens from the first screen, and the way leads back there") {
    Visit visit = Visit::to_stocked_kiosk();
    visit.does(notices());
    visit.does(NoticeChosen{"winda"});
    CHECK(visit.screen<NoticeRead>().notice.shown.notice.title == "Winda nie działa");
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
    visit.does(NoticeChosen{"nic-takiego"});
    CHECK(visit.sees<Home>());
}

TEST_CASE("a notice that is being read stays, as it was last, when it is over") {
    Visit visit = Visit::to_stocked_kiosk();
    visit.does(notices());
    visit.does(NoticeChosen{"winda"});
    Noticed late = notices();
    late.notices[0].shown.state = okienko::contact::NoticeState::overdue;
    visit.does(late);
    CHECK(visit.screen<NoticeRead>().notice.shown.state == okienko::contact::NoticeState::overdue);
    visit.does(Noticed{});
    CHECK(visit.screen<NoticeRead>().notice.shown.notice.id == "winda");
}

TEST_CASE("a question meets the notices that concern it, above the answers") {
    Visit visit = Visit::to_stocked_kiosk();
    visit.does(notices());
    visit.does(Asked{"czy jest winda"});
    visit.does(Answered{.ticket = visit.wanted<Ask>().ticket,
                        .answer = {.question = "czy jest winda"},
                        .notices = {"winda", "dawno-zamkniete"}});
    CHECK(ids(visit.screen<Results>().notices) == std::vector<std::string>{"winda"});
    visit.does(Noticed{});
    CHECK(visit.screen<Results>().notices.empty());
}

TEST_CASE("a channel that does not work is not offered, once it does it is") {
    SessionOptions with = options();
    with.offers = [](const auto& channels, const auto&, const okienko::contact::Wish& wish) {
        std::vector<okienko::contact::Offer> offers;
        for (const auto& channel : channels)
            if (!wish.out_of_order.contains(channel.id)) offers.push_back({.channel = channel});
        return offers;
    };
    Visit visit(with);
    visit.does(stock());
    visit.does(notices());
    visit.does(PersonWanted{});
    REQUIRE(visit.screen<Contact>().offers.size() == 1);
    CHECK(visit.screen<Contact>().offers[0].channel.id == "pracownik");
    visit.does(Noticed{});
    visit.does(WentHome{});
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().offers.size() == 2);
}
