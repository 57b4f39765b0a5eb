/// The thread that waits for the journal.
#include "app/kiosk/journal_worker.h"

#include <doctest/doctest.h>

#include <chrono>
#include <semaphore>
#include <string>
#include <vector>

#include "app/kiosk/session/forgetting.h"
#include "tests/journal/counter.h"
#include "tests/kiosk/session/memory.h"

using namespace okienko::kiosk;
using namespace std::chrono_literals;
namespace journal = okienko::journal;

namespace {

JournalKeeper keeper_of(const Counter& counter) {
    return JournalKeeper(
        {.journal = {.file = counter.file(), .desk_key = counter.key().public_key()},
         .kiosk = "przy wejściu",
         .now = [] { return at(0); },
         .report = [](const auto&) {}});
}

/// A worker, and the events it woke us for.
class Bell {
public:
    Bell(const Counter& counter, std::chrono::milliseconds rhythm)
        : worker(keeper_of(counter), {.rhythm = rhythm, .wake = [this] { rung.release(); }}) {}

    /// The next event of this kind, for which the worker has to wake us.
    template <typename Wanted>
    Wanted next() {
        while (true) {
            for (; !events.empty(); events.erase(events.begin()))
                if (const auto* found = std::get_if<Wanted>(&events.front())) {
                    Wanted wanted = *found;
                    events.erase(events.begin());
                    return wanted;
                }
            REQUIRE(rung.try_acquire_for(10s));
            events = worker.take_events();
        }
    }

    std::counting_semaphore<> rung{0};
    std::vector<Event> events;
    JournalWorker worker;
};

}  // namespace

TEST_CASE("deeds are done in order, and none is dropped for a newer one") {
    const Counter counter;
    Bell bell(counter, 1ms);
    std::vector<journal::RecordId> ids;
    for (int i = 0; i < 20; ++i) {
        const auto call = staff_call(i);
        ids.push_back(call.id);
        bell.worker.carry_out({Ask{1, "zwrot"}, HandOver{call}});
    }
    for (const auto& id : ids) CHECK(bell.next<HandedOver>().stored.id == id);
}

TEST_CASE("what the desk does reaches the kiosk without being asked for") {
    const Counter counter;
    Bell bell(counter, 1ms);
    auto desk = counter.journal();
    const auto call = staff_call();
    bell.worker.carry_out({HandOver{call}});
    bell.next<HandedOver>();
    desk.change(call.id, {journal::State::on_the_way, "ada", at(1), {}});
    CHECK(bell.next<Progressed>().stored.state == journal::State::on_the_way);
}

TEST_CASE("however much there is to do, what the desk does is looked for in between") {
    const Counter counter;
    Bell bell(counter, 20ms);
    auto desk = counter.journal();
    const auto call = staff_call();
    bell.worker.carry_out({HandOver{call}});
    bell.next<HandedOver>();
    desk.change(call.id, {journal::State::on_the_way, "ada", at(1), {}});
    // Always one more slip to be read than there was time for.
    const auto deadline = std::chrono::steady_clock::now() + 10s;
    bell.worker.carry_out({ReadSlip{"2222-2222"}, ReadSlip{"2222-2222"}});
    bool is_told = false;
    while (!is_told && std::chrono::steady_clock::now() < deadline) {
        REQUIRE(bell.rung.try_acquire_for(10s));
        for (const Event& event : bell.worker.take_events()) {
            is_told = is_told || std::holds_alternative<Progressed>(event);
            if (std::holds_alternative<SlipRead>(event))
                bell.worker.carry_out({ReadSlip{"2222-2222"}});
        }
    }
    CHECK(is_told);
}

TEST_CASE("what is still to be kept when the kiosk ends is kept first") {
    const Counter counter;
    std::vector<journal::RecordId> ids;
    {
        JournalWorker worker(keeper_of(counter), {.wake = [] {}});
        for (int i = 0; i < 50; ++i) {
            const auto call = staff_call(i);
            ids.push_back(call.id);
            worker.carry_out({HandOver{call}, Wipe{}});
        }
    }
    auto desk = counter.journal();
    for (const auto& id : ids) CHECK(desk.find(id));
}

// A sanitizer keeps what was freed, to find those who use it.
#if !defined(__SANITIZE_ADDRESS__)

namespace {

[[gnu::noinline]] void leave_number(Bell& bell, const char* prefix, const Canary& number) {
    const Effects effects{HandOver{call_back(prefix + number.text())}};
    CHECK(number.found() > 0);
    bell.worker.carry_out(effects);
    bell.next<HandedOver>();
}

}  // namespace

TEST_CASE("whom to call back is nowhere in memory once it is sealed") {
    const Counter counter;
    Bell bell(counter, 1h);  // nothing else happens while memory is read

    struct Row {
        const char* prefix;
        std::size_t size;
    };

    // Within a string, and in a block of its own.
    for (const auto& [prefix, size] : {Row{"+48", 9}, Row{"+380", 12}}) {
        CAPTURE(size);
        const Canary number(digits, size);
        leave_number(bell, prefix, number);
        bell.worker.carry_out({HandOver{staff_call()}});
        bell.next<HandedOver>();
        overwrite_stack();
        CHECK(number.found() == 0);
    }
}

#endif
