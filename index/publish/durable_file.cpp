#include "index/publish/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

#include "index/publish/generation.h"

namespace okienko::publish {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path) {
    throw GenerationError(sentence::cannot_write(path, errno));
}

/// A file descriptor that closes itself.
class Descriptor {
public:
    Descriptor(const std::filesystem::path& path, int flags)
        : path_(path), descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {
        if (descriptor_ < 0) fail(path_);
    }

    ~Descriptor() { ::close(descriptor_); }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void write(std::string_view content) const {
        while (!content.empty()) {
            const ssize_t written = ::write(descriptor_, content.data(), content.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail(path_);
            content.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void sync() const {
        if (::fsync(descriptor_) != 0) fail(path_);
    }

private:
    std::filesystem::path path_;
    int descriptor_;
};

void rename_over(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) fail(to);
    sync_folder(to.parent_path());
}

}  // namespace

void write_file(const std::filesystem::path& file, std::string_view content) {
    Descriptor(file, O_WRONLY | O_CREAT | O_TRUNC).write(content);
}

void replace_durably(const std::filesystem::path& file, std::string_view content) {
    std::filesystem::path next = file;
    next += ".next";
    try {
        const Descriptor descriptor(next, O_WRONLY | O_CREAT | O_TRUNC);
        descriptor.write(content);
        descriptor.sync();
    } catch (const GenerationError&) {
        ::unlink(next.c_str());  // on a full disk, half a file is in the way
        throw;
    }
    rename_over(next, file);
}

void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
    rename_over(from, to);
}

void sync_file(const std::filesystem::path& file) {
    Descriptor(file, O_RDONLY).sync();
}

void sync_folder(const std::filesystem::path& folder) {
    Descriptor(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY).sync();
}

void sync_tree(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_directory()) {
            sync_folder(entry.path());
        } else {
            sync_file(entry.path());
        }
    }
    sync_folder(folder);
}

}  // namespace okienko::publish
