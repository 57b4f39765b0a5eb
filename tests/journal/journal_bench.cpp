/// What the desk waits for while 100,000 hand-offs stand in the journal, every tenth of them open.
///
///     TMPDIR=/dev/shm build/release/bin/journal_bench     # queries alone, filled in seconds
///     build/release/bin/journal_bench                     # commits as well, on a disk
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "tests/journal/counter.h"

using namespace okienko::journal;

namespace {

constexpr int hand_off_count = 100'000;
constexpr int agents = 20;

/// The journal of a shop in its third year.
class FullShop {
public:
    FullShop() : journal(counter.journal()) {
        for (int i = 0; i < hand_off_count; ++i) add(i);
    }

    static FullShop& instance() {
        static FullShop shop;
        return shop;
    }

    Counter counter;
    Journal journal;
    std::vector<std::string> numbers;
    std::vector<RecordId> ids;

private:
    void add(int i) {
        auto call = staff_call(i);
        call.promised = at(i + 10);
        if (i % 97 == 0) call.kind = NewHandOff::Kind::emergency;
        call.trail = {{Step::Kind::asked, "zgubiłam paragon", at(i)},
                      {Step::Kind::read, "zwrot-bez-paragonu", at(i)},
                      {Step::Kind::not_helped, "zwrot-bez-paragonu", at(i)}};
        numbers.push_back(journal.hand_off(call));
        ids.push_back(call.id);
        const std::string agent = "agent-" + std::to_string(i / 10 % agents);
        journal.take(call.id, agent, at(i + 1));
        if (i % 10 != 0) journal.change(call.id, {State::done, agent, at(i + 2), ""});
    }
};

template <typename Work>
void measure(benchmark::State& state, Work work) {
    FullShop& shop = FullShop::instance();
    std::size_t i = 0;
    for (auto _ : state) {
        work(shop, (i += 7919) % hand_off_count);
    }
}

void queue(benchmark::State& state) {
    measure(state,
            [](FullShop& shop, std::size_t) { benchmark::DoNotOptimize(shop.journal.queue(100)); });
}

void overdue(benchmark::State& state) {
    measure(state, [](FullShop& shop, std::size_t) {
        benchmark::DoNotOptimize(shop.journal.overdue(at(hand_off_count), 100));
    });
}

void of_agent(benchmark::State& state) {
    measure(state, [](FullShop& shop, std::size_t) {
        benchmark::DoNotOptimize(shop.journal.of_agent("agent-10"));
    });
}

void find_by_number(benchmark::State& state) {
    measure(state, [](FullShop& shop, std::size_t i) {
        benchmark::DoNotOptimize(shop.journal.find(shop.numbers[i]));
    });
}

void whole_story(benchmark::State& state) {
    measure(state, [](FullShop& shop, std::size_t i) {
        benchmark::DoNotOptimize(shop.journal.trail(shop.ids[i]));
        benchmark::DoNotOptimize(shop.journal.changes(shop.ids[i]));
    });
}

void look_for_news(benchmark::State& state) {
    measure(state,
            [](FullShop& shop, std::size_t) { benchmark::DoNotOptimize(shop.journal.has_news()); });
}

void false_alarms_today(benchmark::State& state) {
    measure(state, [](FullShop& shop, std::size_t) {
        benchmark::DoNotOptimize(
            shop.journal.false_alarms("przy wejściu", at(hand_off_count - 24 * 60)));
    });
}

void waits_this_week(benchmark::State& state) {
    measure(state, [](FullShop& shop, std::size_t) {
        benchmark::DoNotOptimize(shop.journal.waits(at(hand_off_count - 7 * 24 * 60)));
    });
}

void open_journal(benchmark::State& state) {
    measure(state, [](FullShop& shop, std::size_t) { shop.counter.journal(); });
}

void tidy(benchmark::State& state) {
    measure(state, [](FullShop& shop, std::size_t) { shop.journal.tidy(); });
}

void hand_off(benchmark::State& state) {
    measure(state, [](FullShop& shop, std::size_t i) {
        shop.journal.hand_off(staff_call(hand_off_count + static_cast<int>(i)));
    });
}

}  // namespace

BENCHMARK(queue)->Unit(benchmark::kMillisecond);
BENCHMARK(overdue)->Unit(benchmark::kMillisecond);
BENCHMARK(of_agent)->Unit(benchmark::kMillisecond);
BENCHMARK(find_by_number)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_story)->Unit(benchmark::kMillisecond);
BENCHMARK(look_for_news)->Unit(benchmark::kMillisecond);
BENCHMARK(false_alarms_today)->Unit(benchmark::kMillisecond);
BENCHMARK(waits_this_week)->Unit(benchmark::kMillisecond);
BENCHMARK(open_journal)->Unit(benchmark::kMillisecond);
BENCHMARK(tidy)->Unit(benchmark::kMillisecond);
BENCHMARK(hand_off)->Unit(benchmark::kMillisecond);
