/// What an agent waits for while 100,000 hand-offs stand in the journal, every tenth of them open.
///
///     TMPDIR=/dev/shm build/release/bin/desk_bench     # filled in half a minute
#include <benchmark/benchmark.h>

#include <string>
#include <variant>
#include <vector>

#include "app/desk/clerk.h"
#include "app/desk/queue/desk.h"
#include "app/desk/scene.h"
#include "tests/journal/counter.h"

using namespace okienko;
using namespace okienko::desk;
using journal::Step;

namespace {

constexpr int hand_off_count = 100'000;

/// A year of a busy shop: ten thousand of it still open.
class FullShop {
public:
    FullShop() : kiosk(counter.journal()), clerk(options()) {
        for (int i = 0; i < hand_off_count; ++i) add(i);
        clerk.look(at(0));
        clerk.carry_out(CheckPin{"ada", "0", at(0)});
    }

    static FullShop& instance() {
        static FullShop shop;
        return shop;
    }

    ::Counter counter;
    journal::Journal kiosk;
    Clerk clerk;
    std::vector<RecordId> open;

private:
    ClerkOptions options() const {
        return {.journal = counter.file(),
                .data = counter.folder() / "none",
                .people = example_people(),
                .is_pin = [](const std::string&, std::string_view) { return true; },
                .unlock = {},
                .complain = {}};
    }

    void add(int i) {
        auto call = staff_call(i);
        call.promised = at(i + 10);
        if (i % 97 == 0) call.kind = journal::NewHandOff::Kind::emergency;
        call.trail = {{Step::Kind::asked, "zgubiłam paragon", at(i)},
                      {Step::Kind::read, "zwrot-bez-paragonu", at(i)},
                      {Step::Kind::not_helped, "zwrot-bez-paragonu", at(i)}};
        kiosk.hand_off(call);
        if (i % 10 != 0)
            kiosk.change(call.id, {journal::State::done, "jan", at(i + 2), ""});
        else
            open.push_back(call.id);
    }
};

/// From the kiosk's commit to all that the screen needs: the queue, and what the desk makes of it.
void arrival(benchmark::State& state) {
    FullShop& shop = FullShop::instance();
    Desk desk;
    int minutes = hand_off_count;
    for (auto _ : state) {
        state.PauseTiming();
        shop.kiosk.hand_off(staff_call(++minutes));
        state.ResumeTiming();
        for (const Event& event : shop.clerk.look(at(minutes)))
            benchmark::DoNotOptimize(desk.handle(event));
    }
}

void choosing(benchmark::State& state) {
    FullShop& shop = FullShop::instance();
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            shop.clerk.carry_out(ReadStory{shop.open[(i += 7919) % shop.open.size()], at(0)}));
}

void taking(benchmark::State& state) {
    FullShop& shop = FullShop::instance();
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            shop.clerk.carry_out(Take{shop.open[i++ % shop.open.size()], "ada", at(0)}));
}

void nothing_new(benchmark::State& state) {
    FullShop& shop = FullShop::instance();
    shop.clerk.look(at(0));
    for (auto _ : state) benchmark::DoNotOptimize(shop.clerk.look(at(0)));
}

BENCHMARK(nothing_new)->Unit(benchmark::kMicrosecond);
BENCHMARK(choosing)->Unit(benchmark::kMillisecond);
BENCHMARK(arrival)->Unit(benchmark::kMillisecond)->Iterations(100);
BENCHMARK(taking)->Unit(benchmark::kMillisecond)->Iterations(300);

}  // namespace
