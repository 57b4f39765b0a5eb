#include "app/printing/printer.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "app/process/begin.h"
#include "app/process/memory_file.h"

namespace okienko::printing {
namespace {

/// What was begun: its process, and where its words come from.
struct Begun {
    pid_t process = 0;  ///< 0: it could not be
    int answers = -1;
};

/// Runs the program `words[0]`, which reads `input`.
Begun begin(std::vector<std::string> words, std::string_view input) {
    const process::MemoryFile file(input);
    std::array<int, 2> pipe{-1, -1};
    if (file.descriptor() < 0 || pipe2(pipe.data(), O_CLOEXEC) != 0) return {};
    const pid_t process = process::begin(
        std::move(words), {.input = file.descriptor(), .output = pipe[1], .errors = process::same});
    close(pipe[1]);
    return {process, pipe[0]};
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
    const Begun asked = begin({program.string(), name, "--check"}, {});
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
    const Begun begun = begin({program_.string(), name_}, to_bytes(sheet));
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
