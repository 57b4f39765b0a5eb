#include "app/editor/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "index/sentence/failure.h"

namespace okienko::editor {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr unsigned of_interest = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_FROM | IN_MOVED_TO |
                                 IN_CREATE | IN_DELETE | IN_ONLYDIR | IN_EXCL_UNLINK;

fs::path watched_root(const fs::path& source, bool is_file) {
    if (!is_file) return source;
    return source.has_parent_path() ? source.parent_path() : fs::path(".");
}

[[noreturn]] void fail(const fs::path& path) {
    throw sentence::Failure("cannot_watch", "{file}: cannot be watched: {why}",
                            {{"file", path.string()}, {"why", sentence::cause_of(errno)}});
}

}  // namespace

bool is_content_name(std::string_view name) {
    constexpr std::array<std::string_view, 7> endings = {"~",    ".swp",  ".swx", ".tmp",
                                                         ".bak", ".part", ".lock"};
    if (name.empty() || name.front() == '.' || name.front() == '#' || name == "4913") return false;
    return std::none_of(endings.begin(), endings.end(),
                        [&](std::string_view ending) { return name.ends_with(ending); });
}

FolderWatch::FolderWatch(Options options) : options_(std::move(options)) {
    root_ = watched_root(options_.source, is_file_source());
    open();
}

FolderWatch::~FolderWatch() {
    close();
}

bool FolderWatch::is_file_source() const {
    return options_.source.extension() == ".jsonl" && !fs::is_directory(options_.source);
}

FolderWatch::Identity FolderWatch::identity() const {
    struct stat status {};

    if (::stat(root_.c_str(), &status) != 0) return {};
    return {status.st_dev, status.st_ino};
}

bool FolderWatch::is_same_source() const {
    std::error_code error;
    return seen_ == identity() && fs::exists(options_.source, error);
}

void FolderWatch::close() {
    if (queue_ >= 0) ::close(queue_);
    queue_ = -1;
    folders_.clear();
}

void FolderWatch::open() {
    close();
    queue_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (queue_ < 0) fail(root_);
    seen_ = identity();
    watch_tree(root_);
}

/// A folder that goes while we look is none: its parent tells.
void FolderWatch::watch_tree(const fs::path& folder) {
    std::error_code error;
    if (!options_.except.empty() && fs::equivalent(folder, options_.except, error)) return;
    const int watch = ::inotify_add_watch(queue_, folder.c_str(), of_interest);
    if (watch < 0 && (errno == ENOENT || errno == ENOTDIR || errno == EACCES)) return;
    if (watch < 0) fail(folder);
    folders_[watch] = folder;
    if (is_file_source()) return;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code unknown;
        const bool is_folder = at->is_directory(unknown) && !at->is_symlink(unknown);
        if (is_folder && is_content_name(at->path().filename().native())) watch_tree(at->path());
    }
}

FolderWatch::Polled FolderWatch::poll_for(milliseconds patience) const {
    std::array<pollfd, 2> descriptors = {{{.fd = queue_, .events = POLLIN, .revents = 0},
                                          {.fd = options_.stop, .events = POLLIN, .revents = 0}}};
    const int ready = ::poll(descriptors.data(), descriptors.size(),
                             static_cast<int>(std::max<long>(0, patience.count())));
    if (ready < 0 && errno != EINTR) fail(root_);
    if (ready <= 0) return Polled::nothing;
    return descriptors[1].revents != 0 ? Polled::stop : Polled::events;
}

/// Whether something of the content has changed, as far as the system has told.
bool FolderWatch::take_events() {
    alignas(inotify_event) std::array<char, 16 * 1024> buffer;
    bool has_changed = false;
    while (true) {
        const ssize_t size = ::read(queue_, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return has_changed;
        inotify_event event{};
        for (ssize_t at = 0; at < size; at += static_cast<ssize_t>(sizeof event) + event.len) {
            std::memcpy(&event, buffer.data() + at, sizeof event);
            if ((event.mask & IN_Q_OVERFLOW) != 0) {
                open();  // what it did not tell may have been new folders
                return true;
            }
            // The name is filled up with zeroes.
            const char* name = event.len == 0 ? "" : buffer.data() + at + sizeof event;
            has_changed = take_event(event.wd, event.mask, name) || has_changed;
        }
    }
}

bool FolderWatch::take_event(int watch, unsigned mask, std::string_view name) {
    const auto folder = folders_.find(watch);
    if (folder == folders_.end()) return false;
    if ((mask & IN_IGNORED) != 0) {
        folders_.erase(folder);
        return false;
    }
    if (!is_content_name(name)) return false;
    if (is_file_source()) return name == options_.source.filename().native();
    const fs::path at = folder->second / name;
    if ((mask & IN_ISDIR) == 0) return (mask & IN_CREATE) == 0 || fs::is_symlink(at);
    // A folder that moved is watched under its old name still; under the new one it is the same.
    if ((mask & (IN_CREATE | IN_MOVED_TO)) != 0) watch_tree(at);
    std::error_code error;
    return options_.except.empty() || !fs::equivalent(at, options_.except, error);
}

FolderWatch::Polled FolderWatch::wait_for_quiet() {
    const auto last = Clock::now() + options_.longest;
    while (Clock::now() < last) {
        const Polled polled = poll_for(options_.quiet);
        if (polled != Polled::events) return polled;
        take_events();
    }
    return Polled::nothing;
}

FolderWatch::News FolderWatch::wait() {
    while (true) {
        const Polled polled = poll_for(options_.look);
        if (polled == Polled::stop) return News::stop;
        if (!is_same_source()) {
            std::error_code error;
            const bool is_there = fs::exists(options_.source, error);
            if (!is_there && !std::exchange(is_gone_, true)) return News::gone;
            if (!is_there) {
                take_events();
                continue;
            }
            root_ = watched_root(options_.source, is_file_source());
            open();
        } else if ((polled != Polled::events || !take_events()) && !is_gone_) {
            continue;
        }
        is_gone_ = false;
        return wait_for_quiet() == Polled::stop ? News::stop : News::changed;
    }
}

}  // namespace okienko::editor
