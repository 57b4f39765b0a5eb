/// One builder at a time.
#pragma once

#include <filesystem>

namespace okienko::publish {

/// Holds a folder for this process for as long as it lives. The lock goes with the process, however
/// that ends.
class BuildLock {
public:
    /// Waits until no other process holds `folder`.
    ///
    /// Throws: GenerationError, if the lock's file cannot be made.
    explicit BuildLock(const std::filesystem::path& folder);
    ~BuildLock();
    BuildLock(const BuildLock&) = delete;
    BuildLock& operator=(const BuildLock&) = delete;

private:
    int descriptor_;
};

}  // namespace okienko::publish
