#include "app/editor/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace okienko::editor {
namespace {

constexpr std::size_t narrowest = 20;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

bool wants_colours() {
    return environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::size_t width_of(int descriptor) {
    winsize size{};
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return Terminal{}.width;
    return std::max<std::size_t>(size.ws_col, narrowest);
}

}  // namespace

Terminal terminal_of(int descriptor) {
    if (isatty(descriptor) == 0) return {};
    return {.is_terminal = true, .has_colours = wants_colours(), .width = width_of(descriptor)};
}

void keep_standard_streams_open() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The lowest free number is the one just found closed. Read-only, so that a lost answer
        // is noticed as a failed write.
        if (fcntl(descriptor, F_GETFD) == -1 && open("/dev/null", O_RDONLY) == -1) std::abort();
    }
}

}  // namespace okienko::editor
