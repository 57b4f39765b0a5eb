#include "app/device/speech.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string_view>
#include <utility>

#include "app/device/programs.h"

namespace okienko::device {
namespace {

/// Words a minute: a little slower than espeak-ng's 175, for those who are not used to it.
constexpr const char* pace = "155";

/// A file without a name that holds `text`, to be read from its beginning; -1 where there is none.
int memory_with(const std::string& text) {
    const int file = memfd_create("okienko-speech", MFD_CLOEXEC);
    if (file < 0) return -1;
    std::string_view rest = text;
    while (!rest.empty()) {
        const ssize_t written = write(file, rest.data(), rest.size());
        if (written <= 0) break;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    lseek(file, 0, SEEK_SET);
    return file;
}

/// Which of the child's standard streams come from where.
class Streams {
public:
    explicit Streams(int input) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }

    ~Streams() { posix_spawn_file_actions_destroy(&actions_); }

    Streams(const Streams&) = delete;
    Streams& operator=(const Streams&) = delete;

    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

}  // namespace

Speech::Speech(std::string program) : program_(std::move(program)) {}

Speech::~Speech() {
    hush();
}

bool Speech::is_installed() const {
    return !find_program(program_).empty();
}

void Speech::say(const Utterance& utterance) {
    hush();
    const int text = memory_with(utterance.text);
    if (text < 0) return;
    std::array<std::string, 9> words{
        program_, "-v",  utterance.language, "-a", std::to_string(utterance.volume), "-s",
        pace,     "-b1", "--stdin"};
    std::array<char*, 10> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
    const Streams streams(text);
    if (posix_spawnp(&speaker_, program_.c_str(), streams.get(), nullptr, arguments.data(),
                     environ) != 0)
        speaker_ = 0;
    close(text);
}

void Speech::hush() {
    if (speaker_ == 0) return;
    kill(speaker_, SIGKILL);
    waitpid(speaker_, nullptr, 0);
    speaker_ = 0;
}

bool Speech::is_speaking() {
    if (speaker_ != 0 && waitpid(speaker_, nullptr, WNOHANG) != 0) speaker_ = 0;
    return speaker_ != 0;
}

}  // namespace okienko::device
