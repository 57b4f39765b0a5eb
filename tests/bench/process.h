/// Commands, and what they cost.
#pragma once

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

/// What a process took.
struct Cost {
    double seconds = 0;    ///< of processor time, its children's included
    double megabytes = 0;  ///< at the most, its libraries included
};

/// Runs `command` in a shell.
///
/// Throws: std::runtime_error, if it fails.
inline Cost cost_of(const std::string& command) {
    const pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", ("exec " + command).c_str(), nullptr);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) < 0 || status != 0) {
        throw std::runtime_error("it does not run: " + command);
    }
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024};
}
