/// From a touch at the kiosk to the row on the desk's screen, through both programs' threads.
#include <algorithm>
#include <chrono>
#include <string>

#include "app/desk/screens/queue_page.h"
#include "app/desk/screens/view.h"
#include "app/desk/worker.h"
#include "app/kiosk/journal_worker.h"
#include "tests/journeys/agent.h"
#include "tests/journeys/customer.h"
#include "tests/ui/paper_screen.h"

using namespace okienko;
using namespace okienko::kiosk;
using namespace std::chrono_literals;

namespace {

journal::Time clock_now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// A customer whose deeds a worker does, as in the kiosk's program.
class Toucher {
public:
    explicit Toucher(const Counter& counter)
        : worker_(JournalKeeper({.journal = {.file = counter.file()},
                                 .kiosk = "przy wejściu",
                                 .now = clock_now,
                                 .report = [](const auto&) {}}),
                  {.wake = {}}) {
        session.handle(Stocked{.channels = channels(), .generation = 1, .articles = 1});
        session.handle(Touched{});
        does(PersonWanted{});
    }

    void does(const Event& event) { worker_.carry_out(session.handle(event)); }

    void turn() {
        for (const Event& event : worker_.take_events()) does(event);
    }

    Session session{kiosk_options()};

private:
    static std::vector<contact::Channel> channels() {
        return {{.id = "pracownik", .name = "Pracownik"}};
    }

    JournalWorker worker_;
};

/// The desk's program, but for its window.
class DeskProgram {
public:
    explicit DeskProgram(const Counter& counter)
        : view_(words().of("pl"), {}),
          worker_(desk::Clerk(desk::options_of(counter, counter.folder() / "none")),
                  {.wake = {}, .now = clock_now}),
          screen(
              {1920, 1080},
              [this](ui::Canvas& canvas) {
                  for (const desk::Event& event : view_.draw(canvas, desk.state())) tell(event);
              },
              0.62F) {}

    void tell(const desk::Event& event) {
        const desk::Effects effects = desk.handle(event);
        for (const desk::Effect& effect : effects)
            has_rung = has_rung || std::holds_alternative<desk::Chime>(effect);
        worker_.carry_out(effects);
    }

    void turn() {
        tell(desk::Clock{clock_now()});
        for (const desk::Event& event : worker_.take_events()) tell(event);
        screen.frame();
    }

    desk::Desk desk;
    bool has_rung = false;

private:
    desk::View view_;
    desk::Worker worker_;

public:
    ui::PaperScreen screen;
};

}  // namespace

TEST_CASE("a call touched at the kiosk is on the desk's screen within a second, and then seen") {
    const Counter counter;
    { counter.journal(); }
    Toucher customer(counter);
    DeskProgram desk(counter);
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    const auto until = [&](const auto& is_so) {
        while (!is_so() && std::chrono::steady_clock::now() < deadline) {
            customer.turn();
            desk.turn();
        }
        REQUIRE(is_so());
    };
    until([&] { return !desk.desk.state().people.empty(); });
    for (const int digit : {2, 5, 8, 0}) desk.tell(desk::PinTyped{digit});
    desk.tell(desk::PinEntered{});
    until([&] { return desk.desk.state().agent.has_value(); });

    std::chrono::milliseconds slowest{0};
    for (int i = 1; i <= 5; ++i) {
        desk.has_rung = false;
        const auto touched = std::chrono::steady_clock::now();
        customer.does(StaffWanted{});
        const auto call = [&]() -> const std::optional<Slip>& {
            return std::get<Contact>(customer.session.screen()).call;
        };
        REQUIRE(call());
        const auto id = call()->stored.id;
        until([&] { return desk.screen.has(desk::row_key(id)); });
        slowest = std::max(slowest, std::chrono::duration_cast<std::chrono::milliseconds>(
                                        std::chrono::steady_clock::now() - touched));
        CHECK(desk.has_rung);
        // The customer's side sees soon that somebody has it on the screen.
        until([&] { return call()->stored.state == journal::State::seen; });
        customer.does(CallCancelled{});
        until([&] { return call()->stored.state == journal::State::cancelled; });
    }
    MESSAGE("slowest of five: " << slowest.count() << " ms");
    CHECK(slowest < 1s);
}
