#include <doctest/doctest.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>

#include <chrono>

#include "shop.h"

using namespace okienko_test;

namespace {

/// `okienko index --watch` in the background, whose output is read as it comes.
class Watch {
public:
    explicit Watch(const Shop& shop) {
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const std::string line =
            "exec " + command_line({"index", shop.content(), "--out", shop.data(), "--watch"},
                                   "LANG=pl_PL.UTF-8");
        child_ = fork();
        if (child_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            dup2(ends[1], STDERR_FILENO);
            close(ends[0]);
            close(ends[1]);
            execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
            _exit(127);
        }
        close(ends[1]);
        out_ = ends[0];
    }

    ~Watch() {
        if (child_ > 0) end(SIGKILL);
        close(out_);
    }

    /// Whether the program says this within half a minute.
    bool says(const std::string& words) {
        constexpr int patience = 30'000;
        while (said_.find(words) == std::string::npos) {
            pollfd ready{.fd = out_, .events = POLLIN, .revents = 0};
            char chunk[512];
            if (poll(&ready, 1, patience) <= 0) return false;
            const ssize_t size = read(out_, chunk, sizeof chunk);
            if (size <= 0) return false;
            said_.append(chunk, static_cast<std::size_t>(size));
        }
        said_.erase(0, said_.find(words) + words.size());
        return true;
    }

    int end(int signal) {
        kill(child_, signal);
        int ended = 0;
        waitpid(child_, &ended, 0);
        child_ = -1;
        return WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    }

private:
    pid_t child_ = -1;
    int out_ = -1;
    std::string said_;
};

}  // namespace

TEST_CASE("a watch publishes what is saved, survives the folder's absence, and ends by Ctrl-C") {
    const Shop shop;
    Watch watch(shop);
    REQUIRE(watch.says("Wydanie 1."));
    REQUIRE(watch.says("czekam na zmiany"));
    shop.put("parking", "Gdzie jest parking?", "Za sklepem.");
    CHECK(watch.says("Wydanie 2."));
    shop.write("content/articles/zwroty/parking.md", "");
    CHECK(watch.says("parking: zostaje ostatnia dobra wersja"));

    fs::rename(shop.content(), shop / "dysk");
    CHECK(watch.says("nie ma tego folderu"));
    fs::rename(shop / "dysk", shop.content());
    shop.put("parking", "Gdzie jest parking?", "Przed sklepem.");
    CHECK(watch.says("Wydanie 3."));
    CHECK(watch.end(SIGINT) == 0);
}
