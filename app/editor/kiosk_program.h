/// The kiosk's program, run beside this one.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace okienko::editor {

/// `okienko-kiosk` beside this program; empty where there is none.
std::filesystem::path kiosk_program();

/// Can a window be opened?
bool has_display();

/// `program` with `arguments` while this lives: then it is asked to end.
class RunningProgram {
public:
    /// Throws: std::runtime_error, if it cannot be started.
    RunningProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments);
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    /// Has it ended? Never waits.
    bool has_ended();

    /// Waits for its end; its exit status, or -1 where a signal ended it.
    int wait();

private:
    void take(int status);

    pid_t process_ = -1;
    bool has_ended_ = false;
    int status_ = -1;
};

/// Has `kiosk` take a picture, on a display that nobody sees where there is none; its exit status.
int take_picture(const std::filesystem::path& kiosk, std::vector<std::string> arguments);

}  // namespace okienko::editor
