#include "app/process/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>

namespace okienko::process {
namespace {

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return lseek(file, 0, SEEK_SET) == 0;
}

}  // namespace

MemoryFile::MemoryFile(std::string_view bytes) : descriptor_(memfd_create("okienko", MFD_CLOEXEC)) {
    if (descriptor_ < 0 || write_all(descriptor_, bytes)) return;
    close(descriptor_);
    descriptor_ = -1;
}

MemoryFile::~MemoryFile() {
    if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace okienko::process
