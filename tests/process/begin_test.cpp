/// Programs that are begun, and what they are given to read.
#include "app/process/begin.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>

#include "app/process/memory_file.h"

using namespace okienko::process;

namespace {

int exit_status(pid_t process) {
    int status = 0;
    waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// What `script` writes, up to 64 KiB, when it reads `input`.
std::string output_of(const std::string& script, int input) {
    std::array<int, 2> pipe{};
    REQUIRE(pipe2(pipe.data(), O_CLOEXEC) == 0);
    const pid_t process = begin({"sh", "-c", script}, {.input = input, .output = pipe[1]});
    close(pipe[1]);
    std::string output;
    std::array<char, 512> some{};
    for (ssize_t size = 1; size > 0; output.append(some.data(), static_cast<std::size_t>(size))) {
        size = read(pipe[0], some.data(), some.size());
        if (size < 0) break;
    }
    close(pipe[0]);
    CHECK(exit_status(process) == 0);
    return output;
}

}  // namespace

TEST_CASE("a program reads what it is given, and by the name of its input, too") {
    const std::string text = std::string("a\0b\n", 4) + std::string(20'000, 'x');
    const MemoryFile file(text);
    REQUIRE(file.descriptor() >= 0);
    CHECK(output_of("cat", file.descriptor()) == text);
    CHECK(output_of("cat /proc/self/fd/0", file.descriptor()) == text);
    CHECK(output_of("cat", MemoryFile({}).descriptor()).empty());
}

TEST_CASE("a program that is given nothing reads nothing, and writes into the void") {
    CHECK(output_of("cat", nowhere).empty());
    CHECK(exit_status(begin({"sh", "-c", "echo lost; echo lost >&2; exit 3"}, {})) == 3);
}

TEST_CASE("a program inherits no descriptor that it was not given") {
    const MemoryFile secret("secret");
    const std::string script = "test -e /proc/self/fd/" + std::to_string(secret.descriptor());
    CHECK(exit_status(begin({"sh", "-c", script}, {})) == 1);
}

TEST_CASE("a program that cannot be begun has no process") {
    CHECK(begin({"/missing/program"}, {}) == 0);
    CHECK(begin({"no-such-program-anywhere"}, {}) == 0);
}
