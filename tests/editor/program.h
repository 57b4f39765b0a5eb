/// The built program, run as a person or a script runs it.
#pragma once

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace okienko_test {

namespace fs = std::filesystem;

inline std::string contents_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A folder that lasts as long as its test.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "okienko-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }

    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// Writes a file, with the folders it stands in, and tells its path.
    std::string write(const std::string& file, const std::string& text) const {
        const fs::path path = path_ / file;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }

    std::string operator/(const std::string& file) const { return (path_ / file).string(); }

private:
    fs::path path_;
};

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

struct Ran {
    std::string out;
    std::string err;
    int status = -1;
};

struct How {
    std::string input;
    std::string environment = "LANG=pl_PL.UTF-8";  ///< assignments, separated by spaces
    std::string redirection;                       ///< the shell's, after those of the test
};

inline std::string shell_quoted(const std::string& text) {
    std::string quoted = "'";
    for (const char byte : text)
        quoted += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
    return quoted + "'";
}

inline std::string command_line(const std::vector<std::string>& arguments,
                                const std::string& environment) {
    std::string line = "env -u LC_ALL -u LC_MESSAGES -u LANG -u NO_COLOR -u OKIENKO_INDEX " +
                       environment + " " + shell_quoted(OKIENKO_BIN_DIR "/okienko");
    for (const std::string& argument : arguments) line += " " + shell_quoted(argument);
    return line;
}

/// Runs `okienko` with these arguments, its streams being files.
inline Ran run(const std::vector<std::string>& arguments, const How& how = {}) {
    const Folder folder;
    const std::string input = folder.write("in", how.input);
    const std::string line = command_line(arguments, how.environment) + " <" + shell_quoted(input) +
                             " >" + shell_quoted(folder / "out") + " 2>" +
                             shell_quoted(folder / "err") + " " + how.redirection;
    const int ended = std::system(line.c_str());
    return {.out = contents_of(folder / "out"),
            .err = contents_of(folder / "err"),
            .status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1};
}

/// Runs `okienko` at a terminal of so many columns, typing `input` and then Ctrl-D; what the
/// terminal showed is in `out`.
inline Ran run_at_terminal(const std::vector<std::string>& arguments, const std::string& input,
                           unsigned short columns = 80,
                           const std::string& environment = "LANG=pl_PL.UTF-8 TERM=xterm") {
    constexpr char end_of_input = 4;
    const std::string line = command_line(arguments, environment);
    winsize size{.ws_row = 50, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
    if (child < 0) throw std::runtime_error("no terminal");
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
        _exit(127);
    }
    const std::string typed = input + end_of_input;
    if (write(terminal, typed.data(), typed.size()) < 0) throw std::runtime_error("cannot type");

    Ran ran;
    char chunk[4096];
    for (ssize_t length = 0; (length = read(terminal, chunk, sizeof chunk)) > 0;) {
        ran.out.append(chunk, static_cast<std::size_t>(length));
    }
    int ended = 0;
    waitpid(child, &ended, 0);
    close(terminal);
    ran.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    return ran;
}

}  // namespace okienko_test
