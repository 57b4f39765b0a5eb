#include "app/kiosk/lookout.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <utility>

namespace okienko::kiosk {
namespace {

/// A file that is whole, or gone: what is still being written is looked at when it is closed.
constexpr std::uint32_t telling = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                  IN_MOVED_TO | IN_MOVE_SELF | IN_DELETE_SELF | IN_ONLYDIR;

/// Reads all that `file` has to say; whether it said anything, a failure included: a clock that was
/// set says so by one.
bool empty_out(int file) {
    alignas(inotify_event) std::array<char, 4096> said{};
    bool has_said = false;
    while (true) {
        const auto size = read(file, said.data(), said.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0 && errno == EAGAIN) return has_said;
        has_said = true;
        // An event's counter, or a timer's, is taken with one look.
        if (size <= 0 || size == sizeof(std::uint64_t)) return true;
    }
}

}  // namespace

Lookout::Lookout(std::vector<std::filesystem::path> folders, Milliseconds beat)
    : folders_(std::move(folders)),
      beat_(beat),
      changes_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      bell_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      clock_(timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK)) {
    watch();
    wind_up();
}

Lookout::~Lookout() {
    for (const int file : {changes_, bell_, clock_})
        if (file >= 0) close(file);
}

bool Lookout::wait(std::optional<Milliseconds> patience) {
    std::array<pollfd, 3> waiting{{{changes_, POLLIN, 0}, {bell_, POLLIN, 0}, {clock_, POLLIN, 0}}};
    const int limit = patience ? static_cast<int>(patience->count()) : -1;
    if (poll(waiting.data(), waiting.size(), limit) == 0) {
        const bool may_have_changed = !is_told_;
        if (may_have_changed) watch();
        return may_have_changed;
    }
    if (waiting[1].revents != 0) empty_out(bell_);
    const bool has_changed = waiting[0].revents != 0 && empty_out(changes_);
    const bool has_struck = waiting[2].revents != 0 && empty_out(clock_);
    if (has_changed || has_struck) watch();
    if (has_struck) wind_up();
    return has_changed || has_struck;
}

void Lookout::ring() {
    const std::uint64_t once = 1;
    static_cast<void>(write(bell_, &once, sizeof once));
}

/// Again at every change: another folder may stand in a folder's place. Of one that is watched
/// already this changes nothing.
void Lookout::watch() {
    std::vector<std::filesystem::path> watched;
    const auto is_told_of = [&](const std::filesystem::path& folder) {
        if (inotify_add_watch(changes_, folder.c_str(), telling) >= 0) {
            watched.push_back(folder);
            return true;
        }
        return errno == ENOENT &&
               std::find(watched.begin(), watched.end(), folder.parent_path()) != watched.end();
    };
    is_told_ = !folders_.empty() && bell_ >= 0 && clock_ >= 0 &&
               std::all_of(folders_.begin(), folders_.end(), is_told_of);
}

void Lookout::wind_up() {
    using namespace std::chrono;
    const auto now = floor<milliseconds>(system_clock::now().time_since_epoch());
    const auto next = now - now % beat_ + beat_;
    itimerspec at{};
    at.it_value.tv_sec = duration_cast<seconds>(next).count();
    at.it_value.tv_nsec = nanoseconds(next % seconds(1)).count();
    timerfd_settime(clock_, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &at, nullptr);
}

}  // namespace okienko::kiosk
