/// The kiosk and its journal: what was acknowledged, what others did, and what goes wrong.
#include "app/kiosk/journal_keeper.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "tests/journal/counter.h"

using namespace okienko::kiosk;
namespace journal = okienko::journal;
namespace fs = std::filesystem;
using journal::State;

namespace {

/// A keeper over a shop's journal, with a clock that stands where it is put.
class Kiosk {
public:
    explicit Kiosk(const Counter& counter) : Kiosk(counter, counter.file()) {}

    Kiosk(const Counter& counter, const fs::path& file)
        : keeper({.journal = {.file = file, .desk_key = counter.key().public_key()},
                  .kiosk = "przy wejściu",
                  .now = [this] { return clock; },
                  .report = [this](const auto& what) { told.push_back(what.english); }}) {}

    /// The one event of this kind among `events`.
    template <typename Wanted>
    static std::optional<Wanted> one(const std::vector<Event>& events) {
        for (const Event& event : events)
            if (const auto* found = std::get_if<Wanted>(&event)) return *found;
        return std::nullopt;
    }

    journal::Time clock = at(0);
    std::vector<std::string> told;
    JournalKeeper keeper;
};

}  // namespace

TEST_CASE("deeds are found among effects, in order") {
    const auto deeds = deeds_in({Ask{1, "zwrot"}, HandOver{staff_call()}, Wipe{}, Hush{}});
    REQUIRE(deeds.size() == 2);
    CHECK(std::holds_alternative<HandOver>(deeds[0]));
    CHECK(std::holds_alternative<Wipe>(deeds[1]));
}

TEST_CASE("what is acknowledged is what is stored, and it is on the disk") {
    const Counter counter;
    Kiosk kiosk(counter);
    const auto call = staff_call();
    const auto events = kiosk.keeper.carry_out(HandOver{call});
    const auto done = Kiosk::one<HandedOver>(events);
    REQUIRE(done);
    auto desk = counter.journal();
    const auto stored = desk.find(call.id);
    REQUIRE(stored);
    CHECK(done->stored.number == stored->number);
    CHECK(done->stored.state == State::sent);
    CHECK(done->stored.at == call.at);
    CHECK_FALSE(Kiosk::one<JournalState>(events)->trouble);
    CHECK(kiosk.told.empty());
}

TEST_CASE("what the desk does is told, once, until it is closed") {
    const Counter counter;
    Kiosk kiosk(counter);
    auto desk = counter.journal();
    const auto call = staff_call();
    kiosk.keeper.carry_out(HandOver{call});
    kiosk.keeper.look();
    CHECK(kiosk.keeper.look().empty());
    for (const State state : {State::seen, State::taken, State::on_the_way}) {
        desk.change(call.id, {state, "ada", at(1), {}});
        const auto told = Kiosk::one<Progressed>(kiosk.keeper.look());
        REQUIRE(told);
        CHECK(told->stored.state == state);
        CHECK(kiosk.keeper.look().empty());
    }
    CHECK(kiosk.keeper.is_following());
    desk.change(call.id, {State::done, "ada", at(2), {}});
    CHECK(Kiosk::one<Progressed>(kiosk.keeper.look())->stored.state == State::done);
    CHECK_FALSE(kiosk.keeper.is_following());
}

TEST_CASE("a change that came too late tells what holds instead") {
    const Counter counter;
    Kiosk kiosk(counter);
    auto desk = counter.journal();
    const auto call = staff_call();
    kiosk.keeper.carry_out(HandOver{call});
    desk.change(call.id, {State::done, "ada", at(1), {}});
    const auto events =
        kiosk.keeper.carry_out(ChangeHandOff{call.id, {State::escalated, "kiosk", at(1), {}}});
    CHECK(Kiosk::one<Progressed>(events)->stored.state == State::done);
}

TEST_CASE("when the visitor is gone nothing is followed, and what was stored stays") {
    const Counter counter;
    Kiosk kiosk(counter);
    const auto call = staff_call();
    kiosk.keeper.carry_out(HandOver{call});
    CHECK(kiosk.keeper.carry_out(Wipe{}).empty());
    CHECK_FALSE(kiosk.keeper.is_following());
    auto desk = counter.journal();
    desk.change(call.id, {State::seen, "ada", at(1), {}});
    CHECK_FALSE(Kiosk::one<Progressed>(kiosk.keeper.look()));
    CHECK(desk.find(call.id));
}

TEST_CASE("a slip is found by its number, and erased: its bytes, too") {
    const Counter counter;
    Kiosk kiosk(counter);
    auto call = staff_call();
    call.trail = {{journal::Step::Kind::asked, "wiertarka nie kręci", at(0)}};
    const auto number =
        Kiosk::one<HandedOver>(kiosk.keeper.carry_out(HandOver{call}))->stored.number;
    CHECK(Kiosk::one<SlipRead>(kiosk.keeper.carry_out(ReadSlip{number}))->stored->id == call.id);
    CHECK_FALSE(Kiosk::one<SlipRead>(kiosk.keeper.carry_out(ReadSlip{"2222-2222"}))->stored);
    CHECK(counter.all_bytes().find("wiertarka") != std::string::npos);
    CHECK(Kiosk::one<Erased>(kiosk.keeper.carry_out(Erase{number}))->is_gone);
    CHECK_FALSE(kiosk.keeper.is_following());
    CHECK_FALSE(Kiosk::one<SlipRead>(kiosk.keeper.carry_out(ReadSlip{number}))->stored);
    CHECK(counter.all_bytes().find("wiertarka") == std::string::npos);
}

TEST_CASE("a telephone number is readable to the desk alone, and nowhere on the disk") {
    const Counter counter;
    Kiosk kiosk(counter);
    const auto wanted = call_back("+48600100200");
    const auto done = Kiosk::one<HandedOver>(kiosk.keeper.carry_out(HandOver{wanted}));
    REQUIRE(done);
    CHECK(done->stored.has_call_back);
    auto desk = counter.journal();
    CHECK(desk.call_back(wanted.id, counter.key())->phone == "+48600100200");
    CHECK(counter.all_bytes().find("600100200") == std::string::npos);
    CHECK(counter.all_bytes().find("Łęcka") == std::string::npos);
}

TEST_CASE("feedback and searches are kept, what was typed redacted") {
    const Counter counter;
    Kiosk kiosk(counter);
    kiosk.keeper.carry_out(Remember{journal::Search{.id = journal::random_id(),
                                                    .question = "gdzie jest 600 100 200",
                                                    .outcome = "none",
                                                    .at = at(0)}});
    kiosk.keeper.carry_out(Remember{journal::Feedback{
        .view = journal::random_id(), .article = "zwrot", .reason = "outdated", .at = at(0)}});
    auto desk = counter.journal();
    CHECK(desk.unanswered(at(-1), 5).front().what == "gdzie jest [#]");
    CHECK(desk.unhelpful(at(-1), 5).front().what == "zwrot");
}

TEST_CASE("what is too old goes soon after the start, and then once a day") {
    const Counter counter;
    {
        auto journal = counter.journal();
        for (const int day : {0, 100})
            journal.store(journal::Search{.id = journal::random_id(),
                                          .question = "pytanie z dnia " + std::to_string(day),
                                          .outcome = "none",
                                          .at = at(day * 24 * 60)});
    }
    auto desk = counter.journal();
    Kiosk kiosk(counter);
    const auto left_at = [&](int day, int hour) {
        kiosk.clock = at((day * 24 + hour) * 60);
        kiosk.keeper.look();
        return desk.unanswered(at(-1), 5).size();
    };
    CHECK(left_at(181, 0) == 2);
    CHECK(left_at(181, 1) == 1);
    // A kiosk that is never turned off, and looks every hour.
    for (int hour = 2; hour < 99 * 24; ++hour) (void)left_at(181, hour);
    CHECK(left_at(280, 0) == 1);
    for (int hour = 1; hour < 24; ++hour) (void)left_at(280, hour);
    CHECK(left_at(281, 0) == 0);
}

TEST_CASE("false alarms of this kiosk are counted, drills and others' are not") {
    const Counter counter;
    Kiosk kiosk(counter);
    const auto alarm = [&](const std::string& where, std::vector<std::string> needs) {
        auto call = staff_call();
        call.kind = journal::NewHandOff::Kind::emergency;
        call.kiosk = where;
        call.needs = std::move(needs);
        kiosk.keeper.carry_out(HandOver{call});
        return kiosk.keeper.carry_out(
            ChangeHandOff{call.id, {State::cancelled, "customer", at(0), "false alarm"}});
    };
    CHECK(Kiosk::one<JournalState>(alarm("przy wejściu", {}))->false_alarms == 1);
    CHECK_FALSE(Kiosk::one<JournalState>(alarm("ogród", {})));
    CHECK_FALSE(Kiosk::one<JournalState>(alarm("przy wejściu", {"drill"})));
    CHECK(Kiosk::one<JournalState>(alarm("przy wejściu", {"contrast"}))->false_alarms == 2);
}

// ---- what goes wrong --------------------------------------------------------------------------

TEST_CASE("whatever is wrong with the journal, nothing is claimed and the kiosk goes on") {
    struct Row {
        const char* what;
        void (*breaks)(const fs::path& file);
    };

    const Row rows[] = {
        {"damaged", [](const fs::path& file) { std::ofstream(file) << std::string(8192, 'x'); }},
        {"a folder in its place", [](const fs::path& file) { fs::create_directory(file); }},
        {"no such disk", [](const fs::path& file) { fs::remove_all(file.parent_path()); }},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        const Counter counter;
        const auto file = counter.folder() / "disk/journal.db";
        fs::create_directory(file.parent_path());
        row.breaks(file);
        Kiosk kiosk(counter, file);
        kiosk.keeper.look();
        const auto call = staff_call();
        const auto events = kiosk.keeper.carry_out(HandOver{call});
        REQUIRE(Kiosk::one<NotSaved>(events));
        CHECK(Kiosk::one<NotSaved>(events)->id == call.id);
        CHECK_FALSE(Kiosk::one<HandedOver>(events));
        CHECK_FALSE(
            Kiosk::one<SlipRead>(kiosk.keeper.carry_out(ReadSlip{"2222-2222"}))->is_readable);
        CHECK_FALSE(Kiosk::one<Erased>(kiosk.keeper.carry_out(Erase{"2222-2222"}))->is_gone);
        kiosk.keeper.carry_out(Remember{journal::Search{.question = "zwrot"}});
        CHECK(kiosk.told.size() == 1);  // and not once a second
    }
}

TEST_CASE("a disk that comes back is used again, and what was tried is kept once") {
    const Counter counter;
    const auto file = counter.folder() / "disk/journal.db";
    Kiosk kiosk(counter, file);
    const auto call = staff_call();
    CHECK(Kiosk::one<NotSaved>(kiosk.keeper.carry_out(HandOver{call})));
    fs::create_directory(file.parent_path());
    const auto events = kiosk.keeper.carry_out(HandOver{call});
    REQUIRE(Kiosk::one<HandedOver>(events));
    CHECK_FALSE(Kiosk::one<JournalState>(events)->trouble);
    CHECK(Kiosk::one<HandedOver>(kiosk.keeper.carry_out(HandOver{call})));
    journal::Journal desk({.file = file});
    CHECK(desk.queue(10).size() == 1);
}

namespace {

/// Does `work` in a process of its own; true if that says so.
bool succeeds_apart(const std::function<bool()>& work) {
    const pid_t child = fork();
    if (child == 0) _exit(work() ? 0 : 1);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

using Cause = journal::JournalError::Cause;

/// Hands over until one is refused: it was not acknowledged, and why is told.
bool is_refused(Kiosk& kiosk, std::optional<Cause> cause = {}) {
    for (int count = 0; count < 100'000; ++count) {
        const auto events = kiosk.keeper.carry_out(HandOver{staff_call(count)});
        if (Kiosk::one<HandedOver>(events)) continue;
        const auto state = Kiosk::one<JournalState>(events);
        return Kiosk::one<NotSaved>(events) && state && state->trouble &&
               (!cause || state->trouble == cause);
    }
    return false;
}

}  // namespace

TEST_CASE(
    "where the journal may grow no more nothing is claimed, and what was acknowledged is there") {
    const Counter counter;
    const auto first = staff_call();
    { Kiosk(counter).keeper.carry_out(HandOver{first}); }
    CHECK(succeeds_apart([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit most{1'000'000, 1'000'000};
        setrlimit(RLIMIT_FSIZE, &most);
        Kiosk kiosk(counter);
        return is_refused(kiosk);
    }));
    CHECK(counter.journal().find(first.id));
}

TEST_CASE("a disk that may not be written is told as such, and what was acknowledged is there") {
    const Counter counter;
    const auto first = staff_call();
    { Kiosk(counter).keeper.carry_out(HandOver{first}); }
    fs::permissions(counter.file(), fs::perms::owner_read | fs::perms::others_read);
    fs::permissions(counter.folder(), fs::perms::owner_read | fs::perms::owner_exec |
                                          fs::perms::others_read | fs::perms::others_exec);
    CHECK(succeeds_apart([&] {
        constexpr uid_t nobody = 65534;
        if (geteuid() == 0 && setuid(nobody) != 0) return false;
        Kiosk kiosk(counter);
        return is_refused(kiosk, Cause::unwritable);
    }));
    fs::permissions(counter.folder(), fs::perms::owner_all);
    fs::permissions(counter.file(), fs::perms::owner_read | fs::perms::owner_write);
    CHECK(counter.journal().find(first.id));
}

TEST_CASE("a change that cannot be kept, or has nothing to change, is told") {
    const Counter counter;
    const auto id = journal::random_id();
    for (const State wanted : {State::cancelled, State::escalated}) {
        for (const char* folder : {"nowhere", "."}) {
            CAPTURE(std::string(folder));
            Kiosk kiosk(counter, counter.file().parent_path() / folder / "journal.db");
            (void)kiosk.keeper.look();
            const auto told = Kiosk::one<NotChanged>(
                kiosk.keeper.carry_out(ChangeHandOff{id, {wanted, "customer", at(0), {}}}));
            REQUIRE(told);
            CHECK(told->id == id);
            CHECK(told->wanted == wanted);
        }
    }
}

namespace {

/// How many hand-offs are left of one a year ago, when the keeper looks at these minutes.
std::size_t left_of_last_year(const std::vector<int>& looks) {
    const Counter counter;
    auto desk = counter.journal();
    desk.hand_off(staff_call());
    Kiosk kiosk(counter);
    for (const int minute : looks) {
        kiosk.clock = at(minute);
        kiosk.keeper.look();
    }
    return desk.queue(10).size();
}

}  // namespace

TEST_CASE("what is older than it may be goes once the clock has gone on for a while") {
    constexpr int year = 366 * 24 * 60;

    struct Row {
        std::vector<int> looks;
        std::size_t left;
    };

    const Row rows[] = {
        {{year}, 1},                    // a machine that has just started, with who knows what time
        {{year, year + 29}, 1},         //
        {{year, year + 30}, 0},         //
        {{year, year + 60}, 0},         // nobody is followed: it looks once an hour
        {{0, 60, year}, 1},             // a clock that was set to another year
        {{0, 60, year, 61, 120}, 1},    // and back
        {{0, 60, year, year + 30}, 0},  // and stays there: the first one was wrong
        {{year, 0, year, 0, 60}, 1},    //
        {{year, year - 5, year + 20}, 1},  // set back, it begins anew
        {{year, year - 5, year + 25}, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(doctest::toString(row.looks.size()));
        CHECK(left_of_last_year(row.looks) == row.left);
    }
}
