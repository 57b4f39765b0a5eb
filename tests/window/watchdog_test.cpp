/// Signs of life, as systemd hears them.
#include "app/window/watchdog.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

using okienko::window::Watchdog;

namespace {

/// What stands at the other end of NOTIFY_SOCKET.
class Listener {
public:
    explicit Listener(const char* microseconds) {
        path_ = (std::filesystem::temp_directory_path() /
                 ("okienko-notify-" + std::to_string(getpid())))
                    .string();
        ::unlink(path_.c_str());
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path_.data(), path_.size());
        socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
        REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        setenv("NOTIFY_SOCKET", path_.c_str(), 1);
        setenv("WATCHDOG_USEC", microseconds, 1);
    }

    ~Listener() {
        ::close(socket_);
        ::unlink(path_.c_str());
        unsetenv("NOTIFY_SOCKET");
        unsetenv("WATCHDOG_USEC");
    }

    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// All that was said since, as "READY=1 WATCHDOG=1 ".
    std::string heard() const {
        std::string all;
        char line[64];
        for (ssize_t size = 0; (size = ::recv(socket_, line, sizeof line, 0)) > 0;) {
            all += std::string(line, static_cast<std::size_t>(size)) + " ";
        }
        return all;
    }

private:
    std::string path_;
    int socket_ = -1;
};

}  // namespace

TEST_CASE("a window that runs says so, and not at every frame") {
    const Listener listener("10000000");
    Watchdog watchdog;
    CHECK(watchdog.patience().value_or(0) < 5);
    CHECK(watchdog.patience().value_or(0) > 1);
    CHECK(listener.heard() == "");
    for (int frame = 0; frame < 60; ++frame) watchdog.feed();
    CHECK(listener.heard() == "READY=1 WATCHDOG=1 ");
}

TEST_CASE("a window gives its sign of life again in time, and only if it is asked to") {
    {
        const Listener listener("3");
        Watchdog watchdog;
        watchdog.feed();
        while (listener.heard().find("WATCHDOG=1 WATCHDOG=1") != 0) {
            for (int frame = 0; frame < 1000; ++frame) watchdog.feed();
        }
    }
    const Listener listener("0");
    Watchdog watchdog;
    watchdog.feed();
    CHECK(listener.heard() == "READY=1 ");
    CHECK_FALSE(watchdog.patience());
}

TEST_CASE("where nobody listens a window runs all the same") {
    unsetenv("NOTIFY_SOCKET");
    Watchdog watchdog;
    watchdog.feed();
    CHECK_FALSE(watchdog.patience());
    setenv("NOTIFY_SOCKET", "/nowhere/at/all", 1);
    Watchdog deaf;
    deaf.feed();
    unsetenv("NOTIFY_SOCKET");
}
