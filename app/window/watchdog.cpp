#include "app/window/watchdog.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>

namespace okienko::window {
namespace {

// Half the time would do by sd_watchdog_enabled(3); a third leaves room for one slow frame.
constexpr int signs_in_time = 3;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

int connected_to(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path) return -1;
    std::memcpy(address.sun_path, path.data(), path.size());
    // "@" begins a name that no file system has.
    if (path.front() == '@') address.sun_path[0] = '\0';
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0) return -1;
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), length) == 0) return socket;
    ::close(socket);
    return -1;
}

}  // namespace

Watchdog::Watchdog() : socket_(connected_to(environment("NOTIFY_SOCKET"))) {
    const long long microseconds = std::atoll(environment("WATCHDOG_USEC").c_str());
    interval_ = std::chrono::microseconds(std::max(microseconds, 0LL)) / signs_in_time;
}

Watchdog::~Watchdog() {
    if (socket_ >= 0) ::close(socket_);
}

void Watchdog::feed() {
    if (socket_ < 0) return;
    const auto now = Clock::now();
    if (!fed_at_) say("READY=1");
    const bool is_due = !fed_at_ || now - *fed_at_ >= interval_;
    if (interval_.count() > 0 && is_due) say("WATCHDOG=1");
    if (is_due) fed_at_ = now;
}

std::optional<double> Watchdog::patience() const {
    if (socket_ < 0 || interval_.count() == 0) return std::nullopt;
    return std::chrono::duration<double>(interval_).count();
}

void Watchdog::say(const char* what) const {
    // Whoever does not listen loses nothing: the next sign comes soon.
    static_cast<void>(::send(socket_, what, std::strlen(what), MSG_NOSIGNAL));
}

}  // namespace okienko::window
