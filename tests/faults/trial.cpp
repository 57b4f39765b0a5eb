#include "tests/faults/trial.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/article/temporary_folder.h"
#include "tests/faults/accounts.h"
#include "tests/faults/shop_day.h"

namespace okienko::faults {
namespace {

namespace fs = std::filesystem;

constexpr int disk_full_status = 28;
constexpr std::size_t kills_a_journal = 50;
constexpr const char* endless = "1000000";

using Variables = std::vector<std::string>;

class Writer {
public:
    /// Starts journal_writer in `folder`, with `variables` added to our environment.
    Writer(const fs::path& folder, std::string role, std::string records,
           Variables variables = {}) {
        std::string program = JOURNAL_WRITER;
        std::string shop = folder.string();
        char* words[] = {program.data(), shop.data(), role.data(), records.data(), nullptr};
        std::vector<char*> environment;
        for (std::string& variable : variables) environment.push_back(variable.data());
        for (char** one = environ; *one != nullptr; ++one) environment.push_back(*one);
        environment.push_back(nullptr);
        if (posix_spawn(&process_, program.c_str(), nullptr, nullptr, words, environment.data()) !=
            0) {
            throw std::runtime_error("cannot start " + program);
        }
    }

    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    ~Writer() { kill(); }

    void kill() {
        if (process_ == 0) return;
        ::kill(process_, SIGKILL);
        wait();
    }

    /// What it returned; -1 if it was killed.
    int wait() {
        int status = 0;
        waitpid(process_, &status, 0);
        process_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t process_ = 0;
};

std::string acknowledged_in(const fs::path& folder) {
    std::ifstream stream(folder / "acknowledged", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void count(Outcome& outcome, const std::string& reason) {
    ++outcome.trials;
    if (reason.empty()) return;
    ++outcome.failures;
    ++outcome.reasons[reason.substr(0, reason.find(':'))];
}

Variables recorder(const fs::path& shop) {
    return {"OKIENKO_FAULTS_FOLDER=" + shop.string()};
}

Operations recorded_day(const std::string& role, int records, Durability durability) {
    const TemporaryFolder folder;
    const fs::path shop = folder.path() / "shop";
    fs::create_directories(shop);
    auto variables = recorder(shop);
    variables.push_back("OKIENKO_FAULTS_LOG=" + (folder.path() / "log").string());
    if (durability == Durability::normal) variables.push_back("OKIENKO_FAULTS_NORMAL=1");
    Writer writer(shop, role, std::to_string(records), variables);
    if (writer.wait() != 0) throw std::runtime_error("the recorded day did not end well");
    return read_log(folder.path() / "log");
}

}  // namespace

Outcome kill_often(std::size_t kills, unsigned seed) {
    Outcome outcome;
    std::mt19937 chance(seed);
    std::uniform_int_distribution<int> moment(1, 120);
    while (outcome.trials < kills) {
        const TemporaryFolder folder;
        for (std::size_t i = 0; i < kills_a_journal && outcome.trials < kills; ++i) {
            Writer kiosk(folder.path(), "kiosk", endless);
            Writer desk(folder.path(), "desk", endless);
            std::this_thread::sleep_for(std::chrono::milliseconds(moment(chance)));
            kiosk.kill();
            desk.kill();
            count(outcome, broken_promise(folder.path(), acknowledged_in(folder.path())));
        }
        const PromiseCount promises = count_promises(acknowledged_in(folder.path()));
        outcome.acknowledged += promises.given;
        outcome.cut_short += promises.cut_short;
    }
    return outcome;
}

namespace {

/// Looks at `states` disks that a power cut could have left of `day`, each through `broken`.
Outcome cut_often(const Operations& day, std::size_t states, Promises promises, unsigned seed,
                  std::string (*broken)(const fs::path&, const std::string&)) {
    Outcome outcome;
    outcome.acknowledged = static_cast<std::size_t>(std::count_if(
        day.begin(), day.end(),
        [](const Operation& operation) { return operation.kind == Operation::Kind::acknowledge; }));
    std::mt19937 chance(seed);
    const TemporaryFolder folder;
    const fs::path shop = folder.path() / "shop";
    while (outcome.trials < states) {
        const Disk disk = cut_power(day, promises, chance);
        restore(disk, shop);
        count(outcome, broken(shop, disk.acknowledged));
    }
    return outcome;
}

}  // namespace

Outcome cut_often(std::size_t states, int records, Promises promises, Durability durability,
                  unsigned seed) {
    return cut_often(recorded_day("both", records, durability), states, promises, seed,
                     broken_promise);
}

Outcome cut_accounts_often(std::size_t states, int changes, Promises promises, unsigned seed) {
    return cut_often(recorded_day("accounts", changes, Durability::full), states, promises, seed,
                     broken_account);
}

std::string fill_disk(std::size_t bytes) {
    const TemporaryFolder folder;
    auto variables = recorder(folder.path());
    variables.push_back("OKIENKO_FAULTS_DISK_BYTES=" + std::to_string(bytes));
    Writer writer(folder.path(), "both", endless, variables);
    const int status = writer.wait();
    if (status != disk_full_status) return "ended with status " + std::to_string(status);
    return broken_promise(folder.path(), acknowledged_in(folder.path()));
}

}  // namespace okienko::faults
