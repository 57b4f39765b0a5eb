/// What another program reads and no third one can.
///
/// Source: memfd_create(2).
#pragma once

#include <string_view>

namespace okienko::process {

/// A file in memory, without a name in any folder; it is gone when its last reader is.
class MemoryFile {
public:
    /// Holds all of `bytes`, to be read from their beginning, or nothing where there is no room.
    explicit MemoryFile(std::string_view bytes);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    /// Its descriptor, which programs that are begun do not inherit; -1 where there was no room.
    int descriptor() const { return descriptor_; }

private:
    int descriptor_ = -1;
};

}  // namespace okienko::process
