/// How long a kiosk may sleep: until time changes what is shown, and no longer.
#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;

namespace {

Visit reading() {
    auto visit = Visit::to_stocked_kiosk();
    visit.reads("zwrot-bez-paragonu");
    return visit;
}

Visit guessing_pins() {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(WayOutWanted{});
    for (int i = 0; i < PinLock::attempts; ++i) {
        visit.does(PinKey{PinKey::Key::digit, 1});
        visit.does(PinKey{PinKey::Key::enter});
    }
    return visit;
}

Visit calm() {
    auto with = options();
    with.appearance.is_calm = true;
    Visit visit(with);
    visit.does(stock());
    return visit;
}

template <typename AnyVisit>
AnyVisit after(AnyVisit visit, const std::vector<Event>& events) {
    for (const Event& event : events) visit.does(event);
    return visit;
}

}  // namespace

TEST_CASE("a kiosk sleeps until time changes what is shown") {
    struct Row {
        const char* when;
        Visit visit;
        std::optional<std::chrono::milliseconds> until_change;
    };

    const Row rows[] = {
        {"between visits something else is said", Visit::to_stocked_kiosk(), Session::step},
        {"which goes on meanwhile", after(Visit::to_stocked_kiosk(), {Waited{19s}}), 5s},
        {"nothing moves between visits", calm(), std::nullopt},
        {"but who is there is looked up out of service", after(calm(), {Failed{}}), 1min},
        {"and that goes on meanwhile", after(calm(), {Failed{}, Waited{90s}}), 30s},
        {"a visitor who did nothing yet", after(calm(), {Touched{}, Waited{1s}}), 59s},
        {"a reader is asked before the end", reading(), 40s},
        {"in large letters later", after(reading(), {TextSizeChosen{200}}), 160s},
        {"and counts the seconds then", after(reading(), {Waited{40s}}), 1s},
        {"the rest of a second", after(reading(), {Waited{40'300ms}}), 700ms},
        {"the last one", after(reading(), {Waited{59'990ms}}), 10ms},
        {"a touch begins it anew", after(reading(), {Waited{59s}, Touched{}}), 40s},
        {"and the end begins the next", after(reading(), {Waited{60s}}), Session::step},
        {"a lock counts its seconds", after(guessing_pins(), {Waited{100ms}}), 900ms},
        {"which nobody sees elsewhere", after(guessing_pins(), {WentHome{}}), 60s},
    };
    for (const Row& row : rows) {
        CAPTURE(row.when);
        CHECK(row.visit.session.until_change() == row.until_change);
    }
}

TEST_CASE("a kiosk wakes to ask the next person, who is not on the screen") {
    DeskVisit visit;
    visit.does(StaffWanted{});
    visit.is_committed();
    CHECK(visit.session.until_change() == HandOffs::until_answered);
    visit.waits(HandOffs::until_answered - 1ms);
    CHECK(visit.session.until_change() == 1ms);
    CHECK(visit.count<ChangeHandOff>() == 0);
    visit.waits(1ms);
    CHECK(visit.count<ChangeHandOff>() == 1);
}

TEST_CASE("a kiosk wakes when there is paper for one sheet more") {
    auto with = options_with_journal();
    with.can_print = true;
    DeskVisit visit(with);
    const auto read_on = [&](int number) {
        visit.does(Opened{"artykul-" + std::to_string(number)});
        const auto fetch = visit.last<Fetch>();
        REQUIRE(fetch);
        visit.does(Fetched{.ticket = fetch->ticket, .article = article_named(fetch->article)});
        visit.does(TakeAlongWanted{});
    };
    for (int number = 0; number < PrintRun::most_in_a_visit; ++number) {
        read_on(number);
        visit.does(PrintWanted{});
    }
    read_on(PrintRun::most_in_a_visit);
    REQUIRE(visit.screen<TakeAlong>().printing == Printing::enough);
    visit.does(ThemeChosen{Theme::dark});
    visit.does(TextSizeChosen{200});
    visit.waits(1s);
    CHECK(visit.session.until_change() == PrintRun::until_another - 1s);
}
