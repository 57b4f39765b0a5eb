#include "index/publish/build_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "index/publish/generation.h"

namespace okienko::publish {

BuildLock::BuildLock(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "LOCK";
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    int result = descriptor_ < 0 ? -1 : ::flock(descriptor_, LOCK_EX);
    while (result != 0 && descriptor_ >= 0 && errno == EINTR) {
        result = ::flock(descriptor_, LOCK_EX);
    }
    if (result != 0) {
        const int cause = errno;
        if (descriptor_ >= 0) ::close(descriptor_);
        throw GenerationError("cannot_lock", "{file}: cannot be locked: {why}",
                              {{"file", file.string()}, {"why", sentence::cause_of(cause)}});
    }
}

BuildLock::~BuildLock() {
    ::close(descriptor_);
}

}  // namespace okienko::publish
