#include "app/printing/printer.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string_view>
#include <system_error>
#include <utility>

namespace okienko::printing {
namespace {

/// A file without a name that holds `bytes`, to be read from its beginning; -1 where there is none.
int memory_with(std::string_view bytes) {
    const int file = memfd_create("okienko-print", MFD_CLOEXEC);
    while (file >= 0 && !bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written <= 0) break;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file >= 0) lseek(file, 0, SEEK_SET);
    return file;
}

/// What was begun: its process, and where its words come from.
struct Begun {
    pid_t process = 0;  ///< 0: it could not be
    int answers = -1;
};

/// Runs `program` with one or two arguments and `input`, which is closed.
Begun begin(const std::filesystem::path& program, std::string first, std::string second,
            int input) {
    std::array<int, 2> pipe{-1, -1};
    if (input < 0 || pipe2(pipe.data(), O_CLOEXEC) != 0) {
        if (input >= 0) close(input);
        return {};
    }
    posix_spawn_file_actions_t streams{};
    posix_spawn_file_actions_init(&streams);
    posix_spawn_file_actions_adddup2(&streams, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&streams, pipe[1], STDOUT_FILENO);
    std::string name = program.string();
    std::array<char*, 4> arguments{name.data(), first.data(),
                                   second.empty() ? nullptr : second.data(), nullptr};
    Begun begun{.answers = pipe[0]};
    if (posix_spawn(&begun.process, name.c_str(), &streams, nullptr, arguments.data(), environ) !=
        0)
        begun.process = 0;
    posix_spawn_file_actions_destroy(&streams);
    close(input);
    close(pipe[1]);
    return begun;
}

/// What comes within `milliseconds`; empty at the end, or where nothing came.
std::string read_some(int file, int milliseconds) {
    pollfd waiting{file, POLLIN, 0};
    std::array<char, 512> bytes{};
    if (poll(&waiting, 1, milliseconds) <= 0) return {};
    const ssize_t size = read(file, bytes.data(), bytes.size());
    return size > 0 ? std::string(bytes.data(), static_cast<std::size_t>(size)) : std::string();
}

}  // namespace

std::filesystem::path printing_program() {
    std::error_code ignored;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return self.parent_path() / "okienko-print";
}

Condition condition_of(const std::string& name, const std::filesystem::path& program) {
    constexpr int most_milliseconds = 10'000;
    const Begun asked = begin(program, name, "--check", memory_with({}));
    if (asked.process == 0) {
        if (asked.answers >= 0) close(asked.answers);
        return {.readiness = Readiness::no_program};
    }
    const std::string answer = read_some(asked.answers, most_milliseconds);
    close(asked.answers);
    kill(asked.process, SIGKILL);
    waitpid(asked.process, nullptr, 0);
    const auto line = std::string_view(answer).substr(0, answer.find('\n'));
    const auto blank = line.find(' ');
    const auto readiness = readiness_of(line.substr(0, blank));
    if (!readiness) return {.readiness = Readiness::unreachable};
    return {*readiness, blank == line.npos ? "" : std::string(line.substr(blank + 1))};
}

Printer::Printer(std::string name, std::filesystem::path program)
    : name_(std::move(name)), program_(std::move(program)) {}

Printer::~Printer() {
    stop_listening();
}

void Printer::print(const Sheet& sheet) {
    stop_listening();
    const Begun begun = begin(program_, name_, {}, memory_with(to_bytes(sheet)));
    worker_ = begun.process;
    answers_ = begun.answers;
    is_awaited_ = true;
}

std::optional<Outcome> Printer::news() {
    part_with_those_that_ended();
    if (!is_awaited_) return {};
    const std::string some = answers_ < 0 ? "" : read_some(answers_, 0);
    heard_ += some;
    const auto outcome = last_word();
    if (outcome && is_final(*outcome)) {
        stop_listening();
        return outcome;
    }
    const bool is_gone = worker_ == 0 || waitpid(worker_, nullptr, WNOHANG) != 0;
    if (!is_gone || !some.empty()) return outcome;
    // What it said last may have come between the two looks.
    worker_ = 0;
    heard_ += answers_ < 0 ? "" : read_some(answers_, 0);
    const auto last = last_word();
    stop_listening();
    return last && is_final(*last) ? *last : Outcome::no_answer;
}

/// The last whole line that was heard, taken out.
std::optional<Outcome> Printer::last_word() {
    std::optional<Outcome> last;
    for (auto end = heard_.find('\n'); end != heard_.npos; end = heard_.find('\n')) {
        if (const auto outcome = outcome_of(std::string_view(heard_).substr(0, end)))
            last = outcome;
        heard_.erase(0, end + 1);
    }
    return last;
}

/// The program goes on to its end; nobody reads it any more.
void Printer::stop_listening() {
    if (answers_ >= 0) close(answers_);
    if (worker_ != 0) unheard_.push_back(worker_);
    part_with_those_that_ended();
    answers_ = -1;
    worker_ = 0;
    heard_.clear();
    is_awaited_ = false;
}

void Printer::part_with_those_that_ended() {
    std::erase_if(unheard_, [](pid_t process) { return waitpid(process, nullptr, WNOHANG) != 0; });
}

}  // namespace okienko::printing
