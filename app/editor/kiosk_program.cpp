#include "app/editor/kiosk_program.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <stdexcept>

#include "index/sentence/failure.h"

extern char** environ;

namespace okienko::editor {

std::filesystem::path kiosk_program() {
    const auto kiosk =
        std::filesystem::read_symlink("/proc/self/exe").parent_path() / "okienko-kiosk";
    return std::filesystem::exists(kiosk) ? kiosk : std::filesystem::path();
}

bool has_display() {
    const auto is_set = [](const char* name) {
        const char* value = std::getenv(name);
        return value != nullptr && *value != '\0';
    };
    return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY");
}

RunningProgram::RunningProgram(const std::filesystem::path& program,
                               const std::vector<std::string>& arguments) {
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const int error =
        posix_spawnp(&process_, words[0].c_str(), nullptr, nullptr, pointers.data(), environ);
    if (error != 0)
        throw sentence::Failure("cannot_start", "{file}: cannot be started: {why}",
                                {{"file", program.string()}, {"why", sentence::cause_of(error)}});
}

RunningProgram::~RunningProgram() {
    if (has_ended()) return;
    kill(process_, SIGTERM);
    wait();
}

bool RunningProgram::has_ended() {
    int status = 0;
    if (!has_ended_ && waitpid(process_, &status, WNOHANG) == process_) take(status);
    return has_ended_;
}

int RunningProgram::wait() {
    int status = 0;
    if (!has_ended_ && waitpid(process_, &status, 0) == process_) take(status);
    return status_;
}

void RunningProgram::take(int status) {
    has_ended_ = true;
    if (WIFEXITED(status)) status_ = WEXITSTATUS(status);
}

int take_picture(const std::filesystem::path& kiosk, std::vector<std::string> arguments) {
    if (has_display()) return RunningProgram(kiosk, arguments).wait();
    arguments.insert(arguments.begin(), {"-a", "-s", "-screen 0 2200x2200x24", kiosk.string()});
    return RunningProgram("xvfb-run", arguments).wait();
}

}  // namespace okienko::editor
