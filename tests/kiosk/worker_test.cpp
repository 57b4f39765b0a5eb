#include "app/kiosk/worker.h"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/device/scratch_folder.h"
#include "app/kiosk/session/forgetting.h"
#include "tests/kiosk/session/memory.h"

using namespace okienko::kiosk;
using namespace std::chrono_literals;

namespace {

/// An index in memory whose answers a test can hold back.
class Shop {
public:
    IndexKeeper keeper() {
        IndexSource source;
        source.live = [this] {
            ++looks;
            return std::optional<std::uint64_t>(live);
        };
        if (!folder.empty()) source.folders = {folder};
        source.open = [this] {
            if (!is_sound) throw std::runtime_error("no generation verifies");
            OpenIndex index;
            index.answer = [this](const Wish& wish) -> Event {
                begun.release();
                if (is_slow) may_go_on.acquire();
                if (const auto* suggest = std::get_if<Suggest>(&wish))
                    return Suggested{suggest->ticket, {.text = suggest->text}};
                const auto& ask = std::get<Ask>(wish);
                return Answered{ask.ticket, {.question = ask.question}};
            };
            return index;
        };
        return {source, [](const auto&) {}};
    }

    std::filesystem::path folder;  ///< where a change shows; empty: nobody knows
    std::atomic<int> looks = 0;
    std::atomic<std::uint64_t> live = 1;
    std::atomic<bool> is_sound = true;
    std::atomic<bool> is_slow = false;
    std::counting_semaphore<> begun{0};
    std::counting_semaphore<> may_go_on{0};
};

/// A worker, and the events it woke us for.
class Bell {
public:
    explicit Bell(Shop& shop, std::chrono::milliseconds rest = 1ms)
        : worker(shop.keeper(), {.rest = rest, .wake = [this] { rung.release(); }}) {}

    /// The next `count` events, for which the worker has to wake us.
    std::vector<Event> next(std::size_t count) {
        std::vector<Event> events;
        while (events.size() < count) {
            REQUIRE(rung.try_acquire_for(10s));
            for (auto& event : worker.take_events()) events.push_back(std::move(event));
        }
        return events;
    }

    std::counting_semaphore<> rung{0};
    Worker worker;
};

/// A worker that has begun to answer question 1, and does not go on until the shop lets it.
struct BusyBell {
    Shop shop;
    Bell bell{shop};

    BusyBell() {
        bell.next(1);
        shop.is_slow = true;
        bell.worker.carry_out({Ask{1, "z"}});
        shop.begun.acquire();
    }
};

}  // namespace

TEST_CASE("a worker opens the index by itself and answers what is wished") {
    Shop shop;
    Bell bell(shop);
    CHECK(std::holds_alternative<Stocked>(bell.next(1).front()));
    bell.worker.carry_out({Ask{7, "zwrot"}});
    const auto events = bell.next(1);
    CHECK(std::get<Answered>(events.front()).ticket == 7);
    CHECK(std::get<Answered>(events.front()).answer.question == "zwrot");
    CHECK(bell.worker.take_events().empty());
}

TEST_CASE("the newest question is answered, those it overtook are not") {
    BusyBell busy;
    auto& [shop, bell] = busy;
    for (Ticket ticket = 2; ticket <= 100; ++ticket) bell.worker.carry_out({Ask{ticket, "zw"}});
    shop.may_go_on.release(2);

    const auto events = bell.next(2);
    CHECK(std::get<Answered>(events[0]).ticket == 1);
    CHECK(std::get<Answered>(events[1]).ticket == 100);
}

TEST_CASE(
    "what comes up while typing waits for what a screen waits for; the newest letter counts") {
    BusyBell busy;
    auto& [shop, bell] = busy;
    bell.worker.carry_out({Ask{2, "zwrot"}});
    for (Ticket ticket = 1; ticket <= 100; ++ticket)
        bell.worker.carry_out({Suggest{ticket, "zwrot b"}});
    shop.may_go_on.release(3);

    const auto events = bell.next(3);
    CHECK(std::get<Answered>(events[1]).ticket == 2);
    CHECK(std::get<Suggested>(events[2]).ticket == 100);
    CHECK(bell.worker.take_events().empty());
}

TEST_CASE("nobody waits for what comes up for a question that has been asked meanwhile") {
    BusyBell busy;
    auto& [shop, bell] = busy;
    bell.worker.carry_out({Suggest{1, "zwro"}});
    bell.worker.carry_out({Ask{2, "zwrot"}});
    shop.may_go_on.release(2);
    const auto events = bell.next(2);
    CHECK(std::get<Answered>(events[1]).ticket == 2);
}

TEST_CASE("what a visitor wished for is forgotten with the visitor") {
    BusyBell busy;
    auto& [shop, bell] = busy;
    bell.worker.carry_out({Ask{2, "gdzie jest mój list"}});
    bell.worker.carry_out({Wipe{}});
    bell.worker.carry_out({});
    shop.may_go_on.release(1);
    bell.next(1);

    shop.is_slow = false;
    bell.worker.carry_out({Ask{3, "zwrot"}});
    CHECK(std::get<Answered>(bell.next(1).front()).ticket == 3);
}

TEST_CASE("a worker with nothing to do looks for a new generation") {
    Shop shop;
    Bell bell(shop);
    bell.next(1);
    shop.live = 2;
    CHECK(std::holds_alternative<Stocked>(bell.next(1).front()));
}

TEST_CASE("a worker that is told of changes looks when there is one, and not before") {
    const okienko::device::ScratchFolder data;
    Shop shop;
    shop.folder = data.path();
    Bell bell(shop);
    bell.next(1);
    const int looks = shop.looks;
    for (Ticket ticket = 1; ticket <= 50; ++ticket) {
        bell.worker.carry_out({Ask{ticket, "zwrot"}});
        bell.next(1);
    }
    CHECK(shop.looks <= looks + 1);  // a minute may have begun
    shop.live = 2;
    std::ofstream(data.path() / "CURRENT") << "2\n";
    CHECK(std::holds_alternative<Stocked>(bell.next(1).front()));
}

TEST_CASE("an index that appears later is found without anybody asking") {
    Shop shop;
    shop.is_sound = false;
    Bell bell(shop);
    CHECK(std::holds_alternative<Failed>(bell.next(1).front()));
    shop.is_sound = true;
    CHECK(std::holds_alternative<Stocked>(bell.next(1).front()));
}

TEST_CASE("a worker ends at once, however long it meant to rest") {
    Shop shop;
    const auto ended = std::async(std::launch::async, [&] {
        Bell bell(shop, 1h);
        bell.next(1);
    });
    CHECK(ended.wait_for(10s) == std::future_status::ready);
}

TEST_CASE("somebody who types without a pause keeps nobody from a new generation") {
    Shop shop;
    Bell bell(shop, 20ms);
    bell.next(1);
    shop.live = 2;
    bool is_taken_over = false;
    for (Ticket ticket = 1; !is_taken_over; ++ticket) {
        REQUIRE(ticket < 1'000'000);
        bell.worker.carry_out({Ask{ticket, "zw"}});
        for (const Event& event : bell.next(1)) {
            is_taken_over = is_taken_over || std::holds_alternative<Stocked>(event);
        }
    }
}

// A sanitizer keeps what was freed, to find those who use it.
#if !defined(__SANITIZE_ADDRESS__)

namespace {

[[gnu::noinline]] void ask(Bell& bell, const Canary& question) {
    bell.worker.carry_out({Suggest{.ticket = 2, .text = question.text()}});
    bell.next(1);
    const Effects effects{Ask{3, question.text()}};
    CHECK(question.found() > 0);
    bell.worker.carry_out(effects);
    bell.next(1);
}

}  // namespace

TEST_CASE("a question is nowhere in the worker's memory once the next one is answered") {
    Shop shop;
    Bell bell(shop, 1h);  // nothing else happens while memory is read
    bell.next(1);
    for (const std::size_t size : {10, 30}) {  // within a string, and in a block of its own
        CAPTURE(size);
        const Canary question(letters, size);
        ask(bell, question);
        bell.worker.carry_out({Wipe{}});
        bell.worker.carry_out({Ask{4, "zwrot"}});
        bell.next(1);
        overwrite_stack();
        CHECK(question.found() == 0);
    }
}

#endif
