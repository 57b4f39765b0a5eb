/// A file's bytes, mapped read-only into memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace okienko::text {

class MappedFile {
public:
    /// Throws: std::system_error, if the file cannot be opened or mapped.
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::string_view bytes() const { return {data_, size_}; }

private:
    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace okienko::text
