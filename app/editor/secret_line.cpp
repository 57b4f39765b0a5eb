#include "app/editor/secret_line.h"

#include <termios.h>
#include <unistd.h>

namespace okienko::editor {
namespace {

/// What is typed is not shown while this lives.
class Unseen {
public:
    explicit Unseen(bool is_terminal) {
        if (!is_terminal || tcgetattr(STDIN_FILENO, &before_) != 0) return;
        is_changed_ = true;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSADRAIN, &silent);
    }

    ~Unseen() {
        if (is_changed_) tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
    }

    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios before_{};
    bool is_changed_ = false;
};

}  // namespace

std::string read_secret_line(Console& console, std::string_view prompt) {
    const bool is_terminal = console.in_terminal.is_terminal;
    if (is_terminal) console.err << prompt << ' ' << std::flush;
    std::string line;
    {
        const Unseen unseen(is_terminal);
        std::getline(console.in, line);
    }
    if (is_terminal) console.err << '\n';
    return line;
}

}  // namespace okienko::editor
