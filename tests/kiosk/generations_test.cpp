#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <semaphore>

#include "app/kiosk/worker.h"
#include "tests/publish/shop_content.h"

using namespace okienko;
using namespace okienko::kiosk;
using namespace std::chrono;
using namespace std::chrono_literals;

TEST_CASE("a running kiosk answers from what was published within a second") {
    publish::ShopContent shop;
    shop.publish();
    std::counting_semaphore<> rung{0};
    Worker worker({generations_in(shop.data()), [](const auto& what) { FAIL(what.english); }},
                  {.wake = [&] { rung.release(); }});
    const auto next_stock = [&](std::uint64_t generation) {
        while (true) {
            REQUIRE(rung.try_acquire_for(10s));
            for (const Event& event : worker.take_events()) {
                const auto* stocked = std::get_if<Stocked>(&event);
                if (stocked != nullptr && stocked->generation == generation) return;
            }
        }
    };
    next_stock(1);

    shop.put("parking", "customer", "Parking jest za sklepem.");
    shop.publish();
    const auto published = std::chrono::steady_clock::now();
    next_stock(2);
    CHECK(std::chrono::steady_clock::now() - published < 1s);

    worker.carry_out({Ask{1, "gdzie jest parking"}});
    REQUIRE(rung.try_acquire_for(10s));
    for (const Event& event : worker.take_events()) {
        const auto* answered = std::get_if<Answered>(&event);
        if (answered != nullptr) CHECK(answered->answer.hits.at(0).article.id == "parking");
    }
}

TEST_CASE("a kiosk that runs through midnight no longer offers what ended with the day") {
    publish::ShopContent shop;
    shop.library.shelves_text += "most_asked:\n  - zwrot\n  - kasa\n";
    for (auto& article : shop.library.articles)
        if (article.id == "kasa") article.valid_to = 2026y / November / 26;
    shop.publish();
    auto day = 2026y / November / 26;
    IndexKeeper keeper(generations_in(shop.data(), [&] { return day; }),
                       [](const auto& what) { FAIL(what.english); });
    const auto offered = [&]() -> std::optional<std::size_t> {
        for (const Event& event : keeper.renew())
            if (const auto* stocked = std::get_if<Stocked>(&event))
                return stocked->most_asked.size();
        return std::nullopt;
    };
    CHECK(offered() == 2);
    CHECK(offered() == std::nullopt);
    day = 2026y / November / 27;
    CHECK(offered() == 1);
    CHECK(offered() == std::nullopt);
}
