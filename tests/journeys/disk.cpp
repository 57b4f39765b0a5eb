#include "tests/journeys/disk.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <string>
#include <string_view>

namespace okienko::kiosk {
namespace {

struct Disk {
    std::string folder;
    DiskTrouble trouble = DiskTrouble::none;
};

Disk& disk() {
    static Disk& one = *new Disk;  // programs write until the very end
    return one;
}

template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

bool is_there(int descriptor) {
    if (disk().trouble == DiskTrouble::none) return false;
    std::array<char, 4096> path{};
    const auto link = "/proc/self/fd/" + std::to_string(descriptor);
    const auto size = readlink(link.c_str(), path.data(), path.size());
    return size > 0 &&
           std::string_view(path.data(), static_cast<std::size_t>(size)).starts_with(disk().folder);
}

/// Does the disk refuse to keep a file up to `end`? Then errno says why.
bool refuses(int descriptor, std::int64_t end) {
    if (!is_there(descriptor)) return false;

    struct stat status {};

    fstat(descriptor, &status);
    const bool is_full = disk().trouble == DiskTrouble::full;
    if (is_full && end <= status.st_size) return false;
    errno = is_full ? ENOSPC : EROFS;
    return true;
}

int open_or_refuse(const char* name, const char* path, int flags, int mode) {
    const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
    if (disk().trouble == DiskTrouble::read_only && writes &&
        std::string_view(path).starts_with(disk().folder)) {
        errno = EROFS;
        return -1;
    }
    return next<int(const char*, int, ...)>(name)(path, flags, mode);
}

int mode_of(int flags, va_list arguments) {
    return (flags & O_CREAT) != 0 ? va_arg(arguments, int) : 0;
}

}  // namespace

void trouble_disk(const std::filesystem::path& folder, DiskTrouble trouble) {
    disk() = {folder.string(), trouble};
}

}  // namespace okienko::kiosk

extern "C" {

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const int mode = okienko::kiosk::mode_of(flags, arguments);
    va_end(arguments);
    return okienko::kiosk::open_or_refuse("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const int mode = okienko::kiosk::mode_of(flags, arguments);
    va_end(arguments);
    return okienko::kiosk::open_or_refuse("open64", path, flags, mode);
}

ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t offset) {
    if (okienko::kiosk::refuses(descriptor, offset + static_cast<off_t>(size))) return -1;
    return okienko::kiosk::next<ssize_t(int, const void*, std::size_t, off_t)>("pwrite")(
        descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t offset) {
    return pwrite(descriptor, bytes, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept {
    if (okienko::kiosk::refuses(descriptor, size)) return -1;
    return okienko::kiosk::next<int(int, off_t)>("ftruncate")(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept {
    return ftruncate(descriptor, size);
}
}
