/// Records what a program does to the files of one folder, and can play tricks on it: linked into a
/// program, it defines some of the system's functions and passes their calls on.
///
///     OKIENKO_FAULTS_FOLDER      the folder that is watched, an absolute path
///     OKIENKO_FAULTS_LOG         where operations go, as operation_log.h describes them; optional
///     OKIENKO_FAULTS_DISK_BYTES  the folder's files may grow by so much, and then the disk is full
///     OKIENKO_FAULTS_NORMAL      SQLite syncs as with synchronous=NORMAL: the positive control
///
/// What a program maps into memory and writes there is not seen; of SQLite's files that is the
/// "-shm", which no power cut need preserve.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <string_view>

#include "tests/faults/operation_log.h"

using okienko::faults::Operation;

namespace {

template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

using Open = int(const char*, int, ...);
using Write = ssize_t(int, const void*, std::size_t);

/// What is known of the watched folder; one for the process, never destroyed.
class Recorder {
public:
    static Recorder& instance() {
        static Recorder& recorder = *new Recorder;
        return recorder;
    }

    /// Nobody else, in no other process either, touches the folder while this lives: the order of
    /// the log is the order of what happened.
    class Turn {
    public:
        explicit Turn(Recorder& recorder) : recorder_(recorder), lock_(recorder.mutex_) {
            if (recorder_.log_ >= 0) flock(recorder_.log_, LOCK_EX);
        }

        ~Turn() {
            const int cause = errno;
            if (recorder_.log_ >= 0) flock(recorder_.log_, LOCK_UN);
            errno = cause;
        }

        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

    private:
        Recorder& recorder_;
        std::lock_guard<std::recursive_mutex> lock_;
    };

    std::string watched(const char* path) const {
        const std::string absolute = path[0] == '/' ? path : current_folder() + '/' + path;
        return !folder_.empty() && absolute.starts_with(folder_) ? absolute : std::string();
    }

    /// The path that `descriptor` was opened with; empty if it is not watched.
    const std::string& path(int descriptor) const {
        static const std::string none;
        const auto index = static_cast<std::size_t>(descriptor);
        return descriptor >= 0 && index < paths_.size() ? paths_[index] : none;
    }

    void remember(int descriptor, const std::string& path) {
        const auto index = static_cast<std::size_t>(descriptor);
        if (descriptor >= 0 && index < paths_.size()) paths_[index] = path;
    }

    void record(Operation::Kind kind, const std::string& path, std::string_view bytes = {},
                std::int64_t offset = 0) {
        if (log_ < 0 || path.empty()) return;
        const int cause = errno;
        const bool is_acknowledgement = path == folder_ + "/acknowledged";
        if (is_acknowledgement && kind != Operation::Kind::write) return;
        if (is_acknowledgement) kind = Operation::Kind::acknowledge;
        const auto entry = okienko::faults::serialize(
            {kind, path.substr(folder_.size()), offset, std::string(bytes)});
        if (write_(log_, entry.data(), entry.size()) != static_cast<ssize_t>(entry.size())) abort();
        errno = cause;
    }

    /// Is there room for `size` bytes at `offset`? They are taken if so.
    bool takes_room(int descriptor, std::int64_t offset, std::size_t size) {
        if (room_ < 0 || path(descriptor).empty()) return true;

        struct stat status {};

        fstat(descriptor, &status);
        const std::int64_t growth =
            offset + static_cast<std::int64_t>(size) - static_cast<std::int64_t>(status.st_size);
        if (growth <= 0) return true;
        if (growth > room_) {
            errno = ENOSPC;
            return false;
        }
        room_ -= growth;
        return true;
    }

private:
    Recorder() : folder_(environment("OKIENKO_FAULTS_FOLDER")), write_(next<Write>("write")) {
        const auto log = environment("OKIENKO_FAULTS_LOG");
        const auto room = environment("OKIENKO_FAULTS_DISK_BYTES");
        if (!room.empty()) room_ = std::stoll(room);
        if (log.empty() || folder_.empty()) return;
        log_ = next<Open>("open")(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
        if (log_ < 0) abort();
    }

    static std::string current_folder() {
        std::array<char, 4096> folder{};
        return getcwd(folder.data(), folder.size()) == nullptr ? std::string() : folder.data();
    }

    std::string folder_;
    Write* write_;
    int log_ = -1;
    std::int64_t room_ = -1;
    std::array<std::string, 1024> paths_;
    std::recursive_mutex mutex_;
};

int open_recorded(Open* open_next, const char* path, int flags, int mode) {
    Recorder& recorder = Recorder::instance();
    const auto watched = recorder.watched(path);
    if (watched.empty()) return open_next(path, flags, mode);
    const Recorder::Turn turn(recorder);

    struct stat status {};

    const bool is_new = stat(path, &status) != 0;
    const int descriptor = open_next(path, flags, mode);
    if (descriptor < 0) return descriptor;
    recorder.remember(descriptor, watched);
    if (is_new) recorder.record(Operation::Kind::create, watched);
    if ((flags & O_TRUNC) != 0) recorder.record(Operation::Kind::truncate, watched);
    return descriptor;
}

int mode_of(int flags, va_list arguments) {
    return (flags & O_CREAT) != 0 ? va_arg(arguments, int) : 0;
}

ssize_t write_recorded(int descriptor, const void* bytes, std::int64_t offset, std::size_t size,
                       ssize_t (*write_next)(int, const void*, std::size_t, std::int64_t)) {
    Recorder& recorder = Recorder::instance();
    if (recorder.path(descriptor).empty()) return write_next(descriptor, bytes, size, offset);
    const Recorder::Turn turn(recorder);
    if (!recorder.takes_room(descriptor, offset, size)) return -1;
    const ssize_t written = write_next(descriptor, bytes, size, offset);
    if (written > 0) {
        recorder.record(Operation::Kind::write, recorder.path(descriptor),
                        {static_cast<const char*>(bytes), static_cast<std::size_t>(written)},
                        offset);
    }
    return written;
}

/// Where a plain write goes.
std::int64_t position(int descriptor) {
    struct stat status {};

    const bool appends = (fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
    if (appends && fstat(descriptor, &status) == 0) return status.st_size;
    return lseek(descriptor, 0, SEEK_CUR);
}

template <typename Function>
int sync_recorded(int descriptor, Function* sync_next) {
    Recorder& recorder = Recorder::instance();
    if (recorder.path(descriptor).empty()) return sync_next(descriptor);
    const Recorder::Turn turn(recorder);
    const int result = sync_next(descriptor);
    if (result == 0) recorder.record(Operation::Kind::sync, recorder.path(descriptor));
    return result;
}

int truncate_recorded(int descriptor, std::int64_t size, int (*truncate_next)(int, std::int64_t)) {
    Recorder& recorder = Recorder::instance();
    if (recorder.path(descriptor).empty()) return truncate_next(descriptor, size);
    const Recorder::Turn turn(recorder);
    if (size > 0 && !recorder.takes_room(descriptor, size, 0)) return -1;
    const int result = truncate_next(descriptor, size);
    if (result == 0) {
        recorder.record(Operation::Kind::truncate, recorder.path(descriptor), {}, size);
    }
    return result;
}

}  // namespace

struct sqlite3;

extern "C" {

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const int mode = mode_of(flags, arguments);
    va_end(arguments);
    return open_recorded(next<Open>("open"), path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const int mode = mode_of(flags, arguments);
    va_end(arguments);
    return open_recorded(next<Open>("open64"), path, flags, mode);
}

int close(int descriptor) {
    Recorder::instance().remember(descriptor, {});
    return next<int(int)>("close")(descriptor);
}

ssize_t write(int descriptor, const void* bytes, std::size_t size) {
    const bool is_watched = !Recorder::instance().path(descriptor).empty();
    return write_recorded(descriptor, bytes, is_watched ? position(descriptor) : 0, size,
                          [](int to, const void* what, std::size_t count, std::int64_t) {
                              return next<Write>("write")(to, what, count);
                          });
}

ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t offset) {
    return write_recorded(descriptor, bytes, offset, size,
                          [](int to, const void* what, std::size_t count, std::int64_t at) {
                              return next<ssize_t(int, const void*, std::size_t, off_t)>("pwrite")(
                                  to, what, count, at);
                          });
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t offset) {
    return pwrite(descriptor, bytes, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept {
    return truncate_recorded(descriptor, size, [](int what, std::int64_t to) {
        return next<int(int, off_t)>("ftruncate")(what, to);
    });
}

int ftruncate64(int descriptor, off64_t size) noexcept {
    return ftruncate(descriptor, size);
}

int fsync(int descriptor) {
    return sync_recorded(descriptor, next<int(int)>("fsync"));
}

int fdatasync(int descriptor) {
    return sync_recorded(descriptor, next<int(int)>("fdatasync"));
}

int rename(const char* from, const char* to) noexcept {
    Recorder& recorder = Recorder::instance();
    const Recorder::Turn turn(recorder);
    const int result = next<int(const char*, const char*)>("rename")(from, to);
    const auto target = recorder.watched(to);
    if (result == 0) {
        recorder.record(Operation::Kind::rename, recorder.watched(from),
                        okienko::faults::inside(target, environment("OKIENKO_FAULTS_FOLDER")));
    }
    return result;
}

int unlink(const char* path) noexcept {
    Recorder& recorder = Recorder::instance();
    const Recorder::Turn turn(recorder);
    const auto watched = recorder.watched(path);
    const int result = next<int(const char*)>("unlink")(path);
    if (result == 0) recorder.record(Operation::Kind::remove, watched);
    return result;
}

int sqlite3_exec(sqlite3* connection, const char* sql, int (*callback)(void*, int, char**, char**),
                 void* context, char** message) {
    using Exec = int(sqlite3*, const char*, int (*)(void*, int, char**, char**), void*, char**);
    const bool weakens = std::getenv("OKIENKO_FAULTS_NORMAL") != nullptr &&
                         std::strcmp(sql, "PRAGMA synchronous=FULL") == 0;
    return next<Exec>("sqlite3_exec")(connection, weakens ? "PRAGMA synchronous=NORMAL" : sql,
                                      callback, context, message);
}
}
