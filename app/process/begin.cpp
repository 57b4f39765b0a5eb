#include "app/process/begin.h"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

namespace okienko::process {
namespace {

class Actions {
public:
    Actions() { posix_spawn_file_actions_init(&actions_); }

    ~Actions() { posix_spawn_file_actions_destroy(&actions_); }

    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;

    /// Makes the child's descriptor `its` what `from` says.
    void connect(int from, int its, int mode) {
        if (from == same) return;
        if (from == nowhere) {
            posix_spawn_file_actions_addopen(&actions_, its, "/dev/null", mode, 0);
        } else {
            posix_spawn_file_actions_adddup2(&actions_, from, its);
        }
    }

    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

}  // namespace

pid_t begin(std::vector<std::string> words, const Streams& streams) {
    Actions actions;
    actions.connect(streams.input, STDIN_FILENO, O_RDONLY);
    actions.connect(streams.output, STDOUT_FILENO, O_WRONLY);
    actions.connect(streams.errors, STDERR_FILENO, O_WRONLY);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = 0;
    const int error =
        posix_spawnp(&process, words[0].c_str(), actions.get(), nullptr, arguments.data(), environ);
    return error == 0 ? process : 0;
}

}  // namespace okienko::process
