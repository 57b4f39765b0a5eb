/// A folder that is gone with what uses it.
#pragma once

#include <filesystem>

namespace okienko::device {

class ScratchFolder {
public:
    /// Throws: std::filesystem::filesystem_error, if none can be made.
    ScratchFolder();
    ~ScratchFolder();

    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace okienko::device
