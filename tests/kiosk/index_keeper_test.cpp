#include "app/kiosk/index_keeper.h"

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace okienko::kiosk;

namespace {

/// A shop's folder of generations, which a test changes by hand.
struct Shop {
    std::optional<std::uint64_t> live = 1;
    std::uint64_t newest_sound = 1;  ///< what opening gives; 0: nothing verifies
    bool is_readable = true;         ///< whether open indexes answer
    bool is_folder_there = true;
    int opened = 0;
};

struct Kept {
    std::shared_ptr<Shop> shop = std::make_shared<Shop>();
    std::shared_ptr<std::vector<std::string>> told = std::make_shared<std::vector<std::string>>();
    IndexKeeper keeper = make_keeper();

    IndexKeeper make_keeper() const {
        IndexSource source;
        source.live = [shop = shop] {
            if (!shop->is_folder_there) throw std::runtime_error("no folder");
            return shop->live;
        };
        source.open = [shop = shop] {
            ++shop->opened;
            if (shop->newest_sound == 0) throw std::runtime_error("no generation verifies");
            OpenIndex index;
            if (shop->live != shop->newest_sound)
                index.concern = okienko::sentence::say("test", "generation 2 is damaged");
            index.stocked.emergency = "z generacji " + std::to_string(shop->newest_sound);
            index.answer = [shop](const Wish& wish) -> Event {
                if (!shop->is_readable) throw std::runtime_error("the disk is gone");
                return Answered{std::get<Ask>(wish).ticket, {.question = "?"}};
            };
            return index;
        };
        return {source, [told = told](const auto& what) { told->push_back(what.english); }};
    }
};

template <typename E>
const E& only(const std::vector<Event>& events) {
    REQUIRE(events.size() == 1);
    REQUIRE(std::holds_alternative<E>(events.front()));
    return std::get<E>(events.front());
}

}  // namespace

TEST_CASE("the last wish among the effects counts") {
    CHECK_FALSE(newest_wish({}));
    CHECK_FALSE(newest_wish({Wipe{}, Leave{}}));
    const auto wish = newest_wish({Ask{1, "zwrot"}, Wipe{}, Fetch{2, "zwrot-prezentu"}, Leave{}});
    REQUIRE(wish);
    REQUIRE(std::holds_alternative<Fetch>(*wish));
    CHECK(std::get<Fetch>(*wish).article == "zwrot-prezentu");
}

TEST_CASE("an index is opened once and then answers") {
    Kept kept;
    CHECK(only<Stocked>(kept.keeper.renew()).emergency == "z generacji 1");
    CHECK(kept.keeper.renew().empty());
    CHECK(only<Answered>(kept.keeper.answer(Ask{7, "zwrot"})).ticket == 7);
    CHECK(kept.shop->opened == 1);
    CHECK(kept.told->empty());
}

TEST_CASE("a question asked before the index is open opens it") {
    Kept kept;
    const auto events = kept.keeper.answer(Ask{7, "zwrot"});
    REQUIRE(events.size() == 2);
    CHECK(std::holds_alternative<Stocked>(events[0]));
    CHECK(std::holds_alternative<Answered>(events[1]));
}

TEST_CASE("a new generation is taken over") {
    Kept kept;
    kept.keeper.renew();
    kept.shop->live = kept.shop->newest_sound = 2;
    CHECK(only<Stocked>(kept.keeper.renew()).emergency == "z generacji 2");
    CHECK(kept.keeper.renew().empty());
}

TEST_CASE("another day brings what is offered anew, from the same generation") {
    const auto offered = std::make_shared<std::string>();
    IndexSource source;
    source.live = [] { return std::optional<std::uint64_t>(1); };
    source.open = [offered] {
        OpenIndex index;
        index.restocked = [offered]() -> std::optional<Stocked> {
            if (offered->empty()) return {};
            return Stocked{.emergency = std::exchange(*offered, "")};
        };
        return index;
    };
    IndexKeeper keeper(source, [](const auto& what) { FAIL(what.english); });
    only<Stocked>(keeper.renew());
    CHECK(keeper.renew().empty());
    *offered = "po północy";
    CHECK(only<Stocked>(keeper.renew()).emergency == "po północy");
    CHECK(keeper.renew().empty());
}

TEST_CASE("news that cannot be had are told once, and the index answers on") {
    bool is_disk_there = false;
    const auto read = [&] {
        if (!is_disk_there) throw std::runtime_error("the disk is gone");
    };
    IndexSource source;
    source.live = [] { return std::optional<std::uint64_t>(1); };
    source.open = [&] {
        OpenIndex index;
        index.answer = [](const Wish&) { return Answered{}; };
        index.restocked = [&]() -> std::optional<Stocked> { return read(), Stocked{}; };
        index.notices = [&]() -> std::optional<Noticed> { return read(), Noticed{}; };
        return index;
    };
    std::vector<std::string> told;
    IndexKeeper keeper(source, [&](const auto& what) { told.push_back(what.english); });
    only<Stocked>(keeper.renew());
    CHECK(keeper.renew().empty());
    REQUIRE(told.size() == 1);
    CHECK(told.front().ends_with("the disk is gone"));
    only<Answered>(keeper.answer(Ask{7, "zwrot"}));

    is_disk_there = true;
    const auto news = keeper.renew();
    REQUIRE(news.size() == 2);
    CHECK(std::holds_alternative<Stocked>(news[0]));
    CHECK(std::holds_alternative<Noticed>(news[1]));
}

TEST_CASE("a new generation that cannot be trusted is told once, and not read over and over") {
    Kept kept;
    kept.keeper.renew();
    kept.shop->live = 2;
    CHECK(only<Stocked>(kept.keeper.renew()).emergency == "z generacji 1");
    for (int looks = 0; looks < 100; ++looks) CHECK(kept.keeper.renew().empty());
    CHECK(kept.shop->opened == 2);
    REQUIRE(kept.told->size() == 1);
    CHECK(kept.told->front() == "generation 2 is damaged");
}

TEST_CASE("while no successor can be opened, the index before it serves on") {
    Kept kept;
    kept.keeper.renew();
    SUBCASE("nothing on the disk verifies any more") {
        kept.shop->live = 2;
        kept.shop->newest_sound = 0;
    }
    SUBCASE("the folder cannot be looked into") {
        kept.shop->is_folder_there = false;
    }
    CHECK(kept.keeper.renew().empty());
    CHECK(kept.keeper.renew().empty());
    CHECK(kept.told->size() == 1);
    only<Answered>(kept.keeper.answer(Ask{7, "zwrot"}));
}

TEST_CASE("a kiosk without an index says so once, and goes on looking") {
    Kept kept;
    kept.shop->live.reset();
    kept.shop->newest_sound = 0;
    only<Failed>(kept.keeper.renew());
    for (int looks = 0; looks < 10; ++looks) CHECK(kept.keeper.renew().empty());
    CHECK(kept.told->size() == 1);
    CHECK(only<Failed>(kept.keeper.answer(Ask{7, "zwrot"})).ticket == 7);

    kept.shop->live = kept.shop->newest_sound = 1;
    only<Stocked>(kept.keeper.renew());
    only<Answered>(kept.keeper.answer(Ask{8, "zwrot"}));
}

TEST_CASE("an index that fails is opened afresh before it is given up") {
    Kept kept;
    kept.keeper.renew();
    kept.shop->is_readable = false;
    const auto events = kept.keeper.answer(Ask{7, "zwrot"});
    REQUIRE(events.size() == 2);
    CHECK(std::holds_alternative<Stocked>(events[0]));
    CHECK(std::get<Failed>(events[1]).ticket == 7);
    CHECK(kept.shop->opened == 2);
    CHECK(kept.told->size() == 2);

    kept.shop->is_readable = true;
    only<Answered>(kept.keeper.answer(Ask{8, "zwrot"}));
}

TEST_CASE("an index that fails one question and answers the next brings the kiosk back") {
    Kept kept;
    kept.keeper.renew();
    kept.shop->is_readable = false;
    REQUIRE(std::holds_alternative<Failed>(kept.keeper.answer(Ask{7, "zwrot"}).back()));
    kept.shop->is_readable = true;
    only<Answered>(kept.keeper.answer(Ask{8, "zwroty"}));  // which the session does not wait for
    only<Stocked>(kept.keeper.renew());
    CHECK(kept.keeper.renew().empty());
}

TEST_CASE("an index that opens and fails a question all the same brings the kiosk back") {
    Kept kept;
    kept.keeper.renew();
    kept.shop->is_readable = false;
    REQUIRE(std::holds_alternative<Failed>(kept.keeper.answer(Ask{7, "zwrot"}).back()));
    // With the next minute, so that whoever asked can read whom to ask instead.
    CHECK(kept.keeper.is_settled());
    only<Stocked>(kept.keeper.renew());
    CHECK(kept.keeper.renew().empty());
    kept.shop->is_readable = true;
    only<Answered>(kept.keeper.answer(Ask{8, "zwrot"}));
}

TEST_CASE("a question that failed is no reason to trust an index that opens no more") {
    Kept kept;
    kept.keeper.renew();
    kept.shop->is_readable = false;
    REQUIRE(std::holds_alternative<Failed>(kept.keeper.answer(Ask{7, "zwrot"}).back()));
    kept.shop->newest_sound = 0;
    CHECK(kept.keeper.renew().empty());
    CHECK_FALSE(kept.keeper.is_settled());
    kept.shop->newest_sound = 1;
    only<Stocked>(kept.keeper.renew());
    CHECK(kept.keeper.is_settled());
}

TEST_CASE("after a question failed, the session hears when the index is back") {
    Kept kept;
    kept.keeper.renew();
    kept.shop->is_readable = false;
    kept.shop->newest_sound = 0;
    only<Failed>(kept.keeper.answer(Ask{7, "zwrot"}));
    CHECK(kept.keeper.renew().empty());
    kept.shop->newest_sound = 1;
    only<Stocked>(kept.keeper.renew());
}

TEST_CASE("what has begun to fail is told when the index is looked after, and only then") {
    auto news = std::make_shared<std::optional<Noticed>>(Noticed{});
    IndexSource source;
    source.live = [] { return std::optional<std::uint64_t>(1); };
    source.open = [news] {
        OpenIndex index;
        index.notices = [news] { return std::exchange(*news, std::nullopt); };
        return index;
    };
    IndexKeeper keeper(source, [](const auto&) {});
    const auto first = keeper.renew();
    REQUIRE(first.size() == 2);
    CHECK(std::holds_alternative<Stocked>(first[0]));
    CHECK(std::holds_alternative<Noticed>(first[1]));
    CHECK(keeper.renew().empty());
    *news = Noticed{};
    CHECK(std::holds_alternative<Noticed>(keeper.renew().at(0)));
}
