/// What the desk announces, every kiosk reads.
#include "app/desk/notice_pen.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "app/notices/notice_folders.h"
#include "tests/desk/desk_screen.h"
#include "tests/desk/last.h"
#include "tests/publish/shop_content.h"

using namespace okienko;
using namespace okienko::desk;
using namespace std::chrono_literals;
using How = NoticeChanged::How;

namespace {

/// 14:03:20 in Warsaw.
const Time three_past = afternoon() - 1min - 40s;

/// A shop with the templates that ship with the program.
class Shop {
public:
    Shop() {
        content_.library.notices = OKIENKO_SOURCE_DIR "/content/notices";
        content_.publish();
    }

    NoticePen pen() const { return {content_.data(), {}}; }

    std::vector<contact::ShownNotice> shown(Time at) const {
        return notices::NoticeFolders::open(content_.data())
            .shown(std::chrono::floor<std::chrono::seconds>(at));
    }

    std::filesystem::path data() const { return content_.data(); }

private:
    publish::ShopContent content_;
};

}  // namespace

TEST_CASE("what can be announced with a touch are the templates, but for recalled products") {
    const Shop shop;
    const auto read = last<NoticesRead>(shop.pen().read(three_past));
    REQUIRE(read);
    const auto is_there = [&](const std::string& id) {
        const auto& patterns = read->board.patterns;
        return std::any_of(patterns.begin(), patterns.end(),
                           [&](const auto& pattern) { return pattern.id == id; });
    };
    CHECK(is_there("winda-nie-dziala"));
    CHECK_FALSE(is_there("wycofany-produkt"));
    CHECK(read->board.told.empty());
}

TEST_CASE("what an agent announces is shown by every kiosk, until it works again") {
    const Shop shop;
    const NoticePen pen = shop.pen();
    const OutageFilled lift{"winda-nie-dziala", "piętro 1", 60min};
    auto events = pen.announce(Announce{lift, three_past});
    REQUIRE(last<NoticeChanged>(events));
    CHECK(last<NoticeChanged>(events)->how == How::announced);
    REQUIRE(last<NoticesRead>(events));
    CHECK(last<NoticesRead>(events)->board.told.size() == 1);

    REQUIRE(shop.shown(three_past).size() == 1);
    const contact::Notice notice = shop.shown(three_past).front().notice;
    CHECK(notice.scope == "piętro 1");
    REQUIRE(notice.expected_end);
    CHECK(notice.expected_end->since_midnight == 15h + 5min);  // 15:03:20 in steps of five minutes
    CHECK_FALSE(notice.alternatives.empty());

    events = pen.announce(Announce{lift, three_past + 1min});
    CHECK(last<NoticeChanged>(events)->how == How::told_already);
    CHECK(last<NoticesRead>(pen.read(three_past + 2h))->board.told.front().is_overdue);

    events = pen.end(EndNotice{"winda-nie-dziala", three_past + 30min});
    CHECK(last<NoticeChanged>(events)->how == How::ended);
    CHECK(last<NoticesRead>(events)->board.told.empty());
    CHECK(shop.shown(three_past + 31min).empty());
}

TEST_CASE("what cannot be announced is told, and nothing is shown") {
    const Shop shop;
    const NoticePen pen = shop.pen();
    auto events = pen.announce(Announce{{"nikt-tego-nie-napisal", "", {}}, three_past});
    REQUIRE(last<NoticeChanged>(events));
    CHECK(last<NoticeChanged>(events)->how == How::failed);
    events = pen.end(EndNotice{"nikt-tego-nie-ogłosił", three_past});
    CHECK(last<NoticeChanged>(events)->how == How::failed);

    publish::overwrite(shop.data() / "notices", "a file where a folder should be");
    events = pen.announce(Announce{{"winda-nie-dziala", "", {}}, three_past});
    REQUIRE(last<NoticeChanged>(events));
    CHECK(last<NoticeChanged>(events)->how == How::failed);
    CHECK(shop.shown(three_past).empty());
}
