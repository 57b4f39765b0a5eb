/// Disks that are full or read-only, files that are damaged, programs that share them.
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "tests/journal/counter.h"
#include "tests/journal/raw_file.h"

using namespace okienko::journal;
using Cause = JournalError::Cause;

namespace {

pid_t started(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    return child;
}

/// How `child` ended: what it returned, or -1 if it did not.
int result_of(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The cause of the error that `work` throws; told with the journal's path.
Cause cause_of(const Counter& counter, const std::function<void()>& work) {
    try {
        work();
    } catch (const JournalError& error) {
        CAPTURE(error.what());
        CHECK(std::string(error.what()).find(counter.file().string()) != std::string::npos);
        return error.cause;
    }
    FAIL("nothing went wrong");
    return Cause::other;
}

/// Hands off until that fails; gives back how many times it succeeded.
int hand_off_until_refused(Journal& journal) {
    for (int count = 0; count < 100'000; ++count) {
        try {
            journal.hand_off(staff_call(count));
        } catch (const JournalError&) {
            return count;
        }
    }
    return -1;
}

}  // namespace

TEST_CASE(
    "where files may grow no more a hand-off is refused, and all acknowledged ones are there") {
    const Counter counter;
    { counter.journal(); }
    int pipe_ends[2];
    REQUIRE(pipe(pipe_ends) == 0);
    const int result = result_of(started([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        auto journal = counter.journal();
        const rlimit most{1'000'000, 1'000'000};
        setrlimit(RLIMIT_FSIZE, &most);
        const int count = hand_off_until_refused(journal);
        const bool is_told = write(pipe_ends[1], &count, sizeof count) == sizeof count;
        return is_told && journal.queue(100'000).size() == static_cast<std::size_t>(count) ? 0 : 1;
    }));
    int acknowledged = 0;
    REQUIRE(read(pipe_ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    CHECK(result == 0);
    CHECK(acknowledged > 20);

    auto journal = counter.journal();
    CHECK(journal.queue(100'000).size() == static_cast<std::size_t>(acknowledged));
    CHECK(journal.damage().empty());
    journal.hand_off(staff_call());
}

TEST_CASE("on a disk that may not be written the journal says so, and changes nothing") {
    const Counter counter;
    counter.journal().hand_off(staff_call());
    const auto before = contents_of(counter.file());
    chmod(counter.folder().c_str(), 0555);
    chmod(counter.file().c_str(), 0444);
    const int result = result_of(started([&] {
        // The system's administrator may write everywhere: be somebody else.
        if (geteuid() == 0 && seteuid(65534) != 0) return 2;
        try {
            counter.journal().hand_off(staff_call());
            return 1;
        } catch (const JournalError& error) {
            return error.cause == Cause::unwritable ? 0 : 3;
        }
    }));
    chmod(counter.folder().c_str(), 0755);
    chmod(counter.file().c_str(), 0644);
    CHECK(result == 0);
    CHECK(contents_of(counter.file()) == before);
    CHECK(counter.journal().queue(10).size() == 1);
}

TEST_CASE("a journal in a folder that is not there cannot be made") {
    const Counter counter;
    CHECK_THROWS_WITH_AS(Journal({.file = counter.folder() / "brak" / "journal.db"}),
                         doctest::Contains("brak/journal.db"), JournalError);
    CHECK_THROWS_AS(Journal({.file = counter.folder()}), JournalError);
}

TEST_CASE("a file that is no journal is refused and stays as it is") {
    struct Row {
        const char* what;
        std::function<void(const Counter&)> make;
        Cause cause;
    };

    const Row rows[] = {
        {"text", [](const Counter& counter) { overwrite(counter.file(), std::string(5000, 'a')); },
         Cause::damaged},
        {"a journal without its beginning",
         [](const Counter& counter) {
             counter.journal().hand_off(staff_call());
             overwrite(counter.file(), contents_of(counter.file()).substr(4096));
         },
         Cause::damaged},
        {"another program's database",
         [](const Counter& counter) { make_database(counter.file(), "CREATE TABLE notes (a)"); },
         Cause::damaged},
        {"a newer Okienko's journal",
         [](const Counter& counter) {
             { counter.journal(); }
             make_database(counter.file(), "PRAGMA user_version = 99");
         },
         Cause::newer},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Counter counter;
        row.make(counter);
        const auto before = contents_of(counter.file());
        CHECK(cause_of(counter, [&] { counter.journal(); }) == row.cause);
        CHECK(contents_of(counter.file()).substr(100) == before.substr(100));
    }
}

TEST_CASE("an empty file becomes a journal") {
    const Counter counter;
    overwrite(counter.file(), "");
    CHECK(counter.journal().queue(10).empty());
}

TEST_CASE("flipped bytes are an error or harmless, and never a crash") {
    const Counter counter;
    {
        auto journal = counter.journal();
        for (int i = 0; i < 200; ++i) journal.hand_off(call_back("+48600100200", i));
    }
    const auto whole = contents_of(counter.file());
    std::mt19937 chance(7);
    int found = 0;
    for (int i = 0; i < 150; ++i) {
        auto damaged = whole;
        for (int flips = 0; flips < 20; ++flips) {
            damaged[chance() % damaged.size()] ^= static_cast<char>(1U << chance() % 8);
        }
        overwrite(counter.file(), damaged);
        try {
            auto journal = counter.journal();
            if (!journal.damage().empty()) ++found;
            for (const auto& one : journal.queue(1000)) journal.trail(one.id);
            journal.hand_off(staff_call());
        } catch (const JournalError& error) {
            if (error.cause == Cause::damaged) ++found;
        }
        std::filesystem::remove(counter.file().string() + "-wal");
        std::filesystem::remove(counter.file().string() + "-shm");
    }
    CHECK(found > 30);
}

TEST_CASE("kiosk and desk come to a new file at once, and both find it ready") {
    for (int round = 0; round < 5; ++round) {
        const Counter counter;
        std::vector<pid_t> programs;
        for (int i = 0; i < 4; ++i) {
            programs.push_back(started([&] {
                try {
                    counter.journal().hand_off(staff_call());
                    return 0;
                } catch (const JournalError&) {
                    return 1;
                }
            }));
        }
        for (const pid_t program : programs) CHECK(result_of(program) == 0);
        CHECK(counter.journal().queue(10).size() == 4);
    }
}

TEST_CASE("kiosk and desk write at once, and nothing is lost or done twice") {
    const Counter counter;
    { counter.journal(); }
    constexpr int calls = 60;
    const auto kiosk = [&] {
        auto journal = counter.journal();
        for (int i = 0; i < calls; ++i) journal.hand_off(call_back("+48600100200", i));
        return 0;
    };
    const auto desk = [&](const std::string& agent) {
        auto journal = counter.journal();
        int closed = 0;
        for (int idle = 0; idle < 2000; ++idle) {
            for (const auto& one : journal.queue(1000)) {
                if (!journal.take(one.id, agent, at(1)).has_happened) continue;
                if (!journal.change(one.id, {State::done, agent, at(2), ""}).has_happened)
                    return 255;
                ++closed;
            }
            if (!journal.has_news()) usleep(1000);
            if (idle > 100 && journal.queue(1).empty()) break;
        }
        return closed;
    };
    const pid_t programs[] = {started(kiosk), started(kiosk), started([&] { return desk("ada"); }),
                              started([&] { return desk("bolek"); })};
    CHECK(result_of(programs[0]) == 0);
    CHECK(result_of(programs[1]) == 0);
    int closed = result_of(programs[2]) + result_of(programs[3]);

    auto journal = counter.journal();
    for (const auto& left : journal.queue(1000)) {
        CHECK(left.agent.empty());
        ++closed;
    }
    CHECK(closed == 2 * calls);
    CHECK(journal.damage().empty());
}

TEST_CASE("a program that holds the journal for too long is named as the cause") {
    const Counter counter;
    auto journal = counter.journal(std::chrono::milliseconds(30));
    const OpenWriter writer(counter.file());
    CHECK(cause_of(counter, [&] { journal.hand_off(staff_call()); }) == Cause::busy);
    CHECK(journal.queue(10).empty());
}
